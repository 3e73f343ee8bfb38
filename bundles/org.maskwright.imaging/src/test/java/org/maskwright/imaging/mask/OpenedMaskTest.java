package org.maskwright.imaging.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskPatchBuilder;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Size;
import org.maskwright.imaging.TestImages;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.png.PngChunk;
import org.maskwright.imaging.png.PngEncoder;
import org.maskwright.imaging.png.PngOracle;
import org.maskwright.imaging.stored.Raster;

class OpenedMaskTest {
    private static final LabelMap.Colours COLOURS = new LabelMap.Colours(
            List.of(LabelClass.BACKGROUND, new LabelClass(1, "hair", 0x80ff00), new LabelClass(2, "skin", 0xffc0a0)));
    private static final List<LabelMap> MAPS = List.of(
            new LabelMap.Binary255(),
            new LabelMap.Binary01(),
            new LabelMap.Indexed(2),
            new LabelMap.NonZero(),
            new LabelMap.AlphaAtLeast(128),
            new LabelMap.Instances(),
            COLOURS);

    /** Whatever is stored, strange and soft values included: stroke, save, undo, save gives back the bytes; a redo what was saved. */
    @Property(tries = 25)
    void strokeSaveUndoSaveGivesBackTheBytes(@ForAll Random random) throws Exception {
        Size size = new Size(1 + random.nextInt(150), 1 + random.nextInt(9));
        for (byte[] bytes : files(size, random)) {
            for (LabelMap map : MAPS) {
                OpenedMask opened = OpenedMask.open(bytes, map);
                MaskDocument document = new MaskDocument(opened.labels());
                MaskPatch stroke = stroke(opened.labels(), random);
                document.apply(stroke);
                byte[] saved = savedOrEmpty(opened, document.snapshot());
                document.apply(stroke.inverse());
                assertThat(kept(opened, document.snapshot())).isEqualTo(bytes);
                if (saved.length > 0) {
                    document.apply(stroke);
                    assertThat(kept(opened, document.snapshot())).isEqualTo(saved);
                    assertThat(MaskFile.read(saved).snapshot(map)).as("%s", map).isEqualTo(document.snapshot());
                    assertThat(MaskFile.read(saved).header())
                            .isEqualTo(MaskFile.read(bytes).header());
                }
            }
        }
    }

    /** Empty when the file cannot hold the labels, which is said. */
    private static byte[] savedOrEmpty(OpenedMask opened, MaskSnapshot now) {
        try {
            return kept(opened, now);
        } catch (InputException said) {
            assertThat(said.getMessage()).containsAnyOf("cannot hold", "no value for label", "no alpha channel");
            return new byte[0];
        }
    }

    private static byte[] kept(OpenedMask opened, MaskSnapshot now) throws InputException {
        SavedMask saved = opened.saved(now);
        assertThat(saved).isInstanceOf(SavedMask.Kept.class);
        return ((SavedMask.Kept) saved).bytes();
    }

    private static MaskPatch stroke(MaskSnapshot mask, Random random) {
        MaskPatchBuilder pen = new MaskPatchBuilder(mask);
        for (int i = 0; i < 4; i++) {
            int x = random.nextInt(mask.size().width());
            pen.draw(random.nextInt(mask.size().height()), x, x + random.nextInt(60), random.nextInt(2));
        }
        return pen.patch();
    }

