package org.maskwright.session.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.maskwright.core.Sample;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Metric;
import org.maskwright.evaluate.ImageScore;

/**
 * How good the prediction of one sample is. Immutable.
 *
 * @param id key of the sample
 * @param label by which people know it
 * @param part of the split; empty where parts are not told apart
 * @param values the measures, before any policy
 */
public record SampleScore(String id, String label, String part, Map<Metric, Measure> values) {
    /** The measures that are listed for each sample. */
    public static final List<Metric> LISTED = List.of(
            Metric.IOU,
            Metric.F,
            Metric.PRECISION,
            Metric.RECALL,
            Metric.WEIGHTED_F,
            Metric.BOUNDARY_F,
            Metric.HAUSDORFF_95);

    /** Copies the map. */
    public SampleScore {
        values = Map.copyOf(values);
    }

    static SampleScore of(Sample sample, ImageScore image, Map<String, String> parts) {
        return new SampleScore(sample.key(), sample.label(), parts.getOrDefault(image.name(), ""), image.values());
    }

    /** The measure as people compare it: four digits, of px one; "-" where it is undefined. */
    public String text(Metric metric) {
        return switch (value(metric)) {
            case Measure.Defined d ->
                String.format(Locale.ROOT, metric == Metric.HAUSDORFF_95 ? "%.1f" : "%.4f", d.figure());
            case Measure.Undefined u -> "-";
        };
    }

    private Measure value(Metric metric) {
        return values.getOrDefault(metric, new Measure.Undefined("it was not asked for"));
    }

    /** Why measures that are listed have no value, each reason once; empty where all have. */
    public String undefined() {
        return LISTED.stream()
                .map(this::value)
                .filter(Measure.Undefined.class::isInstance)
                .map(m -> ((Measure.Undefined) m).reason())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The worst of a measure first; those of which it is undefined last. */
    public static Comparator<SampleScore> worstFirst(Metric metric) {
        double sign = metric.better() == Metric.Better.HIGHER ? 1 : -1;
        return Comparator.comparingDouble(s -> switch (s.value(metric)) {
            case Measure.Defined d -> sign * d.figure();
            case Measure.Undefined u -> Double.POSITIVE_INFINITY;
        });
    }
}
