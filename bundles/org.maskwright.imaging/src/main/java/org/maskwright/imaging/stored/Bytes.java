package org.maskwright.imaging.stored;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A stretch of a file's bytes, read as unsigned numbers. Reads outside of it give 0 instead of failing, so that a parser of damaged
 * files needs no guard at each field; {@link #holds} tells whether something is there.
 */
public final class Bytes {
    private static final VarHandle BE_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] data;
    private final int start;
    private final int length;
    private final boolean little;

    /**
     * A stretch; it is clipped to what the file has.
     *
     * @param data the whole file, not copied; nobody writes to it any more
     * @param start first index of the stretch
     * @param length of the stretch
     * @param little whether numbers are little-endian
     */
    public Bytes(byte[] data, int start, int length, boolean little) {
        this.data = data;
        this.start = Math.clamp(start, 0, data.length);
        this.length = Math.clamp(length, 0, data.length - this.start);
        this.little = little;
    }

    /** The whole file, not to be written. */
    public byte[] data() {
        return data;
    }

    /** Where the stretch begins in it. */
    public int start() {
        return start;
    }

    /** How long the stretch is, bytes. */
    public int length() {
        return length;
    }

    /** Whether numbers are little-endian. */
    boolean little() {
        return little;
    }

    /** A whole file, its numbers big-endian. */
    public static Bytes bigEndian(byte[] data) {
        return new Bytes(data, 0, data.length, false);
    }

    /** A whole file, its numbers little-endian. */
    public static Bytes littleEndian(byte[] data) {
        return new Bytes(data, 0, data.length, true);
    }

    /** The part from {@code at} of at most {@code size} bytes, in the same byte order. */
    public Bytes part(long at, long size) {
        int from = Math.clamp(at, 0, length);
        return new Bytes(data, start + from, Math.clamp(size, 0, length - from), little);
    }

    /** The same stretch in the byte order wanted. */
    public Bytes littleEndian(boolean wanted) {
        return new Bytes(data, start, length, wanted);
    }

    /** Whether {@code size} bytes from {@code at} are there. */
    public boolean holds(long at, long size) {
        return at >= 0 && size >= 0 && at <= length - size;
    }

    /** Whether another stretch has all these bytes at its beginning. */
    public boolean begins(Bytes other) {
        return length <= other.length
                && Arrays.equals(data, start, start + length, other.data, other.start, other.start + length);
    }

    /** The byte at {@code at}, 0…255. */
    public int u8(long at) {
        return at >= 0 && at < length ? data[start + (int) at] & 0xff : 0;
    }

    /** Two bytes as a number. */
    public int u16(long at) {
        return little ? u8(at) | u8(at + 1) << 8 : u8(at) << 8 | u8(at + 1);
    }

    int u24(long at) {
        return little ? u16(at) | u8(at + 2) << 16 : u16(at) << 8 | u8(at + 2);
    }

    /** Four bytes as a number, 0…2³²−1. */
    public long u32(long at) {
        if (holds(at, Integer.BYTES)) {
            int value = (int) BE_INT.get(data, start + (int) at);
            return Integer.toUnsignedLong(little ? Integer.reverseBytes(value) : value);
        }
        return little ? u16(at) | (long) u16(at + 2) << 16 : (long) u16(at) << 16 | u16(at + 2);
    }

    /** Whether these ASCII characters stand at {@code at}. */
    public boolean ascii(long at, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (u8(at + i) != text.charAt(i) || !holds(at + i, 1)) {
                return false;
            }
        }
        return true;
    }
}
