package org.maskwright.session.composite;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person wants to see behind persons, whatever the size of a picture. Immutable.
 *
 * @param kind which of the following
 * @param blurPercent standard deviation of the blur, % of a picture's long side, {@value #LEAST_BLUR}…{@value #MOST_BLUR}
 * @param rgb the colour, {@code 0xRRGGBB}
 * @param picture file of the other background; empty until one was chosen
 * @param edgeColours whether the person's own colours are estimated where a pixel shows both
 */
public record LookChoice(BackdropKind kind, double blurPercent, int rgb, Optional<Path> picture, boolean edgeColours) {
    /** A weaker blur is not seen. */
    public static final double LEAST_BLUR = 0.1;

    /** A stronger one leaves hardly a shape. */
    public static final double MOST_BLUR = 10;

    /** The green of a studio, against which most errors at an edge are seen. */
    private static final int GREEN = 0x00b140;

    /** What is chosen until something else is. */
    public static final LookChoice STANDARD = new LookChoice(BackdropKind.BLUR, 1.5, GREEN, Optional.empty(), true);

    /** What stands behind persons. */
    public enum BackdropKind {
        /** The picture's own background, out of focus. */
        BLUR,
        /** One colour. */
        COLOUR,
        /** Another picture. */
        PICTURE,
        /** Nothing, which is shown as a checkerboard. */
        CUT_OUT
    }

    /** @throws IllegalArgumentException when blur or colour is none */
    public LookChoice {
        if (!(blurPercent >= LEAST_BLUR && blurPercent <= MOST_BLUR)) {
            throw new IllegalArgumentException("a blur of " + blurPercent + " %");
        }
        if (rgb < 0 || rgb > 0xffffff) {
            throw new IllegalArgumentException("no colour: " + rgb);
        }
    }

    /** With something else behind. */
    public LookChoice with(BackdropKind other) {
        return new LookChoice(other, blurPercent, rgb, picture, edgeColours);
    }

    /** With the background blurred, as strongly as said, %. */
    public LookChoice blurred(double percent) {
        return new LookChoice(BackdropKind.BLUR, percent, rgb, picture, edgeColours);
    }

    /** With a colour behind. */
    public LookChoice coloured(int colour) {
        return new LookChoice(BackdropKind.COLOUR, blurPercent, colour, picture, edgeColours);
    }

    /** With a picture behind. */
    public LookChoice before(Path file) {
        return new LookChoice(BackdropKind.PICTURE, blurPercent, rgb, Optional.of(file), edgeColours);
    }

    /** With the person's own colours estimated at the edge, or not. */
    public LookChoice withEdgeColours(boolean estimated) {
        return new LookChoice(kind, blurPercent, rgb, picture, estimated);
    }
}
