package org.maskwright.imaging.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.stored.Raster;

class SoftEdgesTest {
    private static final int SIDE = 120;

    /** A head and shoulders, 0 and 255, as real numbers. */
    private static double[] person() {
        double[] values = new double[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            int x = i % SIDE - 60;
            int y = i / SIDE;
            boolean head = Math.hypot(x, y - 40) < 20;
            boolean body = Math.hypot(x / 45.0, (y - 125) / 60.0) < 1;
            values[i] = head || body ? 255 : 0;
        }
        return values;
    }

    /** Rows and columns convolved with a kernel of that reach, whose weights are brought to a sum of 1. */
    private static double[] filtered(double[] values, int reach, DoubleUnaryOperator kernel) {
        return columns(columns(values, reach, kernel), reach, kernel);
    }

    /** One pass along the rows; the picture comes out transposed. */
    private static double[] columns(double[] values, int reach, DoubleUnaryOperator kernel) {
        double sum = IntStream.rangeClosed(-reach, reach)
                .mapToDouble(kernel::applyAsDouble)
                .sum();
        double[] out = new double[values.length];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double total = 0;
                for (int k = -reach; k <= reach; k++) {
                    int at = Math.clamp(x + k, 0, SIDE - 1);
                    total += kernel.applyAsDouble(k) * values[y * SIDE + at];
                }
                out[x * SIDE + y] = total / sum;
            }
        }
        return out;
    }

    private static double shareOfSoft(double[] values) {
        Raster raster = Raster.blank(new Size(SIDE, SIDE), ColourType.GREY, 8);
        for (int i = 0; i < values.length; i++) {
            raster.set(i, Math.clamp(Math.round(values[i]), 0, 255));
        }
        Labelling labelling = Labelling.of(new Decoded(raster, List.of(), 0), new LabelMap.Binary255());
        assertThat(labelling.unknown()).isPositive();
        return (double) SoftEdges.count(labelling) / labelling.unknown();
    }

    private static double lanczos(double x) {
        double a = Math.PI * x;
        return x == 0 ? 1 : Math.abs(x) >= 3 ? 0 : 3 * Math.sin(a) * Math.sin(a / 3) / (a * a);
    }

    @Test
    void blursUpToThreePixelsAreSoftEdges() {
        for (double sigma : new double[] {0.5, 1, 1.5, 2, 2.5, 3}) {
            double[] blurred = filtered(person(), 12, x -> Math.exp(-x * x / (2 * sigma * sigma)));
            assertThat(shareOfSoft(blurred)).as("sigma " + sigma).isGreaterThan(0.97);
        }
    }

    /** A person with holes and beside it specks, of 2 px each: a blur leaves greys of them that lie near no contour. */
    private static double[] speckled() {
        double[] values = person();
        for (int y = 4; y < SIDE - 4; y += 30) {
            for (int x = 4; x < SIDE - 4; x += 30) {
                double turned = 255 - values[y * SIDE + x];
                values[y * SIDE + x] = turned;
                values[y * SIDE + x + 1] = turned;
            }
        }
        return values;
    }

    @Test
    void whatABlurLeavesOfSpecksAndHolesIsSoft() {
        for (double sigma : new double[] {1, 2, 3}) {
            double[] blurred = filtered(speckled(), 12, x -> Math.exp(-x * x / (2 * sigma * sigma)));
            assertThat(shareOfSoft(blurred)).as("sigma " + sigma).isGreaterThan(0.97);
        }
    }

    @Test
    void aCodeInAMaskWithSoftEdgesIsNot() {
        double[] values = filtered(person(), 12, x -> Math.exp(-x * x / 2));
        for (int i = 0; i < values.length; i++) {
            boolean hair = i / SIDE < 50 && values[i] > 254;
            values[i] = hair ? 200 : values[i];
        }
        assertThat(shareOfSoft(values)).isLessThan(0.9);
    }

    @Test
    void soIsTheRingingOfLanczos() {
        for (double scale : new double[] {1.5, 2, 3}) {
            assertThat(shareOfSoft(filtered(person(), 9, x -> lanczos(x / scale))))
                    .as("scale " + scale)
                    .isGreaterThan(0.95);
        }
    }

    @Test
    void aBroaderBlurAndACodeAlongTheEdgeAreNot() {
        double[] broad = filtered(person(), 25, x -> Math.exp(-x * x / 128));
        assertThat(shareOfSoft(broad)).isLessThan(0.9);
        double[] border = person();
        double[] wide = filtered(person(), 5, x -> 1);
        for (int i = 0; i < border.length; i++) {
            border[i] = wide[i] > 0 && wide[i] < 255 ? 128 : border[i];
        }
        assertThat(shareOfSoft(border)).as("not classified, ten pixels wide").isLessThan(0.9);
    }

    @Test
    void aSecondPersonIsNot() {
        double[] two = person();
        for (int i = 0; i < two.length; i++) {
            two[i] = two[i] > 0 && i % SIDE > 60 ? 2 : two[i];
        }
        assertThat(shareOfSoft(two)).isLessThan(0.2);
    }
}
