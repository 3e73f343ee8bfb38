package org.maskwright.dataset.split;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What a split is to be balanced by: samples are dealt into strata by quantiles of a value, and each stratum is split in the same ratio.
 *
 * @param values the value of each sample by id, such as the share of foreground 0…1; samples that are not in it are a stratum of their own
 * @param count number of quantiles, 2…100; equal values always share a stratum
 */
public record Strata(Map<String, Double> values, int count) {
    /** Fifths, the usual choice. */
    public static final int FIFTHS = 5;

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException when the number is not possible, or a value is no number
     */
    public Strata {
        values = Map.copyOf(values);
        if (count < 2 || count > 100) {
            throw new IllegalArgumentException(count + " strata; 2…100 are possible");
        }
        if (values.values().stream().anyMatch(v -> v.isNaN())) {
            throw new IllegalArgumentException("a value is no number");
        }
    }

    /** These strata among some samples: where the quantiles of their values lie. */
    Among among(Collection<String> samples) {
        double[] sorted = samples.stream()
                .map(values::get)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return new Among(this, sorted);
    }

    /** Strata whose limits are known. */
    static final class Among {
        private final Strata strata;
        private final double[] sorted;

        private Among(Strata strata, double[] sorted) {
            this.strata = strata;
            this.sorted = sorted;
        }

        /** The stratum of samples that stay together, by their mean: 0…count−1, or count when no value is known. */
        int of(List<String> samples) {
            OptionalDouble mean = samples.stream()
                    .map(strata.values::get)
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .average();
            if (mean.isEmpty() || sorted.length == 0) {
                return strata.count;
            }
            long lower = below(mean.getAsDouble());
            return (int) Math.min(strata.count - 1, strata.count * lower / sorted.length);
        }

        private int below(double value) {
            int at = Arrays.binarySearch(sorted, value);
            if (at < 0) {
                return -at - 1;
            }
            int first = at;
            while (first > 0 && sorted[first - 1] == value) {
                first--;
            }
            return first;
        }
    }
}
