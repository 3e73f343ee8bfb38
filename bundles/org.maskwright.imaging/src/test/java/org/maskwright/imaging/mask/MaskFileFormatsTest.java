package org.maskwright.imaging.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.Size;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.png.PngOracle;

class MaskFileFormatsTest {
    private static final LabelMap BINARY = new LabelMap.Binary255();

    private static byte[] encode(String extension, Mat mat) {
        try (BytePointer out = new BytePointer()) {
            opencv_imgcodecs.imencode(extension, mat, out);
            byte[] bytes = new byte[(int) out.limit()];
            out.get(bytes);
            return bytes;
        }
    }

    private static byte[] encode(String format, BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    /** The left half black, the right half white. */
    private static Mat halves(int type) {
        Mat mat = new Mat(16, 32, type, Scalar.all(0));
        mat.colRange(16, 32).put(Scalar.all(type == opencv_core.CV_16UC1 ? 65535 : 255));
        return mat;
    }

    private static void assertHalves(MaskFile file) {
        Mask labels = file.labels(BINARY);
        assertThat(labels.size()).isEqualTo(new Size(32, 16));
        assertThat(labels.regions().foregroundPixels()).isEqualTo(256);
        assertThat(labels.at(15, 3)).isZero();
        assertThat(labels.at(16, 3)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {".jpg", ".webp", ".bmp", ".tiff"})
    void readsGrey(String extension) throws Exception {
        try (Mat mat = halves(opencv_core.CV_8UC1)) {
            MaskFile file = MaskFile.read(encode(extension, mat));
            assertHalves(file);
            assertThat(file.features(BINARY).greyChannels()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".jpg", ".webp", ".bmp", ".tiff"})
    void readsColours(String extension) throws Exception {
        try (Mat mat = new Mat(16, 16, opencv_core.CV_8UC3, new Scalar(20, 40, 200, 0))) {
            MaskFile file = MaskFile.read(encode(extension, mat));
            MaskFeatures f = file.features(BINARY);
            assertThat(f.greyChannels()).isFalse();
            assertThat(f.values().firstKey()).isBetween(190, 210);
            MaskPatch patch = MaskPatch.between(
                    file.labels(BINARY).crop(new org.maskwright.core.Rect(0, 0, 1, 1)), Mask.parse("."));
            byte[] changed = file.with(patch, BINARY);
            assertThat(ImageHeaders.read(changed).colour()).isEqualTo(ColourType.RGB);
            int[] samples = PngOracle.samples(changed);
            assertThat(samples[0]).isZero();
            assertThat(samples[3]).as("red first").isBetween(190, 210);
            assertThat(samples[5]).as("blue last").isBetween(10, 30);
        }
    }

    @Test
    void readsSixteenBitTiff() throws Exception {
        try (Mat mat = halves(opencv_core.CV_16UC1)) {
            MaskFile file = MaskFile.read(encode(".tiff", mat));
            assertHalves(file);
            assertThat(file.features(BINARY).values()).containsOnlyKeys(0, 65535);
        }
    }

    @Test
    void countsWhatIsNoNumberInFloatTiff() throws Exception {
        try (Mat mat = new Mat(2, 3, opencv_core.CV_32FC1, Scalar.all(0))) {
            try (FloatIndexer at = mat.createIndexer()) {
                at.put(0, 0, Float.NaN)
                        .put(0, 1, Float.POSITIVE_INFINITY)
                        .put(1, 0, 255f)
                        .put(1, 1, 255f);
            }
            MaskFile file = MaskFile.read(encode(".tiff", mat));
            assertThat(file.header().floating()).isTrue();
            assertThat(file.features(BINARY).nonFinite()).isEqualTo(2);
            assertThat(file.labels(BINARY)).isEqualTo(Mask.parse("...", "##."));
        }
    }

    @Test
    void scalesFractionsInFloatTiff() throws Exception {
        try (Mat mat = new Mat(1, 3, opencv_core.CV_32FC1, Scalar.all(0))) {
            try (FloatIndexer at = mat.createIndexer()) {
                at.put(0, 1, 0.5f).put(0, 2, 1f);
            }
            assertThat(MaskFile.read(encode(".tiff", mat)).features(BINARY).values())
                    .containsOnlyKeys(0, 128, 255);
        }
    }

    /** The JDK writes wrong BMP files of 8 bits and fewer colours. */
    private static byte[] of256(byte[] first) {
        return java.util.Arrays.copyOf(first, 256);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bmp", "tiff"})
    void keepsPaletteIndexes(String format) throws Exception {
        byte[] red = {0, (byte) 200, 0, 90};
        byte[] green = {0, 0, (byte) 200, 90};
        byte[] blue = {0, 50, 0, 91};
        IndexColorModel palette = new IndexColorModel(8, 256, of256(red), of256(green), of256(blue));
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
        image.getRaster().setPixels(0, 0, 4, 1, new int[] {3, 1, 0, 2});
        MaskFile file = MaskFile.read(encode(format, image));
        LabelMap map = new LabelMap.Indexed(4);
        assertThat(file.labels(map)).isEqualTo(Mask.parse("31.2"));
        byte[] png = file.with(MaskPatch.between(file.labels(map), Mask.parse("3112")), map);
        assertThat(PngOracle.samples(png)).containsExactly(3, 1, 1, 2);
        assertThat(PngOracle.info(png).indexed).isTrue();
        assertThat(PngOracle.chunks(png).getFirst()).startsWith("PLTE [0, 0, 0, -56, 0, 50, 0, -56, 0, 90, 90, 91");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bmp", "tiff"})
    void readsOneBit(String format) throws Exception {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_BINARY);
        image.getRaster().setPixels(0, 0, 3, 2, new int[] {0, 1, 0, 1, 1, 0});
        MaskFile file = MaskFile.read(encode(format, image));
        assertThat(file.labels(BINARY)).isEqualTo(Mask.parse(".#.", "##."));
        assertThat(file.features(BINARY).unknown()).isZero();
    }

    @Test
    void readsGif() throws Exception {
        // As Pillow writes one of 3×2 px; the JDK's writer puts the rows of so small a one in the wrong order.
        byte[] gif = HexFormat.of()
                .parseHex("47494638376103000200810000000000ffffff000000000000"
                        + "2c000000000300020000080700010410383020003b");
        MaskFile file = MaskFile.read(gif);
        assertThat(file.labels(BINARY)).isEqualTo(Mask.parse(".#.", "##."));
        assertThat(file.features(BINARY).unknown()).isZero();
        assertThat(file.header().size()).isEqualTo(new Size(3, 2));
    }

    @Test
    void refusesWhatItCannotRead() throws Exception {
        byte[] gif = encode("gif", new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_BINARY));
        gif[6] = 9;
        assertThatThrownBy(() -> MaskFile.read(gif))
                .as("a picture of 3×2 px on a screen of 9×2 px")
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the first picture of the GIF file is of 3×2 px, not of 9×2");
        assertThatThrownBy(() -> MaskFile.read(new byte[0])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> MaskFile.read("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }
}
