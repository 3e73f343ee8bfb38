package org.maskwright.imaging.png;

/**
 * A chunk of a PNG file other than IHDR, IDAT and IEND, kept byte for byte.
 *
 * @param type four letters
 * @param data contents, never changed
 * @param afterPixels whether it comes after the pixel data
 */
public record PngChunk(String type, byte[] data, boolean afterPixels) {
    /** Whether a reader must understand it; the first letter is upper case. */
    boolean critical() {
        return Character.isUpperCase(type.charAt(0));
    }
}
