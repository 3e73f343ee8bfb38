package org.maskwright.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;

class MaskFileTest {
    private static final LabelMap BINARY = new LabelMap.Binary255();

    @Test
    void readsBackWhatItWrites() throws Exception {
        Mask mask = Mask.parse("..##.", ".###.", "....#");
        MaskFile file = MaskFile.read(MaskFile.png(mask));
        assertThat(file.header()).isEqualTo(new ImageHeader(ImageFormat.PNG, new Size(5, 3), ColourType.GREY, 8, false, 1));
        assertThat(file.labels(BINARY)).isEqualTo(mask);
    }

    @Test
    void measuresARing() throws Exception {
        MaskFeatures f = MaskFile.read(MaskFile.png(Mask.parse("......", ".###..", ".#.#..", ".###.#"))).features(BINARY);
        assertThat(f.values()).containsOnlyKeys(0, 255).containsEntry(255, 9L).containsEntry(0, 15L);
        assertThat(f.components()).containsExactly(8, 1);
        assertThat(f.holes()).containsExactly(1);
        assertThat(f.border()).containsExactly(0, 1, 4, 0);
        assertThat(f.bounds()).isEqualTo(new Rect(1, 1, 5, 3));
        assertThat(f.foreground()).isEqualTo(9);
        assertThat(f.unknown()).isZero();
    }
}
