package org.maskwright.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.imaging.feature.MaskFeatures;

/** Puts samples together that are equal in some respect: groups and members in the dataset's order. */
final class Twins {
    private Twins() {}

    /** The groups of two or more samples with equal keys; a sample without key is in none. */
    static <K> List<List<SampleFacts>> by(List<SampleFacts> samples, Function<SampleFacts, Optional<K>> key) {
        Map<K, List<SampleFacts>> groups = new LinkedHashMap<>();
        for (SampleFacts s : samples) {
            key.apply(s).ifPresent(k -> groups.computeIfAbsent(k, any -> new ArrayList<>(2))
                    .add(s));
        }
        return groups.values().stream().filter(g -> g.size() > 1).toList();
    }

    /** The hash of the image file's bytes. */
    static Optional<String> imageFile(SampleFacts s) {
        return s.image().map(i -> i.file().sha256()).filter(h -> !h.isEmpty());
    }

    /** The hash of the image's pixels. */
    static Optional<Long> imagePixels(SampleFacts s) {
        return s.imageFeatures().map(f -> f.pixelHash());
    }

    /** What makes an image the same as another: its pixels, or its file where no pixel could be decoded. */
    static Optional<Object> image(SampleFacts s) {
        return imagePixels(s).<Object>map(h -> h).or(() -> imageFile(s));
    }

    /** The hash of the mask's size and labels, unless it is empty or full and so equal to others for no reason. */
    static Optional<Long> partialMask(SampleFacts s) {
        return s.maskFeatures().filter(MaskFeatures::isPartial).map(MaskFeatures::labelHash);
    }

    /** Whether a mask of the second would be missed if its sample were set aside: it differs from the first's, or the first has none. */
    static boolean masksDiffer(SampleFacts first, SampleFacts second) {
        Optional<Object> mine = maskIdentity(first);
        return maskIdentity(second).filter(m -> !mine.equals(Optional.of(m))).isPresent();
    }

    private static Optional<Object> maskIdentity(SampleFacts s) {
        return s.maskFeatures().<Object>map(MaskFeatures::labelHash).or(() -> s.mask()
                .map(m -> m.file().sha256()));
    }
}
