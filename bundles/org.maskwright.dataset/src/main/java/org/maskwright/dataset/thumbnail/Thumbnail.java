package org.maskwright.dataset.thumbnail;

import org.maskwright.core.Size;

/**
 * A small picture in memory.
 *
 * <p>Not copied: whoever makes one gives the array away, and nobody writes to what it gives.
 */
public final class Thumbnail {
    /** What is shown of a file that cannot be decoded. */
    public static final Thumbnail NONE = new Thumbnail(new Size(0, 0), new byte[0]);

    private final Size size;
    private final byte[] bgr;

    /**
     * @param size px; 0×0 when nothing could be decoded
     * @param bgr {@code uint8} BGR, row-major; not to be written
     */
    public Thumbnail(Size size, byte[] bgr) {
        this.size = size;
        this.bgr = bgr;
    }

    /** Its size, px; 0×0 when nothing could be decoded. */
    public Size size() {
        return size;
    }

    /** Its pixels, {@code uint8} BGR, row-major; not to be written. */
    public byte[] bgr() {
        return bgr;
    }
}
