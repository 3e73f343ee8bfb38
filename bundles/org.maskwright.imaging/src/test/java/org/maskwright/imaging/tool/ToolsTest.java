package org.maskwright.imaging.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Connectivity;
import org.maskwright.core.area.Growth;
import org.maskwright.core.shape.Capsule;
import org.maskwright.core.shape.Point;
import org.maskwright.core.shape.Polygon;

/** Each tool finds an ellipse that is plain to see. */
class ToolsTest {
    private static final Size SIZE = new Size(160, 120);
    private static final DrawnPhoto DRAWN = DrawnPhoto.of(SIZE);
    private static final Photo PHOTO = DRAWN.photo();
    private static final Progress NOBODY = Progress.none();

    private static Area stroke(double x0, double y0, double x1, double y1) {
        return new Capsule(new Point(x0, y0), new Point(x1, y1), 3).on(SIZE);
    }

    private static Seeds strokes() {
        return Seeds.strokes(stroke(70, 60, 90, 60), stroke(10, 5, 150, 5).union(stroke(5, 10, 5, 110)));
    }

    @Test
    void aBoxAroundItIsEnough() {
        assertThat(DRAWN.iou(GrabCut.fromBox(PHOTO, new Rect(34, 18, 92, 84), NOBODY)))
                .isGreaterThan(0.98);
    }

    @Test
    void aLargePictureIsCutSmallAndSnappedLarge() {
        DrawnPhoto large = DrawnPhoto.of(new Size(1600, 1200));
        Area found = GrabCut.fromBox(large.photo(), new Rect(340, 180, 920, 840), NOBODY);
        assertThat(large.iou(found)).isGreaterThan(0.995);
    }

    @Test
    void strokesAreEnough() {
        assertThat(DRAWN.iou(GrabCut.fromStrokes(PHOTO, strokes(), NOBODY))).isGreaterThan(0.98);
        assertThat(DRAWN.iou(RegionGrowing.grown(PHOTO, strokes(), NOBODY))).isGreaterThan(0.95);
        Seeds oneStroke = Seeds.strokes(stroke(70, 60, 90, 60), Area.none(SIZE));
        assertThat(DRAWN.iou(RegionGrowing.grown(PHOTO, oneStroke, NOBODY))).isGreaterThan(0.95);
        assertThat(DRAWN.iou(GrabCut.fromStrokes(PHOTO, oneStroke, NOBODY))).isGreaterThan(0.98);
    }

    @Test
    void whatIsSaidForCertainIsKept() {
        Area wrong = stroke(80, 60, 85, 60);
        Seeds seeds = Seeds.strokes(stroke(60, 50, 100, 50), wrong.union(stroke(10, 5, 150, 5)));
        for (Area found :
                List.of(GrabCut.fromStrokes(PHOTO, seeds, NOBODY), RegionGrowing.grown(PHOTO, seeds, NOBODY))) {
            assertThat(found.intersect(wrong).isEmpty()).isTrue();
            assertThat(seeds.inside().minus(found).isEmpty()).isTrue();
        }
    }

    @Test
    void aMaskIsCorrectedWhereAStrokeSaysSoAndStaysElsewhere() {
        Area bitten = DRAWN.ellipse().minus(Area.of(SIZE, new Rect(100, 40, 30, 40)));
        Area far = Area.of(SIZE, new Rect(5, 100, 10, 10));
        Area mask = bitten.union(far);
        Seeds seeds = new Seeds(stroke(106, 60, 112, 60), Area.none(SIZE), mask);
        Area found = GrabCut.corrected(PHOTO, seeds, new Rect(80, 20, 70, 80), NOBODY);
        assertThat(DRAWN.iou(found.minus(far))).isGreaterThan(0.97);
        assertThat(found.intersect(far)).isEqualTo(far);
    }

    @Test
    void aGuessIsImprovedNearItsOutline() {
        Area guess = Growth.grown(DRAWN.ellipse(), 4);
        assertThat(DRAWN.iou(guess)).isLessThan(0.85);
        assertThat(DRAWN.iou(GrabCut.inBand(PHOTO, guess, 8, NOBODY))).isGreaterThan(0.98);
        Area near = Growth.grown(DRAWN.ellipse(), 2);
        assertThat(DRAWN.iou(EdgeSnap.snapped(PHOTO, near, 6, NOBODY))).isGreaterThan(0.97);
    }

