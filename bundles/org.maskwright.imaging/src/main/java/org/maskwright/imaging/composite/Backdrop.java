package org.maskwright.imaging.composite;

/** What is to be seen behind a person. Immutable; for any thread. */
public sealed interface Backdrop {
    /**
     * The picture's own background, out of focus.
     *
     * @param sigmaPx standard deviation of the Gaussian that it is blurred with, px of the picture, 0.1…{@value #MOST}
     */
    record Blur(double sigmaPx) implements Backdrop {
        /** A wider blur shows one colour. */
        public static final double MOST = 1000;

        /** @throws IllegalArgumentException for another width */
        public Blur {
            if (!(sigmaPx >= 0.1 && sigmaPx <= MOST)) {
                throw new IllegalArgumentException("a blur of " + sigmaPx + " px; 0.1 to " + MOST + " are possible");
            }
        }
    }

    /**
     * One colour.
     *
     * @param rgb sRGB, {@code 0xRRGGBB}
     */
    record Colour(int rgb) implements Backdrop {
        /** @throws IllegalArgumentException when it is no such number */
        public Colour {
            if (rgb < 0 || rgb > 0xffffff) {
                throw new IllegalArgumentException("no colour: " + rgb);
            }
        }
    }

    /**
     * Another picture, as large as covers all, cut alike on both sides.
     *
     * @param scenery the picture
     */
    record Picture(Scenery scenery) implements Backdrop {}

    /** Nothing: the person is cut out. */
    record Transparent() implements Backdrop {}
}
