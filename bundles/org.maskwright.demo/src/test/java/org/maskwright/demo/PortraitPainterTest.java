package org.maskwright.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Regions;
import org.maskwright.core.Size;

class PortraitPainterTest {
    private static final Size SIZE = new Size(160, 120);

    private final PortraitPainter painter = new PortraitPainter();

    @Test
    void drawsTheSameAgain() {
        Portrait a = painter.paint(7, SIZE);
        Portrait b = new PortraitPainter().paint(7, SIZE);
        assertThat(a.pixels()).isEqualTo(b.pixels());
        assertThat(a.mask()).isEqualTo(b.mask());
    }

    @Test
    void drawsOnePersonWithoutHoles() {
        Set<Integer> areas = new HashSet<>();
        for (int seed = 0; seed < 40; seed++) {
            Regions regions = painter.paint(seed, seed % 2 == 0 ? SIZE : SIZE.transposed())
                    .mask()
                    .regions();
            double coverage = regions.foregroundPixels() / (double) SIZE.pixels();
            assertThat(regions.componentAreas()).as("seed %d", seed).hasSize(1);
            assertThat(regions.holeAreas()).as("seed %d", seed).isEmpty();
            assertThat(coverage).as("seed %d", seed).isBetween(0.12, 0.7);
            assertThat(regions.borderContact()[0]).as("top, seed %d", seed).isZero();
            assertThat(regions.borderContact()[2]).as("bottom, seed %d", seed).isPositive();
            areas.add(regions.componentAreas()[0]);
        }
        assertThat(areas).as("different people").hasSizeGreaterThan(35);
    }

    @Test
    void maskIsWhereThePersonIs() {
        for (int seed = 0; seed < 20; seed++) {
            Portrait portrait = painter.paint(seed, SIZE);
            assertThat(edge(portrait, 0)).as("seed %d", seed).isGreaterThan(1.5 * edge(portrait, 9));
        }
    }

    /** Mean change of brightness along the mask's left and right outline, moved by so many pixels. */
    private static double edge(Portrait portrait, int shift) {
        int[] pixels = portrait.pixels();
        double sum = 0;
        int n = 0;
        for (int y = 0; y < SIZE.height(); y++) {
            for (int x = 1; x < SIZE.width() - 1 - shift; x++) {
                if (portrait.mask().at(x - 1, y) != portrait.mask().at(x, y)) {
                    int i = y * SIZE.width() + x + shift;
                    sum += Math.abs(Tint.luma(pixels[i + 1]) - Tint.luma(pixels[i - 1]));
                    n++;
                }
            }
        }
        return sum / n;
    }

    @Test
    void refusesAStamp() {
        assertThatThrownBy(() -> painter.paint(1, new Size(31, 100))).isInstanceOf(IllegalArgumentException.class);
    }
}
