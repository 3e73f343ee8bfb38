package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maskwright.core.metric.Measure;

class StatisticsTest {
    @Test
    void aWildValueDoesNotMoveTheScale() {
        RobustScale scale = scale(1, 2, 3, 4, 1000);
        assertThat(scale.median()).isEqualTo(3);
        assertThat(scale.sigma()).isEqualTo(1.4826);
        assertThat(scale.z(1000)).isGreaterThan(600);
    }

    @Test
    void whatIsUndefinedIsLeftOut() {
        Measure undefined = new Measure.Undefined("nothing was seen");
        assertThat(RobustScale.of(List.of(Measure.of(7), undefined, Measure.of(9))))
                .contains(scale(7, 9));
        assertThat(RobustScale.of(List.of(undefined))).isEmpty();
    }

    private static RobustScale scale(double... values) {
        return RobustScale.of(Arrays.stream(values).mapToObj(Measure::of).toList())
                .orElseThrow();
    }

    @Test
    void theScaleOfMostlyEqualValuesIsTheirMeanDeviation() {
        RobustScale scale = scale(5, 5, 5, 5, 9);
        assertThat(scale.sigma()).isCloseTo(0.8 * 1.2533, within(1e-9));
        assertThat(scale(5, 5, 5).z(7)).isZero();
    }

    @Test
    void quantilesLieBetweenValues() {
        assertThat(RobustScale.quantile(new double[] {0, 10, 20, 30}, 0.25)).isEqualTo(7.5);
        assertThat(RobustScale.quantile(new double[] {0, 10}, 1)).isEqualTo(10);
        assertThatThrownBy(() -> RobustScale.quantile(new double[0], 0.5)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Reference: scipy.stats.ks_2samp gives D = 0.5 for these; the asymptotic p-value is computed by hand from the series. */
    @Test
    void comparesTwoDistributions() {
        KolmogorovSmirnov test = KolmogorovSmirnov.of(new double[] {1, 2, 3, 4}, new double[] {3, 4, 5, 6});
        assertThat(test.distance()).isEqualTo(0.5);
        double lambda = (Math.sqrt(2) + 0.12 + 0.11 / Math.sqrt(2)) * 0.5;
        double expected =
                2 * (Math.exp(-2 * lambda * lambda) - Math.exp(-8 * lambda * lambda) + Math.exp(-18 * lambda * lambda));
        assertThat(test.pValue()).isCloseTo(expected, within(1e-3));
    }

    @Test
    void equalDistributionsAreLikely() {
        double[] values = {1, 2, 2, 3};
        assertThat(KolmogorovSmirnov.of(values, values)).isEqualTo(new KolmogorovSmirnov(0, 1));
    }

    @Test
    void findsNearMapsAsBruteForceDoes() {
        var random = new Random(3);
        byte[][] maps = new byte[60][1024];
        for (int i = 0; i < maps.length; i++) {
            if (i % 3 == 0) {
                random.nextBytes(maps[i]);
            } else {
                maps[i] = maps[i / 3 * 3].clone();
                for (int k = 0; k < 40 * (i % 3); k++) {
                    maps[i][random.nextInt(1024)] ^= 0x40;
                }
            }
        }
        List<NearMasks.Pair> found = NearMasks.of(List.of(maps), 0.02, () -> {});
        assertThat(found).isNotEmpty().allSatisfy(p -> assertThat(difference(maps[p.first()], maps[p.second()]))
                .isEqualTo(p.difference()));
        for (int i = 0; i < maps.length; i++) {
            int later = i;
            double nearest = Arrays.stream(maps, 0, i)
                    .mapToDouble(m -> difference(m, maps[later]))
                    .min()
                    .orElse(1);
            assertThat(found.stream()
                            .filter(p -> p.second() == later)
                            .mapToDouble(NearMasks.Pair::difference)
                            .findFirst()
                            .orElse(1))
                    .isEqualTo(nearest <= 0.02 ? nearest : 1);
        }
    }

    private static double difference(byte[] a, byte[] b) {
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] & 0xff) - (b[i] & 0xff));
        }
        return sum / (255.0 * a.length);
    }
}
