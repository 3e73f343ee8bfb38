package org.maskwright.core.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.IntPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Rect;
import org.maskwright.core.Regions;
import org.maskwright.core.Size;

/** Areas against masks, pixel by pixel. */
class AreaTest {
    /** Two masks of one size. */
    record Pair(Mask a, Mask b) {}

    @Provide
    Arbitrary<Pair> pairs() {
        Arbitrary<Integer> side = Arbitraries.integers().between(1, 14);
        return Combinators.combine(side, side).as(Size::new).flatMap(size -> {
            Arbitrary<Mask> mask = Arbitraries.of((byte) 0, (byte) 0, (byte) 1)
                    .array(byte[].class)
                    .ofSize((int) size.pixels())
                    .map(labels -> Mask.of(size, labels));
            return Combinators.combine(mask, mask).as(Pair::new);
        });
    }

    @Property(tries = 1000)
    void areasAreSetsOfPixels(@ForAll("pairs") Pair pair) {
        Area a = Area.of(pair.a());
        Area b = Area.of(pair.b());
        Size size = pair.a().size();
        assertThat(a.toMask()).isEqualTo(pair.a());
        assertThat(a.union(b)).isEqualTo(where(size, i -> in(pair.a(), i) || in(pair.b(), i)));
        assertThat(a.intersect(b)).isEqualTo(where(size, i -> in(pair.a(), i) && in(pair.b(), i)));
        assertThat(a.minus(b)).isEqualTo(where(size, i -> in(pair.a(), i) && !in(pair.b(), i)));
        assertThat(a.complement()).isEqualTo(where(size, i -> !in(pair.a(), i)));
        assertThat(a.mirrored().mirrored()).isEqualTo(a);
        assertThat(a.mirrored())
                .isEqualTo(where(
                        size,
                        i -> in(pair.a(), i / size.width() * size.width() + size.width() - 1 - i % size.width())));
        assertThat(a.pixels()).isEqualTo(Regions.of(pair.a()).foregroundPixels());
        assertThat(a.bounds()).isEqualTo(Regions.of(pair.a()).bounds());
        for (int y = -1; y <= size.height(); y++) {
            for (int x = -1; x <= size.width(); x++) {
                boolean inside = x >= 0 && y >= 0 && x < size.width() && y < size.height();
                assertThat(a.contains(x, y)).isEqualTo(inside && pair.a().at(x, y) == 1);
            }
        }
    }

    @Property(tries = 500)
    void growingReachesWhatADiscReaches(@ForAll("pairs") Pair pair, @ForAll @IntRange(max = 20) int quarters) {
        double radius = quarters / 4.0;
        Size size = pair.a().size();
        Area grown = where(size, i -> near(pair.a(), i, radius, 1));
        Area shrunk = where(size, i -> !near(pair.a(), i, radius, 0));
        assertThat(Growth.grown(Area.of(pair.a()), radius)).isEqualTo(grown);
        assertThat(Growth.shrunk(Area.of(pair.a()), radius)).isEqualTo(shrunk);
        assertThat(Growth.band(Area.of(pair.a()), radius)).isEqualTo(grown.minus(shrunk));
    }

    @Property(tries = 500)
    void theMajorityOfASquareDecides(@ForAll("pairs") Pair pair, @ForAll @IntRange(max = 5) int radius) {
        assertMajority(pair.a(), radius);
    }

    @Test
    void theMajorityDecidesFarFromEdgesToo() {
        var size = new Size(90, 30);
        Area area = Area.of(size, new Rect(0, 0, 20, 12))
                .union(Area.of(size, new Rect(30, 5, 25, 3)))
                .union(Area.of(size, new Rect(70, 20, 20, 10)))
                .union(Area.of(size, new Rect(2, 28, 60, 2)))
                .minus(Area.of(size, new Rect(5, 4, 2, 2)));
        for (int radius = 0; radius < 9; radius++) {
            assertMajority(area.toMask(), radius);
        }
        assertMajority(Area.all(size).toMask(), 2);
        assertMajority(Area.none(size).toMask(), 2);
    }

