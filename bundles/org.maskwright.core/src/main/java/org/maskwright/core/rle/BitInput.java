package org.maskwright.core.rle;

import org.maskwright.core.InputException;

/** Bytes as bits, the highest of each first. Confined to one thread. */
final class BitInput {
    private final byte[] bytes;
    private long at;

    BitInput(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The next bits as a number.
     *
     * @param bits 1…32
     * @throws InputException when there are not so many any more
     */
    long read(int bits) throws InputException {
        if (at + bits > 8L * bytes.length) {
            throw new InputException("the brush RLE ends before its last sample");
        }
        long value = 0;
        for (int rest = bits; rest > 0; ) {
            int inByte = (int) (at & 7);
            int taken = Math.min(rest, 8 - inByte);
            int part = (bytes[(int) (at >> 3)] & 0xff) >> 8 - inByte - taken & (1 << taken) - 1;
            value = value << taken | part;
            at += taken;
            rest -= taken;
        }
        return value;
    }
}
