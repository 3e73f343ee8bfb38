package org.maskwright.ui.canvas.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;

class ReductionTest {
    private static final Size MAP = new Size(16, 16);

    private static Layers picture(byte[] labels) {
        return Layers.of(
                Optional.of(Pictures.grey(new Size(64, 32), 0x80)),
                Optional.of(MaskSnapshot.of(Mask.adopt(new Size(64, 32), labels))));
    }

    private static byte[] fresh(Sheet sheet) {
        return new Reduction(sheet, Pictures.FILL, MAP, 100).bgr();
    }

    @Test
    void isAsLargeAsFits() {
        var map = new Reduction(new Sheet(picture(new byte[64 * 32])), Pictures.FILL, MAP, 100);
        assertThat(map.size()).isEqualTo(new Size(16, 8));
        assertThat(map.scale()).isEqualTo(0.25);
        assertThat(map.bgr()).hasSize(3 * 16 * 8).containsOnly(0x80);
    }

    @Test
    void whatChangesIsAsIfAllWereComposedAnew() {
        var sheet = new Sheet(picture(new byte[64 * 32]));
        var map = new Reduction(sheet, Pictures.FILL, MAP, 100);
        byte[] labels = new byte[64 * 32];
        for (int y = 9; y < 20; y++) {
            java.util.Arrays.fill(labels, y * 64 + 30, y * 64 + 47, (byte) 1);
        }
        sheet.replace(picture(labels));
        assertThat(map.bgr()).isNotEqualTo(fresh(sheet));
        map.refresh(new Rect(30, 9, 17, 11));
        assertThat(map.bgr()).isEqualTo(fresh(sheet));
    }

    @Test
    void isOfOnePictureOneLookAndOneSize() {
        var sheet = new Sheet(picture(new byte[64 * 32]));
        var map = new Reduction(sheet, Pictures.FILL, MAP, 100);
        assertThat(map.shows(sheet, Pictures.FILL, MAP)).isTrue();
        assertThat(map.shows(sheet, Pictures.CONTOUR, MAP)).isFalse();
        assertThat(map.shows(sheet, Pictures.FILL, new Size(32, 32))).isFalse();
        assertThat(map.shows(new Sheet(sheet.layers()), Pictures.FILL, MAP)).isFalse();
    }
}
