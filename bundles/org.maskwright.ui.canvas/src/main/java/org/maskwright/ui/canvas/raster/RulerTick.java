package org.maskwright.ui.canvas.raster;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a ruler along a side of a picture. Immutable.
 *
 * @param px of the picture that it stands at the beginning of, 0…its width or height
 * @param at screen px from the pane's left or top
 * @param rank how long it is
 */
public record RulerTick(int px, int at, Rank rank) {
    /** How long a line is. */
    public enum Rank {
        /** With its number. */
        NUMBERED,
        /** Half way between two numbers. */
        HALF,
        /** Any other. */
        SMALL
    }

    /** Into how many parts numbers may be parted; a part is a whole number of px. */
    private static final int[] PARTS = {10, 5, 4, 2, 1};

    /**
     * The lines that are seen, at round numbers of px, as dense as there is room. Costs what they are many.
     *
     * @param across along the top; else along the left side
     * @param numberPx screen px from number to number at least
     * @param linePx screen px from line to line at least
     */
    public static List<RulerTick> of(Viewport viewport, boolean across, int numberPx, int linePx) {
        double scale = viewport.scale();
        int pixels = across ? viewport.image().width() : viewport.image().height();
        int room = across ? viewport.pane().width() : viewport.pane().height();
        int step = step(numberPx / scale);
        int part = part(step, linePx / scale);
        double left = across ? viewport.toImageX(0) : viewport.toImageY(0);
        double right = across ? viewport.toImageX(room) : viewport.toImageY(room);
        // A number reaches into the pane from a line before it.
        int from = Math.floorDiv((int) Math.clamp(Math.floor(left), 0, pixels), step) * step;
        int to = (int) Math.clamp(Math.ceil(right), 0, pixels);
        List<RulerTick> ticks = new ArrayList<>();
        for (int px = from; px <= to; px += part) {
            double at = across ? viewport.toScreenX(px) : viewport.toScreenY(px);
            ticks.add(new RulerTick(px, (int) Math.round(at), rank(px, step)));
        }
        return ticks;
    }

    private static Rank rank(int px, int step) {
        return px % step == 0 ? Rank.NUMBERED : 2 * (px % step) == step ? Rank.HALF : Rank.SMALL;
    }

    /** The smallest of 1, 2, 5, 10, 20 … px that is not less. */
    private static int step(double least) {
        int ten = 1;
        while (10L * ten < least) {
            ten *= 10;
        }
        return least <= ten ? ten : least <= 2 * ten ? 2 * ten : least <= 5 * ten ? 5 * ten : 10 * ten;
    }

    private static int part(int step, double least) {
        for (int parts : PARTS) {
            if (step % parts == 0 && (double) step / parts >= least) {
                return step / parts;
            }
        }
        return step;
    }
}
