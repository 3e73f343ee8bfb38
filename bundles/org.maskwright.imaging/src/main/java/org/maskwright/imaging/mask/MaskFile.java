package org.maskwright.imaging.mask;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.feature.MaskSurvey;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.PixelLimit;
import org.maskwright.imaging.png.PngChunk;
import org.maskwright.imaging.png.PngDecoder;
import org.maskwright.imaging.png.PngEncoder;
import org.maskwright.imaging.png.PngFile;
import org.maskwright.imaging.stored.NpyFile;
import org.maskwright.imaging.stored.PnmFile;
import org.maskwright.imaging.stored.Raster;

/**
 * A mask file as it is stored: its samples at their own bit depth, palette indexes as indexes, nothing scaled, rotated or blended; and new
 * files made from it that keep how it is stored.
 *
 * <p>The <em>value</em> of a pixel is its grey sample or palette index; of colours the common value where the channels agree and the
 * largest where they differ; under {@link LabelMap.AlphaAtLeast} the alpha sample, 255 where there is no alpha channel.
 * {@link LabelMap.Binary255} means black and white at any depth: it knows 0 and the depth's largest value (1 for 1 bit, 65535 for 16), and
 * of a palette of black and white the colours, whatever their order. Alpha thresholds are likewise
 * relative to the depth. Under {@link LabelMap.Colours} the value is the pixel's colour, of a palette's entry as well, and what is counted
 * of values are class ids, 256 for any other colour. All other label maps take values as stored.
 *
 * <p>An EXIF orientation is not applied: masks are compared pixel by pixel with what other tools read, and those disagree about it.
 *
 * <p>Immutable; safe for any thread.
 */
public final class MaskFile {
    private final ImageHeader header;
    private final Decoded content;
    private final Raster raster;

    private MaskFile(ImageHeader header, Decoded content) {
        this.header = header;
        this.content = content;
        this.raster = content.raster();
    }

    /**
     * Reads a mask of at most {@link PixelLimit#DEFAULT} pixels.
     *
     * @param bytes the whole file; not kept
     * @throws IOException when it is no image that can be read, too large, damaged or incomplete; the message is one line
     */
    public static MaskFile read(byte[] bytes) throws IOException {
        return read(bytes, PixelLimit.DEFAULT);
    }

    /**
     * Reads a mask.
     *
     * @param bytes the whole file; not kept
     * @param limit most pixels that are decoded; compared with what the header declares, before memory is taken
     * @throws IOException when it is no image that can be read, too large, damaged or incomplete; the message is one line
     */
    public static MaskFile read(byte[] bytes, PixelLimit limit) throws IOException {
        ImageHeader header = ImageHeaders.read(bytes);
        if (!limit.allows(header.size())) {
            throw new IOException("declares " + header.size() + " px, more than the limit of " + limit.pixels());
        }
        if (header.size().pixels() == 0 && header.format().read()) {
            throw new IOException(header.format() + " file is damaged: its header gives no size");
        }
        return switch (header.format()) {
            case PNG -> new MaskFile(header, decodePng(bytes));
            case JPEG, WEBP -> new MaskFile(header, OpenCvDecoder.decode(bytes, header.format()));
            case BMP -> new MaskFile(header, ImageIoDecoder.decode(bytes, header.format(), limit));
            case TIFF -> new MaskFile(header, decodeTiff(bytes, header, limit));
            case GIF -> new MaskFile(header, decodeGif(bytes, header, limit));
            case PNM -> new MaskFile(header, new Decoded(PnmFile.read(bytes), List.of(), 0));
            case NPY -> new MaskFile(header, decodeNpy(bytes, header));
            case HEIC, AVIF, JP2, MAT ->
                throw new IOException(header.format() + " files are not read; convert it to PNG");
            case UNKNOWN -> throw new IOException("no image of a known format");
        };
    }

    private static Decoded decodeNpy(byte[] bytes, ImageHeader header) throws IOException {
        Optional<double[]> reals = NpyFile.reals(bytes);
        return reals.isPresent()
                ? RealSamples.toRaster(reals.get(), header.size(), ColourType.GREY)
                : new Decoded(NpyFile.read(bytes), List.of(), 0);
    }

    private static Decoded decodePng(byte[] bytes) throws IOException {
        PngFile png = PngFile.parse(bytes);
        return new Decoded(PngDecoder.decode(png), png.chunks(), 0);
    }

    private static Decoded decodeTiff(byte[] bytes, ImageHeader header, PixelLimit limit) throws IOException {
        boolean packed = header.colour() == ColourType.PALETTE || header.bitDepth() > 0 && header.bitDepth() < 8;
        return packed
                ? ImageIoDecoder.decode(bytes, ImageFormat.TIFF, limit)
                : OpenCvDecoder.decode(bytes, ImageFormat.TIFF);
    }

    /** The first picture, where it fills what the header declares; of any other one it is not said what lies around it. */
    private static Decoded decodeGif(byte[] bytes, ImageHeader header, PixelLimit limit) throws IOException {
        Decoded content = ImageIoDecoder.decode(bytes, ImageFormat.GIF, limit);
        if (!content.raster().size().equals(header.size())) {
            throw new IOException("the first picture of the GIF file is of "
                    + content.raster().size() + " px, not of " + header.size() + "; convert it to PNG");
        }
        return content;
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
        return under(map).labels();
    }

