package org.maskwright.core.metric;

import java.util.Arrays;
import org.maskwright.core.Size;

/**
 * For each pixel the nearest pixel of a set, exactly, in Euclidean distance. Of several that are equally near it is the one that SciPy's
 * {@code distance_transform_edt(…, return_indices=True)} names, as measures depend on it.
 *
 * <p>Source: C. Maurer, R. Qi, V. Raghavan, "A linear time algorithm for computing exact Euclidean distance transforms of binary images in
 * arbitrary dimensions", IEEE TPAMI 25(2), 2003, with the comparisons of SciPy's {@code NI_EuclideanFeatureTransform}: along columns the
 * upper one wins, along rows the left one. Costs what the image is large.
 */
final class NearestForeground {
    private static final int NONE = -1;

    private final int width;
    private final int height;
    /** Of each pixel first the row of the nearest in its column, then the index of the nearest of all. */
    private final int[] nearest;

    private final int[] squares;
    private boolean isAny;

    private NearestForeground(Size size) {
        this.width = size.width();
        this.height = size.height();
        this.nearest = new int[width * height];
        this.squares = new int[nearest.length];
    }

    /**
     * Finds the nearest of all pixels that are not 0.
     *
     * @param set {@code [height][width]}, row-major
     */
    static NearestForeground of(byte[] set, Size size) {
        var result = new NearestForeground(size);
        result.alongColumns(set);
        if (result.isAny) {
            result.alongRows();
        }
        return result;
    }

    /** Whether the set has a pixel; without one nothing is nearest. */
    boolean isAny() {
        return isAny;
    }

    /** Index of the nearest pixel of the set. */
    int nearest(int index) {
        return nearest[index];
    }

    /** Square of the distance to it, px². */
    int square(int index) {
        return squares[index];
    }

    private void alongColumns(byte[] set) {
        int[] last = new int[width];
        Arrays.fill(last, NONE);
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                if (set[i] != 0) {
                    last[x] = y;
                    isAny = true;
                }
                nearest[i] = last[x];
            }
        }
        Arrays.fill(last, NONE);
        for (int y = height - 1; y >= 0; y--) {
            for (int x = 0, i = y * width; x < width; x++, i++) {
                if (nearest[i] == y) {
                    last[x] = y;
                } else if (last[x] != NONE && (nearest[i] == NONE || last[x] - y < y - nearest[i])) {
                    nearest[i] = last[x];
                }
            }
        }
    }

    private void alongRows() {
        int[] columns = new int[width];
        int[] rows = new int[width];
        long[] heights = new long[width];
        int[] kept = new int[width];
        for (int y = 0; y < height; y++) {
            System.arraycopy(nearest, y * width, rows, 0, width);
            int count = 0;
            for (int x = 0; x < width; x++) {
                if (rows[x] != NONE) {
                    long dy = (long) rows[x] - y;
                    heights[x] = dy * dy;
                    while (count >= 2 && isHidden(kept[count - 2], kept[count - 1], x, heights)) {
                        count--;
                    }
                    kept[count++] = x;
                }
            }
            System.arraycopy(kept, 0, columns, 0, count);
            assign(y, count, columns, rows, heights);
        }
    }

    /** Whether of three columns' pixels the middle one is nearest nowhere in the row. */
    private static boolean isHidden(int left, int middle, int right, long[] heights) {
        long a = (long) middle - left;
        long b = (long) right - middle;
        long c = a + b;
        return c * heights[middle] - b * heights[left] - a * heights[right] - a * b * c > 0;
    }

    private void assign(int y, int count, int[] columns, int[] rows, long[] heights) {
        int at = 0;
        for (int x = 0, i = y * width; x < width; x++, i++) {
            long square = square(x, columns[at], heights);
            while (at + 1 < count) {
                long next = square(x, columns[at + 1], heights);
                if (square <= next) {
                    break;
                }
                square = next;
                at++;
            }
            int column = columns[at];
            nearest[i] = rows[column] * width + column;
            squares[i] = (int) square;
        }
    }

    private static long square(int x, int column, long[] heights) {
        long dx = (long) column - x;
        return dx * dx + heights[column];
    }
}
