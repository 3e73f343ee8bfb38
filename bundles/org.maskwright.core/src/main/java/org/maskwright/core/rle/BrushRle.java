package org.maskwright.core.rle;

import java.util.Arrays;
import org.maskwright.core.InputException;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;

/**
 * The run lengths of Label Studio's brush: a stream of bits, highest first, of the R, G, B, A samples of an image row by row, of which A is the
 * mask. After the number of samples (32 bits), the bits of a sample less 1 (5) and four sizes of lengths less 1 (4 each) come packets: one bit
 * for "all alike", two for the size, a length less 1, then one sample or as many as that.
 *
 * <p>Source: HumanSignal/label-studio-sdk, {@code converter/brush.py} ({@code decode_rle}, {@code encode_rle}).
 */
public final class BrushRle {
    private static final int CHANNELS = 4;
    private static final int ALPHA = 3;
    private static final int OPAQUE = 255;

    /** Bits of lengths, as the tool's own encoder has them. */
    private static final int[] SIZES = {3, 4, 8, 16};

    private static final int HEADER_SIZE_BITS = 4;
    private static final int WORD_BITS = 8;

    private BrushRle() {}

    /**
     * The alpha of each pixel, 0…255. Costs what the image is large. Bits after the last sample are not looked at: the tool's encoder adds some.
     *
     * @param stream bytes of the stream
     * @param size of the image, px
     * @throws InputException when it tells another number of samples, or ends before them
     */
    public static Shares alpha(byte[] stream, Size size) throws InputException {
        BitInput bits = new BitInput(stream);
        long samples = bits.read(Integer.SIZE);
        if (samples != CHANNELS * size.pixels()) {
            throw new InputException("the brush RLE is of " + samples + " samples, the image of " + size + " has "
                    + CHANNELS * size.pixels());
        }
        int word = (int) bits.read(5) + 1;
        int[] sizes = new int[SIZES.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = (int) bits.read(HEADER_SIZE_BITS) + 1;
        }
        byte[] alpha = new byte[Math.toIntExact(size.pixels())];
        long at = 0;
        while (at < samples) {
            boolean alike = bits.read(1) == 1;
            long end = at + 1 + bits.read(sizes[(int) bits.read(2)]);
            if (end > samples) {
                throw new InputException("the brush RLE has a run beyond the end of the image of " + size);
            }
            at = alike ? fill(alpha, at, end, (byte) bits.read(word)) : copy(alpha, at, end, bits, word);
        }
        return Shares.adopt(size, alpha);
    }

    private static long fill(byte[] alpha, long from, long to, byte value) {
        // The first alpha sample at or after a place.
        int first = (int) ((from + CHANNELS - 1 - ALPHA) / CHANNELS);
        int end = (int) ((to + CHANNELS - 1 - ALPHA) / CHANNELS);
        Arrays.fill(alpha, first, end, value);
        return to;
    }

    private static long copy(byte[] alpha, long from, long to, BitInput bits, int word) throws InputException {
        for (long i = from; i < to; i++) {
            byte value = (byte) bits.read(word);
            if (i % CHANNELS == ALPHA) {
                alpha[(int) (i / CHANNELS)] = value;
            }
        }
        return to;
    }

    /** The stream of an area, all four samples 255 where it is and 0 elsewhere, bit for bit as the tool's encoder writes it. Costs its runs. */
    public static byte[] stream(Area area) {
        BitOutput bits = new BitOutput();
        bits.write(CHANNELS * area.size().pixels(), Integer.SIZE);
        bits.write(WORD_BITS - 1, 5);
        for (int size : SIZES) {
            bits.write(size - 1, HEADER_SIZE_BITS);
        }
        int[] counts = BoxRle.counts(
                area, new Rect(0, 0, area.size().width(), area.size().height()));
        for (int i = 0; i < counts.length; i++) {
            run((long) CHANNELS * counts[i], i % 2 == 0 ? 0 : OPAQUE, bits);
        }
        return bits.padded();
    }

    private static void run(long length, int value, BitOutput bits) {
        for (long rest = length; rest > 0; ) {
            int size = sizeFor(rest);
            long taken = Math.min(rest, 1L << SIZES[size]);
            bits.write(1, 1);
            bits.write(size, 2);
            bits.write(taken - 1, SIZES[size]);
            bits.write(value, WORD_BITS);
            rest -= taken;
        }
    }

    private static int sizeFor(long length) {
        int size = 0;
        while (size < SIZES.length - 1 && length > 1L << SIZES[size]) {
            size++;
        }
        return size;
    }
}
