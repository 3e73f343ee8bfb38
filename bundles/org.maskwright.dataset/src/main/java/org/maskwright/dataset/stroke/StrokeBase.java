package org.maskwright.dataset.stroke;

import org.maskwright.core.Size;

/**
 * The mask that strokes were drawn upon.
 *
 * @param sample key of the sample
 * @param path of the mask, relative to the dataset, with {@code /}
 * @param sha256 of the file, 64 hex digits in lower case; empty where there was none
 * @param meaning what the file's values meant, in words that differ where it differs
 * @param size px
 */
public record StrokeBase(String sample, String path, String sha256, String meaning, Size size) {
    /** The same mask in another file. */
    StrokeBase in(String file, String contents) {
        return new StrokeBase(sample, file, contents, meaning, size);
    }

    /** Whether a mask is drawn upon as this one was, whatever its file holds. */
    boolean isLike(StrokeBase other) {
        return sample.equals(other.sample) && meaning.equals(other.meaning) && size.equals(other.size);
    }
}
