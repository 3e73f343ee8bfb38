package org.maskwright.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.Pngs;
import org.maskwright.imaging.mask.MaskFile;

class LabelMapDetectorTest {
    private static final LabelMap USUAL = new LabelMap.Binary255();

    private static LabelMap detect(LabelMap expected, byte[]... files) throws IOException {
        List<LabelMapDetector.Look> looks = new ArrayList<>();
        for (byte[] file : files) {
            MaskFile mask = MaskFile.read(file);
            looks.add(new LabelMapDetector.Look(mask.header(), mask.features(new LabelMap.NonZero())));
        }
        return LabelMapDetector.of(looks, expected);
    }

    @Test
    void tellsCodingsApart() throws IOException {
        assertThat(detect(USUAL, Pngs.grey(0, 255))).isEqualTo(new LabelMap.Binary255());
        assertThat(detect(USUAL, Pngs.grey(0, 1))).isEqualTo(new LabelMap.Binary01());
        assertThat(detect(USUAL, Pngs.grey(0, 0, 3, 255, 128, 90, 254)))
                .as("soft edges")
                .isEqualTo(new LabelMap.Binary255());
        assertThat(detect(USUAL, Pngs.grey(1, 2, 3))).isEqualTo(new LabelMap.Trimap());
        assertThat(detect(USUAL, Pngs.grey(1, 2))).isEqualTo(new LabelMap.Trimap());
        assertThat(detect(USUAL, Pngs.grey(0, 5, 19))).isEqualTo(new LabelMap.Indexed(20));
        assertThat(detect(USUAL, Pngs.grey(0, 1, 2, 255))).as("255 is ignore").isEqualTo(new LabelMap.Indexed(3));
        assertThat(detect(USUAL, Pngs.palette(0, 15, 255))).isEqualTo(new LabelMap.Indexed(16));
        assertThat(detect(USUAL, Pngs.palette(0, 1))).isEqualTo(new LabelMap.Binary01());
        assertThat(detect(USUAL, Pngs.alpha(0, 255, 100))).isEqualTo(new LabelMap.AlphaAtLeast(128));
        assertThat(detect(USUAL, Pngs.grey(0, 100, 150, 200))).isEqualTo(new LabelMap.NonZero());
    }

    @Test
    void holdsToWhatTheLayoutLetsExpect() throws IOException {
        assertThat(detect(new LabelMap.Indexed(21), Pngs.palette(0, 15, 255))).isEqualTo(new LabelMap.Indexed(21));
        assertThat(detect(new LabelMap.Indexed(21), Pngs.palette(0, 30))).isEqualTo(new LabelMap.Indexed(31));
        assertThat(detect(new LabelMap.AlphaAtLeast(77), Pngs.alpha(0, 255))).isEqualTo(new LabelMap.AlphaAtLeast(77));
        assertThat(detect(new LabelMap.NonZero(), Pngs.grey(0, 255))).isEqualTo(new LabelMap.Binary255());
        assertThat(detect(new LabelMap.Trimap())).isEqualTo(new LabelMap.Trimap());
    }

    @Test
    void letsTheMajorityDecideAndEmptyMasksNot() throws IOException {
        byte[] empty = Pngs.grey(0);
        byte[] usual = Pngs.grey(0, 255);
        byte[] scaled = Pngs.grey(0, 1);
        assertThat(detect(USUAL, empty, empty, empty, scaled)).isEqualTo(new LabelMap.Binary01());
        assertThat(detect(USUAL, scaled, usual, usual, empty)).isEqualTo(new LabelMap.Binary255());
        assertThat(detect(new LabelMap.Binary01(), empty)).isEqualTo(new LabelMap.Binary01());
        assertThat(detect(USUAL, scaled, scaled, Pngs.grey(0, 1, 4)))
                .as("classes, mostly one")
                .isEqualTo(new LabelMap.Indexed(5));
    }
}
