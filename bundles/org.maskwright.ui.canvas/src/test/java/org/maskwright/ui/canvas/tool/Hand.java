package org.maskwright.ui.canvas.tool;

import java.util.ArrayList;
import java.util.List;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.shape.Point;

/** A person's hand with a mask before it: moves the pointer, and knows what is seen and what was made. */
final class Hand implements Easel {
    private final MaskDocument document;
    final List<String> made = new ArrayList<>();
    final List<Rect> shown = new ArrayList<>();
    private MaskSnapshot seen;
    private Pointer.Held held = Pointer.Held.NONE;
    private double scale = 1;

    /** @param rows of the mask, a digit for each label */
    Hand(String... rows) {
        byte[] labels = new byte[rows.length * rows[0].length()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (rows[i / rows[0].length()].charAt(i % rows[0].length()) - '0');
        }
        document = new MaskDocument(Mask.adopt(new Size(rows[0].length(), rows.length), labels));
        seen = document.snapshot();
    }

    Hand hold(boolean shift, boolean inverse) {
        held = new Pointer.Held(shift, inverse);
        return this;
    }

    Hand at(double next) {
        scale = next;
        return this;
    }

    /** The middle of a pixel. */
    Pointer at(int x, int y) {
        return new Pointer(new Point(x + 0.5, y + 0.5), scale, held);
    }

    /** Presses at the first place, drags over the others, and releases at the last. */
    void drag(Tool tool, int... places) {
        tool.hover(at(places[0], places[1]));
        tool.press(at(places[0], places[1]));
        int last = places.length - 2;
        for (int i = 2; i <= last; i += 2) {
            tool.drag(at(places[i], places[i + 1]));
        }
        tool.release(at(places[last], places[last + 1]));
    }

    @Override
    public MaskSnapshot mask() {
        return document.snapshot();
    }

    @Override
    public void show(MaskSnapshot next, Rect changed) {
        seen = next;
        shown.add(changed);
    }

    @Override
    public void make(MaskPatch patch, String by) {
        if (!patch.isEmpty()) {
            document.apply(patch);
            made.add(by);
        }
        seen = document.snapshot();
    }

    /** The mask as it is, a digit for each label. */
    List<String> rows() {
        return rows(document.snapshot());
    }

    /** The mask as it is seen. */
    List<String> seen() {
        return rows(seen);
    }

    private static List<String> rows(MaskSnapshot mask) {
        var rows = new ArrayList<String>();
        for (int y = 0; y < mask.size().height(); y++) {
            var row = new StringBuilder();
            for (int x = 0; x < mask.size().width(); x++) {
                row.append(mask.at(x, y));
            }
            rows.add(row.toString());
        }
        return rows;
    }
}
