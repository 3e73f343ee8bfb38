package org.maskwright.format.model;

/** The file of an image that is exported. Immutable. */
public final class ExportPicture {
    private final byte[] bytes;

    /**
     * A file.
     *
     * @param bytes all of it; not copied, and not written by anybody from now on
     */
    public ExportPicture(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The whole file; not to be written. */
    public byte[] bytes() {
        return bytes;
    }
}
