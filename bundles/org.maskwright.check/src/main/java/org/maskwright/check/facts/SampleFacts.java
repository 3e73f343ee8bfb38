package org.maskwright.check.facts;

import java.util.Optional;
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
 */
public record SampleFacts(
        Sample sample, Optional<ImageFacts> image, Optional<MaskFacts> mask, Optional<PairFeatures> pair) {
    /** Features of the image's pixels, where there are any. */
    public Optional<ImageFeatures> imageFeatures() {
        return image.flatMap(ImageFacts::features);
    }

    /** Features of the mask's pixels, where there are any. */
    public Optional<MaskFeatures> maskFeatures() {
        return mask.flatMap(MaskFacts::features);
    }
}
