package org.maskwright.imaging.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.metric.Measure;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.png.PngChunk;
import org.maskwright.imaging.png.PngEncoder;
import org.maskwright.imaging.png.PngOracle;
import org.maskwright.imaging.stored.Raster;

class MaskFileTest {
    private static final LabelMap BINARY = new LabelMap.Binary255();

    private static MaskFile png(ColourType colour, int depth, Size size, int... samples) throws Exception {
        Raster raster = Raster.blank(size, colour, depth);
        for (int i = 0; i < samples.length; i++) {
            raster.set(i, samples[i]);
        }
        List<PngChunk> palette = List.of(
                new PngChunk("PLTE", new byte[] {0, 0, 0, (byte) 200, (byte) 200, (byte) 200, 90, 90, 90}, false));
        return MaskFile.read(PngEncoder.encode(raster, colour == ColourType.PALETTE ? palette : List.of()));
    }

    private static MaskFile grey(int... samples) throws Exception {
        return png(ColourType.GREY, 8, new Size(samples.length, 1), samples);
    }

    @Test
    void readsBackWhatItWrites() throws Exception {
        Mask mask = Mask.parse("..##.", ".###.", "....#");
        MaskFile file = MaskFile.read(MaskFile.png(mask));
        assertThat(file.header())
                .isEqualTo(new ImageHeader(ImageFormat.PNG, new Size(5, 3), ColourType.GREY, 8, false, 1));
        assertThat(file.labels(BINARY)).isEqualTo(mask);
    }

    @Test
    void measuresARing() throws Exception {
        MaskFeatures f = MaskFile.read(MaskFile.png(Mask.parse("......", ".###..", ".#.#..", ".###.#")))
                .features(BINARY);
        assertThat(f.values()).containsOnlyKeys(0, 255).containsEntry(255, 9L).containsEntry(0, 15L);
        assertThat(f.components()).containsExactly(8, 1);
        assertThat(f.holes()).containsExactly(1);
        assertThat(f.border()).containsExactly(0, 1, 4, 0);
        assertThat(f.bounds()).isEqualTo(new Rect(1, 1, 5, 3));
        assertThat(f.foreground()).isEqualTo(9);
        assertThat(f.unknown()).isZero();
    }

    @Test
    void unknownValuesCountFromHalfOfTheLargestOn() throws Exception {
        MaskFile file = grey(0, 1, 127, 128, 254, 255);
        assertThat(file.labels(BINARY)).isEqualTo(Mask.parse("...###"));
        assertThat(file.features(BINARY).unknown()).isEqualTo(4);
        assertThat(file.features(BINARY).distinctValues()).isEqualTo(6);
    }

    @Test
    void blackAndWhiteAreKnownAtEveryDepth() throws Exception {
        for (int depth : new int[] {1, 2, 4, 8, 16}) {
            int white = (1 << depth) - 1;
            MaskFile file = png(ColourType.GREY, depth, new Size(3, 1), 0, white, 0);
            assertThat(file.labels(BINARY)).as("%d bits", depth).isEqualTo(Mask.parse(".#."));
            assertThat(file.features(BINARY).unknown()).as("%d bits", depth).isZero();
            assertThat(file.features(BINARY).values()).containsOnlyKeys(0, white);
            assertThat(file.header().bitDepth()).isEqualTo(depth);
        }
        assertThat(png(ColourType.GREY, 16, new Size(2, 1), 0, 255)
                        .features(BINARY)
                        .unknown())
                .isEqualTo(1);
    }

    @Test
    void paletteIndexesAreTheValues() throws Exception {
        MaskFile file = png(ColourType.PALETTE, 4, new Size(4, 1), 0, 2, 1, 0);
        assertThat(file.labels(new LabelMap.Indexed(3))).isEqualTo(Mask.parse("021."));
        assertThat(file.features(new LabelMap.Indexed(2)).unknown()).isEqualTo(1);
    }

    @Test
    void ofColoursTheLargestCounts() throws Exception {
        MaskFile file = png(ColourType.RGB, 8, new Size(3, 1), 7, 7, 7, 0, 255, 3, 0, 0, 0);
        assertThat(file.features(BINARY).values()).containsOnlyKeys(0, 7, 255);
        assertThat(file.features(BINARY).greyChannels()).isFalse();
        assertThat(png(ColourType.RGB, 8, new Size(1, 1), 9, 9, 9)
                        .features(BINARY)
                        .greyChannels())
                .isTrue();
        assertThat(file.features(BINARY).alpha()).isEqualTo(MaskFeatures.Alpha.NONE);
    }

