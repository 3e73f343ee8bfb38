package org.maskwright.dataset.file;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * What tells, without reading it, whether a file is still the one seen before.
 *
 * @param path relative to the dataset, with {@code /}
 * @param bytes size
 * @param modifiedNs last modification, ns since 1970-01-01 UTC, as finely as the file system tells
 */
public record FileStamp(String path, long bytes, long modifiedNs) {
    private static final long MS = 1_000_000;

    /** The coarsest grain of time of the file systems in use, that of FAT, ns. */
    private static final long COARSE_NS = 2000 * MS;

    /** The grain of those that tell parts of a millisecond, ns: they take the time from a clock that goes on some 100 to 1000 times a second. */
    private static final long FINE_NS = 50 * MS;

    /**
     * That of a file as it was found.
     *
     * @param path relative to the dataset, with {@code /}
     */
    public static FileStamp of(String path, BasicFileAttributes found) {
        return new FileStamp(path, found.size(), modifiedNs(found));
    }

    /** When a file was last modified, ns since 1970-01-01 UTC; what lies more than 292 years from then is as if it were that. */
    public static long modifiedNs(BasicFileAttributes found) {
        return found.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    /** A time in ns, also one before 1970, as that of its millisecond. */
    public static long ms(long ns) {
        return Math.floorDiv(ns, MS);
    }

    /** Last modification, ms since 1970-01-01 UTC. */
    public long modifiedMs() {
        return ms(modifiedNs);
    }

    /**
     * Whether the file was written so shortly before it was looked at, or after, that it may be written once more and keep this time: then the
     * same size and time do not say that it is the same file. A time with parts of a millisecond comes from a file system that tells writes
     * apart more finely than one that counts seconds.
     *
     * @param lookedMs when it was looked at, ms since 1970-01-01 UTC
     */
    public boolean isRacy(long lookedMs) {
        long grainNs = modifiedNs % MS == 0 ? COARSE_NS : FINE_NS;
        return modifiedMs() >= lookedMs - grainNs / MS;
    }
}
