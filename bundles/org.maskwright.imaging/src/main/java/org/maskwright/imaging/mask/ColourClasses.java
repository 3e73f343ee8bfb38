package org.maskwright.imaging.mask;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.stored.Raster;

/** The pixels of a colour-coded mask as ids of classes. */
final class ColourClasses {
    /** Stands for a colour that is no class's. */
    static final int NO_CLASS = 256;

    private final Raster raster;
    private final PixelColours colours;
    private final Map<Integer, Integer> idOf = new HashMap<>();

    private ColourClasses(Decoded content, LabelMap.Colours map) {
        this.raster = content.raster();
        this.colours = new PixelColours(content);
        map.classes().forEach(c -> idOf.put(c.rgb(), c.id()));
    }

    /** For each pixel the id of its class or {@link #NO_CLASS}, as values of 16 bits. */
    static Raster ids(Decoded content, LabelMap.Colours map) {
        return new ColourClasses(content, map).ids();
    }

    private Raster ids() {
        Raster ids = Raster.blank(raster.size(), ColourType.GREY, 16);
        int pixels = (int) raster.size().pixels();
        int last = -1;
        int id = NO_CLASS;
        for (int i = 0; i < pixels; i++) {
            int rgb = colours.at(i);
            if (rgb != last) {
                last = rgb;
                id = idOf.getOrDefault(rgb, NO_CLASS);
            }
            ids.set(i, id);
        }
        return ids;
    }

    /**
     * The samples that store a class's colour; empty when the file cannot hold it.
     *
     * @param content of the file, with its palette
     */
    static int[] samples(Decoded content, LabelClass wanted) {
        int rgb = wanted.rgb();
        Raster raster = content.raster();
        if (raster.colour() == ColourType.PALETTE) {
            int entry = new PixelColours(content).entryOf(rgb);
            return entry < 0 ? new int[0] : new int[] {entry};
        }
        int largest = raster.largest();
        int[] samples = {(rgb >> 16) * largest / 255, (rgb >> 8 & 0xff) * largest / 255, (rgb & 0xff) * largest / 255};
        boolean grey = samples[0] == samples[1] && samples[1] == samples[2];
        return raster.channels() >= 3 ? samples : Arrays.copyOf(samples, grey ? 1 : 0);
    }
}
