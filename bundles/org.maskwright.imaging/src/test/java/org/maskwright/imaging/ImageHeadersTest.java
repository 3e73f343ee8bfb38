package org.maskwright.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.jpeg.CmykJpegs;
import org.maskwright.imaging.matrix.OpenCv;

class ImageHeadersTest {
    private static final BufferedImage PHOTO = TestImages.photo(37, 23, 1);
    private static final Size SIZE = new Size(37, 23);

    private static void assertHeader(byte[] file, ImageFormat format, ColourType colour, int depth) {
        assertThat(ImageHeaders.read(file)).isEqualTo(new ImageHeader(format, SIZE, colour, depth, false, 1));
    }

    @Test
    void jpegOfAnyKind() {
        assertHeader(TestImages.jpeg(PHOTO), ImageFormat.JPEG, ColourType.RGB, 8);
        assertHeader(
                TestImages.jpeg(PHOTO, opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1),
                ImageFormat.JPEG,
                ColourType.RGB,
                8);
        BufferedImage grey = new BufferedImage(37, 23, BufferedImage.TYPE_BYTE_GRAY);
        assertHeader(TestImages.write(grey, "jpg"), ImageFormat.JPEG, ColourType.GREY, 8);
        assertHeader(CmykJpegs.plain(37, 23, 0, 0, 0, 0), ImageFormat.JPEG, ColourType.CMYK, 8);
    }

    @Test
    void pngOfAnyKind() {
        assertHeader(png(BufferedImage.TYPE_INT_RGB), ImageFormat.PNG, ColourType.RGB, 8);
        assertHeader(png(BufferedImage.TYPE_INT_ARGB), ImageFormat.PNG, ColourType.RGBA, 8);
        assertHeader(png(BufferedImage.TYPE_BYTE_GRAY), ImageFormat.PNG, ColourType.GREY, 8);
        assertHeader(png(BufferedImage.TYPE_USHORT_GRAY), ImageFormat.PNG, ColourType.GREY, 16);
        assertHeader(png(BufferedImage.TYPE_BYTE_INDEXED), ImageFormat.PNG, ColourType.PALETTE, 8);
        assertHeader(png(BufferedImage.TYPE_BYTE_BINARY), ImageFormat.PNG, ColourType.GREY, 1);
    }

    private static byte[] png(int type) {
        return TestImages.write(new BufferedImage(37, 23, type), "png");
    }

    @Test
    void otherFormats() {
        assertHeader(TestImages.write(PHOTO, "bmp"), ImageFormat.BMP, ColourType.RGB, 8);
        assertHeader(TestImages.write(PHOTO, "gif"), ImageFormat.GIF, ColourType.PALETTE, 8);
        assertHeader(TestImages.write(PHOTO, "tiff"), ImageFormat.TIFF, ColourType.RGB, 8);
        byte[] rgb = new byte[3 * 37 * 23];
        assertHeader(TestImages.tiff(37, 23, rgb, 1, ByteOrder.BIG_ENDIAN), ImageFormat.TIFF, ColourType.RGB, 8);
    }

    @Test
    void aBitmapOf32BitsHasAlphaOnlyWhereAMaskSaysSo() {
        byte[] plain = new byte[200];
        ByteBuffer header = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
        header.put(0, (byte) 'B')
                .put(1, (byte) 'M')
                .putInt(14, 40)
                .putInt(18, 37)
                .putInt(22, 23)
                .putShort(28, (short) 32);
        assertHeader(plain, ImageFormat.BMP, ColourType.RGB, 8);
        byte[] masked = plain.clone();
        ByteBuffer.wrap(masked)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(14, 108)
                .putInt(30, 3)
                .putInt(66, 0xff000000);
        assertHeader(masked, ImageFormat.BMP, ColourType.RGBA, 8);
    }

