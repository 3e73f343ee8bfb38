package org.maskwright.imaging;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;

/**
 * A mask file as it is stored: its samples at their own bit depth, palette indexes as indexes, nothing scaled, rotated or blended; and new
 * files made from it that keep how it is stored.
 *
 * <p>The <em>value</em> of a pixel is its grey sample or palette index; of colours the common value where the channels agree and the largest
 * where they differ; under {@link LabelMap.AlphaAtLeast} the alpha sample, 255 where there is no alpha channel. {@link LabelMap.Binary255}
 * means black and white at any depth: it knows 0 and the depth's largest value (1 for 1 bit, 65535 for 16). Alpha thresholds are likewise
 * relative to the depth. All other label maps take values as stored.
 *
 * <p>An EXIF orientation is not applied: masks are compared pixel by pixel with what other tools read, and those disagree about it.
 *
 * <p>Immutable; safe for any thread.
 */
public final class MaskFile {
    private final ImageHeader header;
    private final Raster raster;
    private final long nonFinite;

    private MaskFile(ImageHeader header, Raster raster, long nonFinite) {
        this.header = header;
        this.raster = raster;
        this.nonFinite = nonFinite;
    }

    /**
     * Reads a mask.
     *
     * @param bytes the whole file; may be kept, must not be changed
     * @throws IOException when it is no image that can be read, damaged or incomplete; the message is one line
     */
    public static MaskFile read(byte[] bytes) throws IOException {
        PngFile png = PngFile.parse(bytes);
        ImageHeader header = new ImageHeader(ImageFormat.PNG, png.size(), png.colour(), png.bitDepth(), false, 1);
        return new MaskFile(header, PngDecoder.decode(png), 0);
    }

    /** What the file says about itself. */
    public ImageHeader header() {
        return header;
    }

    /**
     * The labels of all pixels, in stored orientation. A value that the map does not know is 1 from half of the depth's largest value on,
     * else 0.
     */
    public Mask labels(LabelMap map) {
        return Labelling.of(raster, map).mask();
    }

    /** The features of this mask. */
    public MaskFeatures features(LabelMap map) {
        return MaskMeasure.of(raster, map, nonFinite);
    }

    /** A PNG file of the foreground under a map: 8-bit grey, 255 for any label but 0 and "ignore", else 0. */
    public byte[] flattened(LabelMap map) {
        return png(Labelling.of(raster, map).foreground());
    }

    /** A PNG file, 8-bit grey: 255 where the value is at least half of the depth's largest, else 0. */
    public byte[] binarised() {
        Raster values = raster.values();
        byte[] out = new byte[(int) values.size().pixels()];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) (2 * values.at(i) >= values.largest() ? 255 : 0);
        }
        return PngEncoder.encode(Raster.of(values.size(), ColourType.GREY, 8, out), List.of());
    }

    /** A PNG file of a binary mask: 8-bit grey, 255 for any label but 0. */
    public static byte[] png(Mask mask) {
        byte[] out = mask.toBytes();
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) (out[i] == 0 ? 0 : 255);
        }
        return PngEncoder.encode(Raster.of(mask.size(), ColourType.GREY, 8, out), List.of());
    }
}