    @Test
    void aMatteIsTheMaskFarFromItsOutline() {
        Shares matte = GuidedMatte.of(PHOTO, DRAWN.ellipse(), 3, NOBODY);
        Area inside = Growth.shrunk(DRAWN.ellipse(), 3);
        Area grown = Growth.grown(DRAWN.ellipse(), 3);
        for (int i = 0; i < SIZE.pixels(); i++) {
            int x = i % SIZE.width();
            int y = i / SIZE.width();
            if (inside.contains(x, y) || !grown.contains(x, y)) {
                assertThat(matte.at(x, y)).isEqualTo(inside.contains(x, y) ? 255 : 0);
            }
        }
        assertThat(DRAWN.iou(Area.of(matte, Shares.HALF))).isGreaterThan(0.98);
    }

    @Test
    void theWandTakesOneColour() {
        MagicWand wand = MagicWand.at(PHOTO, 80, 60, NOBODY);
        assertThat(DRAWN.iou(wand.area(20, Optional.of(Connectivity.SIDES)))).isGreaterThan(0.99);
        assertThat(wand.area(0, Optional.of(Connectivity.SIDES)).pixels()).isLessThan(100);
        assertThat(wand.area(127, Optional.empty())).isEqualTo(Area.all(SIZE));
        MagicWand corner = MagicWand.at(PHOTO, 0, 0, NOBODY);
        assertThat(DRAWN.iou(corner.area(20, Optional.empty()).complement())).isGreaterThan(0.99);
        assertThatThrownBy(() -> MagicWand.at(PHOTO, 160, 0, NOBODY)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void theWireClingsToTheOutline() {
        // Left, top, right, bottom of the ellipse, and back.
        int[][] corners = {{40, 60}, {80, 24}, {119, 60}, {80, 95}, {40, 60}};
        List<Point> outline = new ArrayList<>();
        for (int i = 1; i < corners.length; i++) {
            Livewire wire = Livewire.from(PHOTO, corners[i - 1][0], corners[i - 1][1], NOBODY);
            List<Point> way = wire.to(corners[i][0], corners[i][1]);
            assertThat(way.getFirst()).isEqualTo(wire.start());
            assertThat(way.getLast()).isEqualTo(new Point(corners[i][0] + 0.5, corners[i][1] + 0.5));
            outline.addAll(way);
        }
        Area drawn = new Polygon(outline).on(SIZE);
        assertThat(DRAWN.iou(drawn)).isGreaterThan(0.95);
    }

    @Test
    void theWiresWaysAreTheCheapest() {
        Photo photo = DrawnPhoto.of(new Size(14, 11)).photo();
        byte[] cost = EdgeCost.of(photo, new Rect(0, 0, 14, 11));
        long[] best = cheapest(cost, 14, 2 * 14 + 3);
        Livewire wire = Livewire.from(photo, 3, 2, NOBODY);
        for (int i = 0; i < cost.length; i++) {
            List<Point> way = wire.to(i % 14, i / 14);
            long sum = 0;
            for (int k = 1; k < way.size(); k++) {
                Point p = way.get(k);
                boolean corner =
                        p.x() != way.get(k - 1).x() && p.y() != way.get(k - 1).y();
                sum += EdgeCost.step(cost[((int) p.y()) * 14 + (int) p.x()], corner);
            }
            assertThat(sum).isEqualTo(best[i]);
        }
    }

    /** Bellman and Ford's algorithm: slow, and plain enough to be believed. */
    private static long[] cheapest(byte[] cost, int width, int start) {
        long[] best = new long[cost.length];
        Arrays.fill(best, Integer.MAX_VALUE);
        best[start] = 0;
        for (int round = 0; round < cost.length; round++) {
            for (int i = 0; i < cost.length * cost.length; i++) {
                int a = i / cost.length;
                int b = i % cost.length;
                int dx = Math.abs(a % width - b % width);
                int dy = Math.abs(a / width - b / width);
                if (Math.max(dx, dy) == 1) {
                    best[b] = Math.min(best[b], best[a] + EdgeCost.step(cost[b], dx + dy == 2));
                }
            }
        }
        return best;
    }

    @Test
    void patchesDoNotCrossTheOutline() {
        Superpixels patches = Superpixels.of(PHOTO, new Rect(0, 0, 160, 120), 12, NOBODY);
        Area one = patches.at(80, 60);
        assertThat(one.contains(80, 60)).isTrue();
        assertThat(one.pixels()).isBetween(30L, 600L);
        assertThat(DRAWN.iou(patches.touching(Growth.shrunk(DRAWN.ellipse(), 8))))
                .isGreaterThan(0.93);
        Superpixels corner = Superpixels.of(PHOTO, new Rect(0, 0, 50, 50), 12, NOBODY);
        assertThat(corner.at(100, 100).isEmpty()).isTrue();
        assertThat(corner.isWellWithin(new Point(2, 2)))
                .as("the photo ends there")
                .isTrue();
        assertThat(corner.isWellWithin(new Point(48, 2)))
                .as("the part ends there")
                .isFalse();
        assertThat(corner.isWellWithin(new Point(60, 2))).isFalse();
    }

    @Test
    void thePartAroundAPlaceIsCut() {
        Size large = new Size(2400, 1800);
        Superpixels patches = Superpixels.around(DrawnPhoto.of(large).photo(), new Point(1200, 900), 30, NOBODY);
        assertThat(patches.isWellWithin(new Point(1200, 900))).isTrue();
        assertThat(patches.at(1200, 900).pixels()).isBetween(300L, 2700L);
        assertThat(patches.isWellWithin(new Point(100, 100))).isFalse();
    }

    @Test
    void whatIsWorkedOnSmallIsCoveredInShares() {
        Size whole = new Size(9, 7);
        // Columns 0…2 of the five in the window, and rows 1 and 2 of its four, which become two each.
        Window window = new Window(new Rect(2, 1, 5, 4), new Size(2, 2));
        assertThat(window.coverage(Area.of(whole, new Rect(0, 2, 5, 2))))
                .isEqualTo(new byte[] {(byte) 128, 26, (byte) 128, 26});
        assertThat(window.coverage(Area.all(whole))).isEqualTo(new byte[] {-1, -1, -1, -1});
        assertThat(window.coverage(Area.none(whole))).isEqualTo(new byte[4]);
        Window same = new Window(new Rect(2, 1, 2, 2), new Size(2, 2));
        assertThat(same.coverage(Area.of(whole, new Rect(3, 2, 3, 3)))).isEqualTo(new byte[] {0, 0, 0, -1});
    }

    @Test
    void whatIsCancelledLeaves() {
        Progress cancelled = Progress.unseen(() -> true);
        Rect box = new Rect(34, 18, 92, 84);
        List<Runnable> tools = List.of(
                () -> GrabCut.fromBox(PHOTO, box, cancelled),
                () -> GrabCut.inBand(PHOTO, DRAWN.ellipse(), 4, cancelled),
                () -> RegionGrowing.grown(PHOTO, strokes(), cancelled),
                () -> EdgeSnap.snapped(PHOTO, DRAWN.ellipse(), 4, cancelled),
                () -> MagicWand.at(PHOTO, 1, 1, cancelled),
                () -> Livewire.from(PHOTO, 1, 1, cancelled),
                () -> Superpixels.of(PHOTO, box, 9, cancelled));
        for (Runnable tool : tools) {
            assertThatThrownBy(tool::run).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void nothingSaidGivesNothingFound() {
        Area none = Area.none(SIZE);
        assertThat(GrabCut.fromBox(PHOTO, new Rect(500, 500, 10, 10), NOBODY)).isEqualTo(none);
        assertThat(RegionGrowing.grown(PHOTO, Seeds.strokes(none, none), NOBODY))
                .isEqualTo(none);
        assertThat(EdgeSnap.snapped(PHOTO, none, 3, NOBODY)).isEqualTo(none);
        assertThat(GrabCut.inBand(PHOTO, none, 3, NOBODY)).isEqualTo(none);
        assertThat(GrabCut.inBand(PHOTO, Area.all(SIZE), 3, NOBODY)).isEqualTo(Area.all(SIZE));
        assertThatThrownBy(() -> Photo.adopt(SIZE, new byte[5])).isInstanceOf(IllegalArgumentException.class);
    }
}
