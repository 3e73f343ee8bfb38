package org.maskwright.core.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;

class ShapeTest {
    private static final Size RASTER = new Size(17, 13);

    @Provide
    Arbitrary<Point> points() {
        // Multiples of a quarter hit centres and edges often; a third never does.
        Arbitrary<Double> fine = Arbitraries.integers().between(-24, 90).map(i -> i / 4.0);
        Arbitrary<Double> odd = Arbitraries.integers().between(-20, 70).map(i -> i / 3.0);
        Arbitrary<Double> any = Arbitraries.oneOf(fine, odd);
        return Combinators.combine(any, any).as(Point::new);
    }

    @Provide
    Arbitrary<Double> radii() {
        return Arbitraries.of(0.5, 1.0, 1.5, 2.0, 2.75, 4.2, 7.5, 40.0, 1000.0);
    }

    @Provide
    Arbitrary<List<Point>> lines() {
        return points().list().ofMinSize(0).ofMaxSize(9);
    }

    @Property(tries = 2000)
    void aCapsuleIsWhatIsWithinADistanceOfASegment(
            @ForAll("points") Point a, @ForAll("points") Point b, @ForAll("radii") double r) {
        Capsule capsule = new Capsule(a, b, r);
        Area area = capsule.on(RASTER);
        assertThat(area).isEqualTo(pixels(capsule));
        for (int y = 0; y < RASTER.height(); y++) {
            for (int x = 0; x < RASTER.width(); x++) {
                double distance = distance(new Point(x + 0.5, y + 0.5), a, b);
                if (Math.abs(distance - r) > 1e-9) {
                    assertThat(area.contains(x, y)).isEqualTo(distance < r);
                }
            }
        }
    }

    @Property(tries = 2000)
    void aSquareStrokeIsWhatSquaresOnTheWayCover(
            @ForAll("points") Point a, @ForAll("points") Point b, @ForAll("radii") double r) {
        SquareStroke stroke = new SquareStroke(a, b, r);
        Area area = stroke.on(RASTER);
        assertThat(area).isEqualTo(pixels(stroke));
        for (int i = 0; i <= 40; i++) {
            Point on = new Point(a.x() + (b.x() - a.x()) * i / 40, a.y() + (b.y() - a.y()) * i / 40);
            assertThat(new SquareStroke(on, on, r - 1e-9).on(RASTER).minus(area).isEmpty())
                    .isTrue();
        }
    }

    @Property(tries = 1000)
    void boxesAndEllipsesAreWhatTheirFormulasSay(@ForAll("points") Point a, @ForAll("points") Point b) {
        assertThat(new Box(a, b).on(RASTER)).isEqualTo(pixels(new Box(a, b)));
        assertThat(new Ellipse(a, b).on(RASTER)).isEqualTo(pixels(new Ellipse(a, b)));
        assertThat(new Ellipse(a, b).on(RASTER).minus(new Box(a, b).on(RASTER)).isEmpty())
                .isTrue();
    }

    @Property(tries = 2000)
    void aPolygonHasWhatAnOddNumberOfEdgesLiesLeftOf(@ForAll("lines") List<Point> corners) {
        Area area = new Polygon(corners).on(RASTER);
        for (int y = 0; y < RASTER.height(); y++) {
            for (int x = 0; x < RASTER.width(); x++) {
                assertThat(area.contains(x, y)).isEqualTo(isInside(x + 0.5, y + 0.5, corners));
            }
        }
    }

    @Property(tries = 500)
    void polygonsWithACommonEdgeShareNoPixelAndLeaveNoneOut(
            @ForAll("points") Point a,
            @ForAll("points") Point b,
            @ForAll("points") Point c,
            @ForAll("points") Point d) {
        Area one = new Polygon(List.of(a, b, c)).on(RASTER);
        Area two = new Polygon(List.of(a, c, d)).on(RASTER);
        Area all = new Polygon(List.of(a, b, c, d)).on(RASTER);
        assertThat(one.union(two).minus(one.intersect(two))).isEqualTo(all);
    }

