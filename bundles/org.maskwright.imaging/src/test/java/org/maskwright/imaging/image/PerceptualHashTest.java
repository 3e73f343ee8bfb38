package org.maskwright.imaging.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PerceptualHashTest {
    private static final int SIDE = 32;

    @Test
    void theMirroredHashIsThatOfTheMirroredImage() {
        var random = new Random(5);
        for (int n = 0; n < 20; n++) {
            byte[] grey = new byte[SIDE * SIDE];
            random.nextBytes(grey);
            byte[] mirrored = new byte[grey.length];
            for (int i = 0; i < grey.length; i++) {
                mirrored[i] = grey[i / SIDE * SIDE + SIDE - 1 - i % SIDE];
            }
            PerceptualHash.Both hashes = PerceptualHash.of(grey);
            PerceptualHash.Both other = PerceptualHash.of(mirrored);
            assertThat(other.own()).isEqualTo(hashes.mirrored());
            assertThat(other.mirrored()).isEqualTo(hashes.own());
            assertThat(Long.bitCount(hashes.own())).isEqualTo(32);
            assertThat(hashes.own()).isNotEqualTo(hashes.mirrored());
        }
    }
}
