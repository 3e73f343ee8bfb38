package org.maskwright.imaging.png;

import static org.assertj.core.api.Assertions.assertThat;

import ar.com.hjg.pngj.FilterType;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.mask.Rasters;
import org.maskwright.imaging.stored.Raster;

class PngCodecTest {
    private static final List<FilterType> FILTERS = List.of(
            FilterType.FILTER_NONE,
            FilterType.FILTER_SUB,
            FilterType.FILTER_UP,
            FilterType.FILTER_AVERAGE,
            FilterType.FILTER_PAETH);

    @Property(tries = 40, seed = "4711")
    void readsWhatAnotherImplementationWrites(
            @ForAll @IntRange(min = 1, max = 70) int width,
            @ForAll @IntRange(min = 1, max = 9) int height,
            @ForAll long seed)
            throws Exception {
        Random random = new Random(seed);
        for (Rasters.Encoding encoding : Rasters.encodings()) {
            Raster raster = Rasters.random(encoding, new Size(width, height), random);
            for (FilterType filter : FILTERS) {
                Raster read = PngDecoder.decode(PngFile.parse(PngOracle.write(raster, filter)));
                assertThat(samples(read)).as("%s %s", encoding, filter).isEqualTo(samples(raster));
            }
        }
    }

    @Property(tries = 40, seed = "4711")
    void anotherImplementationReadsWhatWeWrite(
            @ForAll @IntRange(min = 1, max = 40) int width,
            @ForAll @IntRange(min = 1, max = 9) int height,
            @ForAll long seed) {
        Random random = new Random(seed);
        for (Rasters.Encoding encoding : Rasters.encodings()) {
            Raster raster = Rasters.random(encoding, new Size(width, height), random);
            byte[] file = PngEncoder.encode(raster, Rasters.chunks(encoding));
            assertThat(PngOracle.samples(file)).as("%s", encoding).isEqualTo(samples(raster));
        }
    }

    @Test
    void readsInterlacedFiles() throws Exception {
        Random random = new Random(1);
        int[] types = {
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_USHORT_GRAY,
            BufferedImage.TYPE_BYTE_BINARY,
            BufferedImage.TYPE_3BYTE_BGR,
            BufferedImage.TYPE_4BYTE_ABGR
        };
        for (int type : types) {
            for (Size size : List.of(new Size(1, 1), new Size(3, 2), new Size(9, 13), new Size(33, 17))) {
                BufferedImage image = new BufferedImage(size.width(), size.height(), type);
                assertInterlacedIsRead(image, random);
            }
        }
        byte[] ramp = new byte[16];
        random.nextBytes(ramp);
        assertInterlacedIsRead(
                new BufferedImage(11, 10, BufferedImage.TYPE_BYTE_BINARY, new IndexColorModel(4, 16, ramp, ramp, ramp)),
                random);
    }

    private static void assertInterlacedIsRead(BufferedImage image, Random random) throws Exception {
        int bands = image.getRaster().getNumBands();
        int largest = (1 << image.getColorModel().getComponentSize(0)) - 1;
        if (image.getColorModel() instanceof IndexColorModel m) {
            largest = m.getMapSize() - 1;
        }
        int[] samples = new int[image.getWidth() * image.getHeight() * bands];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = random.nextInt(largest + 1);
        }
        image.getRaster().setPixels(0, 0, image.getWidth(), image.getHeight(), samples);
        PngFile file = PngFile.parse(interlaced(image));
        assertThat(file.interlaced()).isTrue();
        assertThat(samples(PngDecoder.decode(file))).isEqualTo(samples);
    }

    private static byte[] interlaced(BufferedImage image) throws Exception {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        }
        writer.dispose();
        return out.toByteArray();
    }

    @Test
    void readsPixelsSpreadOverManyChunks() throws Exception {
        Raster raster = Rasters.random(new Rasters.Encoding(ColourType.GREY, 8), new Size(50, 40), new Random(5));
        PngFile whole = PngFile.parse(PngEncoder.encode(raster, List.of()));
        var data = whole.pixels().getFirst();
        List<java.nio.ByteBuffer> parts = new java.util.ArrayList<>();
        for (int i = 0; i < data.remaining(); i += 7) {
            parts.add(data.slice(i, Math.min(7, data.remaining() - i)));
        }
        PngFile split = new PngFile(whole.size(), whole.colour(), 8, false, List.of(), parts);
        assertThat(samples(PngDecoder.decode(split))).isEqualTo(samples(raster));
    }

    static int[] samples(Raster raster) {
        int[] samples = new int[(int) raster.size().pixels() * raster.channels()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = raster.at(i);
        }
        return samples;
    }
}
