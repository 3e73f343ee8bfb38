package org.maskwright.format.derived;

import java.util.Optional;

/**
 * An image and its mask.
 *
 * @param image the image
 * @param mask its mask; empty when there is none
 */
public record StoredPair(StoredFile image, Optional<StoredFile> mask) {
    /** Whether both files have the same contents. */
    boolean isSame(StoredPair other) {
        return image.sha256().equals(other.image.sha256())
                && mask.map(StoredFile::sha256).equals(other.mask.map(StoredFile::sha256));
    }
}
