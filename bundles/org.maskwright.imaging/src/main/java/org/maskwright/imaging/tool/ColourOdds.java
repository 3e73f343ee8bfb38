package org.maskwright.imaging.tool;

/**
 * How a colour speaks for the object and against the background, by how often it is found in each: histograms of 16 steps of L*, a*, b* each,
 * smoothed by a binomial, as Boykov and Jolly, "Interactive graph cuts for optimal boundary and region segmentation" (ICCV 2001) take histograms.
 */
final class ColourOdds {
    private static final int STEPS = 16;
    private static final int BINS = STEPS * STEPS * STEPS;

    /** What a colour has that was never seen, as a share of all pixels. */
    private static final double NEVER = 1e-5;

    private final byte[] lab;
    private final float[] inside = new float[BINS];
    private final float[] outside = new float[BINS];

    /** @param lab {@code uint8} L*, a*, b* of each pixel */
    ColourOdds(byte[] lab) {
        this.lab = lab;
    }

    /** Counts a pixel, as far as it is sure where it belongs, 0…1. */
    void count(int pixel, boolean isInside, double sure) {
        (isInside ? inside : outside)[bin(pixel)] += (float) sure;
    }

    /** Half the natural logarithm of the odds of each pixel's colour, −1…1. */
    float[] odds() {
        float[] in = share(inside);
        float[] out = share(outside);
        float[] odds = new float[lab.length / Photo.CHANNELS];
        for (int i = 0; i < odds.length; i++) {
            int bin = bin(i);
            odds[i] = (float) Math.clamp(Math.log((in[bin] + NEVER) / (out[bin] + NEVER)) / 2, -1, 1);
        }
        return odds;
    }

    private int bin(int pixel) {
        int at = Photo.CHANNELS * pixel;
        return step(lab[at]) * STEPS * STEPS + step(lab[at + 1]) * STEPS + step(lab[at + 2]);
    }

    private static int step(byte value) {
        return (value & 0xff) * STEPS >> Byte.SIZE;
    }

    private static float[] share(float[] counts) {
        float[] smooth = counts;
        for (int stride = 1; stride < BINS; stride *= STEPS) {
            smooth = smoothed(smooth, stride);
        }
        float sum = 0;
        for (float f : smooth) {
            sum += f;
        }
        for (int i = 0; i < BINS && sum > 0; i++) {
            smooth[i] /= sum;
        }
        return smooth;
    }

    private static float[] smoothed(float[] counts, int stride) {
        float[] smooth = new float[BINS];
        for (int i = 0; i < BINS; i++) {
            int step = i / stride % STEPS;
            float below = step > 0 ? counts[i - stride] : 0;
            float above = step < STEPS - 1 ? counts[i + stride] : 0;
            smooth[i] = (2 * counts[i] + below + above) / 4;
        }
        return smooth;
    }
}
