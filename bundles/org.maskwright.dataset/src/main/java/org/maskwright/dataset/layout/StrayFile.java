package org.maskwright.dataset.layout;

/**
 * A file in the dataset's folder that is neither image nor mask of a sample.
 *
 * @param path relative to the dataset, with {@code /}
 * @param kind what it is
 * @param bytes its size; 0 for a link
 * @param modifiedNs of an {@link StrayKind#IMAGE} when it was last changed, ns since 1970-01-01 UTC; 0 of any other, whose contents do not matter
 */
public record StrayFile(String path, StrayKind kind, long bytes, long modifiedNs) {
    /** A file whose contents do not matter. */
    public StrayFile(String path, StrayKind kind, long bytes) {
        this(path, kind, bytes, 0);
    }

    /** Kinds of stray files. */
    public enum StrayKind {
        /** Left by a system or a tool and of no use to anybody: {@code .DS_Store}, {@code ._*}, {@code Thumbs.db}, {@code desktop.ini}. */
        JUNK,
        /** A JSON file, perhaps of annotations. */
        JSON,
        /** A symbolic link that leads out of the dataset, to a folder or nowhere; it was not followed. */
        LINK,
        /** An image that the layout has no place for. */
        IMAGE,
        /**
         * A folder that may not be listed, or a file whose name is not valid in the system's encoding (shown with U+FFFD in place of
         * what is not): nothing can be done with it until permissions or name are put right outside.
         */
        UNREADABLE,
        /** Text, a script, an archive: anything else. */
        OTHER
    }
}
