package org.maskwright.imaging.stored;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** EXIF data that state an orientation and nothing else (CIPA DC-008, 4.6.2: one directory of one entry). */
public final class OrientationOnly {
    private static final int LENGTH = 26;

    private OrientationOnly() {}

    /**
     * The TIFF structure, {@value #LENGTH} bytes, little-endian.
     *
     * @param orientation 1…8
     */
    public static byte[] tiff(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) 1)
                .putShort((short) TiffTags.ORIENTATION)
                .putShort((short) 3)
                .putInt(1);
        tiff.putInt(orientation).putInt(0);
        return tiff.array();
    }
}
