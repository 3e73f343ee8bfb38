package org.maskwright.imaging.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.mask.MaskFile;

class ProbabilitiesTest {
    @Test
    void whatIsNoProbabilityCountsAsTheNextOne() {
        Probabilities said = Probabilities.adopt(new Size(4, 1), new float[] {-1, 2, Float.NaN, 0.5f});
        assertThat(said.shares()).isEqualTo(Shares.of(new Size(4, 1), new byte[] {0, (byte) 255, 0, (byte) 128}));
        assertThat(said.atLeast(0.5)).isEqualTo(Mask.parse(".#.#"));
        assertThat(said.mirrored().at(0)).isEqualTo(0.5f);
        assertThatThrownBy(() -> Probabilities.adopt(new Size(2, 1), new float[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void surenessIsTheSoftOverlapWithItsOwnMask() {
        assertThat(Probabilities.adopt(new Size(3, 1), new float[] {1, 1, 0}).sureness(0.5))
                .isEqualTo(1);
        assertThat(Probabilities.adopt(new Size(3, 1), new float[] {0.8f, 0.2f, 0})
                        .sureness(0.5))
                .isEqualTo(0.8 / 1.2, within(1e-6));
        assertThat(Probabilities.adopt(new Size(3, 1), new float[3]).sureness(0.5))
                .isZero();
    }

    @Test
    void aLetterboxedPictureFindsItsWayBack() {
        var placement = Placement.letterboxed(Placement.whole(new Size(8, 4)), new Size(4, 4));
        assertThat(placement.to()).isEqualTo(new Rect(0, 1, 4, 2));
        float[] canvas = new float[16];
        java.util.Arrays.fill(canvas, 4, 12, 1);
        Probabilities whole = Probabilities.adopt(new Size(4, 4), canvas).of(placement, new Size(8, 4));
        assertThat(whole.atLeast(0.999)).isEqualTo(Mask.parse("########", "########", "########", "########"));
    }

    @Test
    void whatACropLeavesOutIsBackground() {
        var placement = Placement.cropped(Placement.whole(new Size(8, 4)), new Size(4, 4));
        assertThat(placement.from()).isEqualTo(new Rect(2, 0, 4, 4));
        float[] canvas = new float[16];
        java.util.Arrays.fill(canvas, 1);
        Probabilities whole = Probabilities.adopt(new Size(4, 4), canvas).of(placement, new Size(8, 4));
        assertThat(whole.atLeast(0.5)).isEqualTo(Mask.parse("..####..", "..####..", "..####..", "..####.."));
    }

    /** A white square on black, of which a map of a quarter of the size says where it is, one cell too wide on the right. */
    @Test
    void guidedByTheImageTheEdgeGoesWhereTheImageHasIt() throws Exception {
        Size size = new Size(64, 64);
        byte[] grey = new byte[64 * 64];
        float[] map = new float[16 * 16];
        for (int y = 16; y < 48; y++) {
            java.util.Arrays.fill(grey, y * 64 + 16, y * 64 + 46, (byte) 255);
        }
        for (int y = 4; y < 12; y++) {
            java.util.Arrays.fill(map, y * 16 + 4, y * 16 + 12, 0.9f);
        }
        byte[] file = MaskFile.greyPng(Shares.of(size, grey));
        Probabilities said = Probabilities.adopt(new Size(16, 16), map);
        var placement = Placement.stretched(Placement.whole(size), new Size(16, 16));
        try (Pixels image = Pixels.decode(file, ImageHeaders.read(file))) {
            Mask plain = said.of(placement, size).atLeast(0.5);
            Mask guided = said.of(placement, size)
                    .guided(placement.pxPerCell(), image, GuidedFilter.USUAL)
                    .atLeast(0.5);
            assertThat(plain.at(46, 32)).isEqualTo(1);
            assertThat(guided.at(45, 32)).isEqualTo(1);
            assertThat(guided.at(46, 32)).isZero();
        }
    }

    @Test
    void aMapAsFineAsTheImageIsNotGuided() {
        Size size = new Size(2, 2);
        var said = Probabilities.adopt(size, new float[] {0.4f, 0.6f, 0.5f, 0.3f});
        try (Pixels image = Pixels.of(size, new byte[3 * 4])) {
            assertThat(said.guided(1, image, GuidedFilter.USUAL)).isEqualTo(said);
            assertThat(said.guided(0.5, image, GuidedFilter.USUAL)).isEqualTo(said);
        }
    }
}
