package org.maskwright.core;

import java.util.Optional;

/**
 * One image and its mask, by reference: nothing is decoded.
 *
 * @param name names the sample within its dataset
 * @param image path of the image relative to the dataset, with {@code /}; empty for a mask without image
 * @param mask path of the mask, likewise; empty for an image without mask
 * @param status how far the work on it has come
 */
public record Sample(SampleName name, Optional<String> image, Optional<String> mask, SampleStatus status) {
    /** @throws IllegalArgumentException when there is neither image nor mask, or no name */
    public Sample {
        if (name.isNone() || image.isEmpty() && mask.isEmpty()) {
            throw new IllegalArgumentException("a sample needs a name, and an image or a mask");
        }
    }

    /** A sample whose label is its key. */
    public Sample(String key, Optional<String> image, Optional<String> mask, SampleStatus status) {
        this(SampleName.of(key), image, mask, status);
    }

    /** By which everything that is kept finds it again; see {@link SampleName}. */
    public String key() {
        return name.key();
    }

    /** By which people know it; see {@link SampleName}. Nothing is to be kept under it. */
    public String label() {
        return name.label();
    }

    /** Whether both image and mask are there. */
    public boolean isPair() {
        return image.isPresent() && mask.isPresent();
    }
}
