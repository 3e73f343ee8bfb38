package org.maskwright.imaging.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.TestImages;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.jpeg.CmykJpegs;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;

class PixelsTest {
    private static Pixels decode(byte[] file) throws IOException {
        return Pixels.decode(file, ImageHeaders.read(file));
    }

    /** What the orientation's definition says is stored where: the inverse of turning it upright, pixel by pixel. */
    private static BufferedImage stored(BufferedImage upright, int orientation) {
        boolean turned = orientation >= 5;
        int w = turned ? upright.getHeight() : upright.getWidth();
        int h = turned ? upright.getWidth() : upright.getHeight();
        BufferedImage stored = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                int[] at =
                        switch (orientation) {
                            case 1 -> new int[] {x, y};
                            case 2 -> new int[] {w - 1 - x, y};
                            case 3 -> new int[] {w - 1 - x, h - 1 - y};
                            case 4 -> new int[] {x, h - 1 - y};
                            case 5 -> new int[] {y, x};
                            case 6 -> new int[] {y, h - 1 - x};
                            case 7 -> new int[] {w - 1 - y, h - 1 - x};
                            default -> new int[] {w - 1 - y, x};
                        };
                stored.setRGB(at[0], at[1], upright.getRGB(x, y));
            }
        }
        return stored;
    }

    private static byte[] rgb(BufferedImage image) {
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        for (int i = 0; i < rgb.length / 3; i++) {
            int p = image.getRGB(i % image.getWidth(), i / image.getWidth());
            rgb[3 * i] = (byte) (p >> 16);
            rgb[3 * i + 1] = (byte) (p >> 8);
            rgb[3 * i + 2] = (byte) p;
        }
        return rgb;
    }

    private static byte[] bgr(BufferedImage image) {
        try (Mat mat = TestImages.mat(image)) {
            return Mats.bytes(mat);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void orientationIsAppliedOnceInEveryFormat(int orientation) throws IOException {
        BufferedImage upright = TestImages.photo(5, 3, 4);
        BufferedImage stored = stored(upright, orientation);
        byte[] exif = TestImages.exif(orientation, ByteOrder.BIG_ENDIAN);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("png", TestImages.pngWithChunk(TestImages.write(stored, "png"), "eXIf", exif));
        files.put(
                "tiff",
                TestImages.tiff(
                        stored.getWidth(), stored.getHeight(), rgb(stored), orientation, ByteOrder.LITTLE_ENDIAN));
        try (Mat mat = TestImages.mat(stored)) {
            byte[] webp = TestImages.encode(".webp", mat, opencv_imgcodecs.IMWRITE_WEBP_QUALITY, 101);
            files.put("webp", TestImages.webpWithExif(webp, stored.getWidth(), stored.getHeight(), exif));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            try (Pixels pixels = decode(file.getValue())) {
                assertThat(pixels.size()).as(file.getKey()).isEqualTo(new Size(5, 3));
                assertThat(pixels.toBytes()).as(file.getKey()).isEqualTo(bgr(upright));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void jpegIsTurnedByEitherDecoder(int orientation) throws IOException {
        BufferedImage quarters = new BufferedImage(32, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 32 * 64; i++) {
            quarters.setRGB(i % 32, i / 32, (i % 32 < 16 ? 0x20 : 0xc0) * 0x10101 + (i / 32 < 32 ? 0 : 0x20) * 0x10101);
        }
        byte[] plain = TestImages.jpeg(stored(quarters, orientation), opencv_imgcodecs.IMWRITE_JPEG_QUALITY, 100);
        byte[] file = TestImages.jpegWithExif(plain, orientation, ByteOrder.LITTLE_ENDIAN);
        ImageHeader header = ImageHeaders.read(file);
        try (Pixels fast = Pixels.decode(file, header);
                Pixels slow = Pixels.decodeDamaged(file, header);
                Pixels reduced = Pixels.decodeReduced(file, header, 32)) {
            assertThat(fast.size()).isEqualTo(new Size(32, 64)).isEqualTo(slow.size());
            assertThat(reduced.size()).isEqualTo(new Size(16, 32));
            assertNear(fast.toBytes(), bgr(quarters), 3);
            assertNear(slow.toBytes(), bgr(quarters), 3);
        }
    }

    private static void assertNear(byte[] actual, byte[] expected, int tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i] & 0xff).as("byte %d", i).isCloseTo(expected[i] & 0xff, within(tolerance));
        }
    }

    private static void assertColour(byte[] file, int blue, int green, int red) throws IOException {
        try (Pixels pixels = decode(file)) {
            assertNear(Arrays.copyOf(pixels.toBytes(), 3), new byte[] {(byte) blue, (byte) green, (byte) red}, 4);
        }
    }

    @Test
    void cmykJpegsHaveTheirColours() throws IOException {
        assertColour(CmykJpegs.plain(16, 16, 0, 0, 0, 0), 255, 255, 255);
        assertColour(CmykJpegs.plain(16, 16, 0, 255, 255, 0), 0, 0, 255);
        assertColour(CmykJpegs.plain(16, 16, 0, 0, 0, 255), 0, 0, 0);
        assertColour(CmykJpegs.adobe(0, 16, 16, 255, 255, 255, 255), 255, 255, 255);
        assertColour(CmykJpegs.adobe(0, 16, 16, 255, 0, 0, 255), 0, 0, 255);
        assertColour(CmykJpegs.adobe(0, 16, 16, 255, 255, 255, 0), 0, 0, 0);
        // YCCK: red's complement is cyan, which is 179, 171, 0 in YCbCr.
        assertColour(CmykJpegs.adobe(2, 16, 16, 179, 171, 0, 255), 0, 0, 255);
    }

    @Test
    void damagedYcckHasItsColoursToo() throws IOException {
        byte[] file = CmykJpegs.adobe(2, 16, 16, 179, 171, 0, 255);
        try (Pixels pixels = Pixels.decodeDamaged(file, ImageHeaders.read(file))) {
            assertNear(Arrays.copyOf(pixels.toBytes(), 3), new byte[] {0, 0, (byte) 255}, 4);
        }
    }

    @Test
    void deepSamplesAreScaled() throws IOException {
        BufferedImage deep = new BufferedImage(3, 1, BufferedImage.TYPE_USHORT_GRAY);
        WritableRaster raster = deep.getRaster();
        raster.setSample(1, 0, 0, 0x8000);
        raster.setSample(2, 0, 0, 0xffff);
        try (Pixels pixels = decode(TestImages.write(deep, "png"))) {
            assertThat(pixels.toBytes()).containsExactly(0, 0, 0, 128, 128, 128, 255, 255, 255);
        }
    }

    @Test
    void floatsAreScaledByTheirRange() throws IOException {
        assertThat(floats(0, 0.5f, 1)).containsExactly(0, 128, 255);
        assertThat(floats(0, 100, 200)).containsExactly(0, 100, 200);
        assertThat(floats(0, 500, 1000)).containsExactly(0, 128, 255);
        assertThat(floats(Float.NaN, Float.POSITIVE_INFINITY, -3)).containsExactly(0, 0, 0);
        assertThat(floats(Float.NaN, Float.POSITIVE_INFINITY, 0.5f)).containsExactly(0, 128, 128);
    }

    private static int[] floats(float... samples) throws IOException {
        OpenCv.load();
        try (Mat mat = new Mat(1, samples.length, opencv_core.CV_32FC1)) {
            mat.<FloatBuffer>createBuffer().put(samples);
            try (Pixels pixels = decode(TestImages.encode(".tiff", mat))) {
                byte[] bgr = pixels.toBytes();
                return new int[] {bgr[0] & 0xff, bgr[3] & 0xff, bgr[6] & 0xff};
            }
        }
    }

    @Test
    void greyIsExpandedAndAlphaDropped() throws IOException {
        BufferedImage grey = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(1, 0, 0, 77);
        try (Pixels pixels = decode(TestImages.write(grey, "png"))) {
            assertThat(pixels.toBytes()).containsExactly(0, 0, 0, 77, 77, 77);
        }
        BufferedImage clear = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(0, 0, 0x00102030);
        try (Pixels pixels = decode(TestImages.write(clear, "png"))) {
            assertThat(pixels.toBytes()).containsExactly(0x30, 0x20, 0x10);
        }
    }

    @Test
    void whatCannotBeDecodedIsAnException() {
        byte[] png = TestImages.write(TestImages.photo(9, 9, 1), "png");
        byte[] cut = Arrays.copyOf(png, 60);
        assertThatThrownBy(() -> decode(cut))
                .isInstanceOf(IOException.class)
                .hasMessage("its pixels cannot be decoded");
        assertThatThrownBy(() -> decode(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> decode(new byte[0])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Pixels.decodeDamaged(cut, ImageHeaders.read(cut)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void damagedJpegGivesWhatThereIs() throws IOException {
        BufferedImage photo = TestImages.photo(64, 64, 3);
        byte[] file = TestImages.jpeg(photo, opencv_imgcodecs.IMWRITE_JPEG_QUALITY, 100);
        byte[] cut = Arrays.copyOf(file, file.length * 3 / 4);
        try (Pixels whole = decode(file);
                Pixels part = Pixels.decodeDamaged(cut, ImageHeaders.read(cut))) {
            assertThat(part.size()).isEqualTo(new Size(64, 64));
            assertNear(Arrays.copyOf(part.toBytes(), 16 * 64 * 3), Arrays.copyOf(whole.toBytes(), 16 * 64 * 3), 12);
        }
    }

    @Test
    void thumbnailsShowImageAndContour() throws IOException {
        byte[] file = TestImages.write(new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB), "png");
        Mask mask = Mask.parse("....", ".##.", "....", "....");
        try (Pixels pixels = decode(file);
                Pixels plain = decode(pixels.thumbnailPng(20, Optional.empty()));
                Pixels drawn = decode(pixels.thumbnailPng(20, Optional.of(mask)));
                Pixels jpeg = decode(pixels.thumbnailJpeg(20, Optional.of(mask)))) {
            assertThat(plain.size())
                    .isEqualTo(new Size(20, 10))
                    .isEqualTo(drawn.size())
                    .isEqualTo(jpeg.size());
            assertThat(plain.toBytes()).containsOnly(0);
            byte[] bgr = drawn.toBytes();
            int contour = 3 * (3 * 20 + 5);
            assertThat(Arrays.copyOfRange(bgr, contour, contour + 3)).containsExactly(0xd0, 0, 0xff);
            assertThat(Arrays.copyOf(bgr, 60)).containsOnly(0);
            // The image itself is not drawn upon.
            assertThat(pixels.toBytes()).containsOnly(0);
        }
    }
}
