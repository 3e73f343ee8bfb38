package org.maskwright.imaging.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;

class WarpTest {
    private static final Size FOUR = new Size(4, 4);
    private static final Mask L = Mask.parse("#...", "#...", "#...", "##..");

    @Test
    void nothingMovesUnderTheIdentity() {
        byte[] bgr = noise(FOUR);
        assertThat(Warp.IDENTITY.labels(L, FOUR)).isEqualTo(L);
        try (Pixels pixels = Pixels.of(FOUR, bgr);
                Pixels same = pixels.warped(Warp.IDENTITY, FOUR)) {
            assertThat(same.toBytes()).containsExactly(bgr);
        }
    }

    @Test
    void aQuarterTurnAboutTheMiddleMovesWholePixelsOfBoth() {
        Warp turned = Warp.turned(Math.PI / 2).about(2, 2);
        assertThat(turned.labels(L, FOUR)).isEqualTo(Mask.parse("....", "....", "...#", "####"));
    }

    @Test
    void imageAndMaskAreWarpedAlike() {
        Size size = new Size(24, 18);
        Mask mask = blob(size);
        byte[] bgr = new byte[3 * 24 * 18];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) (mask.toBytes()[i / 3] == 1 ? 255 : 0);
        }
        Warp warp = Warp.turned(0.3)
                .about(12, 9)
                .after(Warp.scaled(0.8, 1.1).about(12, 9))
                .after(Warp.moved(1.5, -2));
        Mask warped = warp.labels(mask, size);
        try (Pixels pixels = Pixels.of(size, bgr);
                Pixels moved = pixels.warped(warp, size)) {
            byte[] shown = moved.toBytes();
            int differing = 0;
            int seen = 0;
            for (int i = 0; i < warped.toBytes().length; i++) {
                int label = warped.toBytes()[i] & 0xff;
                boolean white = (shown[3 * i] & 0xff) >= 128;
                seen += label == 255 ? 0 : 1;
                differing += label != 255 && (label == 1) != white ? 1 : 0;
            }
            assertThat(seen).isGreaterThan(250);
            // Half a grey level either way may fall to another side than the nearest pixel: on the edge alone.
            assertThat(differing).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void whatLiesBeyondTheMaskIsIgnored() {
        assertThat(Warp.moved(-2, 0).labels(L, FOUR)).isEqualTo(Mask.parse("??#.", "??#.", "??#.", "??##"));
    }

    @Test
    void aStretchTakesTheMiddleOfWhatItCovers() {
        Mask wide = Mask.parse("####....", "####....", "........", "........");
        Warp stretched = Warp.stretched(wide.size(), new Size(4, 2));
        assertThat(stretched.labels(wide, new Size(4, 2))).isEqualTo(Mask.parse("##..", "...."));
    }

    @Test
    void averagingBlurAndJpegKeepTheMean() {
        Size size = new Size(16, 16);
        byte[] bgr = noise(size);
        try (Pixels pixels = Pixels.of(size, bgr);
                Pixels averaged = pixels.averaged(new Size(8, 8));
                Pixels blurred = pixels.blurred(1.5);
                Pixels jpeg = pixels.throughJpeg(30)) {
            double mean = mean(bgr);
            assertThat(averaged.size()).isEqualTo(new Size(8, 8));
            assertThat(mean(averaged.toBytes())).isBetween(mean - 1, mean + 1);
            assertThat(spread(averaged.toBytes())).isLessThan(0.6 * spread(bgr));
            assertThat(mean(blurred.toBytes())).isBetween(mean - 4, mean + 4);
            assertThat(spread(blurred.toBytes())).isLessThan(0.4 * spread(bgr));
            assertThat(jpeg.size()).isEqualTo(size);
            assertThat(jpeg.toBytes()).isNotEqualTo(bgr);
            assertThat(mean(jpeg.toBytes())).isBetween(mean - 12, mean + 12);
        }
    }

    @Test
    void refusesBytesOfAnotherSize() {
        assertThatThrownBy(() -> Pixels.of(FOUR, new byte[47])).isInstanceOf(IllegalArgumentException.class);
    }

    private static Mask blob(Size size) {
        byte[] labels = new byte[(int) size.pixels()];
        for (int y = 5; y < 13; y++) {
            for (int x = 6; x < 18; x++) {
                labels[y * size.width() + x] = 1;
            }
        }
        return Mask.of(size, labels);
    }

    private static byte[] noise(Size size) {
        byte[] bgr = new byte[3 * (int) size.pixels()];
        new Random(1).nextBytes(bgr);
        return bgr;
    }

    private static double mean(byte[] bytes) {
        double sum = 0;
        for (byte b : bytes) {
            sum += b & 0xff;
        }
        return sum / bytes.length;
    }

    private static double spread(byte[] bytes) {
        double mean = mean(bytes);
        double sum = 0;
        for (byte b : bytes) {
            sum += ((b & 0xff) - mean) * ((b & 0xff) - mean);
        }
        return Math.sqrt(sum / bytes.length);
    }
}
