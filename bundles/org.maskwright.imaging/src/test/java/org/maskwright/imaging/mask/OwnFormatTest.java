package org.maskwright.imaging.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.core.LabelMap;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskPatchBuilder;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Size;
import org.maskwright.imaging.TestImages;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.stored.Raster;

class OwnFormatTest {
    private static final LabelMap GREY = new LabelMap.NonZero();
    private static final Size SIZE = new Size(9, 5);

    @ParameterizedTest
    @CsvSource({".tif,GREY,8", ".tif,GREY,16", ".tif,RGB,8", ".tif,RGB,16", ".tif,RGBA,8", ".webp,RGB,8"})
    void savesWithoutLossInItsFormat(String extension, ColourType colour, int depth) throws Exception {
        Raster raster = Rasters.random(new Rasters.Encoding(colour, depth), SIZE, new Random(depth));
        byte[] file = OpenCvEncoder.encode(raster, extension).orElseThrow();
        assertThat(MaskFile.read(file).content().raster().sameSamples(raster)).isTrue();
        assertOnlyThePixelChanges(file);
    }

    @ParameterizedTest
    @CsvSource({"BI_RLE4,4", "BI_RLE8,8"})
    void aBitmapOfRunLengthsStaysABitmap(String compression, int bits) throws Exception {
        assertOnlyThePixelChanges(bitmap(compression, bits));
    }

    private static void assertOnlyThePixelChanges(byte[] file) throws Exception {
        OpenedMask opened = OpenedMask.open(file, GREY);
        SavedMask saved = opened.saved(withOneOther(opened.labels()));
        assertThat(saved).isInstanceOf(SavedMask.Kept.class);
        byte[] bytes = ((SavedMask.Kept) saved).bytes();
        MaskFile now = MaskFile.read(bytes);
        MaskFile before = MaskFile.read(file);
        assertThat(now.header()).isEqualTo(before.header());
        assertThat(now.snapshot(GREY)).isEqualTo(withOneOther(opened.labels()));
        int channels = before.content().raster().channels();
        for (int i = channels; i < SIZE.pixels() * channels; i++) {
            assertThat(now.content().raster().at(i))
                    .isEqualTo(before.content().raster().at(i));
        }
    }

    private static MaskSnapshot withOneOther(MaskSnapshot labels) {
        MaskPatchBuilder pen = new MaskPatchBuilder(labels);
        pen.draw(0, 0, 1, 1 - labels.at(0, 0));
        MaskDocument document = new MaskDocument(labels);
        document.apply(pen.patch());
        return document.snapshot();
    }

    @Test
    void whatTheFormatWouldLoseIsSaidAndMadeAsPngOnly() throws Exception {
        Raster grey = Rasters.random(new Rasters.Encoding(ColourType.GREY, 8), SIZE, new Random(2));
        byte[] page = OpenCvEncoder.encode(grey, ".tif").orElseThrow();
        assertNeedsPng(twoPages(page), "more than one page");
        Raster colours = Rasters.random(new Rasters.Encoding(ColourType.RGB, 8), SIZE, new Random(2));
        byte[] webp = OpenCvEncoder.encode(colours, ".webp").orElseThrow();
        byte[] exif = TestImages.exif(6, ByteOrder.BIG_ENDIAN);
        assertNeedsPng(TestImages.webpWithExif(webp, 9, 5, exif), "more than pixels");
        assertNeedsPng(TestImages.write(TestImages.photo(9, 5, 1), "jpg"), "JPEG changes pixels");
        var bits = new BufferedImage(9, 5, BufferedImage.TYPE_BYTE_BINARY);
        assertNeedsPng(TestImages.write(bits, "tif"), "packed values");
        assertNeedsPng(TestImages.write(new BufferedImage(9, 5, BufferedImage.TYPE_USHORT_555_RGB), "bmp"), "bitmap");
    }

    private static void assertNeedsPng(byte[] file, String why) throws Exception {
        OpenedMask opened = OpenedMask.open(file, GREY);
        SavedMask answer = opened.saved(withOneOther(opened.labels()));
        assertThat(answer).isInstanceOf(SavedMask.NeedsPng.class);
        assertThat(((SavedMask.NeedsPng) answer).message()).contains(why).endsWith("; convert it to PNG");
        byte[] png = opened.asPng(withOneOther(opened.labels()));
        assertThat(MaskFile.read(png).header().format()).isEqualTo(ImageFormat.PNG);
        SavedMask untouched = opened.saved(opened.labels());
        assertThat(untouched).isInstanceOf(SavedMask.Kept.class);
        assertThat(((SavedMask.Kept) untouched).bytes()).isEqualTo(file);
    }

    /** The same directory a second time, as the next page. */
    private static byte[] twoPages(byte[] tiff) {
        ByteBuffer file =
                ByteBuffer.wrap(tiff.clone()).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = file.getInt(4);
        int next = first + 2 + 12 * file.getShort(first);
        byte[] copy = new byte[next + 4 - first];
        file.get(first, copy);
        file.putInt(next, tiff.length);
        return TestImages.inserted(file.array(), tiff.length, copy);
    }

    private static byte[] bitmap(String compression, int bits) throws Exception {
        byte[] shades = new byte[1 << bits];
        new Random(bits).nextBytes(shades);
        var palette = new IndexColorModel(bits, shades.length, shades, shades, shades);
        int type = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
        var image = new BufferedImage(9, 5, type, palette);
        for (int i = 0; i < 45; i++) {
            image.getRaster().setSample(i % 9, i / 9, 0, i / 4 % 3);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("bmp").next();
        ImageWriteParam options = writer.getDefaultWriteParam();
        options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        options.setCompressionType(compression);
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), options);
        }
        return out.toByteArray();
    }
}
