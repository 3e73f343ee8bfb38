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

    /** Which of the boundary's pixels are looked at while all shifts are compared. */
    private static final int SPARSE = 3;

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
        return mean(boundary, dx, dy);
    }

    private double mean(int[] points, int dx, int dy) {
        int inside = inside(dx, dy);
        boolean most = inside > 0 && 2 * inside >= boundary.length;
        return most ? sum(points, dx, dy) / points.length * boundary.length / inside : 0;
    }

    /**
     * The shift of the largest mean; of equal ones the shortest. Sought at every second shift with every third pixel of the boundary, then
     * with all around the best of them.
     */
    Best best() {
        double inPlace = mean(0, 0);
        Best best = new Best(0, 0, inPlace, inPlace, boundary.length);
        int[] coarse = coarse();
        for (int dy = Math.max(-reach, coarse[1] - 1); dy <= Math.min(reach, coarse[1] + 1); dy++) {
            for (int dx = Math.max(-reach, coarse[0] - 1); dx <= Math.min(reach, coarse[0] + 1); dx++) {
                best = better(best, dx, dy);
            }
        }
        return best;
    }

    /** The best of the even shifts, by the sparse boundary. */
    private int[] coarse() {
        int[] sparse = new int[(boundary.length + SPARSE - 1) / SPARSE];
        for (int i = 0; i < sparse.length; i++) {
            sparse[i] = boundary[i * SPARSE];
        }
        int even = reach / STEP * STEP;
        int[] at = {0, 0};
        double most = 0;
        for (int dy = -even; dy <= even; dy += STEP) {
            for (int dx = -even; dx <= even; dx += STEP) {
                double mean = mean(sparse, dx, dy);
                boolean shorter = dx * dx + dy * dy < at[0] * at[0] + at[1] * at[1];
                if (mean > most || mean == most && shorter) {
                    most = mean;
                    at = new int[] {dx, dy};
                }
            }
        }
        return at;
    }

    private Best better(Best best, int dx, int dy) {
        double mean = mean(dx, dy);
        boolean shorter = dx * dx + dy * dy < best.dx * best.dx + best.dy * best.dy;
        return mean > best.mean || mean == best.mean && shorter
                ? new Best(dx, dy, mean, best.meanInPlace, best.length)
                : best;
    }

    private double sum(int[] points, int dx, int dy) {
        int offset = (reach + dy) * stride + reach + dx;
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < points.length; i += 2) {
            even += padded[points[i] + offset];
            odd += padded[points[i + 1] + offset];
        }
        return i < points.length ? even + odd + padded[points[i] + offset] : even + odd;
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
