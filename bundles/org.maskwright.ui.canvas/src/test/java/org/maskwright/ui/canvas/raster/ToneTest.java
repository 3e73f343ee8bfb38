package org.maskwright.ui.canvas.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Size;

/** The image is seen lighter or darker; masks are not. */
class ToneTest {
    private static Look with(Overlay overlay, Tone tone) {
        return new Look(overlay, new LabelColours(0xff0000), tone, false);
    }

    @Test
    void eachValueIsShownAsItsFormulaSays() {
        for (int v = 0; v < 256; v++) {
            assertThat(Tone.AS_IS.shown(v)).isEqualTo(v);
            assertThat(new Tone(0, -100, 100).shown(v)).isEqualTo(128);
        }
        assertThat(new Tone(20, 0, 100).shown(100)).isEqualTo(151);
        assertThat(new Tone(20, 0, 100).shown(250)).isEqualTo(255);
        assertThat(new Tone(0, 100, 100).shown(100)).isEqualTo(73);
        assertThat(new Tone(0, 0, 200).shown(64)).isEqualTo(128);
        assertThat(new Tone(0, 0, 50).shown(128)).isEqualTo(64);
        assertThat(new Tone(-100, 0, 100).shown(255)).isZero();
    }

    @Test
    void theImageIsLighterAndItsMaskIsNot() {
        var image = Pictures.grey(new Size(2, 1), 0x40, 0x80);
        var lighter = new Tone(50, 0, 100);
        assertThat(Pictures.composed(
                        Layers.of(Optional.of(image), Optional.empty()), with(new Overlay.Fill(50), lighter), 1))
                .isEqualTo("c0c0c0 ffffff\n");
        assertThat(Pictures.composed(Pictures.layers(image, "#."), with(new Overlay.MaskOnly(), lighter), 1))
                .isEqualTo("ffffff 000000\n");
        assertThat(with(new Overlay.Fill(50), lighter).withoutMask()).isEqualTo(with(new Overlay.Hidden(), lighter));
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new Tone(101, 0, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tone(0, -101, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tone(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
