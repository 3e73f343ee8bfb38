package org.maskwright.format.derived;

import org.maskwright.dataset.file.FileState;

/** An image or a mask as a file: its contents, and its extension. Immutable, as long as nobody writes the bytes. */
public final class StoredFile {
    private final String extension;
    private final byte[] bytes;
    private final String sha256;

    /**
     * A file.
     *
     * @param extension without the dot
     * @param bytes its contents; kept, and not to be written from now on
     */
    public StoredFile(String extension, byte[] bytes) {
        this.extension = extension;
        this.bytes = bytes;
        this.sha256 = FileState.sha256(bytes);
    }

    /** Its extension, without the dot. */
    public String extension() {
        return extension;
    }

    /** Its contents; not to be written. */
    public byte[] bytes() {
        return bytes;
    }

    /** Hash of its contents, 64 hex digits in lower case. */
    public String sha256() {
        return sha256;
    }
}
