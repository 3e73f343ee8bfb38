package org.maskwright.ui.canvas.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;

class ViewportTest {
    private final Viewport all = Viewport.fit(new Size(800, 600), new Size(400, 400));

    @Test
    void allOfTheImageFits() {
        assertThat(all.scale()).isEqualTo(0.5);
        assertThat(all.toScreenX(0)).isZero();
        assertThat(all.toScreenX(800)).isEqualTo(400);
        assertThat(all.toScreenY(0)).isEqualTo(50);
        assertThat(all.isFit()).isTrue();
        assertThat(all.seen()).isEqualTo(new Rect(0, 0, 400, 300));
    }

    @Test
    void aSmallImageIsEnlargedToFit() {
        assertThat(Viewport.fit(new Size(8, 8), new Size(256, 300)).scale()).isEqualTo(32);
        assertThat(Viewport.fit(new Size(1, 1), new Size(256, 300)).scale()).isEqualTo(Viewport.LARGEST);
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointer() {
        double under = all.toImageX(270);
        Viewport closer = all.zoomed(1.5, 270, 180);
        assertThat(closer.scale()).isEqualTo(1.5);
        assertThat(closer.toScreenX(under)).isEqualTo(270);
        assertThat(closer.zoomed(0.9, 270, 180).toScreenX(under)).isCloseTo(270, within(0.5));
    }

    @Property
    void zoomingInKeepsWhatIsUnderThePointer(
            @ForAll @IntRange(max = 399) int x,
            @ForAll @IntRange(min = 50, max = 349) int y,
            @ForAll @DoubleRange(min = 0.6, max = 64) double scale) {
        Viewport closer = all.zoomed(scale, x, y);
        assertThat(closer.toScreenX(all.toImageX(x))).isCloseTo(x, within(0.51));
        assertThat(closer.toScreenY(all.toImageY(y))).isCloseTo(y, within(0.51));
    }

    @Property
    void theMiddleOfThePaneAlwaysHasAPartOfTheImage(
            @ForAll @IntRange(min = -5000, max = 5000) int dx,
            @ForAll @IntRange(min = -5000, max = 5000) int dy,
            @ForAll @IntRange(min = -20, max = 20) int steps) {
        Viewport moved = all.panned(dx, dy).stepped(steps, 30, 30).panned(dy, dx);
        double halfPx = 0.5 / moved.scale();
        assertThat(moved.toImageX(200)).isBetween(-halfPx, 800 + halfPx);
        assertThat(moved.toImageY(200)).isBetween(-halfPx, 600 + halfPx);
    }

    @Test
    void zoomHasLimits() {
        assertThat(all.zoomed(1e9, 0, 0).scale()).isEqualTo(64);
        assertThat(all.zoomed(3, 10, 10).zoomed(1e-9, 0, 0)).isEqualTo(all);
        Viewport small = Viewport.fit(new Size(10, 10), new Size(400, 400));
        assertThat(small.zoomed(0.3, 0, 0).scale()).isEqualTo(1);
    }

    @Test
    void stepsMeetTheSizesThatOneWantsToSee() {
        Viewport odd = Viewport.fit(new Size(1000, 1000), new Size(430, 430));
        assertThat(odd.stepped(1, 0, 0).scale()).isCloseTo(0.5, within(1e-12));
        assertThat(odd.stepped(4, 0, 0).scale()).isCloseTo(1, within(1e-12));
        assertThat(odd.stepped(7, 0, 0).stepped(-3, 0, 0).scale()).isCloseTo(1, within(1e-12));
        assertThat(odd.stepped(5, 0, 0).stepped(-5, 0, 0)).isEqualTo(odd);
    }

    @Test
    void draggingMovesTheImageWithThePointer() {
        Viewport near = all.zoomed(2, 200, 200);
        assertThat(near.panned(10, 4).toScreenX(100)).isEqualTo(near.toScreenX(100) + 10);
        assertThat(near.panned(10, 4).toScreenY(100)).isEqualTo(near.toScreenY(100) + 4);
    }

    @Test
    void inAnotherPaneAllIsSeenStillOrTheSameInTheMiddle() {
        var wide = new Size(1000, 300);
        assertThat(all.resized(wide)).isEqualTo(Viewport.fit(all.image(), wide));
        Viewport near = all.zoomed(4, 200, 200);
        assertThat(near.resized(wide).toImageX(500)).isCloseTo(near.toImageX(200), within(0.2));
        assertThat(near.resized(wide).scale()).isEqualTo(4);
    }

    @Test
    void actualSizeIsAPxForAPx() {
        assertThat(all.actualSize().scale()).isEqualTo(1);
        assertThat(all.actualSize().toScreenX(400)).isEqualTo(200);
    }

    @Test
    void thereIsNoViewOfNothing() {
        assertThatThrownBy(() -> Viewport.fit(new Size(0, 5), new Size(10, 10)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
