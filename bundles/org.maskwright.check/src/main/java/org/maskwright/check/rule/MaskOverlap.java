package org.maskwright.check.rule;

import java.util.Optional;
import org.maskwright.check.facts.MaskSource;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Overlap;
import org.maskwright.imaging.feature.MaskFeatures;

/**
 * How far two masks of one picture agree.
 *
 * @param iou intersection over union of the foregrounds, 0…1; undefined when there is none in either
 * @param resampled whether the sizes differed, so that the smaller mask was enlarged (nearest neighbour) first
 */
record MaskOverlap(Measure iou, boolean resampled) {
    /** The overlap pixel by pixel; empty when either mask cannot be loaded. */
    static Optional<MaskOverlap> measured(MaskSource masks, String one, String two) {
        return masks.load(one).flatMap(a -> masks.load(two).flatMap(b -> of(a, b)));
    }

    private static Optional<MaskOverlap> of(Mask a, Mask b) {
        if (a.size().equals(b.size())) {
            return Optional.of(new MaskOverlap(Overlap.of(a, b).iou(), false));
        }
        if (a.size().pixels() == 0 || b.size().pixels() == 0) {
            return Optional.empty();
        }
        Size larger = a.size().pixels() >= b.size().pixels() ? a.size() : b.size();
        return Optional.of(new MaskOverlap(
                Overlap.of(a.resampled(larger), b.resampled(larger)).iou(), true));
    }

    /** The overlap of the two 32×32 maps, taken as fuzzy sets: Σ min / Σ max. Good to about 0.02. */
    static MaskOverlap estimated(MaskFeatures a, MaskFeatures b) {
        long both = 0;
        long either = 0;
        byte[] one = a.small();
        byte[] other = b.small();
        for (int i = 0; i < one.length; i++) {
            int p = one[i] & 0xff;
            int q = other[i] & 0xff;
            both += Math.min(p, q);
            either += Math.max(p, q);
        }
        return new MaskOverlap(
                Measure.ratio((double) both, (double) either, "neither mask has a foreground pixel"), false);
    }

    /** It as words of a finding. */
    String words(boolean exact) {
        String figure =
                switch (iou) {
                    case Measure.Defined d -> Wording.text("IoU %s%.4f", exact ? "" : "about ", d.figure());
                    case Measure.Undefined u -> "IoU undefined, as " + u.reason();
                };
        return figure + (resampled ? ", the smaller mask enlarged to the larger" : "");
    }

    /** It as a value of a finding's data: the figure, or why there is none. */
    Object datum() {
        return Wording.datum(iou);
    }
}
