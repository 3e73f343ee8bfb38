package org.maskwright.session.composite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;

/** Wavering is calmed, motion is not. */
class SteadyingTest {
    private static Shares of(int... shares) {
        byte[] bytes = new byte[shares.length];
        for (int i = 0; i < shares.length; i++) {
            bytes[i] = (byte) shares[i];
        }
        return Shares.of(new Size(shares.length, 1), bytes);
    }

    @Test
    void smallChangesAreHalvedAndLargeOnesTaken() {
        Steadying steadying = new Steadying(0.5);
        assertThat(steadying.next(of(100, 0, 255))).isEqualTo(of(100, 0, 255));
        // 100 → 120: 120 − ½·(1 − 20/255)·20 = 110.8; what turns over altogether does so at once.
        assertThat(steadying.next(of(120, 255, 0))).isEqualTo(of(111, 255, 0));
        assertThat(steadying.next(of(111, 255, 0))).isEqualTo(of(111, 255, 0));
    }

    @Test
    void withoutWeightAndAtAnotherSizeAllIsAsItIs() {
        Steadying none = new Steadying(0);
        none.next(of(10, 20));
        assertThat(none.next(of(30, 40))).isEqualTo(of(30, 40));
        Steadying some = new Steadying(0.9);
        some.next(of(10, 20));
        assertThat(some.next(of(30))).isEqualTo(of(30));
    }
}
