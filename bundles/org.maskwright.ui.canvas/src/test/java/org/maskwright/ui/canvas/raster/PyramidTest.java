package org.maskwright.ui.canvas.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.maskwright.core.Size;

class PyramidTest {
    private static Pyramid of(int width, int height) {
        return Pyramid.adopt(new Size(width, height), new byte[3 * width * height]);
    }

    @Test
    void eachLevelIsHalfTheOneBefore() {
        Pyramid pyramid = of(1200, 900);
        assertThat(pyramid.at(1).size()).isEqualTo(new Size(1200, 900));
        assertThat(pyramid.at(40).size()).isEqualTo(new Size(1200, 900));
        assertThat(pyramid.at(0.51).size()).isEqualTo(new Size(1200, 900));
        assertThat(pyramid.at(0.5).size()).isEqualTo(new Size(600, 450));
        assertThat(pyramid.at(0.2).size()).isEqualTo(new Size(300, 225));
        assertThat(pyramid.at(0.01).size()).isEqualTo(new Size(150, 112));
    }

    @Test
    void takesFourBytesAPixel() {
        assertThat(of(6000, 4000).bytes()).isLessThan(4L * 6000 * 4000).isGreaterThan(3L * 6000 * 4000);
    }

    @Test
    void mayBeginWithFewerPixelsThanTheImageHas() {
        Pyramid quarter = Pyramid.adopt(new Size(4000, 3000), new Size(1000, 750), new byte[3 * 1000 * 750]);
        assertThat(quarter.detail()).isEqualTo(0.25);
        assertThat(quarter.size()).isEqualTo(new Size(4000, 3000));
        assertThat(quarter.at(1).size()).isEqualTo(new Size(1000, 750));
        assertThat(quarter.at(0.1).size()).isEqualTo(new Size(500, 375));
    }

    @Test
    void aStripeIsNotHalvedToNothing() {
        assertThat(of(3000, 1).at(0.01).size()).isEqualTo(new Size(3000, 1));
    }

    @Test
    void pixelsMustBeAsManyAsTheSizeSays() {
        assertThatThrownBy(() -> Pyramid.adopt(new Size(2, 2), new byte[3]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pyramid.adopt(new Size(0, 2), new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
