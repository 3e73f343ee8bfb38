package org.maskwright.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;

class NearestForegroundProperties {
    /** Against a look at each pixel of the set. */
    @Property(tries = 300)
    void isTheNearestOfAll(@ForAll @IntRange(min = 1, max = 12) int width, @ForAll byte[] seed) {
        int height = Math.max(1, Math.min(12, seed.length / width));
        byte[] set = new byte[width * height];
        for (int i = 0; i < set.length; i++) {
            set[i] = (byte) (seed.length > i && seed[i] % 4 == 0 ? 1 : 0);
        }
        var nearest = NearestForeground.of(set, new Size(width, height));
        for (int i = 0; i < set.length; i++) {
            int least = least(set, width, i);
            assertThat(nearest.isAny()).isEqualTo(least < Integer.MAX_VALUE);
            if (nearest.isAny()) {
                assertThat(nearest.square(i)).isEqualTo(least);
                assertThat(set[nearest.nearest(i)]).isEqualTo((byte) 1);
                assertThat(square(width, i, nearest.nearest(i))).isEqualTo(least);
            }
        }
    }

    private static int least(byte[] set, int width, int from) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < set.length; i++) {
            least = set[i] != 0 ? Math.min(least, square(width, from, i)) : least;
        }
        return least;
    }

    private static int square(int width, int a, int b) {
        int dx = a % width - b % width;
        int dy = a / width - b / width;
        return dx * dx + dy * dy;
    }

    /** As SciPy 1.17 says of the same set: {@code distance_transform_edt(set == 0, return_indices=True)}. */
    @Test
    void tiesAreThoseOfSciPy() {
        byte[] set = Mask.parse("#...#", ".....", "..#..", ".....", "#...#").toBytes();
        var nearest = NearestForeground.of(set, new Size(5, 5));
        int[] indices = new int[25];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = nearest.nearest(i);
        }
        assertThat(indices).containsExactly(TIES);
    }

    private static final int[] TIES = {
        0, 0, 0, 4, 4, 0, 0, 12, 12, 4, 0, 12, 12, 12, 12, 20, 20, 12, 12, 24, 20, 20, 20, 24, 24
    };
}
