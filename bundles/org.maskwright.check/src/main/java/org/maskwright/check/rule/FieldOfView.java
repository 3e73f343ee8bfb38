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

    /** Mean absolute difference of the small maps, of 255: fields of one camera differ by some pixels. */
    private static final double SAME = 0.015 * 255;

    /** Finds it; empty where masks differ, as those of persons do. Costs a look at each mask's small map. */
    static Optional<FieldOfView> in(List<SampleFacts> samples) {
        List<SampleFacts> masks = samples.stream()
                .filter(s -> s.maskFeatures().filter(MaskFeatures::isPartial).isPresent())
                .toList();
        if (masks.size() < FEW) {
            return Optional.empty();
        }
        byte[] middle = small(masks.get(masks.size() / 2));
        List<SampleFacts> alike =
                masks.stream().filter(s -> difference(small(s), middle) <= SAME).toList();
        long pictures =
                alike.stream().flatMap(s -> Twins.image(s).stream()).distinct().count();
        return alike.size() >= MOST * masks.size() && pictures >= FEW
                ? Optional.of(new FieldOfView(alike, masks.size()))
                : Optional.empty();
    }

    private static byte[] small(SampleFacts s) {
        return s.maskFeatures().map(MaskFeatures::small).orElse(new byte[0]);
    }

    private static double difference(byte[] a, byte[] b) {
        long sum = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            sum += Math.abs((a[i] & 0xff) - (b[i] & 0xff));
        }
        return a.length == b.length && a.length > 0 ? (double) sum / a.length : Double.MAX_VALUE;
    }
}
