package org.maskwright.check.rule;

import java.util.List;
import java.util.Optional;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.imaging.feature.MaskFeatures;

/**
 * A mask that is the same in nearly every file: where a camera sees something at all, or a template that was copied, and no outline of what is
 * in each picture.
 *
 * @param alike samples whose masks are nearly the same
 * @param all number of masks that show anything
 */
record FieldOfView(List<SampleFacts> alike, int all) {
    private static final int FEW = 5;
    private static final double MOST = 0.8;

    /** Finds it; empty where masks differ, as those of persons do. Costs a look at each mask's small map. */
    static Optional<FieldOfView> in(List<SampleFacts> samples) {
        List<SampleFacts> masks =
                samples.stream().filter(s -> partial(s).isPresent()).toList();
        if (masks.size() < FEW) {
            return Optional.empty();
        }
        MaskFeatures middle = partial(masks.get(masks.size() / 2)).orElseThrow();
        List<SampleFacts> alike = masks.stream()
                .filter(s -> partial(s).orElseThrow().showsTheSameAs(middle))
                .toList();
        long pictures =
                alike.stream().flatMap(s -> Twins.image(s).stream()).distinct().count();
        return alike.size() >= MOST * masks.size() && pictures >= FEW
                ? Optional.of(new FieldOfView(alike, masks.size()))
                : Optional.empty();
    }

    private static Optional<MaskFeatures> partial(SampleFacts s) {
        return s.maskFeatures().filter(MaskFeatures::isPartial);
    }
}
