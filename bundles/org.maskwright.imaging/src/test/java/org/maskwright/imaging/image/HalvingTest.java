package org.maskwright.imaging.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maskwright.core.Size;

class HalvingTest {
    @Test
    void halfIsTheMeanOfFourPixelsEach() {
        byte[] two = {10, 20, 30, 20, 40, 60, 30, 60, 90, 41, 81, 121};
        assertThat(Pixels.halved(new Size(2, 2), two)).containsExactly(25, 50, 75);
    }

    @Test
    void lastColumnAndRowWithoutAnotherAreLeftOut() {
        byte[] pixels = new byte[3 * 5 * 3];
        for (int i = 0; i < pixels.length; i++) {
            boolean alone = i / 3 % 5 == 4 || i / 15 == 2;
            pixels[i] = (byte) (alone ? 200 : 40);
        }
        assertThat(Pixels.halved(new Size(5, 3), pixels)).hasSize(3 * 2).containsOnly(40);
    }
}
