package org.maskwright.imaging.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;

class ForegroundSharesTest {
    @Test
    void aCellHoldsTheShareOfItsPixels() {
        Mask mask = Mask.parse("#...", "##..", "....", "...#");
        byte[] expected = {(byte) (255 * 3 / 4), 0, 0, (byte) (255 / 4)};
        assertArrayEquals(expected, MaskOverlay.shares(mask, new Size(2, 2)).toBytes());
    }

    @Test
    void runsAreCountedAsPixelsAre() {
        var random = new Random(2299);
        for (int i = 0; i < 200; i++) {
            var size = new Size(1 + random.nextInt(23), 1 + random.nextInt(23));
            var target = new Size(1 + random.nextInt(size.width()), 1 + random.nextInt(size.height()));
            byte[] labels = new byte[(int) size.pixels()];
            for (int p = 0; p < labels.length; p++) {
                labels[p] = (byte) (random.nextInt(4) == 0 ? random.nextInt(3) : p > 0 ? labels[p - 1] : 0);
            }
            assertArrayEquals(
                    counted(labels, size, target),
                    ForegroundShares.of(Mask.adopt(size, labels.clone()), target)
                            .toBytes(),
                    size + " to " + target);
        }
    }

    private static byte[] counted(byte[] labels, Size size, Size target) {
        byte[] shares = new byte[(int) target.pixels()];
        for (int cell = 0; cell < shares.length; cell++) {
            int x = cell % target.width();
            int y = cell / target.width();
            int right = (x + 1) * size.width() / target.width();
            int bottom = (y + 1) * size.height() / target.height();
            int pixels = 0;
            int foreground = 0;
            for (int row = y * size.height() / target.height(); row < bottom; row++) {
                for (int column = x * size.width() / target.width(); column < right; column++) {
                    pixels++;
                    foreground += labels[row * size.width() + column] == 0 ? 0 : 1;
                }
            }
            shares[cell] = (byte) (255 * foreground / pixels);
        }
        return shares;
    }

    @Test
    void allIsAll() {
        Mask mask = Mask.parse("###", "###");
        assertEquals(-1, MaskOverlay.shares(mask, new Size(1, 1)).toBytes()[0]);
    }
}
