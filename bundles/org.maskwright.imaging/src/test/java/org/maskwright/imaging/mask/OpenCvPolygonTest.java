package org.maskwright.imaging.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;

class OpenCvPolygonTest {
    @Test
    void fillsWithItsEdges() {
        int[] triangle = {1, 0, 4, 0, 4, 3};
        assertThat(OpenCvPolygon.fill(new Size(6, 5), List.of(triangle)))
                .isEqualTo(Area.of(Mask.parse(".####.", "..###.", "...##.", "....#.", "......")));
    }

    @Test
    void nothingOfAPolygonOutside() {
        Size image = new Size(6, 5);
        assertThat(OpenCvPolygon.fill(image, List.of(new int[] {-9, -9, -2, -9, -2, -2})))
                .isEqualTo(Area.none(image));
        assertThat(OpenCvPolygon.fill(image, List.of(new int[] {6, 1, 9, 1, 9, 3})))
                .isEqualTo(Area.none(image));
    }

    /** Dots in two corners make it paint the whole image, instead of the box of the polygon. */
    @Test
    void itsBoxIsPaintedAsTheWholeImageIs() {
        Size image = new Size(40, 30);
        Area dots = Area.of(image, new Rect(0, 0, 1, 1)).union(Area.of(image, new Rect(39, 29, 1, 1)));
        var random = new Random(20261129);
        for (int i = 0; i < 500; i++) {
            int[] corners = new int[2 * (3 + random.nextInt(5))];
            int far = 1 + random.nextInt(60);
            for (int c = 0; c < corners.length; c++) {
                corners[c] = random.nextInt(far) - far / 4 + (c % 2 == 0 ? 8 : 4);
            }
            Area inBox = OpenCvPolygon.fill(image, List.of(corners));
            Area whole = OpenCvPolygon.fill(image, List.of(corners, new int[] {0, 0}, new int[] {39, 29}));
            assertThat(inBox.minus(dots)).isEqualTo(whole.minus(dots));
        }
    }
}
