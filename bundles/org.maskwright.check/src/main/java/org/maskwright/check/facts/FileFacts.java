package org.maskwright.check.facts;

import org.maskwright.dataset.file.FileStamp;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;

/**
 * What is known of one image or mask file.
 *
 * @param path relative to the dataset, with {@code /}
 * @param bytes size
 * @param modifiedNs last modification, ns since 1970-01-01 UTC, as finely as the file system tells
 * @param sha256 hash of its bytes, 64 hex digits, lower case; empty when it could not be read
 * @param header what it says about itself; {@link ImageHeader#UNKNOWN} when it says nothing
 * @param integrity whether it can be read as an image
 */
public record FileFacts(
        String path, long bytes, long modifiedNs, String sha256, ImageHeader header, Integrity integrity) {
    /** Last modification, ms since 1970-01-01 UTC. */
    public long modifiedMs() {
        return FileStamp.ms(modifiedNs);
    }
}
