package org.maskwright.imaging.image;

import java.nio.FloatBuffer;

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

    /** A cell holds its gradient in these parts; so many fit below {@link #INSIDE} for any boundary of a small image. */
    private static final int PARTS = 8;

    /** Added to each cell within the image, so that one sum of cells tells their strength and how many of them are inside. */
    private static final int INSIDE = 1 << 30;

    private final int width;
    private final int height;
    private final int reach;
    private final int stride;
    private final int[] cells;
    private final int[] boundary;

    /**
     * @param gradient strengths by Sobel's operator on 8 bits, row-major, at most {@link GreyScales#SMALL_SIDE} squared
     * @param width px
     * @param boundary indexes into {@code gradient}, ascending
     * @param reach largest shift either way, px
     */
    ShiftSearch(FloatBuffer gradient, int width, int[] boundary, int reach) {
        this.width = width;
        this.height = gradient.capacity() / width;
        this.reach = reach;
        this.stride = width + 2 * reach;
        this.cells = padded(gradient);
        this.boundary = inPadded(boundary);
    }

    private int[] padded(FloatBuffer gradient) {
        int[] map = new int[stride * (height + 2 * reach)];
        float[] row = new float[width];
        for (int y = 0; y < height; y++) {
            gradient.get(y * width, row);
            int to = (y + reach) * stride + reach;
            for (int x = 0; x < width; x++) {
                map[to + x] = INSIDE | (int) (row[x] * PARTS + 0.5f);
            }
        }
        return map;
    }

    private int[] inPadded(int[] indexes) {
        int[] points = new int[indexes.length];
        int nextRow = width;
        int padding = 0;
        for (int i = 0; i < points.length; i++) {
            while (indexes[i] >= nextRow) {
                nextRow += width;
                padding += 2 * reach;
            }
            points[i] = indexes[i] + padding;
        }
        return points;
    }

    /** Mean gradient along points moved by a shift, over what of them is still within the image; 0 when less than half is. */
    private double mean(int[] points, int dx, int dy) {
        int offset = (reach + dy) * stride + reach + dx;
        long sum = 0;
        for (int point : points) {
            sum += cells[point + offset];
        }
        long inside = sum / INSIDE;
        boolean most = inside > 0 && 2 * inside >= points.length;
        return most ? (double) (sum % INSIDE) / PARTS / inside : 0;
    }

    /**
     * The shift of the largest mean; of equal ones the shortest. Sought at every second shift with every third pixel of the boundary, then
     * with all around the best of them.
     */
    Best best() {
        double inPlace = mean(boundary, 0, 0);
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
        double mean = mean(boundary, dx, dy);
        boolean shorter = dx * dx + dy * dy < best.dx * best.dx + best.dy * best.dy;
        return mean > best.mean || mean == best.mean && shorter
                ? new Best(dx, dy, mean, best.meanInPlace, best.length)
                : best;
    }
}
