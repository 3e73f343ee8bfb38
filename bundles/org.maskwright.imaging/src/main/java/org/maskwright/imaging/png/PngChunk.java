package org.maskwright.imaging.png;

/**
 * A chunk of a PNG file other than IHDR, IDAT and IEND, kept byte for byte.
 *
 * <p>Not copied: whoever makes one gives the array away, and nobody writes to what it gives.
 */
public final class PngChunk {
    private final String type;
    private final byte[] data;
    private final boolean afterPixels;

    /**
     * @param type four letters
     * @param data contents, never changed
     * @param afterPixels whether it comes after the pixel data
     */
    public PngChunk(String type, byte[] data, boolean afterPixels) {
        this.type = type;
        this.data = data;
        this.afterPixels = afterPixels;
    }

    /** Four letters. */
    public String type() {
        return type;
    }

    /** Contents, never changed. */
    public byte[] data() {
        return data;
    }

    /** Whether it comes after the pixel data. */
    public boolean afterPixels() {
        return afterPixels;
    }

    /** Whether a reader must understand it; the first letter is upper case. */
    boolean critical() {
        return Character.isUpperCase(type.charAt(0));
    }
}
