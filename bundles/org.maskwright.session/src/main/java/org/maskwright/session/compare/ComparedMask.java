package org.maskwright.session.compare;

import java.nio.file.Path;

/** Where a mask to be compared comes from. */
public sealed interface ComparedMask {
    /**
     * The mask of a sample as it is now.
     *
     * @param sample its label
     * @param path of the mask, relative to the dataset, with {@code /}
     */
    record Current(String sample, String path) implements ComparedMask {}

    /**
     * The mask of a sample before the last operation that changed it.
     *
     * @param sample its label
     * @param path of the mask as it is now, relative to the dataset, with {@code /}
     */
    record Before(String sample, String path) implements ComparedMask {}

    /**
     * A file that the user chose.
     *
     * @param file anywhere
     */
    record Chosen(Path file) implements ComparedMask {}
}
