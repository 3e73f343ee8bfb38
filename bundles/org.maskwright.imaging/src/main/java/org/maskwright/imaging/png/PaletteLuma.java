package org.maskwright.imaging.png;

import java.util.List;

/** How bright the colours of a palette are: luma by ITU-R BT.601, 0…255. */
public final class PaletteLuma {
    private final byte[] colours;

    /** The palette among a file's chunks; empty when there is none. */
    public PaletteLuma(List<PngChunk> chunks) {
        colours = chunks.stream()
                .filter(c -> c.type().equals("PLTE"))
                .map(PngChunk::data)
                .findFirst()
                .orElse(new byte[0]);
    }

    /** The luma of an entry; 0 for an index beyond the palette. */
    public int of(int index) {
        if (3 * index + 2 >= colours.length) {
            return 0;
        }
        int red = colours[3 * index] & 0xff;
        int green = colours[3 * index + 1] & 0xff;
        int blue = colours[3 * index + 2] & 0xff;
        return (299 * red + 587 * green + 114 * blue + 500) / 1000;
    }
}