    @Test
    void alphaIsTheValueWhereTheMapSaysSo() throws Exception {
        LabelMap alpha = new LabelMap.AlphaAtLeast(128);
        MaskFile file = png(ColourType.GREY_ALPHA, 8, new Size(3, 1), 255, 127, 9, 128, 0, 255);
        assertThat(file.labels(alpha)).isEqualTo(Mask.parse(".##"));
        assertThat(file.features(alpha).values()).containsOnlyKeys(127, 128, 255);
        assertThat(file.features(alpha).alpha()).isEqualTo(MaskFeatures.Alpha.VARIES);
        assertThat(file.labels(BINARY)).isEqualTo(Mask.parse("#.."));
        assertThat(png(ColourType.GREY_ALPHA, 16, new Size(2, 1), 0, 32896, 0, 32895)
                        .labels(alpha))
                .isEqualTo(Mask.parse("#."));
        assertThat(png(ColourType.RGBA, 8, new Size(1, 1), 1, 2, 3, 255)
                        .features(alpha)
                        .alpha())
                .isEqualTo(MaskFeatures.Alpha.OPAQUE);
        assertThat(grey(0, 7).labels(alpha)).isEqualTo(Mask.parse("##"));
        assertThat(grey(0, 7).features(alpha).alpha()).isEqualTo(MaskFeatures.Alpha.NONE);
    }

    @Test
    void ignoredPixelsAreNoForeground() throws Exception {
        MaskFile file = grey(0, 1, 255, 1);
        MaskFeatures f = file.features(new LabelMap.Indexed(2));
        assertThat(file.labels(new LabelMap.Indexed(2)).at(2, 0)).isEqualTo(255);
        assertThat(f.foreground()).isEqualTo(2);
        assertThat(f.componentCount()).isEqualTo(2);
        assertThat(f.unknown()).isZero();
        MaskFeatures trimap = grey(1, 2, 3, 1).features(new LabelMap.Trimap());
        assertThat(trimap.foreground()).isEqualTo(2);
    }

    @Test
    void ignoredPixelsCountNeitherForNorAgainstCoverage() throws Exception {
        MaskFeatures trimap = grey(1, 2, 3, 3).features(new LabelMap.Trimap());
        assertThat(trimap.ignored()).isEqualTo(2);
        assertThat(trimap.coverage()).isEqualTo(Measure.of(0.5));
        assertThat(trimap.isPartial()).isTrue();
        MaskFeatures full = grey(1, 1, 3, 1).features(new LabelMap.Trimap());
        assertThat(full.coverage()).isEqualTo(Measure.of(1));
        assertThat(full.isFull()).isTrue();
        MaskFeatures unsure = grey(3, 3, 3, 3).features(new LabelMap.Trimap());
        assertThat(unsure.coverage()).isEqualTo(new Measure.Undefined("every pixel is ignored"));
        assertThat(unsure.isFull()).isFalse();
    }

    @Test
    void softEdgeIsGreyBetweenBlackAndWhite() throws Exception {
        assertThat(grey(0, 0, 128, 255, 255).features(BINARY).softEdge()).isEqualTo(1);
        assertThat(grey(0, 128, 128, 255).features(BINARY).softEdge()).isEqualTo(2);
        assertThat(grey(0, 0, 0, 128, 128, 128, 128, 255).features(BINARY).softEdge())
                .isZero();
        assertThat(grey(0, 0, 128, 128, 128).features(BINARY).softEdge()).isZero();
        MaskFile rows = png(ColourType.GREY, 8, new Size(2, 5), 0, 0, 0, 0, 99, 99, 255, 255, 255, 255);
        assertThat(rows.features(BINARY).softEdge()).isEqualTo(2);
    }

    @Test
    void keepsTheCommonestValues() throws Exception {
        int[] samples = new int[1000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i < 400 ? 60_000 : i;
        }
        MaskFeatures f = png(ColourType.GREY, 16, new Size(1000, 1), samples).features(BINARY);
        assertThat(f.distinctValues()).isEqualTo(601);
        assertThat(f.values()).hasSize(256).containsEntry(60_000, 400L);
    }

