package org.maskwright.imaging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.file.Integrity.State;
import org.maskwright.imaging.file.PixelLimit;
import org.maskwright.imaging.jpeg.JpegIntegrity;
import org.maskwright.imaging.png.PngIntegrity;
import org.maskwright.imaging.stored.DeclaredLength;
import org.maskwright.imaging.stored.GifBlocks;
import org.maskwright.imaging.stored.NpyFile;
import org.maskwright.imaging.stored.PnmFile;

/**
 * Tells whether a file is the whole, undamaged image that its first bytes claim: without decoding it, and without native code.
 *
 * <p>PNG: every chunk's CRC. JPEG: the structure, and every Huffman code of sequential files; what looks wrong there, and progressive
 * files, are decoded by the JDK, whose warnings decide. WebP, BMP, TIFF, GIF, PNM, NPY: whether the file is as long as it declares. Safe for any thread.
 */
public final class IntegrityCheck {
    private IntegrityCheck() {}

    /** As {@link #of(byte[], ImageHeader, PixelLimit)} with {@link PixelLimit#DEFAULT}. */
    public static Integrity of(byte[] bytes, ImageHeader header) {
        return of(bytes, header, PixelLimit.DEFAULT);
    }

    /**
     * The verdict on a file's bytes: one of INTACT, EMPTY, NOT_AN_IMAGE, TOO_LARGE, TRUNCATED, CORRUPT. The limit is held against the
     * declared size before any memory is taken.
     *
     * @param bytes the whole file
     * @param header what {@link ImageHeaders#read} gave for it
     * @param limit the largest image that may be decoded
     */
    public static Integrity of(byte[] bytes, ImageHeader header, PixelLimit limit) {
        if (bytes.length == 0) {
            return new Integrity(State.EMPTY, "");
        } else if (!limit.allows(header.size())) {
            return new Integrity(
                    State.TOO_LARGE,
                    String.format(
                            Locale.ROOT, "declares %s px; at most %,d pixels are read", header.size(), limit.pixels()));
        }
        Integrity verdict = ofFormat(bytes, header);
        return verdict.intact() && header.size().pixels() == 0
                ? Integrity.corrupt("its header states no size")
                : verdict;
    }

    private static Integrity ofFormat(byte[] bytes, ImageHeader header) {
        return switch (header.format()) {
            case JPEG -> new JpegIntegrity(bytes).check();
            case PNG -> PngIntegrity.of(bytes);
            case WEBP -> DeclaredLength.webp(bytes);
            case BMP -> DeclaredLength.bmp(bytes, header);
            case TIFF -> DeclaredLength.tiff(bytes);
            case GIF -> GifBlocks.integrity(bytes);
            case PNM -> PnmFile.integrity(bytes);
            case NPY -> NpyFile.integrity(bytes);
            case HEIC -> other("a HEIC picture, as telephones make them; convert it to JPEG, as heif-convert does");
            case AVIF -> other("an AVIF picture; convert it to JPEG or PNG, as avifdec does");
            case JP2 -> other("a JPEG 2000 picture; convert it to PNG, as opj_decompress does");
            case MAT -> other("a matrix of MATLAB; save it as PNG there, with imwrite, or as .npy with SciPy");
            case UNKNOWN -> new Integrity(State.NOT_AN_IMAGE, "it begins with " + beginning(bytes));
        };
    }

    private static Integrity other(String what) {
        return new Integrity(State.NOT_AN_IMAGE, "it is " + what);
    }

    /** The first bytes for a person, who may know by them what the file is: as text where they are, else in hexadecimal. */
    private static String beginning(byte[] bytes) {
        byte[] first = Arrays.copyOf(bytes, Math.min(bytes.length, 12));
        String text = new String(first, StandardCharsets.US_ASCII);
        boolean readable = text.chars().allMatch(c -> c >= ' ' && c < 127);
        return readable
                ? "\"" + text + "\""
                : "the bytes " + HexFormat.ofDelimiter(" ").formatHex(first);
    }
}
