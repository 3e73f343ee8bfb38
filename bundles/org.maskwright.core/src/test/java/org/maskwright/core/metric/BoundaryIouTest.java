package org.maskwright.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;

class BoundaryIouTest {
    @Test
    void theStripIsTwoPerCentOfTheDiagonal() {
        assertThat(BoundaryIou.widthPx(new Size(800, 600))).isEqualTo(20);
        assertThat(BoundaryIou.widthPx(new Size(600, 800))).isEqualTo(20);
        assertThat(BoundaryIou.widthPx(new Size(1024, 1024))).isEqualTo(29);
        assertThat(BoundaryIou.widthPx(new Size(8, 6))).isEqualTo(1);
    }

    @Test
    void theStripIsWhatErosionTakesAway() {
        Mask square = Mask.parse(".......", ".#####.", ".#####.", ".#####.", ".#####.", ".#####.", ".......");
        assertThat(BoundaryIou.boundary(square, 1))
                .isEqualTo(Mask.parse(".......", ".#####.", ".#...#.", ".#...#.", ".#...#.", ".#####.", "......."));
        assertThat(BoundaryIou.boundary(square, 2).at(3, 3)).isZero();
        assertThat(BoundaryIou.boundary(square, 2).at(2, 2)).isEqualTo(1);
        assertThat(BoundaryIou.boundary(square, 3)).isEqualTo(square);
    }

    @Test
    void theEdgeOfTheImageIsBoundary() {
        assertThat(BoundaryIou.boundary(Mask.parse("###", "###", "###"), 1)).isEqualTo(Mask.parse("###", "#.#", "###"));
    }

    @Test
    void anHoleIsBoundaryDiagonallyToo() {
        Mask ring = Mask.parse("#####", "#####", "##.##", "#####", "#####");
        assertThat(BoundaryIou.boundary(ring, 1)).isEqualTo(ring);
    }

    @Test
    void everyLabelButZeroIsForeground() {
        assertThat(BoundaryIou.boundary(Mask.parse("3.7"), 1)).isEqualTo(Mask.parse("#.#"));
    }

    @Test
    void besideIgnoredPixelsThereIsNoOutline() {
        assertThat(BoundaryIou.boundary(Mask.parse("#####", "##?..", "#####"), 1))
                .isEqualTo(Mask.parse("#####", "#.?..", "#####"));
    }

    @Test
    void countsOnlyTheOutlines() {
        Mask a = Mask.parse("......", ".####.", ".####.", ".####.", ".####.", "......");
        Mask b = Mask.parse("......", "..####", "..####", "..####", "..####", "......");
        // Twelve pixels of outline each; they meet in three of each long side and cross nowhere else.
        assertThat(figure(BoundaryIou.of(a, b))).isEqualTo(6.0 / 18, within(1e-12));
        assertThat(figure(Overlap.of(a, b).iou())).isEqualTo(12.0 / 20, within(1e-12));
    }

    private static double figure(Measure measure) {
        return measure.figureIfDefined().orElseThrow();
    }

    @Test
    void equalMasksAgreeAndEmptyOnesHaveNoMeasure() {
        Mask some = Mask.parse(".#.", "###", ".#.");
        Mask none = Mask.parse("...", "...", "...");
        assertThat(BoundaryIou.of(some, some)).isEqualTo(Measure.of(1));
        assertThat(BoundaryIou.of(none, none)).isInstanceOf(Measure.Undefined.class);
        assertThat(BoundaryIou.of(some, none)).isEqualTo(Measure.of(0));
    }

    @Test
    void agreesWithErosionByHand() {
        var random = new Random(7);
        byte[] labels = new byte[23 * 17];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (random.nextInt(10) == 0 ? 0 : 1);
        }
        Mask mask = Mask.of(new Size(23, 17), labels);
        assertThat(BoundaryIou.boundary(mask, 1)).isEqualTo(strip(mask, 1));
        assertThat(BoundaryIou.boundary(mask, 3)).isEqualTo(strip(mask, 3));
    }

    /** By the definition: a pixel of the strip has background or the outside in the square around it. */
    private static Mask strip(Mask mask, int d) {
        byte[] strip = new byte[mask.width() * mask.height()];
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                strip[y * mask.width() + x] = (byte) (mask.at(x, y) != 0 && nearBackground(mask, x, y, d) ? 1 : 0);
            }
        }
        return Mask.adopt(mask.size(), strip);
    }

    private static boolean nearBackground(Mask mask, int x, int y, int d) {
        for (int v = y - d; v <= y + d; v++) {
            for (int u = x - d; u <= x + d; u++) {
                boolean outside = u < 0 || v < 0 || u >= mask.width() || v >= mask.height();
                if (outside || mask.at(u, v) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> BoundaryIou.of(Mask.parse("#"), Mask.parse("##")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BoundaryIou.boundary(Mask.parse("#"), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
