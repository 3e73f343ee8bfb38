package org.maskwright.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;

class RimTraceTest {
    private static List<String> sides(Area area) {
        List<String> sides = new ArrayList<>();
        new RimTrace((x0, y0, x1, y1) -> sides.add(x0 + "," + y0 + " " + x1 + "," + y1)).of(area);
        return sides;
    }

    private static Area area(int width, String pixels) {
        byte[] labels = new byte[pixels.length()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (pixels.charAt(i) == '#' ? 1 : 0);
        }
        return Area.of(Mask.adopt(new Size(width, labels.length / width), labels));
    }

    @Test
    void aPixelHasFourSides() {
        assertThat(sides(area(3, "....#...."))).containsExactlyInAnyOrder("1,1 2,1", "1,2 2,2", "1,1 1,2", "2,1 2,2");
        assertThat(sides(area(3, "........."))).isEmpty();
    }

    @Test
    void aSideIsAsLongAsItsRowAllows() {
        assertThat(sides(area(4, ".##.####")))
                .contains("1,0 3,0", "0,1 1,1", "3,1 4,1", "0,2 4,2")
                .hasSize(8);
    }

    /** Cut into pieces of a pixel, they are those between pixels of which one is of the area. */
    @Test
    void theyAreAllSidesAndNoOthers() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            StringBuilder pixels = new StringBuilder();
            for (int i = 0; i < 42; i++) {
                pixels.append(random.nextInt(3) == 0 ? '.' : '#');
            }
            Area area = area(7, pixels.toString());
            TreeSet<String> expected = new TreeSet<>();
            for (int y = 0; y <= 6; y++) {
                for (int x = 0; x <= 7; x++) {
                    if (area.contains(x, y) != area.contains(x - 1, y)) {
                        expected.add(x + "," + y + " down");
                    }
                    if (area.contains(x, y) != area.contains(x, y - 1)) {
                        expected.add(x + "," + y + " right");
                    }
                }
            }
            TreeSet<String> found = new TreeSet<>();
            new RimTrace((x0, y0, x1, y1) -> {
                        for (int i = 0; i < x1 - x0 + y1 - y0; i++) {
                            boolean once =
                                    found.add(x0 == x1 ? x0 + "," + (y0 + i) + " down" : x0 + i + "," + y0 + " right");
                            assertThat(once).isTrue();
                        }
                    })
                    .of(area);
            assertThat(found).isEqualTo(expected);
        }
    }
}
