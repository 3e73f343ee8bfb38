package org.maskwright.train.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Size;

class DistortionTest {
    private static final Size SIZE = new Size(32, 24);
    private static final Augmentation FLIPS =
            new Augmentation(new Augmentation.Move(1, 0, 0, 0, 0, 0), Augmentation.Light.NONE);
    private static final Augmentation ALL = new Augmentation(
            new Augmentation.Move(0.5, 20, 0.3, 0.1, 0.2, 0.2), new Augmentation.Light(0.3, 0.3, 0.2, 1.5, 8, 30, 0.2));

    @Test
    void nothingIsDistortedByNone() {
        Exposure exposure = disc();
        Exposure same = draw(Augmentation.NONE, 1).of(exposure, SIZE);
        assertThat(same.bgr()).containsExactly(exposure.bgr());
        assertThat(same.labels()).containsExactly(exposure.labels());
    }

    @Test
    void aFlipExchangesLeftAndRightOfBoth() {
        Exposure exposure = disc();
        Exposure flipped = draw(FLIPS, 1).of(exposure, SIZE);
        for (int y = 0; y < 24; y++) {
            for (int x = 0; x < 32; x++) {
                assertThat(flipped.labels()[y * 32 + x]).isEqualTo(exposure.labels()[y * 32 + 31 - x]);
                assertThat(flipped.bgr()[3 * (y * 32 + x)]).isEqualTo(exposure.bgr()[3 * (y * 32 + 31 - x)]);
            }
        }
    }

    @Test
    void imageAndMaskStayTogetherUnderAnyMove() {
        Augmentation moves = new Augmentation(ALL.move(), Augmentation.Light.NONE);
        for (int seed = 0; seed < 30; seed++) {
            Exposure moved = draw(moves, seed).of(disc(), SIZE);
            int apart = 0;
            for (int i = 0; i < moved.labels().length; i++) {
                boolean bright = (moved.bgr()[3 * i] & 0xff) > 128;
                apart += moved.labels()[i] != -1 && bright != (moved.labels()[i] == 1) ? 1 : 0;
            }
            // Pixels on the edge are half of each.
            assertThat(apart).isLessThanOrEqualTo(14);
        }
    }

    @Test
    void theSameRandomNumbersGiveTheSameAndOthersAnother() {
        assertThat(draw(ALL, 4).of(disc(), SIZE).bgr())
                .containsExactly(draw(ALL, 4).of(disc(), SIZE).bgr());
        assertThat(draw(ALL, 4)).isNotEqualTo(draw(ALL, 5));
    }

    @Test
    void turningOneOffLeavesTheOthersAsTheyAre() {
        Augmentation still = new Augmentation(Augmentation.Move.NONE, ALL.light());
        assertThat(draw(still, 9).tone()).isEqualTo(draw(ALL, 9).tone());
        assertThat(draw(still, 9).noiseSeed()).isEqualTo(draw(ALL, 9).noiseSeed());
    }

    @Test
    void blurNoiseAndJpegComeToAboutOneImageInThree() {
        int noisy = 0;
        for (int seed = 0; seed < 300; seed++) {
            noisy += draw(ALL, seed).noise() > 0 ? 1 : 0;
        }
        assertThat(noisy).isBetween(75, 125);
    }

    @Test
    void warmLightRaisesRedAndLowersBlue() {
        byte[] grey = {100, 100, 100};
        new ToneChange(new ToneChange.Gains(0.8, 1, 1.2), 1, false).change(grey);
        assertThat(grey).containsExactly(80, 100, 120);
    }

    @Test
    void contrastIsAboutTheMiddle() {
        byte[] two = {0, 0, 0, (byte) 255, (byte) 255, (byte) 255};
        new ToneChange(new ToneChange.Gains(1, 1, 1), 0.5, false).change(two);
        assertThat(two).containsExactly(64, 64, 64, -65, -65, -65);
    }

    @Test
    void anEvenHistogramSpreadsWhatWasClose() {
        byte[] close = {100, 100, 100, 101, 101, 101, 102, 102, 102, 103, 103, 103};
        new ToneChange(new ToneChange.Gains(1, 1, 1), 1, true).change(close);
        assertThat(close).containsExactly(32, 32, 32, 96, 96, 96, -97, -97, -97, -33, -33, -33);
    }

    private static Distortion draw(Augmentation how, long seed) {
        return Distortion.draw(how, 24.0 / 32, new SplittableRandom(seed));
    }

    private static Exposure disc() {
        byte[] bgr = new byte[3 * 32 * 24];
        byte[] labels = new byte[32 * 24];
        for (int i = 0; i < labels.length; i++) {
            double dx = i % 32 - 13;
            double dy = i / 32 - 12;
            boolean inside = dx * dx + dy * dy < 49;
            labels[i] = (byte) (inside ? 1 : 0);
            for (int c = 0; c < 3; c++) {
                bgr[3 * i + c] = (byte) (inside ? 250 : 5);
            }
        }
        return new Exposure(SIZE, bgr, labels);
    }
}
