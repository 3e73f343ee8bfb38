package org.maskwright.ui.canvas.raster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.maskwright.core.Size;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.tool.Photo;

/**
 * An image, and halves of it down to a small one, so that no view reads more than about four pixels for each of the screen. It may begin with
 * fewer pixels than the image has: those that a view of all of it needs. Takes 4 bytes for each pixel that it begins with. Immutable; any
 * thread.
 */
public final class Pyramid {
    /** Longest side of the smallest level at most, px. */
    private static final int SMALL = 256;

    private final Size size;
    private final List<Level> levels;

    /** The image at one size. Nobody writes to its pixels. */
    static final class Level {
        private final Size size;
        private final byte[] bgr;

        /**
         * @param size px
         * @param bgr {@code uint8} BGR, row-major; never written
         */
        Level(Size size, byte[] bgr) {
            this.size = size;
            this.bgr = bgr;
        }

        /** Its size, px. */
        Size size() {
            return size;
        }

        /** Its pixels, {@code uint8} BGR, row-major; never written. */
        byte[] bgr() {
            return bgr;
        }
    }

    private Pyramid(Size size, List<Level> levels) {
        this.size = size;
        this.levels = List.copyOf(levels);
    }

    /**
     * Over these very pixels, <em>not</em> copied: for producers that keep no reference to them. Costs what they are many.
     *
     * @param size of the whole image, px
     * @param decoded size of the pixels: that of the image, or smaller in its proportions
     * @param bgr {@code uint8} BGR, row-major
     * @throws IllegalArgumentException when there are not three bytes for each pixel, or no pixel
     */
    public static Pyramid adopt(Size size, Size decoded, byte[] bgr) {
        if (decoded.pixels() == 0 || bgr.length != 3 * decoded.pixels()) {
            throw new IllegalArgumentException(bgr.length + " bytes for " + decoded);
        }
        var levels = new ArrayList<Level>();
        var level = new Level(decoded, bgr);
        levels.add(level);
        while (longest(level.size()) > SMALL
                && Math.min(level.size().width(), level.size().height()) > 1) {
            var half = new Size(level.size().width() / 2, level.size().height() / 2);
            level = new Level(half, Pixels.halved(level.size(), level.bgr()));
            levels.add(level);
        }
        return new Pyramid(size, levels);
    }

    /** Over all pixels of an image; see {@link #adopt(Size, Size, byte[])}. */
    public static Pyramid adopt(Size size, byte[] bgr) {
        return adopt(size, size, bgr);
    }

    /**
     * Decodes an image file. Reads nothing; not for the UI thread.
     *
     * @param file its bytes
     * @param longSidePx what is needed at least, px of the long side: a larger JPEG is decoded reduced, in a fraction of time and memory
     * @throws IOException when nothing can be decoded; the message names no file
     */
    public static Pyramid decode(byte[] file, int longSidePx) throws IOException {
        ImageHeader header = ImageHeaders.read(file);
        try (Pixels pixels = Pixels.decodeReduced(file, header, longSidePx)) {
            Size whole = header.uprightSize();
            boolean reduced = longest(pixels.size()) < longest(whole);
            return adopt(reduced ? whole : pixels.size(), pixels.size(), pixels.toBytes());
        }
    }

    private static int longest(Size any) {
        return Math.max(any.width(), any.height());
    }

    /** Size of the image, px. */
    public Size size() {
        return size;
    }

    /** How many px there are at most for one of the image along a side: 1, or less where it was decoded reduced. */
    public double detail() {
        return (double) levels.getFirst().size().width() / size.width();
    }

    /**
     * The image for tools that look at it, not copied.
     *
     * @throws IllegalStateException when it was decoded smaller than it is
     */
    public Photo photo() {
        Level whole = levels.getFirst();
        if (!whole.size().equals(size)) {
            throw new IllegalStateException(whole.size() + " of " + size);
        }
        return Photo.adopt(size, whole.bgr());
    }

    /** Memory that it takes, bytes. */
    public long bytes() {
        return levels.stream().mapToLong(l -> l.bgr().length).sum();
    }

    /**
     * The colour of a pixel, or of the one that was decoded for it, {@code 0xRRGGBB}.
     *
     * @throws IndexOutOfBoundsException outside the image
     */
    public int rgbAt(int x, int y) {
        Level whole = levels.getFirst();
        int column =
                (int) ((long) Objects.checkIndex(x, size.width()) * whole.size().width() / size.width());
        int row = (int)
                ((long) Objects.checkIndex(y, size.height()) * whole.size().height() / size.height());
        int at = 3 * (row * whole.size().width() + column);
        return (whole.bgr()[at] & 0xff) | (whole.bgr()[at + 1] & 0xff) << 8 | (whole.bgr()[at + 2] & 0xff) << 16;
    }

    /** The smallest level that has a px for each of the screen, or the largest. */
    Level at(double scale) {
        return levels.reversed().stream()
                .filter(l -> l.size().width() >= scale * size.width())
                .findFirst()
                .orElse(levels.getFirst());
    }
}
