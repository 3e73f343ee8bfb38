package org.maskwright.imaging.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;

/** Pixels of composed pictures, on persons of one colour before walls of another. */
class CompositorTest {
    private static final int[] RED = {20, 30, 200};
    private static final int[] GREEN = {40, 180, 60};

    /** A red square in the middle of a green wall, with a linear ramp of alpha around it, composed as light is. */
    private record Drawing(Size size, byte[] bgr, byte[] alpha) {
        static Drawing of(int side, int ramp) {
            Size size = new Size(side, side);
            byte[] bgr = new byte[3 * side * side];
            byte[] alpha = new byte[side * side];
            for (int i = 0; i < alpha.length; i++) {
                int inside = side / 4 - Math.max(Math.abs(i % side - side / 2), Math.abs(i / side - side / 2));
                double a = Math.clamp(ramp == 0 ? inside : 0.5 + inside / (double) ramp, 0, 1);
                int share = (int) Math.round(255 * a);
                alpha[i] = (byte) share;
                for (int c = 0; c < 3; c++) {
                    bgr[3 * i + c] = (byte) Math.round((share * RED[c] + (255 - share) * GREEN[c]) / 255f);
                }
            }
            return new Drawing(size, bgr, alpha);
        }

        byte[] composed(CompositeLook look) {
            try (Pixels pixels = Pixels.of(size, bgr);
                    Composed composed = new Compositor(look).of(pixels, Shares.of(size, alpha))) {
                return composed.toBytes();
            }
        }
    }

