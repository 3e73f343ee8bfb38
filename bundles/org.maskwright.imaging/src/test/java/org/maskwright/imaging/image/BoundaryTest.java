package org.maskwright.imaging.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundaryTest {
    @Test
    void bothSidesOfTheLineAreOnIt() {
        byte[] square = {
            0, 0, 0, 0, 0, //
            0, 1, 1, 1, 0, //
            0, 1, 1, 1, 0, //
            0, 1, 1, 1, 0, //
            0, 0, 0, 0, 0
        };
        assertThat(Boundary.indexes(square, 5))
                .containsExactly(1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18, 19, 21, 22, 23);
    }

    @Test
    void rowsDoNotTouchAtTheirEnds() {
        byte[] halves = {1, 1, 0, 0, 1, 1, 0, 0};
        assertThat(Boundary.indexes(halves, 4)).containsExactly(1, 2, 5, 6);
        assertThat(Boundary.indexes(new byte[] {1, 0}, 1)).containsExactly(0, 1);
        assertThat(Boundary.indexes(new byte[] {1}, 1)).isEmpty();
    }

    @Test
    void passingOverEightAtATimeMissesNothing() {
        var random = new Random(7);
        for (int width : new int[] {1, 3, 8, 9, 17, 40}) {
            byte[] foreground = new byte[width * 23];
            for (int i = 0; i < 6; i++) {
                int from = random.nextInt(foreground.length);
                int to = Math.min(foreground.length, from + random.nextInt(60));
                java.util.Arrays.fill(foreground, from, to, (byte) (i & 1 ^ 1));
            }
            int[] expected = IntStream.range(0, foreground.length)
                    .filter(i -> differs(foreground, width, i))
                    .toArray();
            assertThat(Boundary.indexes(foreground, width))
                    .as("width %d", width)
                    .containsExactly(expected);
        }
    }

    private static boolean differs(byte[] f, int width, int i) {
        int x = i % width;
        return x > 0 && f[i] != f[i - 1]
                || x + 1 < width && f[i] != f[i + 1]
                || i >= width && f[i] != f[i - width]
                || i + width < f.length && f[i] != f[i + width];
    }
}
