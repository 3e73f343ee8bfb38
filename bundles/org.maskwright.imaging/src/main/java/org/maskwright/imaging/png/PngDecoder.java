package org.maskwright.imaging.png;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.maskwright.imaging.stored.Raster;

/**
 * From a PNG file's compressed pixels to its samples as stored: unfiltered, unpacked, de-interlaced, and nothing else (no palette, no
 * scaling, no gamma).
 *
 * <p>Masks are long runs of one value, so whole stretches are done at a time wherever filtered bytes are 0.
 */
public final class PngDecoder {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;

    /** First column, first row, column step and row step of the seven Adam7 passes (PNG specification, 8.1). */
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int[][] WHOLE = {{0, 0, 1, 1}};

    private final PngFile file;
    private final int pixelBytes;
    private final byte[] data;
    private final Raster raster;
    private int position;

    /** @param data the file's filtered rows, which decoding changes */
    private PngDecoder(PngFile file, byte[] data) {
        this.file = file;
        this.pixelBytes = Math.max(1, file.bitsPerPixel() / 8);
        this.data = data;
        // Whole bytes in order need no array of their own: rows are moved together as they are done.
        this.raster = file.bitDepth() == 8 && !file.interlaced()
                ? Raster.of(file.size(), file.colour(), file.bitDepth(), data)
                : Raster.blank(file.size(), file.colour(), file.bitDepth());
    }

    /**
     * The samples of a file.
     *
     * @throws IOException when the pixel data is damaged or incomplete
     */
    public static Raster decode(PngFile file) throws IOException {
        int[][] passes = file.interlaced() ? ADAM7 : WHOLE;
        long expected = 0;
        for (int[] pass : passes) {
            int width = columns(file, pass);
            expected += width == 0 ? 0 : (long) rows(file, pass) * (file.rowBytes(width) + 1);
        }
        PngDecoder decoder = new PngDecoder(file, file.inflate(expected));
        for (int[] pass : passes) {
            decoder.decodePass(pass);
        }
        return decoder.raster;
    }

    private static int columns(PngFile file, int[] pass) {
        return (file.size().width() - pass[0] + pass[2] - 1) / pass[2];
    }

    private static int rows(PngFile file, int[] pass) {
        return (file.size().height() - pass[1] + pass[3] - 1) / pass[3];
    }

    private void decodePass(int[] pass) throws IOException {
        int width = columns(file, pass);
        int length = file.rowBytes(width);
        int above = -1;
        for (int r = 0; width > 0 && r < rows(file, pass); r++) {
            int filter = data[position++];
            unfilter(filter, position, length, above);
            above = unpacked(position, width, pass, pass[1] + r * pass[3]);
            position += length;
        }
    }

    /** Undoes a row's filter in place (PNG specification, 9.2); {@code above} is where the row above begins, −1 for none. */
    private void unfilter(int filter, int row, int length, int above) throws IOException {
        switch (filter) {
            case 0 -> {}
            case 1 -> undoSub(row, length);
            case 2 -> {
                if (above >= 0) {
                    undoUp(row, length, above);
                }
            }
            case 3 -> undoAverage(row, length, above);
            case 4 -> undoPaeth(row, length, above);
            default -> throw new IOException("PNG pixel data is damaged: row filter " + filter);
        }
    }

    private void undoSub(int row, int length) {
        int i = row + pixelBytes;
        int end = row + length;
        while (i < end) {
            if (pixelBytes == 1 && i + 8 <= end && (long) LONG.get(data, i) == 0) {
                int change = Arrays.mismatch(data, i, end - 1, data, i + 1, end);
                int stop = change < 0 ? end : i + change + 1;
                Arrays.fill(data, i, stop, data[i - 1]);
                i = stop;
            } else {
                data[i] += data[i - pixelBytes];
                i++;
            }
        }
    }

    private void undoUp(int row, int length, int above) {
        int i = 0;
        while (i < length) {
            if (i + 8 <= length && (long) LONG.get(data, row + i) == 0) {
                LONG.set(data, row + i, (long) LONG.get(data, above + i));
                i += 8;
            } else {
                data[row + i] += data[above + i];
                i++;
            }
        }
    }

    private void undoAverage(int row, int length, int above) {
        for (int i = 0; i < length; i++) {
            int left = i < pixelBytes ? 0 : data[row + i - pixelBytes] & 0xff;
            int up = above < 0 ? 0 : data[above + i] & 0xff;
            data[row + i] += (byte) ((left + up) >> 1);
        }
    }

    private void undoPaeth(int row, int length, int above) {
        if (above < 0) {
            undoSub(row, length);
            return;
        }
        for (int i = 0; i < Math.min(pixelBytes, length); i++) {
            data[row + i] += data[above + i];
        }
        int i = pixelBytes;
        while (i < length) {
            if (pixelBytes == 1 && i + 8 <= length && sameAround(row + i, above + i)) {
                LONG.set(data, row + i, (data[row + i - 1] & 0xffL) * ONES);
                i += 8;
            } else {
                int left = data[row + i - pixelBytes] & 0xff;
                data[row + i] += (byte) paeth(left, data[above + i] & 0xff, data[above + i - pixelBytes] & 0xff);
                i++;
            }
        }
    }

    /** Whether eight filtered bytes are 0 and all their neighbours above and to the left have one value: then they have it too. */
    private boolean sameAround(int at, int above) {
        byte left = data[at - 1];
        return (long) LONG.get(data, at) == 0
                && data[above - 1] == left
                && (long) LONG.get(data, above) == (left & 0xffL) * ONES;
    }

    static int paeth(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    /** Puts an unfiltered row's samples into the raster; where in the data the row is from then on. */
    private int unpacked(int row, int width, int[] pass, int y) {
        int channels = raster.channels();
        int to = (y * raster.size().width() + pass[0]) * channels;
        if (raster.bytes() == data) {
            System.arraycopy(data, row, data, to, width * channels);
            return to;
        }
        int step = pass[2] * channels;
        for (int x = 0, sample = 0; x < width; x++, to += step) {
            for (int c = 0; c < channels; c++, sample++) {
                raster.set(to + c, sample(row, sample));
            }
        }
        return row;
    }

    private int sample(int row, int index) {
        int depth = file.bitDepth();
        if (depth == 16) {
            return (data[row + 2 * index] & 0xff) << 8 | data[row + 2 * index + 1] & 0xff;
        }
        int bit = index * depth;
        return data[row + bit / 8] >> 8 - depth - bit % 8 & (1 << depth) - 1;
    }
}
