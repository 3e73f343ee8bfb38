package org.maskwright.imaging.mask;

import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.stored.Raster;

/** The colours of a file's pixels, of a palette's entries as well: {@code 0xRRGGBB}, 8 bits a channel whatever the depth. */
final class PixelColours {
    static final int BLACK = 0x000000;
    static final int WHITE = 0xffffff;

    private final Raster raster;
    private final byte[] palette;

    PixelColours(Decoded content) {
        this.raster = content.raster();
        this.palette = content.palette();
    }

    /** The colour of a pixel, row-major. */
    int at(int pixel) {
        int at = pixel * raster.channels();
        if (raster.colour() == ColourType.PALETTE) {
            return entry(raster.at(at));
        } else if (raster.channels() < 3) {
            return byteOf(raster.at(at)) * 0x010101;
        }
        return byteOf(raster.at(at)) << 16 | byteOf(raster.at(at + 1)) << 8 | byteOf(raster.at(at + 2));
    }

    private int byteOf(int sample) {
        int largest = raster.largest();
        return largest == 255 ? sample : (int) ((255L * sample + largest / 2) / largest);
    }

    /** Number of entries of the palette; 0 when there is none. */
    int entries() {
        return palette.length / 3;
    }

    /** The colour of a palette's entry; black beyond its end. */
    int entry(int index) {
        int at = 3 * index;
        return at + 2 < palette.length
                ? (palette[at] & 0xff) << 16 | (palette[at + 1] & 0xff) << 8 | palette[at + 2] & 0xff
                : BLACK;
    }

    /** The first entry of a colour; −1 when the palette has none. */
    int entryOf(int rgb) {
        for (int i = 0; i < entries(); i++) {
            if (entry(i) == rgb) {
                return i;
            }
        }
        return -1;
    }
}