    @Property(tries = 500)
    void strokesAreSymmetric(@ForAll("points") Point from, @ForAll("radii") double r) {
        Size square = new Size(21, 21);
        Point a = new Point(from.x() - 10.5, from.y() - 10.5);
        for (int[] turn : new int[][] {{1, 1}, {-1, 1}, {1, -1}, {-1, -1}}) {
            Point p = new Point(10.5 + turn[0] * a.x(), 10.5 + turn[1] * a.y());
            Point q = new Point(10.5 - turn[0] * a.x(), 10.5 - turn[1] * a.y());
            Area there = new Capsule(p, q, r).on(square);
            assertThat(new Capsule(q, p, r).on(square)).isEqualTo(there);
            Area mirrored = new Capsule(new Point(21 - p.x(), p.y()), new Point(21 - q.x(), q.y()), r).on(square);
            assertThat(mirrored).isEqualTo(there.mirrored());
        }
    }

    @Test
    void dabsAreRoundAndSquareAndOfTheSizeAskedFor() {
        assertThat(dab(1, Brush.Tip.ROUND)).isEqualTo(Mask.parse(".....", ".....", "..#..", ".....", "....."));
        assertThat(dab(2, Brush.Tip.ROUND)).isEqualTo(Mask.parse(".....", ".....", "..##.", "..##.", "....."));
        assertThat(dab(5, Brush.Tip.ROUND)).isEqualTo(Mask.parse(".###.", "#####", "#####", "#####", ".###."));
        assertThat(dab(4, Brush.Tip.SQUARE)).isEqualTo(Mask.parse(".....", ".####", ".####", ".####", ".####"));
        assertThat(new Brush(2000, Brush.Tip.ROUND).dab(new Point(5, 5)).on(new Size(9, 9)))
                .isEqualTo(Area.all(new Size(9, 9)));
    }

    private static Mask dab(int size, Brush.Tip tip) {
        return new Brush(size, tip).dab(new Point(2.7, 2.6)).on(new Size(5, 5)).toMask();
    }

    @Property(tries = 300)
    void aStrokeOfOnePixelHasNoGap(@ForAll("points") Point a, @ForAll("points") Point b) {
        Size wide = new Size(60, 60);
        Point from = new Point(a.x() + 20, a.y() + 20);
        Point to = new Point(b.x() + 20, b.y() + 20);
        Rect bounds = new Brush(1, Brush.Tip.ROUND).stroke(from, to).on(wide).bounds();
        long pixels = new Brush(1, Brush.Tip.ROUND).stroke(from, to).on(wide).pixels();
        assertThat(pixels).isGreaterThanOrEqualTo(Math.max(bounds.width(), bounds.height()));
        assertThat(bounds.width()).isEqualTo((int) Math.abs(Math.floor(from.x()) - Math.floor(to.x())) + 1);
    }

    @Test
    void whatIsNoShapeIsRefused() {
        Point p = new Point(1, 1);
        assertThatThrownBy(() -> new Capsule(p, p, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SquareStroke(p, p, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Brush(0, Brush.Tip.ROUND)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Point(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Area pixels(ConvexShape shape) {
        byte[] labels = new byte[(int) RASTER.pixels()];
        for (int i = 0; i < labels.length; i++) {
            int y = i / RASTER.width();
            labels[i] = (byte) (shape.contains(i % RASTER.width() + 0.5, y + 0.5) ? 1 : 0);
        }
        return Area.of(Mask.of(RASTER, labels));
    }

    private static double distance(Point p, Point a, Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double square = dx * dx + dy * dy;
        double t = square == 0 ? 0 : ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / square;
        t = Math.clamp(t, 0, 1);
        return Math.hypot(p.x() - a.x() - t * dx, p.y() - a.y() - t * dy);
    }

    private static boolean isInside(double cx, double cy, List<Point> corners) {
        boolean inside = false;
        for (int i = 0; i < corners.size(); i++) {
            Point from = corners.get(i);
            Point to = corners.get((i + 1) % corners.size());
            Point a = from.y() <= to.y() ? from : to;
            Point b = from.y() <= to.y() ? to : from;
            boolean crosses = a.y() <= cy != b.y() <= cy;
            inside ^= crosses && a.x() + (cy - a.y()) * (b.x() - a.x()) / (b.y() - a.y()) <= cx;
        }
        return inside;
    }
}
