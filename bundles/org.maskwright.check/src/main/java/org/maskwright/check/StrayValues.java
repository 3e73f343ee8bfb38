package org.maskwright.check;

import org.maskwright.core.LabelMap;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.feature.MaskSurvey;

/** Tells values that nobody will miss from those that may be a code which is not understood: what no repair may destroy. */
public final class StrayValues {
    /** Small numbers beside 0 and 1 are rather other persons or classes than anything else. */
    private static final int SMALL = 64;

    private static final long HANDFUL = 8;

    /** Among ones it can only be the person in the other coding. */
    private static final int WHITE = 255;

    private StrayValues() {}

    /**
     * Whether the pixels that the label map does not know may be cut to person or background.
     *
     * @param mask measured under this label map
     */
    public static boolean only(MaskFeatures mask, LabelMap labels) {
        boolean others = labels instanceof LabelMap.Binary01
                && mask.values().subMap(2, SMALL).values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        > HANDFUL;
        long white = labels instanceof LabelMap.Binary01 ? mask.values().getOrDefault(WHITE, 0L) : 0;
        return !others && mask.areStrays(mask.unknown() - white);
    }

    /** Whether a mask shows more than one colour besides black, so that turning it grey may make one of two classes. */
    public static boolean severalColours(MaskSurvey mask) {
        return mask.coloured()
                && mask.colours().keySet().stream().filter(rgb -> rgb != 0).count() > 1;
    }
}
