package org.maskwright.imaging.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.png.PngChunk;
import org.maskwright.imaging.png.PngEncoder;
import org.maskwright.imaging.png.PngOracle;
import org.maskwright.imaging.stored.Raster;

class MaskPatchPropertyTest {
    private static final List<LabelMap> MAPS = List.of(
            new LabelMap.Binary255(),
            new LabelMap.Binary01(),
            new LabelMap.Indexed(2),
            new LabelMap.NonZero(),
            new LabelMap.AlphaAtLeast(128));

    @Property(tries = 20, seed = "4711")
    void onlyPatchedPixelsDiffer(
            @ForAll @IntRange(min = 1, max = 20) int width,
            @ForAll @IntRange(min = 1, max = 9) int height,
            @ForAll long seed)
            throws Exception {
        Random random = new Random(seed);
        for (Rasters.Encoding encoding : Rasters.encodings()) {
            for (LabelMap map : MAPS) {
                if (!(map instanceof LabelMap.AlphaAtLeast) || encoding.colour().alpha()) {
                    assertOnlyPatchedPixelsDiffer(encoding, new Size(width, height), map, random);
                }
            }
        }
    }

    private static void assertOnlyPatchedPixelsDiffer(Rasters.Encoding encoding, Size size, LabelMap map, Random random)
            throws Exception {
        byte[] old = PngEncoder.encode(Rasters.coded(encoding, size, map, random), Rasters.chunks(encoding));
        Mask before = MaskFile.read(old).labels(map);
        byte[] labels = before.toBytes();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = random.nextInt(4) == 0 ? (byte) (labels[i] == 0 ? 1 : 0) : labels[i];
        }
        Mask after = Mask.of(size, labels);
        byte[] file = MaskFile.read(old).with(MaskPatch.between(before, after), map);

        assertThat(MaskFile.read(file).labels(map)).as("%s %s", encoding, map).isEqualTo(after);
        assertThat(PngOracle.info(file)).isEqualTo(PngOracle.info(old));
        assertThat(PngOracle.chunks(file)).isEqualTo(PngOracle.chunks(old));
        int[] oldSamples = PngOracle.samples(old);
        int[] newSamples = PngOracle.samples(file);
        int channels = encoding.colour().channels();
        for (int i = 0; i < oldSamples.length; i++) {
            boolean changed = before.at(i / channels % size.width(), i / channels / size.width())
                    != after.at(i / channels % size.width(), i / channels / size.width());
            boolean alphaSample = encoding.colour().alpha() && i % channels == channels - 1;
            boolean mayDiffer = changed && alphaSample == map instanceof LabelMap.AlphaAtLeast;
            if (!mayDiffer) {
                assertThat(newSamples[i]).as("sample %d of %s", i, encoding).isEqualTo(oldSamples[i]);
            }
        }
    }

    @Test
    void zeroOneFileStaysZeroOne() throws Exception {
        Raster raster = Raster.of(new Size(4, 1), ColourType.GREY, 8, new byte[] {0, 1, 1, 0});
        LabelMap map = new LabelMap.NonZero();
        MaskFile file = MaskFile.read(PngEncoder.encode(raster, List.of()));
        byte[] changed = file.with(MaskPatch.between(file.labels(map), Mask.parse("###.")), map);
        assertThat(PngOracle.samples(changed)).containsExactly(1, 1, 1, 0);
    }

    @Test
    void takesTheValueUsedMost() throws Exception {
        Raster raster = Raster.of(new Size(6, 1), ColourType.GREY, 8, new byte[] {0, 9, 7, 7, 0, 0});
        LabelMap map = new LabelMap.NonZero();
        MaskFile file = MaskFile.read(PngEncoder.encode(raster, List.of()));
        byte[] changed = file.with(MaskPatch.between(file.labels(map), Mask.parse(".#.###")), map);
        assertThat(PngOracle.samples(changed)).containsExactly(0, 9, 0, 7, 7, 7);
    }

    @Test
    void saysWhenDepthOrPaletteIsTooSmall() throws Exception {
        LabelMap map = new LabelMap.Indexed(20);
        MaskFile bits = MaskFile.read(PngEncoder.encode(Raster.blank(new Size(2, 1), ColourType.GREY, 1), List.of()));
        MaskPatch seven = MaskPatch.between(Mask.parse(".."), Mask.parse(".7"));
        assertThatThrownBy(() -> bits.with(seven, map))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot hold 7");
        List<PngChunk> fourColours = List.of(new PngChunk("PLTE", new byte[12], false));
        MaskFile palette =
                MaskFile.read(PngEncoder.encode(Raster.blank(new Size(2, 1), ColourType.PALETTE, 8), fourColours));
        assertThatThrownBy(() -> palette.with(seven, map))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("4 colours");
    }

    @Test
    void refusesPatchOfAnotherMask() throws Exception {
        MaskFile file = MaskFile.read(MaskFile.png(Mask.parse("#.")));
        MaskPatch patch = MaskPatch.between(Mask.parse(".."), Mask.parse(".#"));
        MaskPatch other = MaskPatch.between(Mask.parse("##"), Mask.parse("#."));
        MaskPatch larger = MaskPatch.between(Mask.parse("#.."), Mask.parse("#.#"));
        assertThat(PngOracle.samples(file.with(patch, new LabelMap.Binary255())))
                .containsExactly(255, 255);
        assertThatThrownBy(() -> file.with(other, new LabelMap.Binary255())).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> file.with(larger, new LabelMap.Binary255())).isInstanceOf(InputException.class);
    }

    @Test
    void refusesToDrawInMissingAlpha() throws Exception {
        MaskFile file = MaskFile.read(MaskFile.png(Mask.parse("#.")));
        MaskPatch patch = MaskPatch.between(Mask.parse("##"), Mask.parse("#."));
        assertThatThrownBy(() -> file.with(patch, new LabelMap.AlphaAtLeast(128)))
                .hasMessageContaining("no alpha channel");
    }
}
