package org.maskwright.train.data;

/**
 * How far images are distorted on purpose, so that a network learns from few as from many. Each figure is the furthest that is drawn; 0 is not
 * at all. Image and mask are moved alike; colours, blur, noise and JPEG are of the image alone.
 *
 * @param move what happens to both
 * @param light what happens to the image
 */
public record Augmentation(Move move, Light light) {
    /** Nothing is distorted. */
    public static final Augmentation NONE = new Augmentation(Move.NONE, Light.NONE);

    /**
     * Geometry.
     *
     * @param flip share of images with left and right exchanged, 0…1
     * @param rotationDegrees furthest turn either way, °
     * @param scale furthest change of size either way, as a ratio: 0.2 is from 1/1.2 to 1.2
     * @param shift furthest move along each axis, as a share of the side
     * @param crop most that is cut off each side's length, width and height each on its own, as a share: what is left is stretched
     * @param zoom furthest enlargement: 0.3 is from 1 to 1.3
     */
    public record Move(double flip, double rotationDegrees, double scale, double shift, double crop, double zoom) {
        /** Everything stays in its place. */
        public static final Move NONE = new Move(0, 0, 0, 0, 0, 0);
    }

    /**
     * What cameras and files do.
     *
     * @param brightness furthest change either way, as a share
     * @param contrast furthest change either way, as a share
     * @param temperature furthest change of red against blue either way, as a share: cold and warm light
     * @param blurPx widest blur, standard deviation, px; of one image in three
     * @param noise strongest noise, standard deviation, grey levels of 255; of one image in three
     * @param jpegQuality least quality, 1…100; of one image in three; 100 is not at all
     * @param equalise share of images whose histogram of luma is made even, 0…1
     */
    public record Light(
            double brightness,
            double contrast,
            double temperature,
            double blurPx,
            double noise,
            int jpegQuality,
            double equalise) {
        /** Everything looks as it was taken. */
        public static final Light NONE = new Light(0, 0, 0, 0, 0, 100, 0);
    }

    /** Whether anything is distorted. */
    public boolean isNone() {
        return equals(NONE);
    }
}
