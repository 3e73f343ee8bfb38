package org.maskwright.imaging.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The file formats of images: those that are read, and those that are told from anything else, so that they can be named. */
public enum ImageFormat {
    JPEG(Loss.USUAL, "jpg", "jpeg", "jpe", "jfif"),
    PNG(Loss.NONE, "png"),
    WEBP(Loss.USUAL, "webp"),
    BMP(Loss.NONE, "bmp", "dib"),
    TIFF(Loss.NONE, "tif", "tiff"),
    GIF(Loss.NONE, "gif"),
    /** Portable bitmaps, greymaps and pixmaps of Netpbm. */
    PNM(Loss.NONE, "pgm", "ppm", "pbm", "pnm"),
    /** Arrays of NumPy: masks only. */
    NPY(Loss.NONE, "npy"),
    /** Not read, as all that follow. */
    HEIC(Loss.USUAL, "heic", "heif"),
    AVIF(Loss.USUAL, "avif"),
    /** JPEG 2000. */
    JP2(Loss.USUAL, "jp2", "j2k", "jpx"),
    /** Matrices of MATLAB. */
    MAT(Loss.NONE, "mat"),
    UNKNOWN(Loss.NONE);

    /** Whether a format gives back what was written. */
    private enum Loss {
        NONE,
        USUAL
    }

    private final Loss loss;
    private final List<String> extensions;

    ImageFormat(Loss loss, String... extensions) {
        this.loss = loss;
        this.extensions = List.of(extensions);
    }

    /** Whether files of this format are decoded. */
    public boolean read() {
        return ordinal() < HEIC.ordinal();
    }

    /** Whether it is one of numbers rather than pictures, in which a folder of images may hold anything. */
    public boolean numbers() {
        return this == NPY || this == MAT;
    }

    /** Whether files of this format usually do not give back the pixels that were written. */
    public boolean lossy() {
        return loss == Loss.USUAL;
    }

    /** Its usual file name extensions, lower case, without the dot, the commonest first. */
    public List<String> extensions() {
        return extensions;
    }

    /** The format that a file name's extension promises, in any case. */
    public static Optional<ImageFormat> ofName(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (ImageFormat f : values()) {
            if (f.extensions.contains(extension)) {
                return Optional.of(f);
            }
        }
        return Optional.empty();
    }

    /**
     * The format that a file's first bytes show; {@link #UNKNOWN} when they show none.
     *
     * @param bytes at least the first 12 bytes of the file, if it has as many
     */
    public static ImageFormat ofContent(byte[] bytes) {
        if (starts(bytes, 0, 0xff, 0xd8, 0xff)) {
            return JPEG;
        } else if (starts(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return PNG;
        } else if (starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P')) {
            return WEBP;
        } else if (starts(bytes, 0, 'B', 'M')) {
            return BMP;
        } else if (starts(bytes, 0, 'I', 'I', 42, 0) || starts(bytes, 0, 'M', 'M', 0, 42)) {
            return TIFF;
        }
        return starts(bytes, 0, 'G', 'I', 'F', '8') ? GIF : ofRarerContent(bytes);
    }

    private static ImageFormat ofRarerContent(byte[] bytes) {
        if (starts(bytes, 0, 'P') && bytes.length > 2 && bytes[1] >= '1' && bytes[1] <= '6') {
            return Character.isWhitespace(bytes[2]) ? PNM : UNKNOWN;
        } else if (starts(bytes, 0, 0x93, 'N', 'U', 'M', 'P', 'Y')) {
            return NPY;
        } else if (starts(bytes, 4, 'f', 't', 'y', 'p', 'a', 'v', 'i')) {
            return AVIF;
        } else if (starts(bytes, 4, 'f', 't', 'y', 'p', 'h', 'e')
                || starts(bytes, 4, 'f', 't', 'y', 'p', 'm', 'i', 'f', '1')) {
            return HEIC;
        } else if (starts(bytes, 4, 'j', 'P', ' ', ' ') || starts(bytes, 0, 0xff, 0x4f, 0xff, 0x51)) {
            return JP2;
        }
        return starts(bytes, 0, 'M', 'A', 'T', 'L', 'A', 'B', ' ') ? MAT : UNKNOWN;
    }

    private static boolean starts(byte[] bytes, int at, int... magic) {
        if (bytes.length < at + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[at + i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
