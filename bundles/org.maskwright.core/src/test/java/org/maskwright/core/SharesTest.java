package org.maskwright.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SharesTest {
    private final Shares shares = Shares.of(new Size(2, 2), new byte[] {0, (byte) 255, (byte) 128, 127});

    @Test
    void valuesAreUnsignedAndGuarded() {
        assertThat(shares.at(1, 0)).isEqualTo(255);
        assertThat(shares.at(2)).isEqualTo(128);
        assertThatThrownBy(() -> shares.at(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> shares.at(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> Shares.of(new Size(2, 2), new byte[3]));
    }

    @Test
    void bytesAreCopiedInAndOut() {
        byte[] values = {1, 2};
        Shares copy = Shares.of(new Size(2, 1), values);
        values[0] = 9;
        copy.toBytes()[1] = 9;
        assertThat(copy).isEqualTo(Shares.of(new Size(2, 1), new byte[] {1, 2}));
        assertThat(copy).isNotEqualTo(Shares.of(new Size(1, 2), new byte[] {1, 2}));
    }

    @Test
    void cutIsInclusive() {
        assertThat(shares.atLeast(Shares.HALF)).isEqualTo(Mask.parse(".#", "#."));
        assertThat(shares.atLeast(1)).isEqualTo(Mask.parse(".#", "##"));
        assertThatIllegalArgumentException().isThrownBy(() -> shares.atLeast(0));
    }

    @Test
    void ignoredPixelsAreNoForeground() {
        assertThat(values(Shares.of(Mask.parse(".#2?")))).containsExactly(0, 255, 255, 0);
    }

    @Test
    void smallerIsTheMeanAndLargerTheNearest() {
        assertThat(shares.resized(new Size(1, 1)).at(0)).isEqualTo(127);
        assertThat(values(shares.resized(new Size(4, 2)))).containsExactly(0, 0, 255, 255, 128, 128, 127, 127);
        assertThat(shares.resized(new Size(2, 2))).isSameAs(shares);
    }

    private static int[] values(Shares shares) {
        return java.util.stream.IntStream.range(0, shares.width() * shares.height())
                .map(shares::at)
                .toArray();
    }
}
