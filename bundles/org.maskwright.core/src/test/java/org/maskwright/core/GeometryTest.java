package org.maskwright.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GeometryTest {
    @Test
    void pixelsDoNotOverflow() {
        assertThat(new Size(60_000, 60_000).pixels()).isEqualTo(3_600_000_000L);
        assertThat(new Size(3, 2).transposed()).isEqualTo(new Size(2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Size(-1, 2));
    }

    @Test
    void aspectErrorIsRelativeAndSymmetric() {
        assertThat(new Size(800, 600).aspectError(new Size(400, 300))).isZero();
        assertThat(new Size(101, 100).aspectError(new Size(1, 1))).isCloseTo(0.01, within(1e-12));
        assertThat(new Size(1, 1).aspectError(new Size(101, 100))).isCloseTo(0.01, within(1e-12));
        assertThat(new Size(0, 5).aspectError(new Size(1, 1))).isInfinite();
    }

    @Test
    void rectanglesIntersect() {
        assertThat(new Rect(0, 0, 4, 4).intersect(new Rect(2, 3, 4, 4))).isEqualTo(new Rect(2, 3, 2, 1));
        assertThat(new Rect(0, 0, 2, 2).intersect(new Rect(2, 0, 2, 2))).isEqualTo(Rect.EMPTY);
        assertThatIllegalArgumentException().isThrownBy(() -> new Rect(0, 0, -1, 1));
    }

    @Test
    void unionIsAroundBoth() {
        Rect a = new Rect(1, 2, 3, 4);
        assertThat(a.union(new Rect(0, 5, 1, 3))).isEqualTo(new Rect(0, 2, 4, 6));
        assertThat(a.union(Rect.EMPTY)).isEqualTo(a);
        assertThat(Rect.EMPTY.union(a)).isEqualTo(a);
    }

    @Test
    void withinCountsEdges() {
        Size size = new Size(4, 3);
        assertThat(new Rect(0, 0, 4, 3).within(size)).isTrue();
        assertThat(new Rect(1, 0, 4, 3).within(size)).isFalse();
        assertThat(new Rect(-1, 0, 1, 1).within(size)).isFalse();
        assertThat(new Rect(Integer.MAX_VALUE, 0, 1, 1).within(size)).isFalse();
        assertThat(new Rect(4, 3, 0, 0).within(size)).isTrue();
        assertThat(new Rect(1, 1, 0, 2).isEmpty()).isTrue();
    }
}
