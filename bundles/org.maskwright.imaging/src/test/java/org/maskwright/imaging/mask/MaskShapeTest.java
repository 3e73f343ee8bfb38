package org.maskwright.imaging.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Moments;
import org.junit.jupiter.api.Test;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;

/** Hu moments and the 32×32 map, against OpenCV's. */
class MaskShapeTest {
    private static Mask blob(Size size, Random random) {
        byte[] labels = new byte[(int) size.pixels()];
        double cx = size.width() * (0.3 + 0.4 * random.nextDouble());
        double cy = size.height() * (0.3 + 0.4 * random.nextDouble());
        for (int i = 0; i < labels.length; i++) {
            double dx = (i % size.width() - cx) / size.width();
            int row = i / size.width();
            double dy = (row - cy) / size.height();
            labels[i] = (byte) (dx * dx * 9 + dy * dy * 16 + dx * dy * 5 + dx * dx * dx * 30 < 0.5 ? 1 : 0);
        }
        return Mask.adopt(size, labels);
    }

    private static Mat mat(Mask mask) {
        Mat flat = new Mat(mask.toBytes());
        return flat.reshape(1, mask.height());
    }

    @Test
    void huMomentsAreOpenCvs() {
        Random random = new Random(2);
        for (int i = 0; i < 20; i++) {
            Mask mask = blob(new Size(40 + random.nextInt(90), 30 + random.nextInt(90)), random);
            double[] expected = new double[7];
            try (Mat mat = mat(mask)) {
                Moments moments = opencv_imgproc.moments(mat, true);
                opencv_imgproc.HuMoments(moments, expected);
            }
            double[] hu = HuMoments.of(mask.regions(), mask.size());
            for (int k = 0; k < 7; k++) {
                double log = Math.signum(expected[k]) * Math.log10(Math.abs(expected[k]));
                assertThat(hu[k]).as("invariant %d", k).isCloseTo(log, within(1e-4));
            }
        }
    }

    @Test
    void huMomentsIgnorePlaceAndAreZeroForNothing() {
        double[] here = HuMoments.of(Mask.parse("##....", ".##...", "......").regions(), new Size(6, 3));
        double[] there = HuMoments.of(Mask.parse("......", "...##.", "....##").regions(), new Size(6, 3));
        assertThat(here[0]).isNotZero();
        assertThat(here).usingComparatorWithPrecision(1e-9).containsExactly(there);
        assertThat(HuMoments.of(Mask.parse("...").regions(), new Size(3, 1))).containsOnly(0);
    }

    @Test
    void mapIsTheAreaMean() {
        Random random = new Random(4);
        for (Size size :
                new Size[] {new Size(64, 96), new Size(100, 77), new Size(33, 40), new Size(5, 3), new Size(300, 7)}) {
            Mask mask = blob(size, random);
            byte[] map = ShareMap.of(mask.regions(), size);
            for (int r = 0; r < 32; r++) {
                for (int c = 0; c < 32; c++) {
                    double expected = 255 * share(mask, c / 32.0 * size.width(), r / 32.0 * size.height());
                    assertThat(map[r * 32 + c] & 0xff)
                            .as("%s at %d,%d", size, c, r)
                            .isCloseTo((int) Math.round(expected), within(1));
                }
            }
        }
    }

    @Test
    void whatIsIgnoredCountsNeitherWayInTheMap() {
        // Four pixels a cell, of which some are ignored.
        Mask mask = blob(new Size(64, 64), new Random(5));
        byte[] labels = mask.toBytes();
        for (int i = 0; i < labels.length; i += 3) {
            labels[i] = (byte) LabelMap.IGNORE;
        }
        byte[] map = ShareMap.of(Mask.of(mask.size(), labels).regions(), mask.size());
        for (int cell = 0; cell < map.length; cell++) {
            int counted = 0;
            int foreground = 0;
            for (int pixel = 0; pixel < 4; pixel++) {
                byte label = labels[(cell / 32 * 2 + pixel / 2) * 64 + cell % 32 * 2 + pixel % 2];
                counted += label == (byte) LabelMap.IGNORE ? 0 : 1;
                foreground += label == 1 ? 1 : 0;
            }
            assertThat(map[cell] & 0xff).isEqualTo((int) Math.round(255.0 * foreground / counted));
        }
    }

    @Test
    void cellsOfNothingButIgnoredPixelsTakeTheMeanAroundThem() {
        byte[] labels = new byte[32 * 32];
        for (int i = 0; i < labels.length; i++) {
            int column = i % 32;
            labels[i] = (byte) (column < 10 ? 1 : column < 12 ? LabelMap.IGNORE : 0);
        }
        byte[] map = ShareMap.of(Mask.of(new Size(32, 32), labels).regions(), new Size(32, 32));
        assertThat(Arrays.copyOfRange(map, 8, 14)).containsExactly(255, 255, 255, 0, 0, 0);
        Arrays.fill(labels, (byte) LabelMap.IGNORE);
        assertThat(ShareMap.of(Mask.of(new Size(32, 32), labels).regions(), new Size(32, 32)))
                .containsOnly(0);
        labels[0] = 1;
        assertThat(ShareMap.of(Mask.of(new Size(32, 32), labels).regions(), new Size(32, 32)))
                .containsOnly(255);
    }

    /** The foreground's share in the cell from (x0, y0), by adding up overlaps with each pixel. */
    private static double share(Mask mask, double x0, double y0) {
        double w = mask.width() / 32.0;
        double h = mask.height() / 32.0;
        double sum = 0;
        for (int y = (int) y0; y < Math.min(mask.height(), y0 + h); y++) {
            for (int x = (int) x0; x < Math.min(mask.width(), x0 + w); x++) {
                double overlapX = Math.max(0, Math.min(x + 1, x0 + w) - Math.max(x, x0));
                double overlapY = Math.max(0, Math.min(y + 1, y0 + h) - Math.max(y, y0));
                sum += mask.at(x, y) * overlapX * overlapY;
            }
        }
        return sum / (w * h);
    }
}
