package org.maskwright.imaging;

import java.util.Arrays;

/**
 * Looks how strong the gradient is along a boundary, where it stands and at every shift up to a reach: the correlation of the boundary's
 * indicator with the gradient map. Used once.
 */
final class ShiftSearch {
    /**
     * The best shift.
     *
     * @param dx columns to the right
     * @param dy rows down
     * @param mean mean gradient there
     * @param meanInPlace mean gradient without a shift
     * @param length number of the boundary's pixels
     */
    record Best(int dx, int dy, double mean, double meanInPlace, int length) {}

    /** Gradients are some px wide, so that every second shift cannot miss a maximum. */
    private static final int STEP = 2;

    private final int width;
    private final int height;
    private final int reach;
    private final int stride;
    private final float[] padded;
    private final int[] boundary;
    private final int[] nearBorder;

    /**
     * @param gradient strengths, row-major
     * @param width px
     * @param boundary indexes into {@code gradient}
     * @param reach largest shift either way, px
     */
    ShiftSearch(float[] gradient, int width, int[] boundary, int reach) {
        this.width = width;
        this.height = gradient.length / width;
        this.reach = reach;
        this.stride = width + 2 * reach;
        this.padded = new float[stride * (height + 2 * reach)];
        this.nearBorder = Arrays.stream(boundary).filter(this::nearBorder).toArray();
        for (int y = 0; y < height; y++) {
            System.arraycopy(gradient, y * width, padded, (y + reach) * stride + reach, width);
        }
        this.boundary =
                Arrays.stream(boundary).map(i -> i / width * stride + i % width).toArray();
    }

    /** Mean gradient along the boundary moved by a shift, over what of it is still within the image; 0 when less than half is. */
    double mean(int dx, int dy) {
        int inside = inside(dx, dy);
        return inside == 0 || 2 * inside < boundary.length ? 0 : sum(dx, dy) / inside;
    }

    /** The shift of the largest mean; of equal ones the shortest. Sought at every second shift, then around the best of them. */
    Best best() {
        double inPlace = mean(0, 0);
        Best best = new Best(0, 0, inPlace, inPlace, boundary.length);
        int even = reach / STEP * STEP;
        for (int dy = -even; dy <= even; dy += STEP) {
            for (int dx = -even; dx <= even; dx += STEP) {
                best = better(best, dx, dy);
            }
        }
        Best coarse = best;
        for (int dy = Math.max(-reach, coarse.dy - 1); dy <= Math.min(reach, coarse.dy + 1); dy++) {
            for (int dx = Math.max(-reach, coarse.dx - 1); dx <= Math.min(reach, coarse.dx + 1); dx++) {
                best = better(best, dx, dy);
            }
        }
        return best;
    }

    private Best better(Best best, int dx, int dy) {
        double mean = mean(dx, dy);
        boolean shorter = dx * dx + dy * dy < best.dx * best.dx + best.dy * best.dy;
        return mean > best.mean || mean == best.mean && shorter
                ? new Best(dx, dy, mean, best.meanInPlace, best.length)
                : best;
    }

    private double sum(int dx, int dy) {
        int offset = (reach + dy) * stride + reach + dx;
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < boundary.length; i += 2) {
            even += padded[boundary[i] + offset];
            odd += padded[boundary[i + 1] + offset];
        }
        return i < boundary.length ? even + odd + padded[boundary[i] + offset] : even + odd;
    }

    private int inside(int dx, int dy) {
        int outside = 0;
        for (int i : nearBorder) {
            int x = i % width + dx;
            int y = i / width + dy;
            outside += x < 0 || x >= width || y < 0 || y >= height ? 1 : 0;
        }
        return boundary.length - outside;
    }

    /** Whether some shift moves this pixel out of the image. */
    private boolean nearBorder(int i) {
        int x = i % width;
        int y = i / width;
        return x < reach || x >= width - reach || y < reach || y >= height - reach;
    }
}
