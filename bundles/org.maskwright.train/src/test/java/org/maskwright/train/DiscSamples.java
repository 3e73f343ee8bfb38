package org.maskwright.train;

import java.util.Random;

/** Discs on a noisy ground, as samples to learn from. */
public final class DiscSamples {
    private DiscSamples() {}

    /** Samples of side × side px; inside of a disc the label is 1, outside 0. The same for the same seed. */
    public static Batch discs(int count, int side, long seed) {
        var random = new Random(seed);
        int pixels = side * side;
        var images = new float[count * 3 * pixels];
        var labels = new byte[count * pixels];
        for (int n = 0; n < count; n++) {
            double x = side * (0.3 + 0.4 * random.nextDouble());
            double y = side * (0.3 + 0.4 * random.nextDouble());
            double radius = side * (0.15 + 0.2 * random.nextDouble());
            for (int i = 0; i < pixels; i++) {
                int row = i / side;
                int column = i % side;
                boolean isInside = Math.hypot(row - y, column - x) < radius;
                labels[n * pixels + i] = (byte) (isInside ? 1 : 0);
                for (int c = 0; c < 3; c++) {
                    images[(n * 3 + c) * pixels + i] = (float) ((isInside ? 0.6 : 0.4) + 0.1 * random.nextGaussian());
                }
            }
        }
        return new Batch(count, side, side, images, labels);
    }

    /** IoU of the foreground over all samples: what is 1 in the labels against probabilities of 0.5 and more. */
    public static double iou(Batch batch, float[] probabilities) {
        int both = 0;
        int either = 0;
        for (int i = 0; i < probabilities.length; i++) {
            boolean said = probabilities[i] >= 0.5;
            boolean is = batch.labels()[i] == 1;
            both += said && is ? 1 : 0;
            either += said || is ? 1 : 0;
        }
        return (double) both / either;
    }
}
