package org.maskwright.core.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;

class CleanupTest {
    private static final Area RING = Area.of(Mask.parse("####...", "#..#.#.", "#..#...", "####.#.", "#.#...."));

    @Test
    void holesAreFilledAndBaysNot() {
        assertThat(Cleanup.withHolesFilled(RING, Long.MAX_VALUE).toMask())
                .isEqualTo(Mask.parse("####...", "####.#.", "####...", "####.#.", "#.#...."));
        assertThat(Cleanup.withHolesFilled(RING, 3)).isEqualTo(RING);
    }

    @Test
    void specksGoAndTheRestStays() {
        assertThat(Cleanup.withoutSpecks(RING, 2).toMask())
                .isEqualTo(Mask.parse("####...", "#..#...", "#..#...", "####...", "#.#...."));
        assertThat(Cleanup.withoutSpecks(RING, 1)).isEqualTo(RING);
    }

    @Test
    void paintRunsAsFarAsTheLabel() {
        MaskSnapshot mask = MaskSnapshot.of(Mask.parse("1122", "1212", "2211"));
        assertThat(FloodFill.at(mask, 0, 0, Connectivity.SIDES).toMask()).isEqualTo(Mask.parse("##..", "#...", "...."));
        assertThat(FloodFill.at(mask, 0, 0, Connectivity.CORNERS).toMask())
                .isEqualTo(Mask.parse("##..", "#.#.", "..##"));
    }
}
