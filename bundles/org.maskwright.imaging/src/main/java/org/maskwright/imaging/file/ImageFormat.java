package org.maskwright.imaging.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The file formats of images that are read. */
public enum ImageFormat {
    JPEG(true, "jpg", "jpeg", "jpe", "jfif"),
    PNG(false, "png"),
    WEBP(true, "webp"),
    BMP(false, "bmp", "dib"),
    TIFF(false, "tif", "tiff"),
    /** Recognised, so that it can be named; not decoded. */
    GIF(false, "gif"),
    UNKNOWN(false);

    private final boolean lossy;
    private final List<String> extensions;

    ImageFormat(boolean lossy, String... extensions) {
        this.lossy = lossy;
        this.extensions = List.of(extensions);
    }

    /** Whether files of this format usually do not give back the pixels that were written. */
    public boolean lossy() {
        return lossy;
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
        return starts(bytes, 0, 'G', 'I', 'F', '8') ? GIF : UNKNOWN;
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
