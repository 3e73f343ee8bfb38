package org.maskwright.imaging.mask;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.maskwright.core.Mask;
import org.maskwright.core.Regions;
import org.maskwright.core.Size;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.stored.Raster;

/** Measures {@link MaskFeatures}: after labelling, everything comes from the histogram and the runs, without another pass over pixels. */
final class MaskMeasure {
    private static final int VALUES_KEPT = 256;
    private static final int HASHED_BYTES = 1 << 14;

    private MaskMeasure() {}

    /**
     * The features of a labelled raster.
     *
     * @param regions of its foreground
     * @param nonFinite number of samples of the file that are no finite number
     */
    static MaskFeatures of(Raster raster, Labelling labelling, Regions regions, long nonFinite) {
        int[] components = regions.componentAreas();
        int[] holes = regions.holeAreas();
        int[] histogram = labelling.histogram();
        Size size = raster.size();
        return new MaskFeatures(
                commonest(histogram),
                distinct(histogram),
                size.pixels(),
                regions.foregroundPixels(),
                regions.ignoredPixels(),
                labelling.unknown(),
                SoftEdges.count(labelling),
                nonFinite,
                kept(components),
                components.length,
                kept(holes),
                holes.length,
                regions.borderContact(),
                regions.bounds(),
                HuMoments.of(regions, size),
                raster.greyChannels(),
                alphaOf(raster),
                hash(labelling.mask()),
                ShareMap.of(regions, size));
    }

    /** Number of values that occur. */
    static int distinct(int[] histogram) {
        return (int) Arrays.stream(histogram).filter(n -> n > 0).count();
    }

    /** Number of pixels by value; of the 256 commonest where there are more. */
    static SortedMap<Integer, Long> commonest(int[] histogram) {
        int[] present = IntStream.range(0, histogram.length)
                .filter(v -> histogram[v] > 0)
                .toArray();
        SortedMap<Integer, Long> values = new TreeMap<>();
        if (present.length > VALUES_KEPT) {
            present = IntStream.of(present)
                    .boxed()
                    .sorted((a, b) -> Integer.compare(histogram[b], histogram[a]))
                    .limit(VALUES_KEPT)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        for (int v : present) {
            values.put(v, (long) histogram[v]);
        }
        return Collections.unmodifiableSortedMap(values);
    }

    private static int[] kept(int[] areas) {
        return areas.length > MaskFeatures.AREAS_KEPT ? Arrays.copyOf(areas, MaskFeatures.AREAS_KEPT) : areas;
    }

    static MaskFeatures.Alpha alphaOf(Raster raster) {
        if (!raster.colour().alpha()) {
            return MaskFeatures.Alpha.NONE;
        }
        int samples = (int) raster.size().pixels() * raster.channels();
        for (int i = raster.channels() - 1; i < samples; i += raster.channels()) {
            if (raster.at(i) != raster.largest()) {
                return MaskFeatures.Alpha.VARIES;
            }
        }
        return MaskFeatures.Alpha.OPAQUE;
    }

    /** Two checksums of different polynomials (both in hardware), with the size mixed in. */
    static long hash(Mask mask) {
        ByteBuffer size = ByteBuffer.allocate(8)
                .putInt(mask.width())
                .putInt(mask.height())
                .flip();
        CRC32 a = new CRC32();
        CRC32C b = new CRC32C();
        a.update(size.duplicate());
        b.update(size);
        // Some rows at a time, so that both find them in the processor's cache.
        int rows = Math.max(1, HASHED_BYTES / Math.max(1, mask.width()));
        byte[] labels = new byte[rows * mask.width()];
        for (int y = 0; y < mask.height(); y += rows) {
            int count = Math.min(rows, mask.height() - y);
            for (int r = 0; r < count; r++) {
                mask.copyRow(y + r, labels, r * mask.width());
            }
            a.update(labels, 0, count * mask.width());
            b.update(labels, 0, count * mask.width());
        }
        return a.getValue() << 32 | b.getValue();
    }
}
