package org.maskwright.check.report;

import java.util.Optional;

/** Where a report gets its pictures. */
@FunctionalInterface
public interface Thumbnails {
    /**
     * A small JPEG of a sample: its image with the mask's outline, or what there is of them.
     *
     * @param sample sample key
     * @return the bytes of a JPEG file; empty when there is nothing to show
     */
    Optional<byte[]> jpeg(String sample);
}
