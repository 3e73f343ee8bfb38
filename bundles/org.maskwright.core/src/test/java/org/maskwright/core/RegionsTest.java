package org.maskwright.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.maskwright.core.FloodRegions.Region;

class RegionsTest {
    @Provide
    Arbitrary<Mask> masks() {
        return Masks.any();
    }

    @Property(tries = 3000)
    void areasAreThoseOfAFloodFill(@ForAll("masks") Mask mask) {
        List<Region> flood = FloodRegions.of(mask);
        assertThat(mask.regions().componentAreas()).isEqualTo(FloodRegions.areas(flood, true));
        assertThat(mask.regions().holeAreas()).isEqualTo(FloodRegions.areas(flood, false));
    }

    @Property(tries = 1000)
    void smallComponentsGoAndNothingElse(@ForAll("masks") Mask mask, @ForAll @IntRange(max = 8) int minPx) {
        List<Region> small = FloodRegions.of(mask).stream()
                .filter(r -> r.foreground() && r.pixels().size() < minPx)
                .toList();
        assertThat(mask.regions().withoutComponentsBelow(minPx)).isEqualTo(FloodRegions.painted(mask, small, 0));
    }

    @Property(tries = 1000)
    void smallHolesAreFilledAndNothingElse(@ForAll("masks") Mask mask, @ForAll @IntRange(max = 8) int maxPx) {
        List<Region> small = FloodRegions.of(mask).stream()
                .filter(r -> !r.foreground() && !r.touchesBorder() && r.pixels().size() <= maxPx)
                .toList();
        assertThat(mask.regions().withHolesFilled(maxPx, 7)).isEqualTo(FloodRegions.painted(mask, small, 7));
    }

    @Property(tries = 1000)
    void borderContactAndBoundsCountPixels(@ForAll("masks") Mask mask) {
        int[] contact = new int[4];
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = -1;
        int bottom = -1;
        long inside = 0;
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                if (mask.at(x, y) != 0) {
                    contact[0] += y == 0 ? 1 : 0;
                    contact[1] += x == mask.width() - 1 ? 1 : 0;
                    contact[2] += y == mask.height() - 1 ? 1 : 0;
                    contact[3] += x == 0 ? 1 : 0;
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                    right = Math.max(right, x);
                    bottom = Math.max(bottom, y);
                    inside++;
                }
            }
        }
        Rect bounds = right < 0 ? Rect.EMPTY : new Rect(left, top, right - left + 1, bottom - top + 1);
        assertThat(mask.regions().borderContact()).isEqualTo(contact);
        assertThat(mask.regions().bounds()).isEqualTo(bounds);
        assertThat(mask.regions().foregroundPixels()).isEqualTo(inside);
    }

    @Test
    void cornersJoinForegroundButNotHoles() {
        Regions regions = Mask.parse("#...", ".###", ".#.#", ".##.").regions();
        assertThat(regions.componentAreas()).containsExactly(8);
        // The pixel enclosed but for a corner is a hole: background joins by sides only.
        assertThat(regions.holeAreas()).containsExactly(1);
    }

    @Test
    void runsLongerThanAWordAreFollowed() {
        String full = "#".repeat(40);
        String ends = "#" + ".".repeat(38) + "#";
        assertThat(Mask.parse(full, ends, full).regions().holeAreas()).containsExactly(38);
        assertThat(Mask.parse(ends, ends).regions().componentAreas()).containsExactly(2, 2);
    }

    @Test
    void emptyMaskHasNothing() {
        Regions regions = Mask.parse("...", "...").regions();
        assertThat(regions.componentAreas()).isEmpty();
        assertThat(regions.holeAreas()).isEmpty();
        assertThat(regions.bounds()).isEqualTo(Rect.EMPTY);
        assertThat(Mask.parse().regions().componentAreas()).isEmpty();
    }

    @Test
    void ignoredPixelsAreNoForeground() {
        Mask mask = Mask.parse("?????", "?###?", "?#?#?", "?#.#?", "?###?", "?????");
        assertThat(mask.regions().componentAreas()).containsExactly(10);
        assertThat(mask.regions().holeAreas()).containsExactly(1);
        assertThat(mask.regions().ignoredPixels()).isEqualTo(19);
        assertThat(mask.regions().borderContact()).containsOnly(0);
        assertThat(mask.regions().withHolesFilled(2, 1))
                .isEqualTo(Mask.parse("?????", "?###?", "?#?#?", "?###?", "?###?", "?????"));
        assertThat(Mask.parse("#.?").regions().withoutComponentsBelow(2)).isEqualTo(Mask.parse("..?"));
    }

    @Test
    void runsOfIgnoredPixelsAreGivenInReadingOrder() {
        var runs = new ArrayList<String>();
        Mask.parse("?.??", "#..#", "????")
                .regions()
                .forEachIgnoredRun((y, from, to) -> runs.add(y + ":" + from + "-" + to));
        assertThat(runs).containsExactly("0:0-1", "0:2-4", "2:0-4");
        Mask.parse("#.#").regions().forEachIgnoredRun((y, from, to) -> runs.add("none"));
        assertThat(runs).hasSize(3);
    }

    @Test
    void whatIsIgnoredWithinAPersonIsNoHole() {
        Mask mask = Mask.parse("####", "#??#", "####");
        assertThat(mask.regions().holeAreas()).isEmpty();
        assertThat(mask.regions().withHolesFilled(9, 1)).isEqualTo(mask);
    }
}
