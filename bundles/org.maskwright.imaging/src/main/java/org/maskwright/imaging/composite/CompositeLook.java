package org.maskwright.imaging.composite;

/**
 * How a person is set before a background.
 *
 * @param backdrop what is seen behind
 * @param featherPx standard deviation of the Gaussian that softens the mask's edge first, px, 0…{@value #MOST_FEATHER}; 0 leaves it as it is
 * @param edgeColours whether the person's own colours are estimated where a pixel shows both person and background
 * @param equalising of the picture's luma
 */
public record CompositeLook(Backdrop backdrop, double featherPx, boolean edgeColours, Equalising equalising) {
    /** A wider feather leaves nothing of a face. */
    public static final double MOST_FEATHER = 200;

    /** @throws IllegalArgumentException for a feather that is not possible */
    public CompositeLook {
        if (!(featherPx >= 0 && featherPx <= MOST_FEATHER)) {
            throw new IllegalArgumentException(
                    "a feather of " + featherPx + " px; 0 to " + MOST_FEATHER + " are possible");
        }
    }

    /** With edge colours estimated, and nothing else done. */
    public static CompositeLook of(Backdrop backdrop) {
        return new CompositeLook(backdrop, 0, true, Equalising.NONE);
    }
}
