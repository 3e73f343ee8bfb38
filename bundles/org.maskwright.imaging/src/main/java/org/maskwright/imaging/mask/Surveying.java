package org.maskwright.imaging.mask;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.maskwright.core.LabelMap;
import org.maskwright.imaging.feature.MaskSurvey;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.stored.Raster;

/** Takes a {@link MaskSurvey}. Costs what the mask is large. */
final class Surveying {
    private static final int KEPT = 256;

    /** More colours than that are a picture, and are not counted to the end. */
    private static final int MOST_COLOURS = 4096;

    private Surveying() {}

    /** @param lossy whether the file's format changes values */
    static MaskSurvey of(Decoded content, boolean lossy) {
        Raster raster = content.raster();
        Labelling stored = Labelling.of(content, new LabelMap.NonZero());
        Labelling blackWhite = Labelling.of(content, new LabelMap.Binary255());
        boolean coloured = raster.colour() == ColourType.PALETTE || !raster.greyChannels();
        PixelColours colours = new PixelColours(content);
        return new MaskSurvey(
                raster.colour(),
                raster.bitDepth(),
                raster.size().pixels(),
                MaskMeasure.commonest(stored.histogram()),
                MaskMeasure.distinct(stored.histogram()),
                coloured ? counted(colours, (int) raster.size().pixels()) : new TreeMap<>(),
                shown(raster, stored.histogram(), colours),
                raster.size().pixels() == 0 ? PixelColours.BLACK : colours.at(0),
                MaskMeasure.alphaOf(raster),
                blackWhite.unknown(),
                SoftEdges.alongContour(blackWhite),
                lossy ? SoftEdges.wide(raster) : 0);
    }

    private static SortedMap<Integer, Integer> shown(Raster raster, int[] histogram, PixelColours colours) {
        SortedMap<Integer, Integer> shown = new TreeMap<>();
        for (int v = 0; raster.colour() == ColourType.PALETTE && v < histogram.length; v++) {
            if (histogram[v] > 0) {
                shown.put(v, colours.entry(v));
            }
        }
        return shown;
    }

    private static SortedMap<Integer, Long> counted(PixelColours colours, int pixels) {
        Map<Integer, Long> counts = new HashMap<>();
        int last = 0;
        long run = 0;
        for (int i = 0; i < pixels; i++) {
            int rgb = colours.at(i);
            if (rgb != last && run > 0) {
                counts.merge(last, run, Long::sum);
                run = 0;
                if (counts.size() > MOST_COLOURS) {
                    return new TreeMap<>();
                }
            }
            last = rgb;
            run++;
        }
        counts.merge(last, run, Long::sum);
        SortedMap<Integer, Long> kept = new TreeMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(KEPT)
                .forEach(e -> kept.put(e.getKey(), e.getValue()));
        return kept;
    }
}
