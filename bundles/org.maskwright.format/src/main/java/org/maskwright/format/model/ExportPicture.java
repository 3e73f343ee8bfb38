package org.maskwright.format.model;

/** The file of an image that is exported. Immutable. */
public final class ExportPicture {
    /** What a writer is given that does not pack images: the file is written for it. */
    public static final ExportPicture NONE = new ExportPicture(new byte[0]);

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
