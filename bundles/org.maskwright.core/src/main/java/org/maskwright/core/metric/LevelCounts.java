package org.maskwright.core.metric;

import java.util.Arrays;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;

/**
 * How often a prediction has each of its 256 levels, within the ground truth's foreground and outside it. Whatever depends on single pixels
 * and no neighbours follows from it: counts at any threshold, means, variances. Ignored pixels are not counted. Immutable.
 */
public final class LevelCounts {
    /** Levels 0…255 of {@link Shares}. */
    public static final int LEVELS = 256;

    private final long[] inside;
    private final long[] outside;
    /** Pixels of at least a level, 0…256. */
    private final long[] insideFrom = new long[LEVELS + 1];

    private final long[] outsideFrom = new long[LEVELS + 1];

    private LevelCounts(long[] inside, long[] outside) {
        this.inside = inside;
        this.outside = outside;
        for (int level = LEVELS - 1; level >= 0; level--) {
            insideFrom[level] = insideFrom[level + 1] + inside[level];
            outsideFrom[level] = outsideFrom[level + 1] + outside[level];
        }
    }

    /**
     * Counts a whole image; foreground is any label but 0. Costs what it is large.
     *
     * @throws IllegalArgumentException when the sizes differ
     */
    public static LevelCounts of(Mask truth, Shares predicted) {
        return of(truth, predicted, new Rect(0, 0, truth.width(), truth.height()));
    }

    /**
     * Counts a part of an image.
     *
     * @param area within the image, px
     * @throws IllegalArgumentException when the sizes differ
     */
    static LevelCounts of(Mask truth, Shares predicted, Rect area) {
        if (!truth.size().equals(predicted.size())) {
            throw new IllegalArgumentException(truth.size() + " against " + predicted.size());
        }
        // Which of three tables a pixel counts in: background, foreground, ignored.
        int[] counts = new int[3 * LEVELS];
        int[] table = new int[256];
        Arrays.fill(table, LEVELS);
        table[0] = 0;
        table[LabelMap.IGNORE] = 2 * LEVELS;
        byte[] labels = new byte[truth.width()];
        byte[] levels = new byte[truth.width()];
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            truth.copyRow(y, labels, 0);
            predicted.copyRow(y, levels, 0);
            for (int x = area.x(); x < area.x() + area.width(); x++) {
                counts[table[labels[x] & 0xff] + (levels[x] & 0xff)]++;
            }
        }
        return new LevelCounts(longs(counts, LEVELS), longs(counts, 0));
    }

    private static long[] longs(int[] counts, int from) {
        long[] longs = new long[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            longs[i] = counts[from + i];
        }
        return longs;
    }

    /** The counts with each level brought to another, 0…255. */
    LevelCounts rebinned(int[] bins) {
        long[] in = new long[LEVELS];
        long[] out = new long[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            in[bins[level]] += inside[level];
            out[bins[level]] += outside[level];
        }
        return new LevelCounts(in, out);
    }

    /** Number of foreground pixels of a level. */
    public long inside(int level) {
        return inside[level];
    }

    /** Number of background pixels of a level. */
    public long outside(int level) {
        return outside[level];
    }

    /** Number of foreground pixels. */
    public long foreground() {
        return insideFrom[0];
    }

    /** Number of background pixels. */
    public long background() {
        return outsideFrom[0];
    }

    /** Number of pixels. */
    public long pixels() {
        return foreground() + background();
    }

    /** What a prediction is that takes for foreground whatever has at least a level; 0…256. */
    public Confusion atLeast(int level) {
        long tp = insideFrom[level];
        long fp = outsideFrom[level];
        return new Confusion(tp, fp, foreground() - tp, background() - fp);
    }
}
