package org.maskwright.imaging.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds the pixels on either side of the line between foreground and background. As most pixels are far from it, eight are passed over at
 * a time where they equal their neighbours.
 */
final class Boundary {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** More than the boundary of most small masks has. */
    private static final int FEW = 4096;

    private final byte[] foreground;
    private final int width;
    private final byte[] on;

    private Boundary(byte[] foreground, int width) {
        this.foreground = foreground;
        this.width = width;
        this.on = new byte[foreground.length];
    }

    /**
     * The indexes of the boundary's pixels, ascending.
     *
     * @param foreground row-major: 0 for background, one other value for foreground
     * @param width px
     */
    static int[] indexes(byte[] foreground, int width) {
        var boundary = new Boundary(foreground, width);
        for (int row = 0; row < foreground.length; row += width) {
            boundary.markRow(row);
        }
        return boundary.marked();
    }

    private void markRow(int row) {
        int end = row + width;
        int i = row;
        while (i < end) {
            if (i > row && i + Long.BYTES <= end && sameAsNeighbours(i)) {
                i += Long.BYTES;
            } else {
                mark(i, i > row ? i - 1 : i);
                mark(i, row > 0 ? i - width : i);
                i++;
            }
        }
    }

    /** Whether eight pixels each equal the one to the left and the one above. */
    private boolean sameAsNeighbours(int i) {
        long eight = (long) LONG.get(foreground, i);
        return eight == (long) LONG.get(foreground, i - 1)
                && (i < width || eight == (long) LONG.get(foreground, i - width));
    }

    private void mark(int a, int b) {
        if (foreground[a] != foreground[b]) {
            on[a] = 1;
            on[b] = 1;
        }
    }

    private int[] marked() {
        int[] indexes = new int[FEW];
        int n = 0;
        int i = 0;
        while (i < on.length) {
            if (i + Long.BYTES <= on.length && (long) LONG.get(on, i) == 0) {
                i += Long.BYTES;
            } else {
                indexes = n < indexes.length ? indexes : Arrays.copyOf(indexes, 2 * n);
                indexes[n] = i;
                n += on[i++];
            }
        }
        return Arrays.copyOf(indexes, n);
    }
}
