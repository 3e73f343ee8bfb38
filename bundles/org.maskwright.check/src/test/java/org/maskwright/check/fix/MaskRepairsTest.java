package org.maskwright.check.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.mask.MaskFile;

class MaskRepairsTest {
    private static final int W = 255;
    private final Repairing grey = new Repairing(new LabelMap.Binary255());
    private final Repairing ones = new Repairing(new LabelMap.Binary01());

    private static int[] row(int... values) {
        return values;
    }

    @Test
    void resamplesByNearestNeighbour() throws Exception {
        byte[] mask = Pngs.grey(row(0, W), row(W, 0));
        byte[] repaired = grey.rewritten("resample", Map.of("imageWidth", 4, "imageHeight", 4), mask);
        assertThat(Pngs.samples(repaired))
                .isDeepEqualTo(new int[][] {row(0, 0, W, W), row(0, 0, W, W), row(W, W, 0, 0), row(W, W, 0, 0)});
    }

    @Test
    void cropsAndPadsAtTheRightAndBelow() throws Exception {
        byte[] mask = Pngs.grey(row(0, W, 7), row(W, 0, 7));
        assertThat(Pngs.samples(grey.rewritten("crop-or-pad", Map.of("imageWidth", 2, "imageHeight", 3), mask)))
                .isDeepEqualTo(new int[][] {row(0, W), row(W, 0), row(W, 0)});
    }

    @Test
    void resamplingKeepsTheCoding() throws Exception {
        byte[] repaired = ones.rewritten("resample", Map.of("imageWidth", 2, "imageHeight", 1), Pngs.grey(row(1)));
        assertThat(Pngs.samples(repaired)).isDeepEqualTo(new int[][] {row(1, 1)});
    }

    @Test
    void rotatesAsExifSays() throws Exception {
        byte[] repaired = grey.rewritten("rotate", Map.of("orientation", 6), Pngs.grey(row(W, 0, 0), row(0, 0, 0)));
        assertThat(Pngs.samples(repaired)).isDeepEqualTo(new int[][] {row(0, W), row(0, 0), row(0, 0)});
    }

    @Test
    void masksOfTheWholeDatasetAreTurnedTogether() throws Exception {
        List<Edit> edits =
                grey.edits("rotate", Map.of("orientation", 3, "masks", List.of("masks/a.png", "masks/b.png")));
        assertThat(edits).hasSize(2);
        byte[] turned = ((Edit.Rewrite) edits.getLast()).change().apply(Pngs.grey(row(W, 0, 7)));
        assertThat(Pngs.samples(turned)).isDeepEqualTo(new int[][] {row(7, 0, W)});
    }

    @Test
    void binarisesAtHalfOfFullScale() throws Exception {
        byte[] mask = Pngs.grey(row(0, 1, 127, 128, 254, W));
        assertThat(Pngs.samples(grey.rewritten("binarise", Map.of(), mask)))
                .isDeepEqualTo(new int[][] {row(0, 0, 0, W, W, W)});
        assertThat(Pngs.samples(ones.rewritten("binarise", Map.of(), Pngs.grey(row(0, 127, 128, 254, W)))))
                .isDeepEqualTo(new int[][] {row(0, 0, 1, 1, 1)});
        assertThatThrownBy(() -> ones.rewritten("binarise", Map.of(), mask))
                .as("the 1 is the person")
                .isInstanceOf(InputException.class)
                .hasMessage("masks/a.png: 1 px of person would become background; nothing was changed");
    }

    @Test
    void binarisingKeepsTheOnesOfAMaskCodedInOnes() throws Exception {
        byte[] mask = Pngs.grey(row(0, 1, 1, 1, 40, W));
        assertThat(Pngs.samples(ones.rewritten("binarise", Map.of(), mask)))
                .isDeepEqualTo(new int[][] {row(0, 1, 1, 1, 0, 1)});
    }

    @Test
    void rescalesBothWays() throws Exception {
        assertThat(Pngs.samples(grey.rewritten("rescale", Map.of(), Pngs.grey(row(0, 1, 1)))))
                .isDeepEqualTo(new int[][] {row(0, W, W)});
        assertThat(Pngs.samples(ones.rewritten("rescale", Map.of(), Pngs.grey(row(0, W, 0)))))
                .isDeepEqualTo(new int[][] {row(0, 1, 0)});
    }

    @Test
    void rescalesNothingThatChangedSince() {
        assertThatThrownBy(() -> grey.rewritten("rescale", Map.of(), Pngs.grey(row(0, 1, 2))))
                .isInstanceOf(InputException.class)
                .hasMessage("masks/a.png holds other values than when it was checked; run the check again");
    }

    @Test
    void flattensColourAndAlphaToOneGreyChannel() throws Exception {
        byte[] mask = Pngs.argb(row(0xff000000, 0xffffffff), row(0x80ffffff, 0xff000000));
        byte[] repaired = grey.rewritten("flatten", Map.of(), mask);
        assertThat(MaskFile.read(repaired).header().colour()).isEqualTo(ColourType.GREY);
        assertThat(Pngs.samples(repaired)).isDeepEqualTo(new int[][] {row(0, W), row(W, 0)});
    }

    @Test
    void bringsSixteenBitsToEight() throws Exception {
        byte[] repaired = grey.rewritten("to-8-bit", Map.of(), Pngs.grey16(row(0, 65535, 0)));
        assertThat(MaskFile.read(repaired).header().bitDepth()).isEqualTo(8);
        assertThat(Pngs.samples(repaired)).isDeepEqualTo(new int[][] {row(0, W, 0)});
    }

