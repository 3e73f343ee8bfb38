package org.maskwright.imaging.mask;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.png.PngChunk;
import org.maskwright.imaging.stored.Raster;

/** The pixels of a colour-coded mask as ids of classes. */
final class ColourClasses {
    /** Stands for a colour that is no class's. */
    static final int NO_CLASS = 256;

    private final Raster raster;
    private final byte[] palette;
    private final Map<Integer, Integer> idOf = new HashMap<>();

    private ColourClasses(Raster raster, byte[] palette, LabelMap.Colours map) {
        this.raster = raster;
        this.palette = palette;
        map.classes().forEach(c -> idOf.put(c.rgb(), c.id()));
    }

    /** For each pixel the id of its class or {@link #NO_CLASS}, as values of 16 bits. */
    static Raster ids(Raster raster, List<PngChunk> chunks, LabelMap.Colours map) {
        return new ColourClasses(raster, palette(chunks), map).ids();
    }

    private Raster ids() {
        Raster ids = Raster.blank(raster.size(), ColourType.GREY, 16);
        int pixels = (int) raster.size().pixels();
        int last = -1;
        int id = NO_CLASS;
        for (int i = 0; i < pixels; i++) {
            int rgb = rgb(i * raster.channels());
            if (rgb != last) {
                last = rgb;
                id = idOf.getOrDefault(rgb, NO_CLASS);
            }
            ids.set(i, id);
        }
        return ids;
    }

    /** The colour of the pixel whose samples begin at an index, {@code 0xRRGGBB}. */
    private int rgb(int at) {
        if (raster.colour() == ColourType.PALETTE) {
            return entry(palette, raster.at(at));
        } else if (raster.channels() < 3) {
            return byteOf(raster.at(at)) * 0x010101;
        }
        return byteOf(raster.at(at)) << 16 | byteOf(raster.at(at + 1)) << 8 | byteOf(raster.at(at + 2));
    }

    private int byteOf(int sample) {
        int largest = raster.largest();
        return largest == 255 ? sample : (int) ((255L * sample + largest / 2) / largest);
    }

    private static int entry(byte[] palette, int index) {
        int at = 3 * index;
        return at + 2 < palette.length
                ? (palette[at] & 0xff) << 16 | (palette[at + 1] & 0xff) << 8 | palette[at + 2] & 0xff
                : 0;
    }

    private static byte[] palette(List<PngChunk> chunks) {
        return chunks.stream()
                .filter(c -> c.type().equals("PLTE"))
                .findFirst()
                .map(PngChunk::data)
                .orElseGet(() -> new byte[0]);
    }

    /**
     * The samples that store a class's colour; empty when the file cannot hold it.
     *
     * @param raster of the file
     * @param chunks of the file, with its palette
     */
    static int[] samples(Raster raster, List<PngChunk> chunks, LabelClass wanted) {
        int rgb = wanted.rgb();
        if (raster.colour() == ColourType.PALETTE) {
            byte[] palette = palette(chunks);
            for (int i = 0; 3 * i < palette.length; i++) {
                if (entry(palette, i) == rgb) {
                    return new int[] {i};
                }
            }
            return new int[0];
        }
        int largest = raster.largest();
        int[] samples = {(rgb >> 16) * largest / 255, (rgb >> 8 & 0xff) * largest / 255, (rgb & 0xff) * largest / 255};
        boolean grey = samples[0] == samples[1] && samples[1] == samples[2];
        return raster.channels() >= 3 ? samples : Arrays.copyOf(samples, grey ? 1 : 0);
    }
}