    /** The largest difference of a channel from what the person before a wall of this colour would show. */
    private static int off(Drawing drawing, byte[] composed, int[] wall) {
        int worst = 0;
        for (int i = 0; i < drawing.alpha.length; i++) {
            int share = drawing.alpha[i] & 0xff;
            for (int c = 0; c < 3; c++) {
                long truth = Math.round((share * RED[c] + (255 - share) * wall[c]) / 255.0);
                worst = Math.max(worst, (int) Math.abs(truth - (composed[3 * i + c] & 0xff)));
            }
        }
        return worst;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 4, 15.9, 16, 40, 300})
    void nothingOfThePersonBleedsIntoTheBlur(double sigma) {
        Drawing hard = Drawing.of(96, 0);
        assertThat(off(hard, hard.composed(CompositeLook.of(new Backdrop.Blur(sigma))), GREEN))
                .isLessThanOrEqualTo(1);
        Drawing soft = Drawing.of(96, 12);
        assertThat(off(soft, soft.composed(CompositeLook.of(new Backdrop.Blur(sigma))), GREEN))
                .as("with a soft edge, too")
                .isLessThanOrEqualTo(8);
    }

    @Test
    void whereNobodyIsTheBlurIsTheGaussian() {
        OpenCv.load();
        Size size = new Size(40, 30);
        byte[] bgr = new byte[3 * 1200];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) (i * 37 % 251);
        }
        byte[] expected;
        try (Mat eight = Mats.of(30, 40, opencv_core.CV_8UC3, bgr);
                Mat wide = new Mat();
                var kernel = new org.bytedeco.opencv.opencv_core.Size(0, 0)) {
            eight.convertTo(wide, opencv_core.CV_32F);
            opencv_imgproc.GaussianBlur(wide, wide, kernel, 3);
            wide.convertTo(eight, opencv_core.CV_8U);
            expected = Mats.bytes(eight);
        }
        byte[] got = new Drawing(size, bgr, new byte[1200]).composed(CompositeLook.of(new Backdrop.Blur(3)));
        assertThat(worst(expected, got)).isLessThanOrEqualTo(1);
    }

    @Test
    void halvedOrNotAWideBlurIsTheSame() {
        OpenCv.load();
        byte[] bgr = new byte[3 * 200 * 160];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) (i / 3 % 200 < 90 + i % 3 * 20 ? 230 : 20);
        }
        byte[] expected;
        try (Mat eight = Mats.of(160, 200, opencv_core.CV_8UC3, bgr);
                Mat wide = new Mat();
                var kernel = new org.bytedeco.opencv.opencv_core.Size(0, 0)) {
            eight.convertTo(wide, opencv_core.CV_32F);
            opencv_imgproc.GaussianBlur(wide, wide, kernel, 18);
            wide.convertTo(eight, opencv_core.CV_8U);
            expected = Mats.bytes(eight);
        }
        byte[] got = new Drawing(new Size(200, 160), bgr, new byte[200 * 160])
                .composed(CompositeLook.of(new Backdrop.Blur(18)));
        assertThat(worst(expected, got)).isLessThanOrEqualTo(2);
    }

    private static int worst(byte[] one, byte[] other) {
        int worst = 0;
        for (int i = 0; i < one.length; i++) {
            worst = Math.max(worst, Math.abs((one[i] & 0xff) - (other[i] & 0xff)));
        }
        return worst;
    }

    @Test
    void edgesDoNotCarryTheOldBackgroundAlong() {
        Drawing soft = Drawing.of(96, 12);
        var blue = new Backdrop.Colour(0x0000ff);
        int[] wall = {255, 0, 0};
        byte[] estimated = soft.composed(CompositeLook.of(blue));
        byte[] plain = soft.composed(new CompositeLook(blue, 0, false, Equalising.NONE));
        assertThat(off(soft, estimated, wall)).isLessThanOrEqualTo(8);
        assertThat(off(soft, plain, wall))
                .as("without estimating, at alpha ½: a quarter of 150")
                .isBetween(35, 39);
    }

    @Test
    void cutsOutWithoutAnythingOfTheBackground() throws Exception {
        Drawing soft = Drawing.of(96, 12);
        try (Pixels pixels = Pixels.of(soft.size, soft.bgr);
                Composed cut = new Compositor(CompositeLook.of(new Backdrop.Transparent()))
                        .of(pixels, Shares.of(soft.size, soft.alpha))) {
            byte[] bgra = cut.toBytes();
            for (int i = 0; i < soft.alpha.length; i++) {
                assertThat(bgra[4 * i + 3]).isEqualTo(soft.alpha[i]);
                int[] wanted = soft.alpha[i] == 0 ? new int[3] : RED;
                double seen = (soft.alpha[i] & 0xff) / 255.0;
                for (int c = 0; c < 3; c++) {
                    assertThat(seen * (bgra[4 * i + c] & 0xff)).isCloseTo(seen * wanted[c], within(9.0));
                    assertThat(bgra[4 * i + c] == 0 || seen > 0).isTrue();
                }
            }
            byte[] png = cut.png();
            assertThat(ImageHeaders.read(png).size()).isEqualTo(soft.size);
            assertThat(MaskFile.read(png).grey(new org.maskwright.core.LabelMap.AlphaAtLeast(128)))
                    .isEqualTo(Shares.of(soft.size, soft.alpha));
            assertThat(cut.jpeg()).startsWith(0xff, 0xd8);
        }
    }

    @Test
    void aPictureCoversAllInItsProportions() {
        // Left half black, right half white, twice as wide as high: a square shows its middle.
        byte[] wide = new byte[3 * 8 * 4];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = (byte) (i / 3 % 8 < 4 ? 0 : 255);
        }
        Scenery scenery;
        try (Pixels pixels = Pixels.of(new Size(8, 4), wide)) {
            scenery = Scenery.of(pixels);
        }
        var look = CompositeLook.of(new Backdrop.Picture(scenery));
        byte[] composed = new Drawing(new Size(4, 4), new byte[48], new byte[16]).composed(look);
        for (int i = 0; i < 16; i++) {
            assertThat(composed[3 * i]).isEqualTo((byte) (i % 4 < 2 ? 0 : 255));
        }
    }

    @Test
    void aFeatherSoftensTheEdgeAlone() {
        Drawing hard = Drawing.of(64, 0);
        var look = new CompositeLook(new Backdrop.Colour(0), 2, false, Equalising.NONE);
        byte[] composed = hard.composed(look);
        int red = 2;
        assertThat(composed[3 * (32 * 64 + 32) + red] & 0xff).isEqualTo(RED[red]);
        assertThat(composed[3 * (32 * 64 + 2) + red] & 0xff).isZero();
        assertThat(composed[3 * (32 * 64 + 17) + red] & 0xff).as("on the edge").isBetween(60, 140);
    }

    @Test
    void equalisingSpreadsTheLuma() {
        byte[] dull = new byte[3 * 16 * 16];
        for (int i = 0; i < dull.length; i++) {
            dull[i] = (byte) (100 + i / 3 % 16);
        }
        byte[] all = new byte[256];
        Arrays.fill(all, (byte) 255);
        for (Equalising how : Equalising.values()) {
            byte[] composed = new Drawing(new Size(16, 16), dull, all)
                    .composed(new CompositeLook(new Backdrop.Colour(0), 0, true, how));
            int range = (composed[45] & 0xff) - (composed[0] & 0xff);
            assertThat(range)
                    .as(how.name())
                    .isBetween(how == Equalising.NONE ? 15 : 16, how == Equalising.NONE ? 15 : 255);
        }
    }

    @Test
    void outlinesThatFollowEdgesAreToldFromThoseThatDoNot() {
        Drawing hard = Drawing.of(64, 0);
        try (Pixels pixels = Pixels.of(hard.size, hard.bgr)) {
            Mask right = Shares.of(hard.size, hard.alpha).atLeast(128);
            byte[] shifted = new byte[64 * 64];
            System.arraycopy(right.toBytes(), 0, shifted, 8 * 64 + 8, 64 * 64 - 8 * 64 - 8);
            assertThat(EdgeSheet.of(pixels, right).followed()).isEqualTo(1);
            assertThat(EdgeSheet.of(pixels, Mask.adopt(hard.size, shifted)).followed())
                    .isLessThan(0.3);
            assertThat(EdgeSheet.of(pixels, Mask.adopt(hard.size, new byte[64 * 64]))
                            .followed())
                    .isEqualTo(1);
            try (Composed sheet = EdgeSheet.of(pixels, right).picture()) {
                assertThat(sheet.size()).isEqualTo(new Size(128, 64));
            }
        }
    }

    @Test
    void refusesWhatCannotBe() {
        Drawing hard = Drawing.of(8, 0);
        try (Pixels pixels = Pixels.of(hard.size, hard.bgr)) {
            Compositor compositor = new Compositor(CompositeLook.of(new Backdrop.Transparent()));
            Shares small = Shares.of(new Size(1, 1), new byte[1]);
            assertThatThrownBy(() -> compositor.of(pixels, small)).hasMessageContaining("1×1");
        }
        assertThatThrownBy(() -> new Backdrop.Blur(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Backdrop.Colour(1 << 24)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CompositeLook(new Backdrop.Transparent(), -1, true, Equalising.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
