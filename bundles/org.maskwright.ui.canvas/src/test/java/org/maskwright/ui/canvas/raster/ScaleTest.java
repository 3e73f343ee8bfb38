package org.maskwright.ui.canvas.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;

/** What is seen of a picture of two colours from near and from far. */
class ScaleTest {
    private static final int RED = 0xff0000;

    private static final int BLUE = 0x0000ff;

    /** Left half red, right half blue. */
    private static Layers halves(int side) {
        byte[] bgr = new byte[3 * side * side];
        for (int i = 0; i < side * side; i++) {
            bgr[3 * i + (i % side < side / 2 ? 2 : 0)] = (byte) 255;
        }
        return Layers.of(Optional.of(Pyramid.adopt(new Size(side, side), bgr)), Optional.empty());
    }

    /** One screen px, composed with those around it. */
    private static int at(Layers picture, double scale, int x, int y) {
        byte[] bgr = new Composer(100).compose(picture, Pictures.HIDDEN, scale, new Rect(x - 1, y - 1, 3, 3));
        int middle = 3 * 4;
        return bgr[middle] & 0xff | (bgr[middle + 1] & 0xff) << 8 | (bgr[middle + 2] & 0xff) << 16;
    }

    @Test
    void fromNearEachPixelIsASquareAtItsPlace() {
        Layers picture = halves(2);
        assertThat(at(picture, 7, 1, 1)).isEqualTo(RED);
        assertThat(at(picture, 7, 6, 12)).isEqualTo(RED);
        assertThat(at(picture, 7, 7, 1)).isEqualTo(BLUE);
        assertThat(at(picture, 7, 13, 12)).isEqualTo(BLUE);
    }

    @Test
    void ofWhatIsLargerThanThePaneTheRightPartIsSeen() {
        Layers picture = halves(400);
        assertThat(at(picture, 5.2, 1020, 530)).isEqualTo(RED);
        assertThat(at(picture, 5.2, 1039, 530)).isEqualTo(RED);
        assertThat(at(picture, 5.2, 1045, 530)).isEqualTo(BLUE);
    }

    @Test
    void fromFarItIsMixedOnlyWhereColoursMeet() {
        Layers picture = halves(2400);
        assertThat(at(picture, 0.025, 0, 0)).isEqualTo(RED);
        assertThat(at(picture, 0.025, 28, 59)).isEqualTo(RED);
        assertThat(at(picture, 0.025, 31, 0)).isEqualTo(BLUE);
        assertThat(at(picture, 0.025, 59, 59)).isEqualTo(BLUE);
    }

    @Test
    void enlargedALittleTheLeftEdgeTakesNothingFromTheRightOne() {
        Layers picture = halves(40);
        assertThat(at(picture, 1.5, 0, 30)).isEqualTo(RED);
        assertThat(at(picture, 1.5, 59, 30)).isEqualTo(BLUE);
    }
}
