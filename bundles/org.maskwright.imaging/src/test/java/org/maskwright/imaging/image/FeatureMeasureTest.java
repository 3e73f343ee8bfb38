package org.maskwright.imaging.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.Size;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.TestImages;
import org.maskwright.imaging.feature.ImageFeatures;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;

class FeatureMeasureTest {
    private static ImageFeatures features(BufferedImage image) throws IOException {
        byte[] file = TestImages.write(image, "png");
        try (Pixels pixels = Pixels.decode(file, ImageHeaders.read(file))) {
            return pixels.features();
        }
    }

    private static BufferedImage flat(int width, int height, int rgb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, rgb);
        }
        return image;
    }

    @Test
    void flatImageHasNothing() throws IOException {
        ImageFeatures flat = features(flat(60, 40, 0x336699));
        assertThat(flat.sharpness()).isZero();
        assertThat(flat.entropy()).isZero();
        assertThat(flat.chroma()).isEqualTo(0x99 - 0x33);
        assertThat(flat.edges()).hasSize(1024).containsOnly(0);
        // Rec. 601 luma of the colour: 0.299 R + 0.587 G + 0.114 B = 92.6.
        assertThat(flat.brightness()).containsOnly(93 / 255.0);
    }

    @Test
    void onePixelChangesThePixelHash() throws IOException {
        BufferedImage image = TestImages.photo(300, 200, 7);
        long before = features(image).pixelHash();
        assertThat(features(TestImages.photo(300, 200, 7)).pixelHash()).isEqualTo(before);
        image.setRGB(150, 100, image.getRGB(150, 100) ^ 1);
        assertThat(features(image).pixelHash()).isNotEqualTo(before);
        assertThat(features(flat(20, 10, 0)).pixelHash())
                .isNotEqualTo(features(flat(10, 20, 0)).pixelHash());
    }

    @Test
    void perceptualHashSurvivesJpegAndScaling() throws IOException {
        BufferedImage image = TestImages.photo(300, 200, 7);
        long hash = features(image).perceptualHash();
        byte[] jpeg = TestImages.jpeg(image, opencv_imgcodecs.IMWRITE_JPEG_QUALITY, 60);
        try (Pixels compressed = Pixels.decode(jpeg, ImageHeaders.read(jpeg));
                Mat small = GreyScales.reduced(compressed.mat(), 140)) {
            assertThat(Long.bitCount(hash ^ compressed.features().perceptualHash()))
                    .isLessThanOrEqualTo(8);
            assertThat(Long.bitCount(hash
                            ^ FeatureMeasure.of(small, compressed.size(), new GreyScales(small))
                                    .perceptualHash()))
                    .isLessThanOrEqualTo(8);
        }
        BufferedImage other = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        other.createGraphics().fillOval(20, 30, 100, 140);
        assertThat(Long.bitCount(hash ^ features(other).perceptualHash())).isGreaterThan(12);
    }

    /** Long sides around the powers of two at which an image is halved once more, and one beyond what a decoder reduces. */
    @ParameterizedTest
    @ValueSource(ints = {511, 512, 1023, 1025, 2050, 4801})
    void largeJpegIsMeasuredAsTheDecoderReducesIt(int longSide) throws IOException {
        byte[] file = TestImages.jpeg(enlarged(longSide, longSide * 3 / 4), opencv_imgcodecs.IMWRITE_JPEG_QUALITY, 92);
        ImageHeader header = ImageHeaders.read(file);
        try (Pixels whole = Pixels.decode(file, header);
                Pixels reduced = Pixels.decodeToMeasure(file, header)) {
            assertThat(reduced.whole()).isEqualTo(whole.size()).isEqualTo(whole.whole());
            assertThat(reduced.size().width()).isLessThanOrEqualTo(Math.max(512, longSide / 8 + 1));
            assertThat(reduced.scales().grey().cols())
                    .isCloseTo(whole.scales().grey().cols(), within(1));
            ImageFeatures expected = whole.features();
            ImageFeatures features = reduced.features();
            assertThat(features.brightness()).containsExactly(expected.brightness(), within(2.5 / 255));
            assertThat(features.sharpness()).isCloseTo(expected.sharpness(), withinPercentage(12));
            assertThat(features.entropy()).isCloseTo(expected.entropy(), within(0.05));
            assertThat(Long.bitCount(features.perceptualHash() ^ expected.perceptualHash()))
                    .isLessThanOrEqualTo(2);
            assertThat(features.pixelHash() == expected.pixelHash()).isEqualTo(longSide < 512);
        }
    }

    /** A picture with the detail of 240×180 px. */
    private static BufferedImage enlarged(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(TestImages.photo(240, 180, 7), 0, 0, width, height, null);
        g.dispose();
        return image;
    }

    @Test
    void pixelHashOfReducedJpegKnowsItsCopies() throws IOException {
        BufferedImage image = TestImages.photo(900, 600, 7);
        long hash = reducedHash(TestImages.jpeg(image, opencv_imgcodecs.IMWRITE_JPEG_QUALITY, 90));
        long transcoded = reducedHash(TestImages.jpeg(
                image, opencv_imgcodecs.IMWRITE_JPEG_QUALITY, 90, opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1));
        assertThat(transcoded).isEqualTo(hash);
        image.setRGB(450, 300, image.getRGB(450, 300) ^ 0x404040);
        assertThat(reducedHash(TestImages.jpeg(image, opencv_imgcodecs.IMWRITE_JPEG_QUALITY, 90)))
                .isNotEqualTo(hash);
    }

    private static long reducedHash(byte[] jpeg) throws IOException {
        try (Pixels pixels = Pixels.decodeToMeasure(jpeg, ImageHeaders.read(jpeg))) {
            assertThat(pixels.features().pixelHash()).isEqualTo(pixels.pixelHash());
            return pixels.pixelHash();
        }
    }

    @Test
    void sharpnessIsTheLaplaciansDeviation() {
        OpenCv.load();
        byte[] grey = new byte[41 * 30];
        new java.util.Random(3).nextBytes(grey);
        byte[] bgr = new byte[3 * grey.length];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = grey[i / 3];
        }
        try (Mat mat = Mats.of(30, 41, opencv_core.CV_8UC3, bgr);
                GreyScales scales = new GreyScales(mat)) {
            assertThat(FeatureMeasure.of(mat, new Size(41, 30), scales).sharpness())
                    .isCloseTo(laplacianDeviation(grey, 41, 30), within(1e-6));
        }
    }

    /** The 4-neighbour Laplacian with the border mirrored (gfedcb|abcdefgh), as OpenCV's default. */
    private static double laplacianDeviation(byte[] grey, int width, int height) {
        double sum = 0;
        double squares = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int v = at(grey, width, height, x - 1, y)
                        + at(grey, width, height, x + 1, y)
                        + at(grey, width, height, x, y - 1)
                        + at(grey, width, height, x, y + 1)
                        - 4 * at(grey, width, height, x, y);
                sum += v;
                squares += v * v;
            }
        }
        double mean = sum / grey.length;
        return Math.sqrt(squares / grey.length - mean * mean);
    }

    private static int at(byte[] grey, int width, int height, int x, int y) {
        int mx = x < 0 ? -x : x >= width ? 2 * width - 2 - x : x;
        int my = y < 0 ? -y : y >= height ? 2 * height - 2 - y : y;
        return grey[my * width + mx] & 0xff;
    }

    @Test
    void percentilesAndEntropyOfAHistogram() {
        int[] histogram = new int[256];
        histogram[0] = 5;
        histogram[51] = 45;
        histogram[102] = 50;
        assertThat(FeatureMeasure.percentiles(histogram)).containsExactly(0, 0, 0.2, 0.2, 0.4, 0.4, 0.4);
        Arrays.fill(histogram, 3);
        assertThat(FeatureMeasure.entropy(histogram)).isCloseTo(8, within(1e-9));
        assertThat(FeatureMeasure.histogram(new byte[] {0, 1, 1, (byte) 255, 1})[1])
                .isEqualTo(3);
    }

    @Test
    void chromaIsExactWhereverThePixelIs() throws IOException {
        for (int y : new int[] {0, 77, 149}) {
            BufferedImage image = flat(400, 150, 0x808080);
            image.setRGB(399, y, 0x80a37f);
            assertThat(features(image).chroma()).isEqualTo(0xa3 - 0x7f);
        }
        assertThat(features(flat(400, 150, 0x808080)).chroma()).isZero();
    }

    @Test
    void edgesAreWhereTheEdgeIs() throws IOException {
        BufferedImage image = flat(320, 320, 0);
        image.createGraphics().fillRect(160, 0, 160, 320);
        byte[] edges = features(image).edges();
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 32; x++) {
                boolean beside = x == 15 || x == 16;
                assertThat((edges[32 * y + x] & 0xff) > 200).as("%d,%d", x, y).isEqualTo(beside);
            }
        }
    }

    @Test
    void aPlainBackgroundTakesNothingFromTheSharpestPart() throws IOException {
        BufferedImage studio = flat(320, 320, 0x808080);
        for (int y = 96; y < 192; y++) {
            for (int x = 96; x < 192; x++) {
                studio.setRGB(x, y, (x / 4 + y / 4) % 2 == 0 ? 0x606060 : 0xa0a0a0);
            }
        }
        ImageFeatures features = features(studio);
        assertThat(features.sharpest()).isGreaterThan(3 * features.sharpness());
        assertThat(features(flat(320, 320, 0x808080)).sharpest()).isZero();
    }

    @Test
    void tinyAndThinImagesAreMeasured() throws IOException {
        for (int[] size : new int[][] {{1, 1}, {1, 5000}, {3000, 1}, {2, 2}}) {
            ImageFeatures features = features(flat(size[0], size[1], 0x123456));
            assertThat(features.sharpness()).isZero();
            assertThat(features.chroma()).isEqualTo(0x56 - 0x12);
        }
    }
}