    private static void assertMajority(Mask mask, int radius) {
        assertThat(Majority.smoothed(Area.of(mask), radius)).isEqualTo(where(mask.size(), i -> {
            int votes = 0;
            int cx = i % mask.width();
            int cy = i / mask.width();
            for (int y = Math.max(0, cy - radius); y <= Math.min(mask.height() - 1, cy + radius); y++) {
                for (int x = Math.max(0, cx - radius); x <= Math.min(mask.width() - 1, cx + radius); x++) {
                    votes += mask.at(x, y) == 1 ? 1 : -1;
                }
            }
            return votes > 0 || votes == 0 && mask.at(cx, cy) == 1;
        }));
    }

    @Property(tries = 500)
    void componentsAreThoseOfRegions(@ForAll("pairs") Pair pair) {
        Mask mask = pair.a();
        Components corners = Components.of(Area.of(mask), Connectivity.CORNERS);
        assertThat(corners.count()).isEqualTo(mask.regions().componentAreas().length);
        assertThat(corners.where(c -> c.pixels() >= 4))
                .isEqualTo(Area.of(mask.regions().withoutComponentsBelow(4)));
        Components background = Components.of(Area.of(mask).complement(), Connectivity.SIDES);
        Area holes = background.where(c -> !c.touchesBorder() && c.pixels() <= 3);
        assertThat(Area.of(mask).union(holes)).isEqualTo(Area.of(mask.regions().withHolesFilled(3, 1)));
        assertThat(corners.largest().pixels())
                .isEqualTo(corners.count() == 0 ? 0 : mask.regions().componentAreas()[0]);
        Area touching = corners.touching(Area.of(pair.b()));
        assertThat(touching.intersect(Area.of(pair.b())))
                .isEqualTo(Area.of(mask).intersect(Area.of(pair.b())));
        assertThat(touching.minus(Area.of(mask)).isEmpty()).isTrue();
    }

    @Test
    void aComponentIsWhatItsPixelsReach() {
        Area area = Area.of(Mask.parse("##..#", "..#.#", "#...."));
        assertThat(at(area, 0, 0, Connectivity.CORNERS)).isEqualTo(Mask.parse("##...", "..#..", "....."));
        assertThat(at(area, 0, 0, Connectivity.SIDES)).isEqualTo(Mask.parse("##...", ".....", "....."));
        assertThat(at(area, 4, 1, Connectivity.SIDES)).isEqualTo(Mask.parse("....#", "....#", "....."));
        assertThat(at(area, 3, 0, Connectivity.CORNERS)).isEqualTo(Mask.parse(".....", ".....", "....."));
    }

    private static Mask at(Area area, int x, int y, Connectivity connectivity) {
        return Components.of(area, connectivity).at(x, y).toMask();
    }

    @Test
    void labelsAreFoundAcrossTiles() {
        byte[] labels = new byte[300 * 5];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 300 >= 100 && i % 300 < 260 ? 3 : 0);
        }
        Area three = Area.of(MaskSnapshot.of(Mask.of(new Size(300, 5), labels)), 3);
        assertThat(three).isEqualTo(Area.of(new Size(300, 5), new Rect(100, 0, 160, 5)));
    }

    @Test
    void orderAndSizeAreHeldTo() {
        AreaBuilder builder = new AreaBuilder(new Size(5, 5));
        builder.add(2, 1, 3);
        builder.add(2, 2, 9);
        assertThatThrownBy(() -> builder.add(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add(2, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(builder.area().toMask()).isEqualTo(Mask.parse(".....", ".....", ".####", ".....", "....."));
        Area other = Area.none(new Size(4, 5));
        assertThatThrownBy(() -> builder.area().minus(other)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Area where(Size size, IntPredicate in) {
        byte[] labels = new byte[(int) size.pixels()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (in.test(i) ? 1 : 0);
        }
        return Area.of(Mask.of(size, labels));
    }

    private static boolean in(Mask mask, int i) {
        return mask.at(i % mask.width(), i / mask.width()) == 1;
    }

    private static boolean near(Mask mask, int i, double radius, int label) {
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                if (mask.at(x, y) == label && Math.hypot(x - i % mask.width(), y - i / mask.width()) <= radius) {
                    return true;
                }
            }
        }
        return false;
    }
}
