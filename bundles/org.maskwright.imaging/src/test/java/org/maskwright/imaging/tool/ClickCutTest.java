package org.maskwright.imaging.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Growth;
import org.maskwright.core.shape.Point;

/** Clicks bring a mask to an ellipse that is plain to see. */
class ClickCutTest {
    private static final Size SIZE = new Size(320, 240);
    private static final DrawnPhoto DRAWN = DrawnPhoto.of(SIZE);
    private static final Progress NOBODY = Progress.none();

    private static Click on(double x, double y) {
        return new Click(new Point(x, y), true);
    }

    private static Click off(double x, double y) {
        return new Click(new Point(x, y), false);
    }

    private static Area clicked(Area mask, Click... clicks) {
        return ClickCut.of(DRAWN.photo(), mask).refined(List.of(clicks), NOBODY);
    }

    @Test
    void oneClickOnWhatIsMissingBringsIt() {
        Area bitten = DRAWN.ellipse().minus(Area.of(SIZE, new Rect(190, 80, 60, 70)));
        assertThat(DRAWN.iou(bitten)).isLessThan(0.85);
        assertThat(DRAWN.iou(clicked(bitten, on(210, 115)))).isGreaterThan(0.97);
    }

    @Test
    void oneClickOnWhatIsTooMuchTakesIt() {
        Area more = DRAWN.ellipse().union(Area.of(SIZE, new Rect(210, 40, 90, 60)));
        assertThat(DRAWN.iou(more)).isLessThan(0.9);
        assertThat(DRAWN.iou(clicked(more, off(265, 65)))).isGreaterThan(0.97);
    }

    @Test
    void aCornerIsTakenOutAndThePersonStays() {
        Area all = Area.of(SIZE, new Rect(60, 30, 200, 180));
        Area after = clicked(all, off(70, 40));
        assertThat(DRAWN.iou(after)).isGreaterThan(DRAWN.iou(all) + 0.03);
        assertThat(after.contains(70, 40)).isFalse();
        assertThat(after.contains(160, 120)).isTrue();
    }

    @Test
    void oneClickOnAPersonNobodyMarkedFindsThePerson() {
        assertThat(DRAWN.iou(clicked(Area.none(SIZE), on(160, 120)))).isGreaterThan(0.95);
    }

    @Test
    void whatIsElsewhereStays() {
        Area far = Area.of(SIZE, new Rect(5, 215, 12, 12));
        Area bite = Area.of(SIZE, new Rect(76, 110, 8, 8));
        Area mask = DRAWN.ellipse()
                .minus(bite)
                .minus(Area.of(SIZE, new Rect(190, 80, 60, 70)))
                .union(far);
        Area after = clicked(mask, on(210, 115));
        assertThat(after.intersect(far)).isEqualTo(far);
        assertThat(after.intersect(bite).isEmpty()).isTrue();
        assertThat(mask.minus(after).isEmpty())
                .as("a click on what is missing takes nothing away")
                .isTrue();
    }

    @Test
    void aClickThatSaysWhatIsSoChangesNothing() {
        assertThat(clicked(DRAWN.ellipse(), on(160, 120))).isEqualTo(DRAWN.ellipse());
        assertThat(clicked(DRAWN.ellipse(), off(20, 20))).isEqualTo(DRAWN.ellipse());
        assertThat(clicked(DRAWN.ellipse(), on(-5, 20), off(400, 20))).isEqualTo(DRAWN.ellipse());
        assertThat(clicked(DRAWN.ellipse())).isEqualTo(DRAWN.ellipse());
    }

    @Test
    void whatIsClickedIsAsItWasSaid() {
        Area none = Area.none(SIZE);
        List<Click> clicks = new ArrayList<>();
        ClickCut cut = ClickCut.of(DRAWN.photo(), none);
        for (int i = 0; i < 6; i++) {
            clicks.add(new Click(new Point(40 + 45 * i, 60 + 22 * i), i % 2 == 0));
            Area after = cut.refined(clicks, NOBODY);
            assertThat(after.contains(clicks.getLast().x(), clicks.getLast().y()))
                    .isEqualTo(i % 2 == 0);
        }
    }

    @Test
    void aStepBackIsAsBefore() {
        Area bitten = Growth.shrunk(DRAWN.ellipse(), 6);
        ClickCut cut = ClickCut.of(DRAWN.photo(), bitten);
        Area one = cut.refined(List.of(on(160, 50)), NOBODY);
        Area two = cut.refined(List.of(on(160, 50), off(20, 20)), NOBODY);
        assertThat(cut.refined(List.of(on(160, 50)), NOBODY)).isSameAs(one);
        assertThat(two).isEqualTo(one);
    }

    @Test
    void aModelIsHeardWhereColoursSayNothing() {
        byte[] grey = new byte[Photo.CHANNELS * (int) SIZE.pixels()];
        Arrays.fill(grey, (byte) 90);
        byte[] said = new byte[(int) SIZE.pixels()];
        DRAWN.ellipse().forEachRun((y, from, to) -> Arrays.fill(said, y * 320 + from, y * 320 + to, (byte) 110));
        Area bitten = DRAWN.ellipse().minus(Area.of(SIZE, new Rect(190, 80, 60, 70)));
        ClickCut alone = ClickCut.of(Photo.adopt(SIZE, grey), bitten);
        ClickCut told = alone.told(Shares.adopt(SIZE, said));
        List<Click> click = List.of(on(215, 115));
        assertThat(DRAWN.iou(told.refined(click, NOBODY))).isGreaterThan(DRAWN.iou(alone.refined(click, NOBODY)));
    }

    @Test
    void sizesMustAgreeAndCancellingLeaves() {
        Area none = Area.none(SIZE);
        assertThatThrownBy(() -> ClickCut.of(DRAWN.photo(), Area.none(new Size(3, 3))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ClickCut.of(DRAWN.photo(), none).told(Shares.of(new Size(1, 1), new byte[1])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> ClickCut.of(DRAWN.photo(), none).refined(List.of(on(9, 9)), Progress.unseen(() -> true)))
                .isInstanceOf(CancellationException.class);
    }
}
