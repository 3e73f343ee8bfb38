package org.maskwright.dataset.thumbnail;

import org.maskwright.core.Size;

/**
 * A small picture in memory.
 *
 * @param size px; 0×0 when nothing could be decoded
 * @param bgr {@code uint8} BGR, row-major; not to be written
 */
public record Thumbnail(Size size, byte[] bgr) {
    /** What is shown of a file that cannot be decoded. */
    public static final Thumbnail NONE = new Thumbnail(new Size(0, 0), new byte[0]);
}
