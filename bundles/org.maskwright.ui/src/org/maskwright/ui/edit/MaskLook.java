package org.maskwright.ui.edit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.maskwright.ui.canvas.raster.Overlay;
import org.maskwright.ui.canvas.raster.Tone;

/** How the mask is seen while it is edited. Of the UI thread; listeners are called after each change. */
final class MaskLook {
    /** Ways to see a mask. */
    enum Way {
        FILL,
        CONTOUR,
        MASK,
        CHANGES
    }

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Way way = Way.FILL;
    private Way before = Way.FILL;
    private int opacityPercent;
    private int rgb;
    private Tone tone = Tone.AS_IS;

    /**
     * @param opacityPercent how much of the image a tint covers, 0…100
     * @param rgb of label 1, {@code 0xRRGGBB}
     */
    MaskLook(int opacityPercent, int rgb) {
        this.opacityPercent = opacityPercent;
        this.rgb = rgb;
    }

    Way way() {
        return way;
    }

    void way(Way next) {
        if (next != way) {
            before = way;
            way = next;
            tell();
        }
    }

    /** Shows the outline alone, or what was shown before again. */
    void toggleContour() {
        way(way != Way.CONTOUR ? Way.CONTOUR : before == Way.CONTOUR ? Way.FILL : before);
    }

    int opacityPercent() {
        return opacityPercent;
    }

    void opacity(int percent) {
        opacityPercent = Math.clamp(percent, 0, 100);
        tell();
    }

    int rgb() {
        return rgb;
    }

    void rgb(int next) {
        rgb = next;
        tell();
    }

    /** How light the image is shown. */
    Tone tone() {
        return tone;
    }

    void tone(Tone next) {
        tone = next;
        tell();
    }

    Overlay overlay() {
        return switch (way) {
            case FILL -> new Overlay.Fill(opacityPercent);
            case CONTOUR -> new Overlay.Contour();
            case MASK -> new Overlay.MaskOnly();
            case CHANGES -> new Overlay.Difference();
        };
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
