package org.maskwright.ui.canvas.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Size;
import org.maskwright.ui.canvas.raster.RulerTick.Rank;

class RulerTickTest {
    private static List<RulerTick> numbered(Viewport viewport, boolean across) {
        return RulerTick.of(viewport, across, 56, 5).stream()
                .filter(t -> t.rank() == Rank.NUMBERED)
                .toList();
    }

    @Test
    void numbersAreRoundAndStandWhereTheirPixelsBegin() {
        var at2 = new Viewport(new Size(400, 300), new Size(400, 600), 2, 20, 10);
        assertThat(numbered(at2, true))
                .extracting(RulerTick::px, RulerTick::at)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 20),
                        org.assertj.core.groups.Tuple.tuple(50, 120),
                        org.assertj.core.groups.Tuple.tuple(100, 220),
                        org.assertj.core.groups.Tuple.tuple(150, 320));
        assertThat(numbered(at2, false)).extracting(RulerTick::at).startsWith(10, 110, 210);
    }

    @Test
    void linesBetweenThemHaveRoom() {
        var at2 = new Viewport(new Size(400, 300), new Size(400, 600), 2, 0, 0);
        List<RulerTick> all = RulerTick.of(at2, true, 56, 5);
        assertThat(all.subList(0, 11))
                .extracting(RulerTick::at)
                .containsExactly(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
        assertThat(all.subList(0, 11))
                .extracting(RulerTick::rank)
                .containsExactly(
                        Rank.NUMBERED,
                        Rank.SMALL,
                        Rank.SMALL,
                        Rank.SMALL,
                        Rank.SMALL,
                        Rank.HALF,
                        Rank.SMALL,
                        Rank.SMALL,
                        Rank.SMALL,
                        Rank.SMALL,
                        Rank.NUMBERED);
    }

    @Test
    void fromNearEachPixelHasItsNumber() {
        var near = new Viewport(new Size(400, 300), new Size(640, 640), 64, -6400, 0);
        assertThat(numbered(near, true))
                .extracting(RulerTick::px)
                .startsWith(100, 101, 102)
                .hasSize(11);
    }

    @Test
    void aLargeImageFromFarHasFew() {
        var far = Viewport.fit(new Size(6000, 4000), new Size(600, 400));
        assertThat(numbered(far, true))
                .extracting(RulerTick::px)
                .containsExactly(0, 1000, 2000, 3000, 4000, 5000, 6000);
    }

    @Test
    void thereAreNoneBesideThePicture() {
        var right = new Viewport(new Size(10, 10), new Size(100, 100), 1, 50, 50);
        assertThat(RulerTick.of(right, true, 56, 5)).allMatch(t -> t.px() >= 0 && t.px() <= 10);
    }
}
