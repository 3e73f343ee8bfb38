package org.maskwright.imaging.png;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DataFormatException;

/**
 * Decompresses zlib streams (RFC 1950, RFC 1951) of flat pictures: masks repeat one byte or the row above for long stretches, which array
 * filling and copying do several times faster than zlib's byte loops. The checksum is not compared: a PNG file's chunks have their own.
 * Used once.
 */
final class FlatInflater {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int END = 256;
    private static final int ROOM = 16;
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private final byte[] in;
    private final int end;
    private final byte[] out;
    private int next;
    private long bits;
    private int held;
    private int written;

    /** @param compressed the stream; copied */
    private FlatInflater(byte[] compressed, byte[] out) {
        this.in = Arrays.copyOf(compressed, compressed.length + ROOM);
        this.end = compressed.length;
        this.out = out;
    }

    /**
     * Fills an array with what a stream says; what it says beyond that is left.
     *
     * @return number of bytes written; fewer than the array has when the stream ends before
     * @throws DataFormatException when the stream is damaged
     */
    static int inflate(byte[] compressed, byte[] out) throws DataFormatException {
        var inflater = new FlatInflater(compressed, out);
        inflater.header();
        boolean last = false;
        while (!last && inflater.written < out.length && !inflater.exhausted()) {
            last = inflater.take(1) == 1;
            inflater.block();
        }
        // What seems to fill the array may be the zeros behind the stream.
        return inflater.exhausted() ? Math.min(inflater.written, out.length - 1) : inflater.written;
    }

    private void header() throws DataFormatException {
        int method = take(8);
        int flags = take(8);
        if ((method & 15) != 8 || method >> 4 > 7 || (method << 8 | flags) % 31 != 0 || (flags & 32) != 0) {
            throw new DataFormatException("incorrect header");
        }
    }

    private void block() throws DataFormatException {
        switch (take(2)) {
            case 0 -> stored();
            case 1 -> coded(DeflateCodes.FIXED_LENGTHS, DeflateCodes.FIXED_DISTANCES);
            case 2 -> dynamic();
            default -> throw new DataFormatException("invalid block type");
        }
    }

    private void refill() {
        bits |= (long) LONG.get(in, Math.min(next, end + ROOM - Long.BYTES)) << held;
        next += Long.SIZE - 1 - held >>> 3;
        held |= 56;
    }

    private int take(int count) {
        refill();
        int value = (int) bits & (1 << count) - 1;
        drop(count);
        return value;
    }

    private void drop(int count) {
        bits >>>= count;
        held -= count;
    }

    /** Whether more bits were taken than there are. */
    private boolean exhausted() {
        return 8L * next - held > 8L * end;
    }

    private void stored() throws DataFormatException {
        drop(held & 7);
        next -= held >> 3;
        bits = 0;
        held = 0;
        int length = take(16);
        if ((take(16) ^ 0xffff) != length) {
            throw new DataFormatException("invalid stored block lengths");
        }
        next -= held >> 3;
        bits = 0;
        held = 0;
        int count = Math.min(Math.min(length, out.length - written), Math.max(0, end - next));
        System.arraycopy(in, Math.min(next, end), out, written, count);
        written += count;
        next += length;
    }

    private void dynamic() throws DataFormatException {
        int literals = take(5) + 257;
        int distances = take(5) + 1;
        byte[] sizes = new byte[ORDER.length];
        for (int i = 0, n = take(4) + 4; i < n; i++) {
            sizes[ORDER[i]] = (byte) take(3);
        }
        byte[] lengths = lengths(DeflateCodes.of(sizes), literals + distances);
        coded(
                DeflateCodes.of(Arrays.copyOf(lengths, literals)),
                DeflateCodes.of(Arrays.copyOfRange(lengths, literals, lengths.length)));
    }

    private byte[] lengths(DeflateCodes codes, int count) throws DataFormatException {
        byte[] lengths = new byte[count];
        for (int i = 0; i < count; ) {
            refill();
            int symbol = symbol(codes);
            if (symbol < 16) {
                lengths[i++] = (byte) symbol;
                continue;
            }
            int repeat = symbol == 16 ? 3 + take(2) : symbol == 17 ? 3 + take(3) : 11 + take(7);
            if (i + repeat > count || symbol == 16 && i == 0) {
                throw new DataFormatException("invalid code lengths");
            }
            Arrays.fill(lengths, i, i + repeat, symbol == 16 ? lengths[i - 1] : 0);
            i += repeat;
        }
        return lengths;
    }

    private int symbol(DeflateCodes codes) throws DataFormatException {
        int found = codes.find((int) bits & (1 << DeflateCodes.LONGEST) - 1);
        if (found == 0) {
            throw new DataFormatException("invalid code");
        }
        drop(found & 15);
        return found >> 4;
    }

    private void coded(DeflateCodes lengths, DeflateCodes distances) throws DataFormatException {
        while (written < out.length && !exhausted()) {
            refill();
            int symbol = symbol(lengths);
            if (symbol < END) {
                out[written++] = (byte) symbol;
            } else if (symbol == END) {
                return;
            } else {
                copy(symbol, distances);
            }
        }
    }

    private void copy(int symbol, DeflateCodes distances) throws DataFormatException {
        int code = symbol - END - 1;
        if (code >= DeflateCodes.LENGTH_EXTRA.length) {
            throw new DataFormatException("invalid length code");
        }
        int length = DeflateCodes.LENGTH_BASE[code] + extra(DeflateCodes.LENGTH_EXTRA[code]);
        int far = symbol(distances);
        if (far >= DeflateCodes.DISTANCE_EXTRA.length) {
            throw new DataFormatException("invalid distance code");
        }
        int distance = DeflateCodes.DISTANCE_BASE[far] + extra(DeflateCodes.DISTANCE_EXTRA[far]);
        if (distance > written) {
            throw new DataFormatException("invalid distance too far back");
        }
        repeat(distance, Math.min(length, out.length - written));
    }

    private int extra(int count) {
        int value = (int) bits & (1 << count) - 1;
        drop(count);
        return value;
    }

    private void repeat(int distance, int length) {
        int from = written - distance;
        if (distance == 1) {
            Arrays.fill(out, written, written + length, out[from]);
        } else if (distance >= length) {
            System.arraycopy(out, from, out, written, length);
        } else {
            for (int i = 0; i < length; i++) {
                out[written + i] = out[from + i];
            }
        }
        written += length;
    }
}
