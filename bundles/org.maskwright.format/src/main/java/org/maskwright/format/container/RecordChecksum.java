package org.maskwright.format.container;

import java.util.zip.CRC32C;

/**
 * The checksum of TFRecord files: CRC-32C, turned by 15 bits, and a number added.
 *
 * @see <a href="https://www.tensorflow.org/tutorials/load_data/tfrecord">TFRecords format details</a>
 */
public final class RecordChecksum {
    private static final int TURN = 15;
    private static final int ADDED = 0xa282ead8;

    private RecordChecksum() {}

    /** The checksum of bytes. */
    public static int of(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return Integer.rotateRight((int) crc.getValue(), TURN) + ADDED;
    }
}
