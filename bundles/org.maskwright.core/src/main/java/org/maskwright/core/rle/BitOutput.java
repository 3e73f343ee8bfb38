package org.maskwright.core.rle;

import java.util.Arrays;

/** Bits gathered into bytes, the highest of each first. Confined to one thread. */
final class BitOutput {
    private byte[] bytes = new byte[256];
    private int bits;

    /**
     * Adds the lowest bits of a number, the highest of them first.
     *
     * @param count 1…32
     */
    void write(long value, int count) {
        if (bits + count > 8 * bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        for (int i = count - 1; i >= 0; i--) {
            bytes[bits >> 3] |= (byte) ((value >> i & 1) << 7 - (bits & 7));
            bits++;
        }
    }

    /** The bytes, with 1 to 8 bits of 0 behind the last, as Label Studio's encoder adds them. */
    byte[] padded() {
        return Arrays.copyOf(bytes, bits / 8 + 1);
    }
}
