package org.maskwright.imaging.image;

import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.maskwright.core.Regions;
import org.maskwright.core.Size;
import org.maskwright.core.metric.Measure;
import org.maskwright.imaging.feature.EdgeFit;
import org.maskwright.imaging.feature.PairFeatures;
import org.maskwright.imaging.mask.LabelledMask;
import org.maskwright.imaging.matrix.Mats;

/**
 * Measures how an image and its mask fit together. The mask may have another size than the image: it is stretched over it.
 */
public final class PairMeasure {
    /** By how much the proportions of a mask on its side may differ from its image's. */
    private static final double ASIDE = 0.02;

    private final GreyScales scales;
    private final Regions regions;
    private final Size maskSize;
    private final Size size;
    private final byte[] luma;
    private final byte[] foreground;
    private final byte[] ignored;
    private final int[] boundary;

    /**
     * @param scales the image in grey
     * @param regions of the mask's foreground
     * @param maskSize of the mask, px
     */
    PairMeasure(GreyScales scales, Regions regions, Size maskSize) {
        this.scales = scales;
        this.regions = regions;
        this.maskSize = maskSize;
        this.size = new Size(scales.small().cols(), scales.small().rows());
        this.luma = Mats.bytes(scales.small());
        this.foreground = new byte[luma.length];
        this.ignored = new byte[luma.length];
        ScaledRuns.forEach(regions, maskSize, size, (y, from, to) -> mark(foreground, y, from, to));
        ScaledRuns.forEachIgnored(regions, maskSize, size, (y, from, to) -> mark(ignored, y, from, to));
        this.boundary = Boundary.indexes(foreground, size.width());
    }

    private void mark(byte[] pixels, int y, int from, int to) {
        Arrays.fill(pixels, y * size.width() + from, y * size.width() + to, (byte) 1);
    }

    /**
     * The measures of a pair. Not safe for two threads with one image or one mask.
     *
     * @param image the upright image
     * @param mask its mask, at least one pixel
     */
    public static PairFeatures of(Pixels image, LabelledMask mask) {
        var pair = new PairMeasure(image.scales(), mask.foreground(), mask.size());
        return pair.measure(image.whole(), mask);
    }

    private PairFeatures measure(Size full, LabelledMask mask) {
        return new PairFeatures(
                contrast(),
                fit(full),
                StoredGrey.correlation(scales, mask),
                borderForeground(),
                centreForeground(),
                subjectBrightness(),
                subjectSharpness());
    }

    /** 1, which is chance, in an image without any gradient. */
    private Measure contrast() {
        double chance = chance();
        FloatBuffer gradient = scales.gradient().createBuffer();
        double sum = 0;
        for (int at : boundary) {
            sum += gradient.get(at);
        }
        return chance == 0 && boundary.length > 0
                ? Measure.of(1)
                : Measure.ratio(sum / chance, boundary.length, PairFeatures.NO_BOUNDARY);
    }

    /** The mean strength of the image's gradient. */
    private double chance() {
        return sum(scales.gradient()) / scales.gradient().total();
    }

    /** How well the boundary lies on edges, its distances in px of an image of that size. */
    Optional<EdgeFit> fit(Size full) {
        if (boundary.length < EdgeFit.LEAST_BOUNDARY) {
            return Optional.empty();
        }
        var support = new EdgeSupport(scales, size, chance(), FitSearch.margin(size));
        var contour = Contour.of(foreground, size, boundary);
        boolean aside = full.aspectError(maskSize.transposed()) <= ASIDE;
        return Optional.of(new FitSearch(support, contour, size).fit(full, size, aside ? 8 : 4));
    }

    private Measure borderForeground() {
        int width = size.width();
        int border = 0;
        int inside = 0;
        // The bottom row is left out: there, portraits end. An image of one row is its top row.
        int rows = Math.max(1, size.height() - 1);
        for (int y = 0; y < rows; y++) {
            int step = y == 0 ? 1 : Math.max(1, width - 1);
            for (int x = 0; x < width; x += step) {
                border += 1 - ignored[y * width + x];
                inside += foreground[y * width + x];
            }
        }
        return Measure.ratio(inside, border, PairFeatures.ALL_IGNORED);
    }

    private Measure centreForeground() {
        int width = size.width();
        int height = size.height();
        int centre = 0;
        int inside = 0;
        for (int y = height / 3; y < height - height / 3; y++) {
            for (int x = width / 3; x < width - width / 3; x++) {
                centre += 1 - ignored[y * width + x];
                inside += foreground[y * width + x];
            }
        }
        return Measure.ratio(inside, centre, PairFeatures.ALL_IGNORED);
    }

    private Measure subjectBrightness() {
        int sum = 0;
        int count = 0;
        for (int i = 0; i < luma.length; i++) {
            sum += (luma[i] & 0xff) * foreground[i];
            count += foreground[i];
        }
        return Measure.ratio(sum / 255.0, count, PairFeatures.NO_SUBJECT);
    }

    Measure subjectSharpness() {
        Mat laplacian = scales.laplacian();
        Size sharp = new Size(laplacian.cols(), laplacian.rows());
        var spread = new Spread(laplacian.createBuffer(), sharp.width());
        ScaledRuns.forEach(regions, maskSize, sharp, spread);
        return spread.deviation();
    }

    /** The standard deviation of samples in runs of pixels; a row of them is copied out at a time. */
    private static final class Spread implements Regions.RunVisitor {
        private final ShortBuffer samples;
        private final short[] row;
        private int rowAt = -1;
        private long count;
        private long sum;
        private long squares;

        Spread(ShortBuffer samples, int width) {
            this.samples = samples;
            this.row = new short[width];
        }

        @Override
        public void run(int y, int from, int to) {
            // Each at most 1020 and a row of at most 512: its sums stay within 31 bits, in which they are vectorised.
            int rowSum = 0;
            int rowSquares = 0;
            if (y != rowAt) {
                samples.get(y * row.length, row);
                rowAt = y;
            }
            for (int i = from; i < to; i++) {
                rowSum += row[i];
                rowSquares += row[i] * row[i];
            }
            count += to - from;
            sum += rowSum;
            squares += rowSquares;
        }

        Measure deviation() {
            double mean = (double) sum / count;
            return Measure.ratio((double) squares, (double) count, PairFeatures.NO_SUBJECT)
                    .map(meanSquare -> Math.sqrt(Math.max(0, meanSquare - mean * mean)));
        }
    }

    private static double sum(Mat values) {
        try (Scalar sum = opencv_core.sumElems(values)) {
            return sum.get(0);
        }
    }
}
