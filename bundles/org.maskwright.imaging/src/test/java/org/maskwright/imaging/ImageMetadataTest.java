package org.maskwright.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.matrix.OpenCv;

/** Files lose what is said about a picture, and keep its pixels, profile and orientation. */
class ImageMetadataTest {
    private static final BufferedImage PHOTO = TestImages.photo(37, 23, 5);
    private static final byte[] SECRET = "52.5200 N 13.4050 E".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void aPhotographLosesItsPlaceAndKeepsItsPixels() throws IOException {
        byte[] plain = TestImages.jpeg(PHOTO);
        for (int orientation : new int[] {1, 6}) {
            byte[] told = TestImages.inserted(
                    TestImages.jpegWithExif(plain, orientation, ByteOrder.BIG_ENDIAN), 2, segment(0xed, SECRET));
            byte[] commented = joined(TestImages.inserted(told, 2, segment(0xfe, SECRET)), SECRET);
            byte[] stripped = ImageMetadata.stripped(commented).orElseThrow();
            assertThat(text(commented)).contains(text(SECRET));
            assertThat(text(stripped)).doesNotContain(text(SECRET));
            assertThat(ImageHeaders.read(stripped)).isEqualTo(ImageHeaders.read(told));
            assertThat(pixels(stripped)).isEqualTo(pixels(told));
            assertThat(IntegrityCheck.of(stripped, ImageHeaders.read(stripped)).intact())
                    .isTrue();
        }
        assertThat(ImageMetadata.stripped(plain)).get().isEqualTo(plain);
    }

    @Test
    void aProfileStays() {
        byte[] profile = segment(0xe2, joined("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1), SECRET));
        byte[] stripped = ImageMetadata.stripped(TestImages.inserted(TestImages.jpeg(PHOTO), 2, profile))
                .orElseThrow();
        assertThat(text(stripped)).contains(text(profile));
    }

    @Test
    void aPngLosesItsTexts() throws IOException {
        byte[] plain = TestImages.write(PHOTO, "png");
        byte[] told = TestImages.pngWithChunk(
                TestImages.pngWithChunk(plain, "tEXt", SECRET), "eXIf", TestImages.exif(8, ByteOrder.LITTLE_ENDIAN));
        byte[] stripped = ImageMetadata.stripped(told).orElseThrow();
        assertThat(text(stripped)).doesNotContain(text(SECRET)).contains("eXIf");
        assertThat(ImageHeaders.read(stripped)).isEqualTo(ImageHeaders.read(told));
        assertThat(pixels(stripped)).isEqualTo(pixels(told));
        assertThat(ImageMetadata.stripped(plain)).get().isEqualTo(plain);
    }

    @Test
    void aWebpLosesItsExif() throws IOException {
        OpenCv.load();
        byte[] plain;
        try (Mat mat = TestImages.mat(PHOTO)) {
            plain = TestImages.encode(".webp", mat);
        }
        byte[] exif = joined(TestImages.exif(1, ByteOrder.BIG_ENDIAN), SECRET);
        byte[] stripped = ImageMetadata.stripped(TestImages.webpWithExif(plain, 37, 23, exif))
                .orElseThrow();
        assertThat(text(stripped)).doesNotContain(text(SECRET));
        assertThat(pixels(stripped)).isEqualTo(pixels(plain));
        byte[] turned = TestImages.webpWithExif(plain, 37, 23, TestImages.exif(3, ByteOrder.BIG_ENDIAN));
        assertThat(ImageHeaders.read(ImageMetadata.stripped(turned).orElseThrow())
                        .orientation())
                .isEqualTo(3);
    }

    @Test
    void whatCannotBeFreedOfItIsNot() {
        assertThat(ImageMetadata.stripped(TestImages.tiff(2, 2, new byte[12], 1, ByteOrder.BIG_ENDIAN)))
                .isEmpty();
        assertThat(ImageMetadata.stripped(SECRET)).isEmpty();
    }

    @Test
    void damagedFilesEndSomewhere() {
        byte[] jpeg = TestImages.jpegWithExif(TestImages.jpeg(PHOTO), 6, ByteOrder.BIG_ENDIAN);
        byte[] png = TestImages.pngWithChunk(TestImages.write(PHOTO, "png"), "tEXt", SECRET);
        byte[] webp = TestImages.webpWithExif(new byte[40], 9, 9, TestImages.exif(2, ByteOrder.LITTLE_ENDIAN));
        for (byte[] file : new byte[][] {jpeg, png, webp}) {
            for (int length = 16; length < file.length; length += 7) {
                byte[] cut = Arrays.copyOf(file, length);
                assertThat(ImageMetadata.stripped(cut).orElseThrow().length).isLessThanOrEqualTo(length + 40);
            }
        }
    }

    private static byte[] segment(int marker, byte[] payload) {
        int length = payload.length + 2;
        return joined(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, payload);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }

    private static byte[] pixels(byte[] file) throws IOException {
        try (Pixels pixels = Pixels.decode(file, ImageHeaders.read(file))) {
            return pixels.toBytes();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