    /** The labels of all pixels in tiles, for a document; of {@link LabelMap.Instances} their numbers. Costs what the mask is large. */
    public MaskSnapshot snapshot(LabelMap map) {
        return Labelling.of(content, map).snapshot();
    }

    /** What is drawn upon, in tiles: labels, and under a map of shares those, 0…255. Costs what the mask is large. */
    MaskSnapshot drawn(LabelMap map) {
        return Labelling.of(content, map).drawn();
    }

    /** The values of all pixels as grey, the depth's range brought to 0…255, in stored orientation: the mask as a picture. */
    public Shares grey(LabelMap map) {
        return Shares.adopt(raster.size(), under(map).grey(raster.size()));
    }

    /** The labels of all pixels under a map, with what can be measured of them: labelled once for all of it. */
    public LabelledMask under(LabelMap map) {
        return new LabelledMask(content, map);
    }

    /** The features of this mask under a label map, in stored orientation. */
    public MaskFeatures features(LabelMap map) {
        return under(map).features();
    }

    /** What the file stores, before anybody has said what its values mean. Costs what the mask is large. */
    public MaskSurvey survey() {
        return Surveying.of(content, header.format() == ImageFormat.JPEG);
    }

    /**
     * The file with a patch made: same depth, palette, coding, alpha and ancillary chunks, and only the pixels whose label changes are
     * different. For each label that value is stored which the file itself uses most for it. Under {@link LabelMap.AlphaAtLeast} the alpha
     * sample becomes 0 or the depth's largest value, under any other map alpha stays what it is. Interlacing is not kept.
     *
     * <p>Any other format than PNG becomes a PNG file of the same samples.
     *
     * @throws InputException when the mask is not what the patch expects, or the file's depth, palette or the map has no value for a label
     */
    public byte[] with(MaskPatch patch, LabelMap map) throws InputException {
        return encoded(patched(patch, map));
    }

    /** A PNG file of other samples, with what belongs to these. */
    byte[] encoded(Raster samples) {
        return PngEncoder.encode(samples, content.chunks());
    }

    /** The samples, not to be written, with what belongs to them. */
    Decoded content() {
        return content;
    }

    /** The samples with a patch made, as {@link #with}. */
    Raster patched(MaskPatch patch, LabelMap map) throws InputException {
        return MaskRewrite.patched(content, patch, map);
    }

    /**
     * A PNG file of the mask resampled by nearest neighbour, otherwise stored as this one is.
     *
     * @param target size, px, at least 1×1
     * @throws IllegalArgumentException when the target has no pixel
     */
    public byte[] resampled(Size target) {
        if (target.pixels() == 0) {
            throw new IllegalArgumentException("cannot resample to " + target);
        }
        return PngEncoder.encode(MaskRewrite.resampled(raster, target), content.chunks());
    }

    /**
     * A PNG file of the mask with rows and columns cut off at the right and below, or with the last ones repeated there, otherwise stored as
     * this one is.
     *
     * @param target size, px, at least 1×1
     * @throws IllegalArgumentException when the target has no pixel
     */
    public byte[] croppedOrPadded(Size target) {
        if (target.pixels() == 0) {
            throw new IllegalArgumentException("cannot crop or pad to " + target);
        }
        return PngEncoder.encode(MaskRewrite.croppedOrPadded(raster, target), content.chunks());
    }

    /**
     * A PNG file of the mask turned upright, otherwise stored as this one is; EXIF data of its own is left out, as it would turn it again.
     *
     * @param exifOrientation 1…8: how the stored pixels lie
     * @throws IllegalArgumentException for another number
     */
    public byte[] oriented(int exifOrientation) {
        List<PngChunk> chunks =
                content.chunks().stream().filter(c -> !c.type().equals("eXIf")).toList();
        return PngEncoder.encode(MaskRewrite.oriented(raster, exifOrientation), chunks);
    }

    /** A PNG file of the foreground under a map: 8-bit grey, 255 for any label but 0 and "ignore", else 0. */
    public byte[] flattened(LabelMap map) {
        return png(Labelling.of(content, map).mask());
    }

    /** A PNG file, 8-bit grey: 255 where the value is at least half of the depth's largest, else 0. */
    public byte[] binarised() {
        return PngEncoder.encode(MaskRewrite.binarised(content), List.of());
    }

    /**
     * A PNG file of a mask coded 0/1: 8-bit grey, 255 for each 1.
     *
     * @throws InputException when there are other values than 0, 1 and 255
     */
    public byte[] rescaled() throws InputException {
        return PngEncoder.encode(MaskRewrite.rescaled(raster), List.of());
    }

    /**
     * An 8-bit grey PNG file with the same meaning. Black and white of any depth become 0 and 255. Where the label map is about values as
     * they are (0/1, indexes, trimap) they stay. A palette becomes 0/255 where the map knows all its values, else the brightness of its
     * colours. Colours become the value; an alpha channel is left out unless the map is about it.
     */
    public byte[] to8Bit(LabelMap map) {
        return PngEncoder.encode(MaskRewrite.to8Bit(content, map), List.of());
    }

    /** A PNG file of a binary mask: 8-bit grey, 255 for any label but 0 and "ignore". */
    public static byte[] png(Mask mask) {
        return PngEncoder.encode(MaskRewrite.labels255(mask), List.of());
    }

    /** A PNG file of shares as they stand, 8-bit grey. {@link #grey} reads it back. */
    public static byte[] greyPng(Shares values) {
        return PngEncoder.encode(Raster.of(values.size(), ColourType.GREY, 8, values.toBytes()), List.of());
    }
}
