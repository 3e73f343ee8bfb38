package org.maskwright.imaging.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.maskwright.core.Rect;
import org.maskwright.core.metric.Measure;

/**
 * What the checks need to know of a mask's pixels, measured once and free of thresholds. "Foreground" is any label but 0 and "ignore".
 *
 * @param values stored value (0…65535; of the alpha channel where the label map says so) → number of pixels; the 256 commonest values
 *     where there are more
 * @param distinctValues number of distinct stored values
 * @param pixels number of pixels
 * @param foreground number of foreground pixels
 * @param ignored number of pixels that are neither foreground nor background
 * @param unknown number of pixels whose value the label map does not know
 * @param softEdge of those, pixels within 2 px of a pixel of each extreme value (0 and the largest): an anti-aliased edge
 * @param nonFinite number of NaN or infinite samples (floating-point files only)
 * @param components areas of the 8-connected foreground components, px, largest first, at most {@link #AREAS_KEPT}
 * @param componentCount number of components
 * @param holes areas of the holes (4-connected background away from the border), px without what is ignored, largest first, at most
 *     {@link #AREAS_KEPT}
 * @param holeCount number of holes
 * @param border foreground px on the top, right, bottom and left border
 * @param bounds smallest rectangle around the foreground, px
 * @param hu the seven Hu moments of the foreground as {@code sign(h)·log10|h|} (Hu, "Visual pattern recognition by moment
 *     invariants", 1962); zeros when there is none
 * @param greyChannels whether all colour channels are equal at every pixel (true for one channel)
 * @param alpha how the alpha channel is used
 * @param labelHash 64-bit hash of size and labels
 * @param small 32×32 map of the foreground's share in each cell, {@code uint8} 0…255, row-major, of the pixels that are not ignored; a cell
 *     of nothing else takes the mean of those around it
 */
public record MaskFeatures(
        SortedMap<Integer, Long> values,
        int distinctValues,
        long pixels,
        long foreground,
        long ignored,
        long unknown,
        long softEdge,
        long nonFinite,
        int[] components,
        int componentCount,
        int[] holes,
        int holeCount,
        int[] border,
        Rect bounds,
        double[] hu,
        boolean greyChannels,
        Alpha alpha,
        long labelHash,
        byte[] small) {
    /** How many areas are kept of each kind. */
    public static final int AREAS_KEPT = 1024;

    /** A drawn mask has at most so many distinct values, even a soft one of few pixels; with more it may be a picture. */
    public static final int DRAWN_VALUES = 16;

    /** Mean absolute difference of the small maps, of 255, up to which two masks show the same: fields of view differ by some pixels. */
    private static final double SAME = 0.015 * 255;

    private static final int HANDFUL = 8;
    private static final int MANY_VALUES = 48;

    /** What an alpha channel says. */
    public enum Alpha {
        /** There is none. */
        NONE,
        /** It is 255 (or the depth's largest value) everywhere. */
        OPAQUE,
        /** It varies. */
        VARIES
    }

    /** Copies the arrays. */
    public MaskFeatures {
        components = components.clone();
        holes = holes.clone();
        border = border.clone();
        hu = hu.clone();
        small = small.clone();
    }

    @Override
    public int[] components() {
        return components.clone();
    }

    @Override
    public int[] holes() {
        return holes.clone();
    }

    @Override
    public int[] border() {
        return border.clone();
    }

    @Override
    public double[] hu() {
        return hu.clone();
    }

    @Override
    public byte[] small() {
        return small.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaskFeatures f
                && counts().equals(f.counts())
                && Arrays.equals(components, f.components)
                && Arrays.equals(holes, f.holes)
                && Arrays.equals(border, f.border)
                && Arrays.equals(hu, f.hu)
                && Arrays.equals(small, f.small);
    }

    @Override
    public int hashCode() {
        return Objects.hash(labelHash, pixels, foreground);
    }

    /** All but the arrays. */
    private List<Object> counts() {
        return List.of(
                values,
                distinctValues,
                pixels,
                foreground,
                ignored,
                unknown,
                softEdge,
                nonFinite,
                componentCount,
                holeCount,
                bounds,
                greyChannels,
                alpha,
                labelHash);
    }

    /** Share of foreground, 0…1, of the pixels that are not ignored; undefined when there are none. */
    public Measure coverage() {
        return Measure.ratio((double) foreground, (double) pixels - ignored, "every pixel is ignored");
    }

    /**
     * Whether so many pixels of unknown value may be slips, noise or a soft edge, so that little is lost with them: a handful, or one in a thousand,
     * or along the edge, or of very many values. Otherwise they are a code, of a class or of a second person, that is not understood.
     *
     * @param strange number of pixels
     */
    public boolean areStrays(long strange) {
        return strange <= HANDFUL
                || strange * 1000 <= pixels
                || 10 * softEdge >= 9 * strange
                || distinctValues >= MANY_VALUES;
    }

    /** Whether the foreground is at the same place as in another mask, but for some pixels; judged by the small maps. */
    public boolean showsTheSameAs(MaskFeatures other) {
        long sum = 0;
        for (int i = 0; i < small.length; i++) {
            sum += Math.abs((small[i] & 0xff) - (other.small[i] & 0xff));
        }
        return sum <= SAME * small.length;
    }

    /** Whether it has both foreground and background. */
    public boolean isPartial() {
        return foreground > 0 && !isFull();
    }

    /** Whether it has foreground and no background. */
    public boolean isFull() {
        return foreground > 0 && foreground + ignored == pixels;
    }
}
