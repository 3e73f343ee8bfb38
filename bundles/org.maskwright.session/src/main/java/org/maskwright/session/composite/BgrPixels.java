package org.maskwright.session.composite;

import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.imaging.image.Pixels;

/** A picture on Java's heap, {@code uint8} BGR, row-major, so that any thread may look at it and nobody has to close it. Immutable. */
final class BgrPixels {
    private static final int CHANNELS = 3;

    private final Size size;
    private final byte[] bgr;

    private BgrPixels(Size size, byte[] bgr) {
        this.size = size;
        this.bgr = bgr;
    }

    /** Over these very values, which nobody else keeps. */
    static BgrPixels adopt(Size size, byte[] bgr) {
        return new BgrPixels(size, bgr);
    }

    /** A copy. */
    static BgrPixels of(Pixels pixels) {
        return adopt(pixels.size(), pixels.toBytes());
    }

    /** Size in px. */
    Size size() {
        return size;
    }

    /** All of it in native memory; the caller closes it. */
    Pixels open() {
        return Pixels.of(size, bgr);
    }

    /** A part, px, in native memory; the caller closes it. */
    Pixels crop(Rect area) {
        byte[] part = new byte[CHANNELS * area.width() * area.height()];
        int row = CHANNELS * area.width();
        for (int y = 0; y < area.height(); y++) {
            System.arraycopy(bgr, CHANNELS * ((area.y() + y) * size.width() + area.x()), part, y * row, row);
        }
        return Pixels.of(area.size(), part);
    }

    /**
     * Writes a part of this into an array of a picture around it.
     *
     * @param into {@code uint8} BGR of that picture, which is {@code width} px wide
     * @param part px of that picture
     * @param here where in that picture this lies, px
     */
    void paste(byte[] into, int width, Rect part, Rect here) {
        for (int y = part.y(); y < part.y() + part.height(); y++) {
            int from = CHANNELS * ((y - here.y()) * size.width() + part.x() - here.x());
            int to = CHANNELS * (y * width + part.x());
            System.arraycopy(bgr, from, into, to, CHANNELS * part.width());
        }
    }

    /** A copy of the values. */
    byte[] toBytes() {
        return bgr.clone();
    }
}
