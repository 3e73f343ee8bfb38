package org.maskwright.check.facts;

import java.util.List;
import java.util.Optional;
import org.maskwright.core.ModelScore;
import org.maskwright.core.Sample;
import org.maskwright.imaging.feature.ImageFeatures;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.feature.PairFeatures;

/**
 * What is known of a sample.
 *
 * @param sample the sample
 * @param image its image; empty when it has none
 * @param mask its mask; empty when it has none
 * @param pair how the two fit; empty unless both could be decoded and the mask is neither empty nor full
 * @param scores what models say of these very files; empty when none has seen them
 */
public record SampleFacts(
        Sample sample,
        Optional<ImageFacts> image,
        Optional<MaskFacts> mask,
        Optional<PairFeatures> pair,
        List<ModelScore> scores) {
    /** Copies the list. */
    public SampleFacts {
        scores = List.copyOf(scores);
    }

    /** Facts of a sample that no model has scored. */
    public SampleFacts(
            Sample sample, Optional<ImageFacts> image, Optional<MaskFacts> mask, Optional<PairFeatures> pair) {
        this(sample, image, mask, pair, List.of());
    }

    /** The same facts with what models say of these very files; scores of other contents are left out. */
    public SampleFacts with(List<ModelScore> all) {
        String imageHash = image.map(i -> i.file().sha256()).orElse("");
        String maskHash = mask.map(m -> m.file().sha256()).orElse("");
        List<ModelScore> valid =
                all.stream().filter(s -> s.isOf(imageHash, maskHash)).toList();
        return valid.isEmpty() && scores.isEmpty() ? this : new SampleFacts(sample, image, mask, pair, valid);
    }

    /** Features of the image's pixels, where there are any. */
    public Optional<ImageFeatures> imageFeatures() {
        return image.flatMap(ImageFacts::features);
    }

    /** Features of the mask's pixels, where there are any. */
    public Optional<MaskFeatures> maskFeatures() {
        return mask.flatMap(MaskFacts::features);
    }
}
