package org.maskwright.dataset.file;

/**
 * What tells, without reading it, whether a file is still the one seen before.
 *
 * @param path relative to the dataset, with {@code /}
 * @param bytes size
 * @param modifiedMs last modification, ms since 1970-01-01 UTC
 */
public record FileStamp(String path, long bytes, long modifiedMs) {
    /** The coarsest grain of time of the file systems in use, that of FAT, ms. */
    private static final long GRAIN_MS = 2000;

    /**
     * Whether the file was written so shortly before it was looked at, or after, that it may be written once more and keep this time: then the
     * same size and time do not say that it is the same file.
     *
     * @param lookedMs when it was looked at, ms since 1970-01-01 UTC
     */
    public boolean isRacy(long lookedMs) {
        return modifiedMs >= lookedMs - GRAIN_MS;
    }
}
