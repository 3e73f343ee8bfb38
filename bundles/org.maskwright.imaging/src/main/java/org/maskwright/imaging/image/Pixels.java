package org.maskwright.imaging.image;

import java.io.IOException;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.Mask;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.IntegrityCheck;
import org.maskwright.imaging.feature.ImageFeatures;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;

/**
 * A decoded image: upright, 8-bit BGR, {@code [height][width][3]} in native memory, which {@link #close} gives back. Never changes.
 * Confined to one thread at a time.
 */
public final class Pixels implements AutoCloseable {
    /** The strongest reduction that a JPEG decoder offers, as a power of two. */
    private static final int MOST_HALVINGS = 3;

    private final Mat bgr;
    private final Size whole;
    private final GreyScales scales;

    private Pixels(Mat bgr) {
        this(bgr, new Size(bgr.cols(), bgr.rows()), new GreyScales(bgr));
    }

    private Pixels(Mat bgr, Size whole, GreyScales scales) {
        this.bgr = bgr;
        this.whole = whole;
        this.scales = scales;
    }

    /**
     * Decodes an image file: EXIF orientation applied, grey expanded, alpha dropped, 16 bits and floating point brought to 8, CMYK
     * converted without a colour profile.
     *
     * <p>Of a damaged file it gives what can be made of it, if anything; the native library may then write to standard error, which
     * {@link #decodeDamaged} does not.
     *
     * @param bytes the whole file
     * @param header what {@link ImageHeaders#read} gave for it; its size is not limited here, see {@link IntegrityCheck}
     * @throws IOException when nothing can be decoded; the message names no file
     */
    public static Pixels decode(byte[] bytes, ImageHeader header) throws IOException {
        return new Pixels(PixelDecoder.decode(bytes, header, 1));
    }

    /**
     * An image of these pixels, copied, such as a frame of a video. The caller closes it.
     *
     * @param size px, not empty
     * @param bgr {@code uint8} BGR, row-major
     * @throws IllegalArgumentException when there are not three bytes for each pixel
     */
    public static Pixels of(Size size, byte[] bgr) {
        if (size.pixels() == 0 || bgr.length != 3 * size.pixels()) {
            throw new IllegalArgumentException(bgr.length + " bytes for " + size);
        }
        OpenCv.load();
        return new Pixels(Mats.of(size.height(), size.width(), opencv_core.CV_8UC3, bgr));
    }

    /**
     * Decodes for measuring, {@link #features} and {@link PairMeasure}: nothing is measured in more detail than at a long side of 511 px,
     * so a larger JPEG is decoded at the half, quarter or eighth that comes next to it, in a fraction of the time and memory. Any other
     * format is decoded as by {@link #decode}.
     *
     * @param bytes the whole file
     * @param header what {@link ImageHeaders#read} gave for it
     * @throws IOException when nothing can be decoded; the message names no file
     */
    public static Pixels decodeToMeasure(byte[] bytes, ImageHeader header) throws IOException {
        Size whole = header.uprightSize();
        int halvings = GreyScales.halvings(whole.width(), whole.height());
        int inDecoder = measuredReduced(header) ? Math.min(halvings, MOST_HALVINGS) : 0;
        Mat mat = PixelDecoder.decode(bytes, header, 1 << inDecoder);
        // A decoder that cannot reduce gives all pixels.
        boolean reduced = inDecoder > 0 && mat.cols() < whole.width();
        return reduced ? new Pixels(mat, whole, new GreyScales(mat, halvings - inDecoder)) : new Pixels(mat);
    }

    /** Whether {@link #decodeToMeasure} asks the decoder for less than all pixels of such an image. */
    public static boolean measuredReduced(ImageHeader header) {
        Size whole = header.uprightSize();
        return header.format() == ImageFormat.JPEG && GreyScales.halvings(whole.width(), whole.height()) > 0;
    }

    /**
     * Decodes for a small view: at a half, quarter or eighth of the size where that is still at least as long as asked for, which for a
     * JPEG takes a fraction of the time.
     *
     * @param longSidePx wanted long side, px; the result's is at least that, unless the image is smaller
     * @throws IOException when nothing can be decoded
     */
    public static Pixels decodeReduced(byte[] bytes, ImageHeader header, int longSidePx) throws IOException {
        int longSide = Math.max(header.size().width(), header.size().height());
        int reduction = 1;
        while (reduction < 8 && longSide / (2 * reduction) >= longSidePx) {
            reduction *= 2;
        }
        return new Pixels(PixelDecoder.decode(bytes, header, reduction));
    }

    /**
     * Decodes what there is of a file that {@link IntegrityCheck} found truncated or corrupt: slower than {@link #decode}, and silent.
     *
     * @throws IOException when nothing can be decoded
     */
    public static Pixels decodeDamaged(byte[] bytes, ImageHeader header) throws IOException {
        return new Pixels(PixelDecoder.decodeDamaged(bytes, header));
    }

    /** Upright size of these pixels, px. */
    public Size size() {
        return new Size(bgr.cols(), bgr.rows());
    }

    /** Upright size, px, of the image that was decoded: larger than {@link #size} where {@link #decodeToMeasure} reduced it. */
    Size whole() {
        return whole;
    }

    /** Measures the image. */
    public ImageFeatures features() {
        return FeatureMeasure.of(bgr, whole, scales);
    }

