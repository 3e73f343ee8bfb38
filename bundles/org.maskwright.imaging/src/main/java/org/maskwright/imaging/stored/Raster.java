package org.maskwright.imaging.stored;

import org.maskwright.core.Size;
import org.maskwright.imaging.file.ColourType;

/**
 * Samples as a file stores them: {@code [height][width][channels]}, row-major, origin top-left, unsigned; packed bits lie one a byte.
 * Colour channels come as R, G, B, alpha last.
 *
 * <p>Held as bytes for at most 8 bits a sample and as chars above; exactly one of the two arrays has elements. Not copied: whoever makes
 * one gives the array away.
 */
public final class Raster {
    private final Size size;
    private final ColourType colour;
    private final int bitDepth;
    private final byte[] bytes;
    private final char[] words;

    private Raster(Size size, ColourType colour, int bitDepth, byte[] bytes, char[] words) {
        this.size = size;
        this.colour = colour;
        this.bitDepth = bitDepth;
        this.bytes = bytes;
        this.words = words;
    }

    /** An all-zero raster; 16 bits a sample are held as chars. */
    public static Raster blank(Size size, ColourType colour, int bitDepth) {
        int samples = Math.toIntExact(size.pixels() * colour.channels());
        return bitDepth > 8
                ? new Raster(size, colour, bitDepth, new byte[0], new char[samples])
                : new Raster(size, colour, bitDepth, new byte[samples], new char[0]);
    }

    /** A raster over the first of these samples of at most 8 bits each; as many as the size asks for, or more. */
    public static Raster of(Size size, ColourType colour, int bitDepth, byte[] samples) {
        return new Raster(size, colour, bitDepth, samples, new char[0]);
    }

    /** Width and height, px. */
    public Size size() {
        return size;
    }

    /** What a pixel consists of. */
    public ColourType colour() {
        return colour;
    }

    /** Samples a pixel. */
    public int channels() {
        return colour.channels();
    }

    /** Bits a sample: 1, 2, 4, 8 or 16. */
    public int bitDepth() {
        return bitDepth;
    }

    /** The largest sample that this depth can hold: 1, 3, 15, 255 or 65535. */
    public int largest() {
        return (1 << bitDepth) - 1;
    }

    /** Whether {@link #words} holds the samples, not {@link #bytes}. */
    public boolean wide() {
        return bitDepth > 8;
    }

    /** The samples of at most 8 bits, maybe with other bytes behind them; empty when {@link #wide}. */
    public byte[] bytes() {
        return bytes;
    }

    /** The samples of 16 bits; empty unless {@link #wide}. */
    public char[] words() {
        return words;
    }

    /** The sample at an index of the interleaved array. */
    public int at(int index) {
        return wide() ? words[index] : bytes[index] & 0xff;
    }

    /** Sets the sample at an index of the interleaved array. */
    public void set(int index, int value) {
        if (wide()) {
            words[index] = (char) value;
        } else {
            bytes[index] = (byte) value;
        }
    }

    /** A raster of the same samples that may be written without changing this one. */
    public Raster copy() {
        return new Raster(size, colour, bitDepth, bytes.clone(), words.clone());
    }

    /** Whether another raster is of the same size and kind and holds the same samples. */
    public boolean sameSamples(Raster other) {
        if (!size.equals(other.size) || colour != other.colour || bitDepth != other.bitDepth) {
            return false;
        }
        int samples = (int) size.pixels() * channels();
        for (int i = 0; i < samples; i++) {
            if (at(i) != other.at(i)) {
                return false;
            }
        }
        return true;
    }

    /** One channel as a raster of its own. */
    Raster channel(int c) {
        Raster plane = blank(size, ColourType.GREY, bitDepth);
        int pixels = (int) size.pixels();
        for (int i = 0, from = c; i < pixels; i++, from += channels()) {
            plane.set(i, at(from));
        }
        return plane;
    }

    /** Which pixel of a raster comes to lie at (x, y) of another. */
    @FunctionalInterface
    public interface PixelSource {
        /** The index of the pixel to copy, row-major. */
        int index(int x, int y);
    }

    /** A raster of another size, each of its pixels copied from one of this. */
    public Raster gather(Size target, PixelSource source) {
        Raster result = blank(target, colour, bitDepth);
        for (int y = 0, to = 0; y < target.height(); y++) {
            for (int x = 0; x < target.width(); x++) {
                int from = source.index(x, y) * channels();
                for (int c = 0; c < channels(); c++) {
                    result.set(to++, at(from + c));
                }
            }
        }
        return result;
    }

    /**
     * One value a pixel: the sample itself; of colours the common value where the channels agree, the largest where they differ. Alpha is
     * ignored.
     */
    public Raster values() {
        int colours = channels() - (colour.alpha() ? 1 : 0);
        if (channels() == 1) {
            return this;
        } else if (colours == 1) {
            return channel(0);
        }
        Raster plane = blank(size, ColourType.GREY, bitDepth);
        int pixels = (int) size.pixels();
        for (int i = 0, from = 0; i < pixels; i++, from += channels()) {
            plane.set(i, Math.max(at(from), Math.max(at(from + 1), at(from + 2))));
        }
        return plane;
    }

    /** The alpha channel, or 255 everywhere (8 bits) where there is none. */
    public Raster alpha() {
        if (colour.alpha()) {
            return channel(channels() - 1);
        }
        byte[] opaque = new byte[(int) size.pixels()];
        java.util.Arrays.fill(opaque, (byte) 255);
        return of(size, ColourType.GREY, 8, opaque);
    }

    /** Whether R, G and B are equal at every pixel; true for one colour channel. */
    public boolean greyChannels() {
        if (channels() < 3) {
            return true;
        }
        int samples = (int) size.pixels() * channels();
        for (int i = 0; i < samples; i += channels()) {
            if (at(i) != at(i + 1) || at(i) != at(i + 2)) {
                return false;
            }
        }
        return true;
    }
}
