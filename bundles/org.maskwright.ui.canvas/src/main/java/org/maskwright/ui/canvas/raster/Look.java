package org.maskwright.ui.canvas.raster;

/**
 * How a picture is drawn. Immutable.
 *
 * @param overlay how the mask is shown
 * @param colours of its labels
 * @param tone of the image
 */
public record Look(Overlay overlay, LabelColours colours, Tone tone) {
    /** With the image as it is. */
    public Look(Overlay overlay, LabelColours colours) {
        this(overlay, colours, Tone.AS_IS);
    }

    /** The image alone. */
    public Look withoutMask() {
        return new Look(new Overlay.Hidden(), colours, tone);
    }
}
