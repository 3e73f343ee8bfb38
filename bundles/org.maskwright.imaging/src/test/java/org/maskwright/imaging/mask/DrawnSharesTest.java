package org.maskwright.imaging.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskPatchBuilder;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.png.PngChunk;
import org.maskwright.imaging.png.PngEncoder;
import org.maskwright.imaging.stored.Raster;

/** Files whose values are shares of foreground: opened, drawn upon, saved. */
class DrawnSharesTest {
    private static final LabelMap MATTE = new LabelMap.Matte(128);
    private static final LabelMap ALPHA = new LabelMap.AlphaAtLeast(100);

    private static byte[] file(ColourType colour, int depth, int... samples) {
        int channels = Raster.blank(new Size(1, 1), colour, depth).channels();
        Raster raster = Raster.blank(new Size(samples.length / channels, 1), colour, depth);
        for (int i = 0; i < samples.length; i++) {
            raster.set(i, samples[i]);
        }
        return PngEncoder.encode(raster, List.of());
    }

    private static MaskSnapshot drawn(MaskSnapshot from, int x, int share) {
        var pen = new MaskPatchBuilder(from);
        pen.draw(0, x, x + 1, share);
        var document = new MaskDocument(from);
        document.apply(pen.patch());
        return document.snapshot();
    }

    private static Raster saved(OpenedMask opened, MaskSnapshot now) throws Exception {
        return MaskFile.read(opened.asPng(now)).content().raster();
    }

    @Test
    void greyIsOpenedAsShares() throws Exception {
        MaskSnapshot mask = OpenedMask.drawn(file(ColourType.GREY, 8, 0, 90, 200, 255), MATTE)
                .labels();
        assertThat(mask.isSoft()).isTrue();
        assertThat(mask.threshold()).isEqualTo(128);
        assertThat(mask.shares().toBytes()).containsExactly(0, 90, (byte) 200, -1);
    }

    @Test
    void alphaIsOpenedAsSharesAndColoursStay() throws Exception {
        byte[] file = file(ColourType.RGBA, 8, 1, 2, 3, 0, 4, 5, 6, 77, 7, 8, 9, 255);
        OpenedMask opened = OpenedMask.drawn(file, ALPHA);
        assertThat(opened.labels().shares().toBytes()).containsExactly(0, 77, -1);
        Raster saved = saved(opened, drawn(opened.labels(), 1, 140));
        assertThat(IntStream.range(0, 12).map(saved::at)).containsExactly(1, 2, 3, 0, 4, 5, 6, 140, 7, 8, 9, 255);
    }

    @Test
    void sixteenBitsKeepWhatNobodyChanged() throws Exception {
        OpenedMask opened = OpenedMask.drawn(file(ColourType.GREY, 16, 0, 12345, 50000, 65535), MATTE);
        Raster saved = saved(opened, drawn(opened.labels(), 2, 128));
        assertThat(List.of(saved.at(0), saved.at(1), saved.at(2), saved.at(3)))
                .containsExactly(0, 12345, 128 * 257, 65535);
    }

    @Test
    void aPaletteHoldsNoShares() throws Exception {
        Raster raster = Raster.blank(new Size(2, 1), ColourType.PALETTE, 8);
        byte[] file = PngEncoder.encode(raster, List.of(new PngChunk("PLTE", new byte[] {0, 0, 0, -1, -1, -1}, false)));
        OpenedMask opened = OpenedMask.drawn(file, MATTE);
        assertThatThrownBy(() -> opened.saved(drawn(opened.labels(), 1, 128)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("convert it to 8-bit grey first");
    }

    @Test
    void otherMapsAreDrawnAsLabels() throws Exception {
        byte[] file = file(ColourType.GREY, 8, 0, 255);
        assertThat(OpenedMask.drawn(file, new LabelMap.Binary255()).labels())
                .isEqualTo(OpenedMask.open(file, new LabelMap.Binary255()).labels());
    }

    /** Drawn, saved, taken back, saved: the bytes of the beginning; and what was saved is read as it was drawn. */
    @Property(tries = 50)
    void takenBackAndSavedGivesTheBytes(@ForAll Random random) throws Exception {
        int[] samples = random.ints(2 * 140, 0, 256).toArray();
        for (LabelMap map : List.of(MATTE, ALPHA)) {
            byte[] file = file(ColourType.GREY_ALPHA, 8, samples);
            OpenedMask opened = OpenedMask.drawn(file, map);
            MaskSnapshot now = drawn(opened.labels(), random.nextInt(140), random.nextInt(256));
            byte[] saved = ((SavedMask.Kept) opened.saved(now)).bytes();
            assertThat(OpenedMask.drawn(saved, map).labels()).isEqualTo(now);
            assertThat(((SavedMask.Kept) opened.saved(opened.labels())).bytes()).isEqualTo(file);
        }
    }
}
