package org.maskwright.core.rle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;

/** The bit stream of Label Studio's brush. */
class BrushRleTest {
    @Test
    void streamIsBitForBitThatOfTheTool() {
        // 32 bits of the count, then 00111 0010 0011 0111 1111, then 1 00 111 11111111 and two more of 0 and a whole
        // byte of 0.
        StringBuilder bits = new StringBuilder(
                "00000000000000000000000000001000" + "00111001000110111" + "1111" + "1" + "00" + "111" + "11111111");
        assertThat(BrushRle.stream(Area.all(new Size(2, 1)))).isEqualTo(padded(bits));
    }

    private static byte[] padded(StringBuilder bits) {
        bits.append("0".repeat(8 - bits.length() % 8));
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }

    @Test
    void alphaComesBack() throws InputException {
        Area area = Area.of(Mask.parse("..##", "#..#", "####"));
        Shares alpha = BrushRle.alpha(BrushRle.stream(area), new Size(4, 3));
        assertThat(Area.of(alpha, 1)).isEqualTo(area);
        assertThat(Area.of(alpha, 255)).isEqualTo(area);
    }

    @Test
    void singleValuesAreReadToo() throws InputException {
        // Count 4; one packet of four different samples: 1, 2, 3, 77.
        StringBuilder bits = new StringBuilder(
                "00000000000000000000000000000100" + "00111001000110111" + "1111" + "0" + "00" + "011");
        for (int value : new int[] {1, 2, 3, 77}) {
            bits.append(String.format(java.util.Locale.ROOT, "%8s", Integer.toBinaryString(value))
                    .replace(' ', '0'));
        }
        assertThat(BrushRle.alpha(padded(bits), new Size(1, 1)).toBytes()).containsExactly(77);
    }

    @Test
    void aStreamOfAnotherSizeOrCutOffIsRefused() {
        byte[] stream = BrushRle.stream(Area.of(Mask.parse("#..", ".#.")));
        assertThatThrownBy(() -> BrushRle.alpha(stream, new Size(4, 2)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("of 24 samples, the image of 4×2 has 32");
        assertThatThrownBy(() -> BrushRle.alpha(Arrays.copyOf(stream, stream.length - 4), new Size(3, 2)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("ends before its last sample");
    }
}
