package org.maskwright.imaging.mask;

import java.util.Arrays;
import java.util.List;
import org.maskwright.imaging.png.PngChunk;
import org.maskwright.imaging.stored.Raster;

/**
 * What decoding a mask file gives.
 *
 * @param raster samples as stored
 * @param chunks what else a PNG file of the same encoding must hold: palette, transparency, text…
 * @param nonFinite number of floating-point samples that are no finite number; they are 0 in the raster
 */
record Decoded(Raster raster, List<PngChunk> chunks, long nonFinite) {
    /** Whether other content has the same palette, or none as this. */
    boolean samePalette(Decoded other) {
        return Arrays.equals(palette(), other.palette());
    }

    /** R, G, B of each entry of the palette; empty when there is none. */
    byte[] palette() {
        return chunks.stream()
                .filter(c -> c.type().equals("PLTE"))
                .map(PngChunk::data)
                .findFirst()
                .orElse(new byte[0]);
    }

    /** Number of entries of the palette; 0 when there is none. */
    int paletteSize() {
        return palette().length / 3;
    }
}
