package org.maskwright.check;

import java.util.Arrays;
import java.util.TreeMap;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Regions;
import org.maskwright.core.Size;
import org.maskwright.imaging.feature.MaskFeatures;

/** Features computed from a small mask's stored values, for tests, as {@link MaskFeatures} defines them; Hu moments only when given. */
public final class MaskFeaturesBuilder {
    private static final int SMALL = 32;
    private static final int POINTS = 8;

    private int[][] values = new int[8][8];
    private LabelMap labels = new LabelMap.Binary255();
    private int largest = 255;
    private long nonFinite;
    private double[] hu = new double[7];
    private boolean greyChannels = true;
    private MaskFeatures.Alpha alpha = MaskFeatures.Alpha.NONE;

    /** {@code .} is stored as 0, {@code #} as 255, a digit as itself. */
    public MaskFeaturesBuilder text(String... rows) {
        return values(Arrays.stream(rows)
                .map(row -> row.chars().map(MaskFeaturesBuilder::stored).toArray())
                .toArray(int[][]::new));
    }

    private static int stored(int character) {
        return character == '#' ? 255 : character == '.' ? 0 : Character.digit(character, 10);
    }

    /** Stored values, {@code [row][column]}. */
    public MaskFeaturesBuilder values(int[]... rows) {
        values = rows;
        return this;
    }

    /** What the values mean. */
    public MaskFeaturesBuilder labels(LabelMap map) {
        labels = map;
        return this;
    }

    /** The largest value of the depth; 255 when not said. */
    public MaskFeaturesBuilder largest(int value) {
        largest = value;
        return this;
    }

    /** NaN or infinite samples. */
    public MaskFeaturesBuilder nonFinite(long count) {
        nonFinite = count;
        return this;
    }

    /** Hu moments. */
    public MaskFeaturesBuilder hu(double... seven) {
        hu = seven;
        return this;
    }

    /** Whether all colour channels are equal. */
    public MaskFeaturesBuilder greyChannels(boolean equal) {
        greyChannels = equal;
        return this;
    }

    /** How the alpha channel is used. */
    public MaskFeaturesBuilder alpha(MaskFeatures.Alpha use) {
        alpha = use;
        return this;
    }

    Size size() {
        return new Size(values.length == 0 ? 0 : values[0].length, values.length);
    }

    MaskFeatures build() {
        var counts = new TreeMap<Integer, Long>();
        Arrays.stream(values).flatMapToInt(Arrays::stream).forEach(v -> counts.merge(v, 1L, Long::sum));
        long unknown = Arrays.stream(values)
                .flatMapToInt(Arrays::stream)
                .filter(this::unknown)
                .count();
        Mask mask = labelled();
        Regions regions = mask.regions();
        int[] components = regions.componentAreas();
        int[] holes = regions.holeAreas();
        return new MaskFeatures(
                counts,
                counts.size(),
                size().pixels(),
                regions.foregroundPixels(),
                regions.ignoredPixels(),
                unknown,
                softEdge(),
                nonFinite,
                kept(components),
                components.length,
                kept(holes),
                holes.length,
                regions.borderContact(),
                regions.bounds(),
                hu,
                greyChannels,
                alpha,
                ImageFeaturesBuilder.mix(31L * size().hashCode() + Arrays.deepHashCode(values)),
                small(mask));
    }

    private static int[] kept(int[] areas) {
        return Arrays.copyOf(areas, Math.min(areas.length, MaskFeatures.AREAS_KEPT));
    }

    private boolean unknown(int value) {
        return labels.label(value) == LabelMap.UNKNOWN;
    }

    private Mask labelled() {
        byte[] bytes = new byte[Math.toIntExact(size().pixels())];
        for (int y = 0, i = 0; y < values.length; y++) {
            for (int value : values[y]) {
                int label = unknown(value) ? (2 * value >= largest ? 1 : 0) : labels.label(value);
                bytes[i++] = (byte) label;
            }
        }
        return Mask.of(size(), bytes);
    }

    private long softEdge() {
        long count = 0;
        for (int y = 0; y < values.length; y++) {
            for (int x = 0; x < values[y].length; x++) {
                count += unknown(values[y][x]) && near(x, y, 0) && near(x, y, largest) ? 1 : 0;
            }
        }
        return count;
    }

    private boolean near(int x, int y, int value) {
        for (int v = Math.max(0, y - 2); v <= Math.min(values.length - 1, y + 2); v++) {
            for (int u = Math.max(0, x - 2); u <= Math.min(values[v].length - 1, x + 2); u++) {
                if (values[v][u] == value) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Shares from 8×8 points a cell: near enough to the exact area for any mask of a test. */
    private static byte[] small(Mask mask) {
        int fine = SMALL * POINTS;
        int[] hits = new int[SMALL * SMALL];
        for (int i = 0; i < fine * fine && mask.size().pixels() > 0; i++) {
            int x = i % fine * mask.width() / fine;
            int y = i / fine * mask.height() / fine;
            hits[i / fine / POINTS * SMALL + i % fine / POINTS] += LabelMap.isForeground((byte) mask.at(x, y)) ? 1 : 0;
        }
        byte[] cells = new byte[hits.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (byte) Math.round(255.0 * hits[i] / (POINTS * POINTS));
        }
        return cells;
    }
}
