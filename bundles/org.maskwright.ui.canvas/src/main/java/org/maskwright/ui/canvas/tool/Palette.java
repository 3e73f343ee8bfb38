package org.maskwright.ui.canvas.tool;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.maskwright.core.Subscription;
import org.maskwright.core.area.Combine;
import org.maskwright.core.area.Paint;
import org.maskwright.core.area.Where;
import org.maskwright.core.shape.Brush;

/** What a person has chosen for the tools: brush, label, and what may be changed. Of the UI thread; listeners are called after each change. */
public final class Palette {
    /** Largest brush, px across. */
    public static final int LARGEST_PX = 2000;

    /** A brush grows and shrinks by this share of its size, and by a px at least. */
    private static final double STEP = 0.1;

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Brush brush = new Brush(20, Brush.Tip.ROUND);
    private int hardnessPercent = 70;
    private int label = 1;
    private int other;
    private boolean contiguous = true;
    private Where where = Where.ANYWHERE;
    private Combine combine = Combine.ADD;

    /** Begins with a round brush of 20 px and label 1, which may be drawn anywhere. */
    public Palette() {}

    /** The brush. */
    public Brush brush() {
        return brush;
    }

    /** Takes another brush; one that is too large is made the largest. */
    public void brush(Brush next) {
        brush = next.sizePx() > LARGEST_PX ? new Brush(LARGEST_PX, next.tip()) : next;
        tell();
    }

    /** Takes a brush that is larger (&gt; 0) or smaller by steps of ten per cent, at least of a px. */
    public void resize(int steps) {
        int size = brush.sizePx();
        for (int i = 0; i < Math.abs(steps); i++) {
            int by = Math.max(1, (int) Math.round(size * STEP));
            size = Math.clamp(size + (steps > 0 ? by : -by), 1, LARGEST_PX);
        }
        brush(new Brush(size, brush.tip()));
    }

    /** Up to which part of the way to its edge the brush covers all of a soft mask, 0…100. */
    public int hardnessPercent() {
        return hardnessPercent;
    }

    /** Takes a harder or softer brush; beyond 0…100 it is the hardest or softest. */
    public void hardnessPercent(int next) {
        hardnessPercent = Math.clamp(next, 0, 100);
        tell();
    }

    /** The label that is drawn, 0…65535. */
    public int label() {
        return label;
    }

    /** Draws another label. */
    public void label(int next) {
        other = next == label ? other : label;
        label = next;
        tell();
    }

    /** Draws the label again that was drawn before this one; background, while there was only one. */
    public void swapLabels() {
        label(other);
    }

    /** Whether the wand takes only what is connected with the place that it is put at. */
    public boolean isContiguous() {
        return contiguous;
    }

    /** Has the wand take what is connected, or a colour everywhere. */
    public void contiguous(boolean next) {
        contiguous = next;
        tell();
    }

    /** Which pixels may be changed. */
    public Where where() {
        return where;
    }

    /** Lets other pixels be changed. */
    public void where(Where next) {
        where = next;
        tell();
    }

    /** What becomes of the label where an area is drawn. */
    public Combine combine() {
        return combine;
    }

    /** Combines areas otherwise. */
    public void combine(Combine next) {
        combine = next;
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Calls the listener after each change, until the subscription is closed. */
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** How a brush paints. */
    Paint stroke(boolean erases) {
        return new Paint(erases ? 0 : label, Combine.ADD, where);
    }

    /** How an area is painted: as chosen, but for what is held. */
    Paint area(Pointer.Held held) {
        Combine how = held.inverse() ? held.shift() ? Combine.INTERSECT : Combine.SUBTRACT : combine;
        return new Paint(label, how, where);
    }
}