    @Test
    void storesAJpegMaskAsPng() throws Exception {
        int[] half = new int[16];
        Arrays.fill(half, 8, 16, 0xffffff);
        byte[] jpeg = Pngs.jpeg(half, half, half, half);
        Edit.Convert edit =
                (Edit.Convert) grey.edits("to-png", "masks/a.jpg", Map.of()).getFirst();
        assertThat(edit.target()).isEqualTo("masks/a.png");
        int[][] samples = Pngs.samples(edit.change().apply(jpeg));
        assertThat(samples[3]).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, W, W, W, W, W, W, W, W);
    }

    @Test
    void convertsToNoNameThatIsTakenOrNotFound() {
        assertThatThrownBy(() ->
                        new Repairing(new LabelMap.Binary255(), "masks/a.png").edits("to-png", "masks/a.jpg", Map.of()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is such a file");
        var jpegs = new Layout("stated", "images/{name}.jpg", "masks/{name}.jpg", new LabelMap.Binary255());
        assertThatThrownBy(() -> new Repairing(jpegs).edits("to-png", "masks/a.jpg", Map.of()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("masks are masks/{name}.jpg");
    }

    @Test
    void dropsSpecklesBelowTheLimitOnly() throws Exception {
        byte[] mask = Pngs.grey(row(W, W, W, 0, W), row(0, 0, 0, 0, 0), row(W, W, 0, 0, 0));
        byte[] repaired = grey.rewritten("drop-speckles", Map.of("limitPx", 2), mask);
        assertThat(Pngs.samples(repaired))
                .isDeepEqualTo(new int[][] {row(W, W, W, 0, 0), row(0, 0, 0, 0, 0), row(W, W, 0, 0, 0)});
    }

    @Test
    void droppingSpecklesKeepsSoftEdges() throws Exception {
        byte[] mask = Pngs.grey(row(40, 200, W, W, 0, 0, W), row(0, 0, 0, 0, 0, 0, 0));
        byte[] repaired = grey.rewritten("drop-speckles", Map.of("limitPx", 2), mask);
        assertThat(Pngs.samples(repaired))
                .isDeepEqualTo(new int[][] {row(40, 200, W, W, 0, 0, 0), row(0, 0, 0, 0, 0, 0, 0)});
    }

    @Test
    void droppingSpecklesLeavesIgnoredPixels() throws Exception {
        var classes = new Repairing(new LabelMap.Indexed(4));
        byte[] mask = Pngs.grey(row(3, 3, W, 0, 2, 0, W), row(3, 3, W, 0, 0, 0, 0));
        byte[] repaired = classes.rewritten("drop-speckles", Map.of("limitPx", 3), mask);
        assertThat(Pngs.samples(repaired))
                .isDeepEqualTo(new int[][] {row(3, 3, W, 0, 0, 0, W), row(3, 3, W, 0, 0, 0, 0)});
    }

    @Test
    void fillsHolesUpToTheLimitOnly() throws Exception {
        byte[] mask = Pngs.grey(row(1, 1, 1, 1, 1, 1), row(1, 0, 1, 0, 0, 1), row(1, 1, 1, 1, 1, 1));
        byte[] repaired = ones.rewritten("fill-holes", Map.of("limitPx", 1), mask);
        assertThat(Pngs.samples(repaired))
                .isDeepEqualTo(new int[][] {row(1, 1, 1, 1, 1, 1), row(1, 1, 1, 0, 0, 1), row(1, 1, 1, 1, 1, 1)});
    }

    @Test
    void invertsInTheMasksOwnCoding() throws Exception {
        assertThat(Pngs.samples(grey.rewritten("invert", Map.of(), Pngs.grey(row(0, W, W)))))
                .isDeepEqualTo(new int[][] {row(W, 0, 0)});
        assertThat(Pngs.samples(ones.rewritten("invert", Map.of(), Pngs.grey(row(0, 1, 1)))))
                .isDeepEqualTo(new int[][] {row(1, 0, 0)});
    }

    @Test
    void refusesMasksOfClassesAndFindingsWithoutFigures() {
        assertThatThrownBy(() -> new Repairing(new LabelMap.Indexed(5)).edits("binarise", Map.of()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the label map here is another");
        assertThatThrownBy(() -> grey.edits("drop-speckles", Map.of()))
                .isInstanceOf(InputException.class)
                .hasMessage("masks/a.png: the finding does not say limitPx; run the check again");
    }

    /** A bitmap that is converted is a PNG file, not a bitmap under a PNG file's name. */
    @Test
    void whatBecomesPngIsPng() throws Exception {
        Edit.Convert edit =
                (Edit.Convert) grey.edits("invert", "masks/a.bmp", Map.of()).getFirst();
        assertThat(edit.target()).isEqualTo("masks/a.png");
        byte[] made = edit.change().apply(Pngs.bmp(row(0, W, W)));
        assertThat(MaskFile.read(made).header().format()).isEqualTo(ImageFormat.PNG);
        assertThat(MaskFile.read(made).labels(new LabelMap.Binary255())).isEqualTo(Mask.parse("#.."));
    }

    @Test
    void aBitmapKnownAsOneStaysOne() throws Exception {
        byte[] bitmap = Pngs.bmp(row(0, W, W));
        Repairing known = grey.knowing("masks/a.bmp", MaskFile.read(bitmap).header());
        Edit.Rewrite edit =
                (Edit.Rewrite) known.edits("invert", "masks/a.bmp", Map.of()).getFirst();
        byte[] made = edit.change().apply(bitmap);
        assertThat(MaskFile.read(made).header()).isEqualTo(MaskFile.read(bitmap).header());
        assertThat(MaskFile.read(made).labels(new LabelMap.Binary255())).isEqualTo(Mask.parse("#.."));
    }
}