    @Test
    void webpOfThreeKinds() {
        try (Mat mat = TestImages.mat(PHOTO)) {
            byte[] lossless = TestImages.encode(".webp", mat, opencv_imgcodecs.IMWRITE_WEBP_QUALITY, 101);
            byte[] lossy = TestImages.encode(".webp", mat, opencv_imgcodecs.IMWRITE_WEBP_QUALITY, 80);
            assertThat(new String(lossless, 12, 4, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("VP8L");
            assertThat(new String(lossy, 12, 4, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("VP8 ");
            assertThat(ImageHeaders.read(lossless).size()).isEqualTo(SIZE);
            assertHeader(lossy, ImageFormat.WEBP, ColourType.RGB, 8);
            byte[] extended = TestImages.webpWithExif(lossy, 37, 23, TestImages.exif(6, ByteOrder.BIG_ENDIAN));
            assertThat(ImageHeaders.read(extended))
                    .isEqualTo(new ImageHeader(ImageFormat.WEBP, SIZE, ColourType.RGB, 8, false, 6));
        }
    }

    @Test
    void floatTiffIsFloating() {
        OpenCv.load();
        try (Mat mat = new Mat(23, 37, opencv_core.CV_32FC1)) {
            assertThat(ImageHeaders.read(TestImages.encode(".tiff", mat)))
                    .isEqualTo(new ImageHeader(ImageFormat.TIFF, SIZE, ColourType.GREY, 32, true, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void orientationInAnyFormatAndByteOrder(int orientation) {
        byte[] jpeg = TestImages.jpeg(PHOTO);
        byte[] png = TestImages.write(PHOTO, "png");
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            List<byte[]> files = List.of(
                    TestImages.jpegWithExif(jpeg, orientation, order),
                    TestImages.pngWithChunk(png, "eXIf", TestImages.exif(orientation, order)),
                    TestImages.tiff(37, 23, new byte[3 * 37 * 23], orientation, order));
            assertThat(files)
                    .extracting(f -> ImageHeaders.read(f).orientation())
                    .containsOnly(orientation);
        }
        Size upright = orientation >= 5 ? new Size(23, 37) : SIZE;
        byte[] turned = TestImages.jpegWithExif(jpeg, orientation, ByteOrder.BIG_ENDIAN);
        assertThat(ImageHeaders.read(turned).uprightSize()).isEqualTo(upright);
    }

    @Test
    void nonsenseOrientationIsNone() {
        byte[] jpeg = TestImages.jpegWithExif(TestImages.jpeg(PHOTO), 9, ByteOrder.LITTLE_ENDIAN);
        assertThat(ImageHeaders.read(jpeg))
                .isEqualTo(new ImageHeader(ImageFormat.JPEG, SIZE, ColourType.RGB, 8, false, 1));
    }

    @Test
    void hugeAndImpossibleSizes() {
        byte[] png = TestImages.write(PHOTO, "png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        assertThat(ImageHeaders.read(png).size()).isEqualTo(new Size(60_000, 60_000));
        ByteBuffer.wrap(png).putInt(16, -1);
        assertThat(ImageHeaders.read(png).size()).isEqualTo(new Size(0, 0));
    }

    @Test
    void topDownBitmapHasAPositiveHeight() {
        byte[] bmp = TestImages.write(PHOTO, "bmp");
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(22, -23);
        assertThat(ImageHeaders.read(bmp).size()).isEqualTo(SIZE);
    }

    @Test
    void whatIsNoImageIsUnknown() {
        assertThat(ImageHeaders.read(new byte[0])).isEqualTo(ImageHeader.UNKNOWN);
        assertThat(ImageHeaders.read("hello, world".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(ImageHeader.UNKNOWN);
        // BigTIFF: version 43 instead of 42.
        assertThat(ImageHeaders.read(new byte[] {'I', 'I', 43, 0, 8, 0, 0, 0, 16, 0, 0, 0}))
                .isEqualTo(ImageHeader.UNKNOWN);
    }

    @Property(tries = 2000)
    void randomBytesNeverThrow(@ForAll byte[] bytes, @ForAll long seed) {
        ImageHeaders.read(bytes);
        for (byte[] file : seeds()) {
            Random random = new Random(seed);
            byte[] damaged = Arrays.copyOf(file, 1 + random.nextInt(file.length));
            for (int i = random.nextInt(8); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            ImageHeader header = ImageHeaders.read(damaged);
            assertThat(header.size().pixels()).isNotNegative();
            IntegrityCheck.of(damaged, header);
        }
    }

    private static final List<byte[]> SEEDS = List.of(
            TestImages.jpegWithExif(TestImages.jpeg(TestImages.photo(16, 16, 2)), 3, ByteOrder.LITTLE_ENDIAN),
            TestImages.jpeg(TestImages.photo(16, 16, 2), opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1),
            TestImages.write(TestImages.photo(8, 8, 2), "png"),
            TestImages.write(TestImages.photo(8, 8, 2), "bmp"),
            TestImages.tiff(4, 4, new byte[48], 2, ByteOrder.BIG_ENDIAN),
            TestImages.webpWithExif(new byte[40], 9, 9, TestImages.exif(2, ByteOrder.LITTLE_ENDIAN)));

    private static List<byte[]> seeds() {
        return SEEDS;
    }
}