    @Test
    void labelHashTellsLabelsAndSizesApart() throws Exception {
        long a = MaskFile.read(MaskFile.png(Mask.parse("##", "..")))
                .features(BINARY)
                .labelHash();
        long b =
                MaskFile.read(MaskFile.png(Mask.parse("##.."))).features(BINARY).labelHash();
        long c = MaskFile.read(MaskFile.png(Mask.parse("##", ".#")))
                .features(BINARY)
                .labelHash();
        long d = png(ColourType.GREY, 1, new Size(2, 2), 1, 1, 0, 0)
                .features(BINARY)
                .labelHash();
        assertThat(List.of(a, b, c)).doesNotHaveDuplicates();
        assertThat(d).isEqualTo(a);
    }

    @Test
    void changesDepthWithItsMeaning() throws Exception {
        assertThat(PngOracle.samples(
                        png(ColourType.GREY, 1, new Size(2, 1), 0, 1).to8Bit(BINARY)))
                .containsExactly(0, 255);
        assertThat(PngOracle.samples(png(ColourType.GREY, 16, new Size(3, 1), 0, 65535, 32768)
                        .to8Bit(BINARY)))
                .containsExactly(0, 255, 128);
        assertThat(PngOracle.samples(
                        png(ColourType.GREY, 16, new Size(2, 1), 0, 255).to8Bit(BINARY)))
                .containsExactly(0, 255);
        assertThat(PngOracle.samples(
                        png(ColourType.GREY, 4, new Size(2, 1), 3, 1).to8Bit(new LabelMap.Indexed(4))))
                .containsExactly(3, 1);
        MaskFile palette = png(ColourType.PALETTE, 8, new Size(3, 1), 0, 1, 2);
        assertThat(PngOracle.samples(palette.to8Bit(new LabelMap.Indexed(3)))).containsExactly(0, 1, 2);
        assertThat(PngOracle.samples(palette.to8Bit(new LabelMap.NonZero()))).containsExactly(0, 255, 255);
        assertThat(PngOracle.samples(palette.to8Bit(BINARY))).containsExactly(0, 200, 90);
        assertThat(PngOracle.info(palette.to8Bit(BINARY)).indexed).isFalse();
    }

    @Test
    void rescalesZeroOneOnly() throws Exception {
        assertThat(PngOracle.samples(grey(0, 1, 1, 255).rescaled())).containsExactly(0, 255, 255, 255);
        assertThatThrownBy(() -> grey(0, 1, 2).rescaled())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("value 2");
    }

    @Test
    void binarisesAndFlattens() throws Exception {
        assertThat(PngOracle.samples(grey(0, 127, 128, 255).binarised())).containsExactly(0, 0, 255, 255);
        MaskFile cutout = png(ColourType.RGBA, 8, new Size(2, 1), 9, 9, 9, 200, 255, 255, 255, 3);
        assertThat(PngOracle.samples(cutout.flattened(new LabelMap.AlphaAtLeast(128))))
                .containsExactly(255, 0);
        assertThat(PngOracle.samples(grey(0, 2, 255).flattened(new LabelMap.Indexed(3))))
                .containsExactly(0, 255, 0);
    }

    @Test
    void resamplesAsMasksDo() throws Exception {
        Mask mask = Mask.parse("..##.#.", ".###..#", "....##.");
        for (Size target : List.of(new Size(14, 6), new Size(3, 2), new Size(10, 5), new Size(1, 1))) {
            MaskFile file = MaskFile.read(MaskFile.read(MaskFile.png(mask)).resampled(target));
            assertThat(file.labels(BINARY)).isEqualTo(mask.resampled(target));
        }
    }

    @Test
    void turnsByEveryExifOrientation() throws Exception {
        List<Mask> expected = List.of(
                Mask.parse("12.", "345"),
                Mask.parse(".21", "543"),
                Mask.parse("543", ".21"),
                Mask.parse("345", "12."),
                Mask.parse("13", "24", ".5"),
                Mask.parse("31", "42", "5."),
                Mask.parse("5.", "42", "31"),
                Mask.parse(".5", "24", "13"));
        MaskFile file = png(ColourType.GREY, 4, new Size(3, 2), 1, 2, 0, 3, 4, 5);
        for (int o = 1; o <= 8; o++) {
            MaskFile turned = MaskFile.read(file.oriented(o));
            assertThat(turned.labels(new LabelMap.Indexed(6)))
                    .as("orientation %d", o)
                    .isEqualTo(expected.get(o - 1));
            assertThat(turned.header().bitDepth()).isEqualTo(4);
        }
    }
}
