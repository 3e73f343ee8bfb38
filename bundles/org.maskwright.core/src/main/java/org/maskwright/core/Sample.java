package org.maskwright.core;

import java.util.Optional;

/**
 * One image and its mask, by reference: nothing is decoded.
 *
 * @param id names the sample within its dataset: the image's name without folder and extension where that is unique, with as much of the
 *     folder as makes it so otherwise
 * @param image path of the image relative to the dataset, with {@code /}; empty for a mask without image
 * @param mask path of the mask, likewise; empty for an image without mask
 * @param status how far the work on it has come
 */
public record Sample(String id, Optional<String> image, Optional<String> mask, SampleStatus status) {
    /** @throws IllegalArgumentException when there is neither image nor mask, or the id is empty */
    public Sample {
        if (id.isEmpty() || image.isEmpty() && mask.isEmpty()) {
            throw new IllegalArgumentException("a sample needs an id, and an image or a mask");
        }
    }

    /** Whether both image and mask are there. */
    public boolean isPair() {
        return image.isPresent() && mask.isPresent();
    }
}