    /** {@link ImageFeatures#pixelHash} of these pixels. */
    public long pixelHash() {
        return FeatureMeasure.pixelHash(bgr, whole);
    }

    /**
     * A small JPEG of the image, with a mask's contour drawn on it if wanted.
     *
     * @param longSidePx long side of the result, px, ≥ 1; a smaller image keeps its size
     * @param overlay of any size; it is stretched over the image
     */
    public byte[] thumbnailJpeg(int longSidePx, Optional<Mask> overlay) {
        return ReportImage.of(bgr, longSidePx, overlay, ".jpg");
    }

    /** As {@link #thumbnailJpeg}, as a PNG. */
    public byte[] thumbnailPng(int longSidePx, Optional<Mask> overlay) {
        return ReportImage.of(bgr, longSidePx, overlay, ".png");
    }

    /**
     * The image reduced to a long side of at most {@code longSidePx}; a smaller one keeps its size. The caller closes it.
     *
     * @throws IllegalArgumentException when the side is not at least 1
     */
    public Pixels reduced(int longSidePx) {
        if (longSidePx < 1) {
            throw new IllegalArgumentException("an image of " + longSidePx + " px");
        }
        return new Pixels(GreyScales.reduced(bgr, longSidePx));
    }

    /**
     * A part of the image on a canvas, interpolated between pixels (bilinear, without averaging first: what segmentation networks are trained
     * with and measured on). The caller closes it.
     *
     * @param placement which part, and where; within this image
     */
    public Pixels placed(Placement placement) {
        return new Pixels(Placing.placed(bgr, placement));
    }

    /**
     * The image at another size: averaged where it becomes smaller, interpolated (cubic) where it becomes larger. The caller closes it.
     *
     * @param target px, at least 1×1
     */
    public Pixels resized(Size target) {
        boolean smaller = target.pixels() < size().pixels();
        return new Pixels(
                Placing.resized(bgr, target, smaller ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_CUBIC));
    }

    /**
     * A part of the image. The caller closes it.
     *
     * @param area px, within the image, not empty
     */
    public Pixels cropped(Rect area) {
        try (Mat part = Placing.part(bgr, area)) {
            return new Pixels(part.clone());
        }
    }

    /** The image as a file: JPEG of quality 95, or PNG, without metadata. */
    public byte[] encoded(boolean jpeg) {
        return ReportImage.of(bgr, Math.max(bgr.cols(), bgr.rows()), Optional.empty(), jpeg ? ".jpg" : ".png");
    }

    /**
     * The image as a PNG file with alpha, without metadata: its colours as they are wherever alpha lets them be seen or not.
     *
     * @param alpha how opaque each pixel is, of the image's size
     * @throws IllegalArgumentException when the sizes differ
     */
    public byte[] withAlpha(Shares alpha) {
        return AlphaPng.of(bgr, alpha);
    }

    /**
     * The image stretched over another size, each pixel the mean of what it covers where it is reduced. The caller closes it.
     *
     * @param target px, at least 1×1
     */
    public Pixels averaged(Size target) {
        return new Pixels(Placing.resized(bgr, target, opencv_imgproc.INTER_AREA));
    }

    /**
     * The image under an affine map, interpolated between pixels; beyond its border it goes on as in a mirror. The caller closes it.
     *
     * @param target size of the result, px, at least 1×1
     */
    public Pixels warped(Warp warp, Size target) {
        return new Pixels(Distorting.warped(bgr, warp, target));
    }

    /**
     * The image out of focus: a Gaussian blur. The caller closes it.
     *
     * @param sigmaPx standard deviation, px, above 0
     */
    public Pixels blurred(double sigmaPx) {
        return new Pixels(Distorting.blurred(bgr, sigmaPx));
    }

    /**
     * The image as a JPEG of some quality leaves it. The caller closes it.
     *
     * @param quality 1…100
     */
    public Pixels throughJpeg(int quality) {
        return new Pixels(Distorting.throughJpeg(bgr, quality));
    }

    /** The image with left and right exchanged. The caller closes it. */
    public Pixels mirrored() {
        Mat mirrored = new Mat();
        opencv_core.flip(bgr, mirrored, 1);
        return new Pixels(mirrored);
    }

    /**
     * Halves a picture: the mean of each two by two pixels; a last row or column that has no other is left out.
     *
     * @param size px; both sides at least 2
     * @param bgr {@code uint8} BGR, row-major, as {@link #toBytes} gives it
     * @return the same of the half size, rounded down
     */
    public static byte[] halved(Size size, byte[] bgr) {
        OpenCv.load();
        Mat whole = Mats.of(size.height(), size.width(), opencv_core.CV_8UC3, bgr);
        try (Mat half = GreyScales.halved(whole)) {
            return Mats.bytes(half);
        }
    }

    /** Copies the pixels out: {@code uint8} BGR, row-major. */
    public byte[] toBytes() {
        return Mats.bytes(bgr);
    }

    /** The matrix itself: upright 8-bit BGR, never written, closed with this. */
    Mat mat() {
        return bgr;
    }

    /** The image in grey at the sizes that measuring works with. */
    GreyScales scales() {
        return scales;
    }

    @Override
    public void close() {
        scales.close();
        bgr.close();
    }
}
