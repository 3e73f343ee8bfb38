package org.maskwright.imaging.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;

class MaskOverlayTest {
    private static final Shares SQUARE =
            MaskOverlay.shares(Mask.parse(".....", ".###.", ".###.", ".###.", "....."), new Size(5, 5));

    @Test
    void aShareIsThePartOfTheCellThatIsForeground() {
        Shares shares = MaskOverlay.shares(Mask.parse("##..", "#..."), new Size(2, 1));
        assertThat(shares).isEqualTo(Shares.of(new Size(2, 1), new byte[] {(byte) 191, 0}));
    }

    @Test
    void aSmallerMaskIsStretched() {
        Shares shares = MaskOverlay.shares(Mask.parse("#."), new Size(4, 2));
        byte f = (byte) 255;
        assertThat(shares.toBytes()).containsExactly(f, f, 0, 0, f, f, 0, 0);
    }

    @Test
    void theContourIsBrightWithinAndDarkAround() {
        byte[] bgr = grey(100);
        MaskOverlay.CONTOUR.draw(bgr, SQUARE);
        assertThat(pixel(bgr, 1, 1)).containsExactly(0xd0, 0, 0xff);
        assertThat(pixel(bgr, 1, 0)).containsExactly(62, 62, 62);
        assertThat(pixel(bgr, 2, 2)).as("inside").containsExactly(100, 100, 100);
        assertThat(pixel(bgr, 0, 0)).as("outside").containsExactly(100, 100, 100);
    }

    @Test
    void fillTintsTheForegroundOnly() {
        byte[] bgr = grey(100);
        MaskOverlay.FILL.draw(bgr, SQUARE);
        assertThat(pixel(bgr, 2, 2)).containsExactly(140, 62, 158);
        assertThat(pixel(bgr, 0, 0)).containsExactly(100, 100, 100);
    }

    @Test
    void theMaskAloneIsWhiteUponBlack() {
        byte[] bgr = grey(100);
        MaskOverlay.MASK.draw(bgr, SQUARE);
        assertThat(pixel(bgr, 2, 2)).containsExactly(255, 255, 255);
        assertThat(pixel(bgr, 0, 4)).containsExactly(0, 0, 0);
    }

    @Test
    void noneLeavesTheImage() {
        byte[] bgr = grey(100);
        MaskOverlay.NONE.draw(bgr, SQUARE);
        assertThat(bgr).isEqualTo(grey(100));
    }

    @Test
    void anImageOfAnotherSizeIsRefused() {
        assertThatThrownBy(() -> MaskOverlay.FILL.draw(new byte[3], SQUARE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sharesSurviveTheirPng() throws Exception {
        Shares shares = Shares.of(new Size(3, 1), new byte[] {0, 77, (byte) 255});
        assertThat(MaskFile.read(MaskFile.greyPng(shares)).grey(new LabelMap.Binary255()))
                .isEqualTo(shares);
    }

    private static byte[] grey(int value) {
        byte[] bgr = new byte[75];
        Arrays.fill(bgr, (byte) value);
        return bgr;
    }

    private static int[] pixel(byte[] bgr, int x, int y) {
        int i = 3 * (5 * y + x);
        return new int[] {bgr[i] & 0xff, bgr[i + 1] & 0xff, bgr[i + 2] & 0xff};
    }

    @Test
    void ignoredPixelsAreNoForeground() {
        assertThat(MaskOverlay.shares(Mask.parse("#?", "??"), new Size(1, 1)).at(0, 0))
                .isEqualTo(63);
        assertThat(MaskOverlay.shares(Mask.parse("#?"), new Size(4, 1)).at(3, 0))
                .isZero();
    }
}
