package org.maskwright.imaging.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Progress;

class RandomWalkerTest {
    private static final Progress NOBODY = Progress.none();
    private static final double CERTAIN = 1e5;

    private static float[] steps(int width, int height, boolean down, float weight) {
        float[] steps = new float[width * height];
        for (int i = 0; i < steps.length; i++) {
            boolean last = down ? i + width >= steps.length : (i + 1) % width == 0;
            steps[i] = last ? 0 : weight;
        }
        return steps;
    }

    /** As the chance of a gambler: on a line it grows evenly from one end to the other. */
    @Test
    void betweenTwoSeedsTheChanceGrowsEvenly() {
        var walker = new RandomWalker(5, steps(5, 1, false, 1), new float[5]);
        walker.believe(0, 0, CERTAIN);
        walker.believe(4, 1, CERTAIN);
        float[] chance = walker.solve(NOBODY);
        for (int i = 0; i < 5; i++) {
            assertThat(chance[i]).isCloseTo(i / 4f, within(0.005f));
        }
    }

    /** Resistors in series: nearly all of the tension is at the large one. */
    @Test
    void anEdgeIsWhereItChanges() {
        float[] right = steps(4, 1, false, 1);
        right[1] = 0.01f;
        var walker = new RandomWalker(4, right, new float[4]);
        walker.believe(0, 1, CERTAIN);
        walker.believe(3, 0, CERTAIN);
        float[] chance = walker.solve(NOBODY);
        assertThat(chance[1]).isCloseTo(1 - 1 / 102f, within(0.005f));
        assertThat(chance[2]).isCloseTo(1 / 102f, within(0.005f));
    }

    @Test
    void whereNobodySeedsBeliefsAreSmoothed() {
        var walker = new RandomWalker(2, steps(2, 1, false, 1), new float[2]);
        walker.believe(0, 1, 1);
        walker.believe(1, 0, 1);
        // (L + I) x = (1, 0) with L = ((1, −1), (−1, 1)).
        assertThat(walker.solve(NOBODY)).containsExactly(new float[] {2 / 3f, 1 / 3f}, within(0.002f));
    }

    /** Held against Gaussian elimination. */
    @Test
    void itSolvesTheSystem() {
        int width = 6;
        int height = 5;
        int n = width * height;
        Random random = new Random(5);
        float[] right = steps(width, height, false, 1);
        float[] down = steps(width, height, true, 1);
        double[][] a = new double[n][n + 1];
        var walker = new RandomWalker(width, right, down);
        for (int i = 0; i < n; i++) {
            right[i] *= random.nextFloat();
            down[i] *= random.nextFloat();
            double strength = 0.1 + random.nextDouble();
            double belief = random.nextDouble();
            walker.believe(i, belief, strength);
            a[i][i] += strength;
            a[i][n] = strength * belief;
            join(a, i, i + 1, right[i]);
            join(a, i, i + width, down[i]);
        }
        double[] expected = solved(a);
        float[] found = walker.solve(NOBODY);
        for (int i = 0; i < n; i++) {
            assertThat((double) found[i]).isCloseTo(expected[i], within(0.003));
        }
    }

    private static void join(double[][] a, int i, int j, float weight) {
        if (weight > 0) {
            a[i][i] += weight;
            a[j][j] += weight;
            a[i][j] -= weight;
            a[j][i] -= weight;
        }
    }

    private static double[] solved(double[][] a) {
        int n = a.length;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                double share = i == k ? 0 : a[i][k] / a[k][k];
                for (int j = k; j <= n; j++) {
                    a[i][j] -= share * a[k][j];
                }
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = a[i][n] / a[i][i];
        }
        return x;
    }

    @Test
    void whatIsCancelledLeaves() {
        var walker = new RandomWalker(2, new float[] {1, 0}, new float[2]);
        walker.believe(0, 1, 1);
        walker.believe(1, 0, 1);
        assertThatThrownBy(() -> walker.solve(Progress.unseen(() -> true))).isInstanceOf(CancellationException.class);
    }
}
