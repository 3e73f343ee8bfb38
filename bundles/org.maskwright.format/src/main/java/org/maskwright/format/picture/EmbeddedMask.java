package org.maskwright.format.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.AreaBuilder;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.PixelLimit;
import org.maskwright.imaging.mask.MaskFile;

/** PNG files of masks as base64 text, as they stand in JSON; some are compressed once more. Nothing larger than its image is decoded. */
public final class EmbeddedMask {
    /** What a PNG file may be larger than its pixels, bytes. */
    private static final int OVERHEAD = 1 << 20;

    private static final int HALF = 128;

    private EmbeddedMask() {}

    /** The text of a PNG file. */
    public static String text(byte[] png) {
        return Base64.getEncoder().encodeToString(png);
    }

    /** The text of a PNG file that is compressed by zlib once more. */
    public static String compressed(byte[] png) {
        Deflater deflater = new Deflater();
        deflater.setInput(png);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return text(out.toByteArray());
    }

    /**
     * The foreground of a picture, put on an image: of one with alpha what is not transparent, from half on where {@code soft}; of a palette what is
     * not its first entry; of grey what is not 0.
     *
     * @param text base64 of a PNG file, or of one compressed by zlib
     * @param left column at which it lies, px; what lies outside the image is left out
     * @param top row, likewise
     * @throws InputException when it is no such text, or a picture larger than the image
     */
    public static Area area(String text, int left, int top, Size image, boolean soft) throws InputException {
        Mask mask = mask(text, image, soft);
        AreaBuilder builder = new AreaBuilder(image);
        Area.of(mask).forEachRun((y, from, to) -> {
            long row = (long) y + top;
            if (row >= 0 && row < image.height() && Math.abs((long) left) < Integer.MAX_VALUE / 2) {
                builder.add((int) row, from + left, to + left);
            }
        });
        return builder.area();
    }

    /** As {@link #area}, of the picture's own size. */
    public static Mask mask(String text, Size image, boolean soft) throws InputException {
        byte[] bytes = decoded(text);
        byte[] png = bytes.length > 1 && bytes[0] == 0x78 ? inflated(bytes, image.pixels() * 8 + OVERHEAD) : bytes;
        try {
            MaskFile file = MaskFile.read(png, new PixelLimit(Math.max(1, image.pixels())));
            ColourType colour = file.header().colour();
            return file.labels(
                    colour.alpha()
                            ? new LabelMap.AlphaAtLeast(soft ? HALF : 1)
                            : soft ? new LabelMap.Matte(HALF) : new LabelMap.NonZero());
        } catch (IOException e) {
            throw new InputException("a mask within the file cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] decoded(String text) throws InputException {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s+", ""));
        } catch (IllegalArgumentException e) {
            throw new InputException("a mask within the file is no base64: " + e.getMessage(), e);
        }
    }

    private static byte[] inflated(byte[] bytes, long most) throws InputException {
        Inflater inflater = new Inflater();
        inflater.setInput(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                out.write(buffer, 0, n);
                if (out.size() > most) {
                    throw new InputException(
                            "a mask within the file is larger than its image allows: it unpacks to more than " + most
                                    + " bytes");
                }
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new InputException("a mask within the file is cut off");
                }
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new InputException("a mask within the file is damaged: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }
}
