package org.maskwright.check.rule;

import java.util.Map;
import java.util.Set;
import org.maskwright.check.Report;
import org.maskwright.core.LabelMap;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.MaskFeatures;

/** Mask pixels whose value the label map does not know, and which of three causes explains them; one cause a mask. */
enum StrangeValues {
    /** There are none. */
    NONE,
    /** The values are those of the other binary coding: 0/1 among 0/255, or the reverse. */
    OTHER_SCALE,
    /** Nearly all of them soften the person's edge. */
    SOFT_EDGE,
    /** Anything else. */
    UNEXPLAINED;

    /** Which share of the strange pixels must lie in soft edges for these to be the explanation. */
    static final Option.Number MIN_SOFT = new Option.Number(
            "minSoftPct",
            "%",
            "Strange pixels count as anti-aliasing when this share of them lies along the edge.",
            90,
            50,
            100);

    /** The cause in this mask. */
    static StrangeValues in(Masks.Measured mask, Report report) {
        MaskFeatures f = mask.features();
        if (f.unknown() == 0) {
            return NONE;
        }
        if (otherScale(mask, report.labels())) {
            return OTHER_SCALE;
        }
        return 100.0 * f.softEdge() >= report.number(MIN_SOFT) * f.unknown() ? SOFT_EDGE : UNEXPLAINED;
    }

    /** Whether the mask has strange pixels, all of the value that says "person" in the other binary coding. */
    static boolean otherScale(Masks.Measured mask, LabelMap labels) {
        if (mask.features().unknown() == 0) {
            return false;
        }
        Set<Integer> values = mask.features().values().keySet();
        // One bit can only be 0 and 1, and a label map of black and white takes it as such.
        boolean wide = mask.file().header().bitDepth() != 1;
        return switch (labels) {
            case LabelMap.Binary255 b -> wide && Set.of(0, 1).containsAll(values);
            case LabelMap.Binary01 b -> wide && Set.of(0, 255).containsAll(values);
            case LabelMap.Indexed i -> false;
            case LabelMap.Trimap t -> false;
            case LabelMap.GreyTrimap t -> false;
            case LabelMap.Matte m -> false;
            case LabelMap.AlphaAtLeast a -> false;
            case LabelMap.NonZero n -> false;
            case LabelMap.Colours c -> false;
            case LabelMap.Instances i -> false;
        };
    }

    /** The values and their counts for a finding's data. */
    static Map<String, Object> data(MaskFeatures f) {
        return Wording.data(
                "unknownPx",
                f.unknown(),
                "softEdgePx",
                f.softEdge(),
                "distinctValues",
                f.distinctValues(),
                "values",
                f.values().keySet().stream().limit(16).toList());
    }
}