    private static List<byte[]> files(Size size, Random random) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (Rasters.Encoding encoding : Rasters.encodings()) {
            files.add(PngEncoder.encode(Rasters.random(encoding, size, random), Rasters.chunks(encoding)));
        }
        files.add(PngEncoder.encode(colourCoded(size, random), List.of()));
        files.add(bitmap(size, 1, random));
        files.add(bitmap(size, 4, random));
        files.add(bitmap(size, 8, random));
        files.add(bitmap(size, 24, random));
        return files;
    }

    private static Raster colourCoded(Size size, Random random) {
        Raster raster = Raster.blank(size, ColourType.RGB, 8);
        for (int i = 0; i < size.pixels(); i++) {
            int rgb = COLOURS.classes().get(random.nextInt(3)).rgb();
            for (int c = 0; c < 3; c++) {
                raster.set(3 * i + c, rgb >> 16 - 8 * c & 0xff);
            }
        }
        return raster;
    }

    private static byte[] bitmap(Size size, int bits, Random random) throws IOException {
        BufferedImage image;
        if (bits == 24) {
            image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
        } else {
            byte[] shades = new byte[1 << bits];
            random.nextBytes(shades);
            var palette = new IndexColorModel(bits, shades.length, shades, shades, shades);
            int type = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
            image = new BufferedImage(size.width(), size.height(), type, palette);
        }
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                for (int c = 0; c < image.getRaster().getNumBands(); c++) {
                    image.getRaster().setSample(x, y, c, random.nextInt(1 << Math.min(8, bits)));
                }
            }
        }
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, "bmp", out)).isTrue();
        return out.toByteArray();
    }

    @Test
    void softEdgesStayWhereNothingWasDrawn() throws Exception {
        byte[] bytes = PngEncoder.encode(
                Raster.of(new Size(5, 1), ColourType.GREY, 8, new byte[] {0, 100, (byte) 128, (byte) 200, (byte) 255}),
                List.of());
        OpenedMask opened = OpenedMask.open(bytes, new LabelMap.Binary255());
        assertThat(opened.labels().toMask()).isEqualTo(Mask.parse("..###"));
        byte[] saved = kept(opened, MaskSnapshot.of(Mask.parse("#.##.")));
        assertThat(PngOracle.samples(saved)).containsExactly(255, 100, 128, 200, 0);
        assertThat(opened.isOf(kept(opened, MaskSnapshot.of(Mask.parse("..###")))))
                .isTrue();
    }

    @Test
    void instancesKeepTheirNumbers() throws Exception {
        Raster raster = Raster.blank(new Size(4, 1), ColourType.GREY, 16);
        raster.set(1, 300);
        raster.set(2, 40_000);
        OpenedMask opened = OpenedMask.open(PngEncoder.encode(raster, List.of()), new LabelMap.Instances());
        assertThat(opened.labels().toChars()).isEqualTo(new char[] {0, 300, 40_000, 0});
        MaskPatchBuilder pen = new MaskPatchBuilder(opened.labels());
        pen.draw(0, 2, 4, 65_535);
        MaskDocument document = new MaskDocument(opened.labels());
        document.apply(pen.patch());
        byte[] saved = kept(opened, document.snapshot());
        assertThat(PngOracle.samples(saved)).containsExactly(0, 300, 65_535, 65_535);
        assertThat(MaskFile.read(saved).labels(new LabelMap.Instances())).isEqualTo(Mask.parse(".###"));
    }

    @Test
    void coloursAreReadAndWritten() throws Exception {
        byte[] rgb = {0, 0, 0, (byte) 0x80, (byte) 0xff, 0, 1, 2, 3};
        byte[] bytes = PngEncoder.encode(Raster.of(new Size(3, 1), ColourType.RGB, 8, rgb), List.of());
        OpenedMask opened = OpenedMask.open(bytes, COLOURS);
        assertThat(opened.labels().toMask()).isEqualTo(Mask.parse(".#."));
        assertThat(MaskFile.read(bytes).features(COLOURS).unknown()).isEqualTo(1);
        byte[] saved = kept(opened, MaskSnapshot.of(Mask.parse("2#.")));
        assertThat(PngOracle.samples(saved)).containsExactly(0xff, 0xc0, 0xa0, 0x80, 0xff, 0, 1, 2, 3);
    }

    @Test
    void coloursOfAPaletteAreItsEntries() throws Exception {
        byte[] entries = {0, 0, 0, (byte) 0xff, (byte) 0xc0, (byte) 0xa0, 9, 9, 9};
        byte[] bytes = PngEncoder.encode(
                Raster.of(new Size(3, 1), ColourType.PALETTE, 8, new byte[] {0, 1, 2}),
                List.of(new PngChunk("PLTE", entries, false)));
        OpenedMask opened = OpenedMask.open(bytes, COLOURS);
        assertThat(opened.labels().toMask()).isEqualTo(Mask.parse(".2."));
        assertThat(PngOracle.samples(kept(opened, MaskSnapshot.of(Mask.parse("22.")))))
                .containsExactly(1, 1, 2);
        assertThatThrownBy(() -> kept(opened, MaskSnapshot.of(Mask.parse("#2."))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("palette of 3 colours and cannot hold the colour of hair");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 24})
    void aBitmapChangesInPlace(int bits) throws Exception {
        byte[] bytes = bitmap(new Size(7, 3), bits, new Random(bits));
        OpenedMask opened = OpenedMask.open(bytes, new LabelMap.Indexed(2));
        MaskPatchBuilder pen = new MaskPatchBuilder(opened.labels());
        pen.draw(0, 6, 7, 1 - opened.labels().at(6, 0));
        MaskDocument document = new MaskDocument(opened.labels());
        document.apply(pen.patch());
        byte[] saved = kept(opened, document.snapshot());
        assertThat(saved).hasSameSizeAs(bytes);
        int changed = 0;
        for (int i = 0; i < bytes.length; i++) {
            changed += bytes[i] == saved[i] ? 0 : 1;
        }
        assertThat(changed).isBetween(1, bits == 24 ? 3 : 1);
        assertThat(MaskFile.read(saved).header().format()).isEqualTo(ImageFormat.BMP);
    }

    @Test
    void topDownBitmapsStayAndJpegBecomesPng() throws Exception {
        byte[] bytes = bitmap(new Size(7, 3), 24, new Random(1));
        byte[] topDown = bytes.clone();
        ByteBuffer.wrap(topDown).order(ByteOrder.LITTLE_ENDIAN).putInt(22, -3);
        OpenedMask upside = OpenedMask.open(topDown, new LabelMap.NonZero());
        byte[] saved = kept(upside, MaskSnapshot.of(Mask.of(new Size(7, 3), new byte[21])));
        assertThat(MaskFile.read(saved).header().format()).isEqualTo(ImageFormat.BMP);
        assertThat(MaskFile.read(saved).labels(new LabelMap.NonZero()).regions().foregroundPixels())
                .isZero();
        OpenedMask jpeg = OpenedMask.open(TestImages.write(TestImages.photo(8, 8, 1), "jpg"), new LabelMap.NonZero());
        MaskSnapshot black = MaskSnapshot.of(Mask.of(new Size(8, 8), new byte[64]));
        assertThat(jpeg.saved(black)).isInstanceOf(SavedMask.NeedsPng.class);
        byte[] png = jpeg.asPng(black);
        assertThat(MaskFile.read(png).header().format()).isEqualTo(ImageFormat.PNG);
    }
}
