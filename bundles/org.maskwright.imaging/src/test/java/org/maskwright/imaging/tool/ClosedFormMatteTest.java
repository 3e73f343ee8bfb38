package org.maskwright.imaging.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.MattePaint;
import org.maskwright.core.area.Where;

/** Photos composed of two colours by a matte that is known: the matte is found again in a band. */
class ClosedFormMatteTest {
    private static final int[] FOREGROUND = {40, 90, 200};
    private static final int[] BACKGROUND = {180, 160, 60};

    /** A matte that falls off over some px from left to right, with stripes like hair. */
    private static Shares truth(Size size) {
        byte[] shares = new byte[(int) size.pixels()];
        for (int i = 0; i < shares.length; i++) {
            int x = i % size.width();
            int y = i / size.width();
            double ramp = Math.clamp((size.width() * 0.6 - x) / (size.width() * 0.2), 0, 1);
            double hair = y % 4 == 0 && x < size.width() * 0.7 ? 0.7 : 0;
            shares[i] = (byte) Math.round(255 * Math.max(ramp, hair));
        }
        return Shares.adopt(size, shares);
    }

    private static Photo composed(Shares matte, int noise) {
        Random random = new Random(4);
        byte[] bgr = new byte[3 * matte.toBytes().length];
        for (int i = 0; i < bgr.length; i++) {
            double a = matte.at(i / 3) / 255.0;
            double value = a * FOREGROUND[i % 3] + (1 - a) * BACKGROUND[i % 3];
            bgr[i] = (byte) Math.clamp(Math.round(value + random.nextGaussian(0, Math.max(noise, 1e-9))), 0, 255);
        }
        return Photo.adopt(matte.size(), bgr);
    }

    /** What is known: the truth outside of the band, and half within. */
    private static Shares known(Shares truth, Area band) {
        byte[] shares = truth.toBytes();
        band.forEachRun(
                (y, from, to) -> Arrays.fill(shares, y * truth.width() + from, y * truth.width() + to, (byte) 128));
        return Shares.adopt(truth.size(), shares);
    }

    private static double meanError(Shares a, Shares b, Area band) {
        double[] sum = new double[1];
        band.forEachRun((y, from, to) -> {
            for (int x = from; x < to; x++) {
                sum[0] += Math.abs(a.at(x, y) - b.at(x, y));
            }
        });
        return sum[0] / band.pixels();
    }

    private static double errorAt(Size size) {
        Shares truth = truth(size);
        Area band = Area.of(size, new Rect(size.width() * 3 / 10, 0, size.width() * 5 / 10, size.height()));
        assertThat(meanError(known(truth, band), truth, band)).isGreaterThan(60);
        Shares found = ClosedFormMatte.of(composed(truth, 0), known(truth, band), band, Progress.none());
        return meanError(found, truth, band);
    }

    @Test
    void ofTwoColoursTheMatteIsFoundAgain() {
        assertThat(errorAt(new Size(40, 30))).as("a band of 20 px").isLessThan(6);
    }

    @Test
    void aWideBandIsFoundRoughly() {
        assertThat(errorAt(new Size(150, 101))).as("a band of 75 px").isLessThan(25);
    }

    @Test
    void noiseIsBorne() {
        Size size = new Size(120, 90);
        Shares truth = truth(size);
        Area band = Area.of(size, new Rect(36, 0, 60, 90));
        Shares found = ClosedFormMatte.of(composed(truth, 4), known(truth, band), band, Progress.none());
        assertThat(meanError(found, truth, band)).isLessThan(25);
    }

    @Test
    void outsideOfTheBandNothingChanges() {
        Size size = new Size(60, 50);
        Shares truth = truth(size);
        Area band = Area.of(size, new Rect(20, 10, 15, 20));
        Shares found = ClosedFormMatte.of(composed(truth, 2), truth, band, Progress.none());
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                if (!band.contains(x, y)) {
                    assertThat(found.at(x, y)).isEqualTo(truth.at(x, y));
                }
            }
        }
        assertThat(ClosedFormMatte.of(composed(truth, 0), truth, Area.none(size), Progress.none()))
                .isSameAs(truth);
    }

    @Test
    void itCanBeCancelledAndWantsOneSize() {
        Size size = new Size(60, 50);
        Shares truth = truth(size);
        Photo photo = composed(truth, 0);
        Area band = Area.of(size, new Rect(20, 10, 15, 20));
        assertThatThrownBy(() -> ClosedFormMatte.of(photo, truth, band, Progress.unseen(() -> true)))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> ClosedFormMatte.of(photo, truth(new Size(5, 5)), band, Progress.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMatteIsPaintedAsTheMaskCanHoldIt() {
        Size size = new Size(5, 1);
        Shares matte = Shares.adopt(size, new byte[] {3, 100, (byte) 140, (byte) 250, (byte) 255});
        Area band = Area.of(size, new Rect(0, 0, 4, 1));
        var paint = new MattePaint(1, Where.ANYWHERE);
        assertThat(painted(MaskSnapshot.of(Shares.adopt(size, new byte[5]), 128), paint, band, matte))
                .containsExactly(3, 100, 140, 250, 0);
        assertThat(painted(labels(1, 1, 0, 0, 0), paint, band, matte)).containsExactly(0, 0, 1, 1, 0);
        assertThat(painted(labels(255, 255, 255, 255, 255), paint, band, matte))
                .as("what is not nearly all or nothing stays undecided")
                .containsExactly(0, 255, 255, 1, 255);
        assertThat(painted(labels(2, 1, 0, 2, 0), new MattePaint(1, Where.INSIDE), band, matte))
                .as("other labels stay where the person is not, and background is protected")
                .containsExactly(2, 0, 0, 1, 0);
    }

    private static MaskSnapshot labels(int... labels) {
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) labels[i];
        }
        return MaskSnapshot.of(Mask.adopt(new Size(labels.length, 1), bytes));
    }

    private static int[] painted(MaskSnapshot mask, MattePaint paint, Area band, Shares matte) {
        var document = new MaskDocument(mask);
        document.apply(paint.on(mask, band, matte));
        int[] found = new int[mask.size().width()];
        for (int x = 0; x < found.length; x++) {
            found[x] = document.snapshot().at(x, 0);
        }
        return found;
    }
}
