package org.maskwright.ui.canvas.raster;

/**
 * How a picture is drawn. Immutable.
 *
 * @param overlay how the mask is shown
 * @param colours of its labels
 * @param tone of the image
 * @param smooth whether the image is smooth from near, too, where its pixels are squares otherwise
 */
public record Look(Overlay overlay, LabelColours colours, Tone tone, boolean smooth) {
    /** With the image as it is, and its pixels squares from near. */
    public Look(Overlay overlay, LabelColours colours) {
        this(overlay, colours, Tone.AS_IS, false);
    }

    /** The image alone. */
    public Look withoutMask() {
        return new Look(new Overlay.Hidden(), colours, tone, smooth);
    }
}
