package org.maskwright.dataset.catalog;

import org.maskwright.dataset.file.FileStamp;

/**
 * The facts of one file, or of a pair.
 *
 * <p>Not copied: whoever makes one gives the array away, and nobody writes to what it gives.
 */
public final class KeptFacts {
    private final FactsKind kind;
    private final FileStamp stamp;
    private final byte[] sha256;
    private final byte[] facts;

    /**
     * @param kind what they are about
     * @param stamp path, size and time of the file when it was measured; of a pair the paths joined by {@link #pairPath}, 0 and 0
     * @param sha256 of its bytes, 32 bytes; of a pair both, 64 bytes: what it is that was measured
     * @param facts the facts, in the caller's format
     */
    public KeptFacts(FactsKind kind, FileStamp stamp, byte[] sha256, byte[] facts) {
        this.kind = kind;
        this.stamp = stamp;
        this.sha256 = sha256;
        this.facts = facts;
    }

    /** What they are about. */
    public FactsKind kind() {
        return kind;
    }

    /** Path, size and time of the file when it was measured; of a pair the paths joined by {@link #pairPath}, 0 and 0. */
    public FileStamp stamp() {
        return stamp;
    }

    /** The hash of its bytes, 32 bytes; of a pair both hashes, 64 bytes: what it is that was measured. */
    public byte[] sha256() {
        return sha256;
    }

    /** The facts, in the caller's format. */
    public byte[] facts() {
        return facts;
    }

    /** How a pair is named in a {@link #stamp}. */
    public static String pairPath(String image, String mask) {
        return image + '\n' + mask;
    }
}
