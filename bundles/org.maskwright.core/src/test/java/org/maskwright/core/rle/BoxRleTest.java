package org.maskwright.core.rle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;

/** CVAT's run lengths, along the rows of a box. */
class BoxRleTest {
    private static final Area RING = Area.of(Mask.parse(".....", ".###.", ".#.#.", ".###."));
    private static final Rect BOX = new Rect(1, 1, 3, 3);

    @Test
    void countsGoAlongTheRowsOfTheBox() throws InputException {
        assertThat(BoxRle.counts(RING, BOX)).containsExactly(0, 4, 1, 4);
        assertThat(BoxRle.area(new Size(5, 4), BOX, new int[] {0, 4, 1, 4})).isEqualTo(RING);
    }

    @Test
    void aBoxBeyondTheImageIsRefused() {
        assertThatThrownBy(() -> BoxRle.area(new Size(3, 4), BOX, new int[] {0, 9}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the box 3×3 at 1,1 reaches out of the image of 3×4");
    }

    @Test
    void runsThatDoNotFillTheBoxAreRefused() {
        assertThatThrownBy(() -> BoxRle.area(new Size(5, 4), BOX, new int[] {0, 8}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("come to 8 px, the box of 3×3 has 9");
    }
}
