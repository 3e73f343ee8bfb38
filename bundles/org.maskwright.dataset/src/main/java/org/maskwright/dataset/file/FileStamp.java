package org.maskwright.dataset.file;

/**
 * What tells, without reading it, whether a file is still the one seen before.
 *
 * @param path relative to the dataset, with {@code /}
 * @param bytes size
 * @param modifiedMs last modification, ms since 1970-01-01 UTC
 */
public record FileStamp(String path, long bytes, long modifiedMs) {}
