package org.maskwright.ui.canvas.raster;

/** How a mask is shown upon its image. */
public sealed interface Overlay {
    /**
     * A line around each label, and what has one tinted.
     *
     * @param opacityPercent how much of the image the tint covers, 0…100
     */
    record Fill(int opacityPercent) implements Overlay {
        /** @throws IllegalArgumentException for another opacity */
        public Fill {
            if (opacityPercent < 0 || opacityPercent > 100) {
                throw new IllegalArgumentException("opacity " + opacityPercent + " % is not within 0…100");
            }
        }
    }

    /** A bright line just within each label, with a dark one around it, so that it is seen upon light and dark. */
    record Contour() implements Overlay {}

    /** The mask alone: label 1 white, others in their colours, upon black. */
    record MaskOnly() implements Overlay {}

    /** The image alone. */
    record Hidden() implements Overlay {}

    /** Upon the image in grey: what only the mask has, what only {@link Layers#other} has, and what both have. */
    record Difference() implements Overlay {}

    /** As {@link Difference}, of one mask before and after: what becomes undecided, or is not so any more, is seen as well. */
    record Change() implements Overlay {}
}
