package org.maskwright.imaging.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.core.metric.Measure;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.TestImages;
import org.maskwright.imaging.feature.EdgeFit;
import org.maskwright.imaging.feature.EdgeFit.BestTurn;
import org.maskwright.imaging.feature.EdgeFit.Displacement;
import org.maskwright.imaging.feature.EdgeFit.EvenGrowth;
import org.maskwright.imaging.feature.EdgeFit.LowerEnd;
import org.maskwright.imaging.feature.PairFeatures;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;

class PairMeasureTest {
    private static final Size SIZE = new Size(512, 384);

    /** A grey image with a bright disc around (cx, cy). */
    private static BufferedImage disc(int cx, int cy) {
        BufferedImage image = new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(60, 60, 60));
        g.fillRect(0, 0, SIZE.width(), SIZE.height());
        g.setColor(new Color(200, 200, 200));
        g.fillOval(cx - 100, cy - 100, 200, 200);
        g.dispose();
        return image;
    }

    private static Mask discMask(Size size, double cx, double cy, double radius) {
        byte[] labels = new byte[(int) size.pixels()];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                labels[y * size.width() + x] = (byte) (Math.hypot(x + 0.5 - cx, y + 0.5 - cy) < radius ? 1 : 0);
            }
        }
        return Mask.of(size, labels);
    }

    private static PairFeatures measure(BufferedImage image, Mask mask) throws IOException {
        return measure(TestImages.write(image, "png"), mask);
    }

    private static PairFeatures measure(byte[] file, Mask mask) throws IOException {
        try (Pixels pixels = Pixels.decodeToMeasure(file, ImageHeaders.read(file))) {
            return PairMeasure.of(pixels, MaskFile.read(MaskFile.png(mask)).under(new LabelMap.Binary255()));
        }
    }

    /** The measures of a mask with its ignored pixels, in a dark image of its size. */
    private static PairFeatures ofTrimap(Mask mask) throws IOException {
        var image = new BufferedImage(mask.width(), mask.height(), BufferedImage.TYPE_INT_RGB);
        byte[] file = TestImages.write(image, "png");
        byte[] grey = mask.toBytes();
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) (grey[i] == 1 ? 255 : grey[i] == 0 ? 0 : 128);
        }
        try (Pixels pixels = Pixels.decodeToMeasure(file, ImageHeaders.read(file))) {
            byte[] trimap = MaskFile.greyPng(Shares.of(mask.size(), grey));
            return PairMeasure.of(pixels, MaskFile.read(trimap).under(new LabelMap.GreyTrimap()));
        }
    }

    private static double figure(Measure measure) {
        return measure.figureIfDefined().orElseThrow();
    }

    @Test
    void fittingMaskNeedsNoShift() throws IOException {
        PairFeatures pair = measure(disc(256, 192), discMask(SIZE, 256, 192, 100));
        assertThat(figure(pair.edgeContrast())).isGreaterThan(10);
        EdgeFit fit = pair.fit().orElseThrow();
        assertThat(fit.here()).isGreaterThan(0.9).isEqualTo(fit.best().support());
        assertThat(fit.best().length()).isZero();
        assertThat(Math.abs(fit.even().px())).isLessThanOrEqualTo(2);
        assertThat(fit.chance()).isLessThan(0.2);
        assertThat(fit.gainMoved()).isEqualTo(1);
        assertThat(fit.certainty()).isGreaterThan(5).isEqualTo(fit.certaintyMoved());
        assertThat(figure(pair.maskImageCorrelation())).isGreaterThan(0.98);
        assertThat(figure(pair.subjectBrightness())).isCloseTo(200 / 255.0, within(0.01));
        assertThat(figure(pair.borderForeground())).isZero();
        assertThat(figure(pair.centreForeground())).isCloseTo(0.99, within(0.005));
    }

    @Test
    void shiftIsFoundInFullSizePixels() throws IOException {
        for (int[] shift : new int[][] {{20, -14}, {-8, 26}, {10, 0}, {0, -60}}) {
            PairFeatures pair = measure(disc(256, 192), discMask(SIZE, 256 - shift[0], 192 - shift[1], 100));
            Displacement best = pair.fit().orElseThrow().best();
            assertThat(best.dx()).isCloseTo(shift[0], within(2));
            assertThat(best.dy()).isCloseTo(shift[1], within(2));
            assertThat(best.support()).isGreaterThan(0.9);
            assertThat(pair.fit().orElseThrow().gainMoved()).isGreaterThan(1.3);
            assertThat(Math.min(best.leading(), best.trailing())).isPositive();
        }
    }

    @Test
    void shiftIsFoundInFullSizePixelsOfReducedJpeg() throws IOException {
        byte[] jpeg = TestImages.write(disc(256, 192), "jpg");
        Displacement best =
                measure(jpeg, discMask(SIZE, 236, 206, 100)).fit().orElseThrow().best();
        assertThat(best.dx()).isCloseTo(20, within(2));
        assertThat(best.dy()).isCloseTo(-14, within(2));
    }

    @Test
    void widthIsFoundInFullSizePixels() throws IOException {
        for (int by : new int[] {-18, -8, 8, 18}) {
            EdgeFit fit = measure(disc(256, 192), discMask(SIZE, 256, 192, 100 - by))
                    .fit()
                    .orElseThrow();
            assertThat(fit.even().px()).isCloseTo(by, within(2));
            assertThat(fit.gainGrown()).isGreaterThan(2);
            assertThat(fit.even().support()).isGreaterThan(fit.best().support());
        }
    }

    @Test
    void fewPixelsOfBoundaryTellNothing() throws IOException {
        assertThat(measure(disc(256, 192), discMask(SIZE, 256, 192, 4)).fit()).isEmpty();
    }

    @Test
    void maskOfAnotherSizeIsStretched() throws IOException {
        PairFeatures pair = measure(disc(256, 192), discMask(new Size(128, 96), 64, 48, 25));
        assertThat(figure(pair.edgeContrast())).isGreaterThan(8);
        assertThat(pair.fit().orElseThrow().best().length()).isLessThanOrEqualTo(3);
    }

    @Test
    void emptyAndFullMasksHaveNoBoundary() throws IOException {
        PairFeatures empty = measure(disc(256, 192), Mask.of(SIZE, new byte[(int) SIZE.pixels()]));
        assertThat(empty)
                .isEqualTo(new PairFeatures(
                        new Measure.Undefined(PairFeatures.NO_BOUNDARY),
                        Optional.empty(),
                        new Measure.Undefined(PairFeatures.CONSTANT),
                        Measure.of(0),
                        Measure.of(0),
                        new Measure.Undefined(PairFeatures.NO_SUBJECT),
                        new Measure.Undefined(PairFeatures.NO_SUBJECT)));
        PairFeatures full = measure(
                disc(256, 192), Mask.of(SIZE, new byte[(int) SIZE.pixels()]).inverted());
        assertThat(full.edgeContrast()).isEqualTo(new Measure.Undefined(PairFeatures.NO_BOUNDARY));
        assertThat(full.fit()).isEmpty();
        assertThat(figure(full.borderForeground())).isEqualTo(1);
        assertThat(figure(full.subjectSharpness())).isPositive();
    }

    @Test
    void flatImageMakesNothingUndefined() throws IOException {
        BufferedImage black = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        PairFeatures pair = measure(black, discMask(new Size(40, 30), 20, 15, 8));
        LowerEnd end = pair.fit().orElseThrow().lowerEnd();
        assertThat(figure(pair.edgeContrast())).isEqualTo(1);
        assertThat(pair.fit())
                .contains(new EdgeFit(
                        0, 0, 0, new Displacement(0, 0, 0, 0, 0), new EvenGrowth(0, 0), new BestTurn(1, 0), end));
        assertThat(pair.fit().orElseThrow().certaintyMoved()).isZero();
        assertThat(pair.fit().orElseThrow().gainMoved()).isEqualTo(1);
        assertThat(pair.maskImageCorrelation()).isEqualTo(new Measure.Undefined(PairFeatures.CONSTANT));
        assertThat(figure(pair.subjectBrightness())).isZero();
        assertThat(figure(pair.subjectSharpness())).isZero();
        assertThat(measure(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), Mask.parse("#"))
                        .edgeContrast())
                .isEqualTo(new Measure.Undefined(PairFeatures.NO_BOUNDARY));
    }

    @Test
    void ignoredPixelsAreNoForeground() throws IOException {
        PairFeatures pair = ofTrimap(Mask.parse("???", "???", "???"));
        assertThat(pair.borderForeground()).isEqualTo(new Measure.Undefined(PairFeatures.ALL_IGNORED));
        assertThat(pair.centreForeground()).isEqualTo(pair.borderForeground());
        assertThat(pair.subjectSharpness()).isEqualTo(new Measure.Undefined(PairFeatures.NO_SUBJECT));
    }

    @Test
    void subjectSharpnessIsThatOfTheSubject() throws IOException {
        BufferedImage image = TestImages.photo(200, 100, 2);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.GRAY);
        g.fillRect(0, 0, 100, 100);
        g.dispose();
        byte[] left = new byte[200 * 100];
        for (int i = 0; i < left.length; i++) {
            left[i] = (byte) (i % 200 < 99 ? 1 : 0);
        }
        Mask mask = Mask.of(new Size(200, 100), left);
        assertThat(figure(measure(image, mask).subjectSharpness())).isZero();
        assertThat(figure(measure(image, mask.inverted()).subjectSharpness())).isGreaterThan(5);
    }

    @Test
    void aMaskThatEndsWithoutAnEdgeIsOpen() throws IOException {
        Mask whole = discMask(SIZE, 256, 192, 100);
        byte[] labels = whole.toBytes();
        Arrays.fill(labels, 192 * SIZE.width(), labels.length, (byte) 0);
        LowerEnd closed = measure(disc(256, 192), whole).fit().orElseThrow().lowerEnd();
        assertThat(closed.open()).isLessThan(0.05);
        assertThat(closed.below()).isCloseTo(92 / 384.0, within(0.01));
        LowerEnd cut = measure(disc(256, 192), Mask.of(SIZE, labels))
                .fit()
                .orElseThrow()
                .lowerEnd();
        assertThat(cut.open()).isGreaterThan(0.8);
        assertThat(cut.below()).isCloseTo(0.5, within(0.01));
        assertThat(cut.proportion()).isCloseTo(2, within(0.05));
        Mask low = discMask(SIZE, 256, 350, 100);
        assertThat(measure(disc(256, 192), low).fit().orElseThrow().lowerEnd()).isEqualTo(LowerEnd.AT_BORDER);
    }

    @Test
    void correlationIsPearsons() {
        assertThat(figure(correlation(new byte[] {0, 1, 2}, new byte[] {10, 20, 30})))
                .isCloseTo(1, within(1e-12));
        assertThat(figure(correlation(new byte[] {0, 1, 2}, new byte[] {30, 20, 10})))
                .isCloseTo(-1, within(1e-12));
        assertThat(figure(correlation(new byte[] {0, (byte) 128, (byte) 255}, new byte[] {(byte) 200, 100, 0})))
                .isCloseTo(-1, within(1e-3));
        assertThat(correlation(new byte[] {1, 2, 3}, new byte[] {5, 5, 5}))
                .isEqualTo(new Measure.Undefined(PairFeatures.CONSTANT));
        assertThat(figure(correlation(new byte[] {0, 1, 0, 1}, new byte[] {0, 0, 1, 1})))
                .isZero();
    }

    private static Measure correlation(byte[] a, byte[] b) {
        OpenCv.load();
        try (Mat first = Mats.of(1, a.length, opencv_core.CV_8UC1, a);
                Mat second = Mats.of(1, b.length, opencv_core.CV_8UC1, b)) {
            return StoredGrey.pearson(first, second);
        }
    }

    @Test
    void bordersAndCentreAreCounted() throws IOException {
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        PairFeatures pair = measure(image, Mask.parse("##..", ".#..", "####"));
        // Top row and the sides above the bottom row: six pixels, of which two are foreground.
        assertThat(figure(pair.borderForeground())).isCloseTo(2 / 6.0, within(1e-12));
        // Columns 1 and 2 of row 1.
        assertThat(figure(pair.centreForeground())).isEqualTo(0.5);
    }

    @Test
    void whatIsIgnoredCountsNeitherOnTheBorderNorInTheMiddle() throws IOException {
        PairFeatures pair = ofTrimap(Mask.parse("##??", ".#?.", "####"));
        // Of the border's six pixels two are ignored, of the middle's two one.
        assertThat(figure(pair.borderForeground())).isEqualTo(2 / 4.0);
        assertThat(figure(pair.centreForeground())).isEqualTo(1);
    }

    /** A bright figure that no turn and no mirroring leaves as it is, in a wide or a square picture, and its mask. */
    private static BufferedImage hook(Size size, boolean mask) {
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(mask ? Color.BLACK : new Color(60, 60, 60));
        g.fillRect(0, 0, size.width(), size.height());
        g.setColor(mask ? Color.WHITE : new Color(200, 200, 200));
        g.fillRect(size.width() / 8, size.height() / 8, size.width() / 6, 5 * size.height() / 8);
        g.fillRect(size.width() / 8, size.height() / 8, size.width() / 2, size.height() / 6);
        g.dispose();
        return image;
    }

    @Test
    void aTurnedMaskIsTurnedBack() throws IOException {
        int[] inverse = {0, 1, 2, 3, 4, 5, 8, 7, 6};
        for (Size size : new Size[] {new Size(320, 240), new Size(300, 300)}) {
            byte[] file = TestImages.write(hook(size, false), "png");
            MaskFile upright = MaskFile.read(TestImages.write(hook(size, true), "png"));
            for (int orientation = 1; orientation <= 8; orientation++) {
                MaskFile turned = MaskFile.read(upright.oriented(inverse[orientation]));
                try (Pixels pixels = Pixels.decodeToMeasure(file, ImageHeaders.read(file))) {
                    EdgeFit fit = PairMeasure.of(pixels, turned.under(new LabelMap.NonZero()))
                            .fit()
                            .orElseThrow();
                    assertThat(fit.turn().orientation()).isEqualTo(orientation);
                    assertThat(fit.turn().support()).isGreaterThan(0.8);
                }
            }
        }
    }

    @Test
    void aMaskThatIsNotAsWideAsItsImageIsHighIsNotLaidOnItsSide() throws IOException {
        Size size = new Size(320, 240);
        byte[] file = TestImages.write(hook(size, false), "png");
        MaskFile aside = MaskFile.read(
                MaskFile.read(TestImages.write(hook(size, true), "png")).oriented(6));
        try (Pixels pixels = Pixels.decodeToMeasure(file, ImageHeaders.read(file))) {
            var stretched = MaskFile.read(aside.resampled(size)).under(new LabelMap.NonZero());
            assertThat(PairMeasure.of(pixels, stretched)
                            .fit()
                            .orElseThrow()
                            .turn()
                            .orientation())
                    .isLessThanOrEqualTo(4);
        }
    }
}
