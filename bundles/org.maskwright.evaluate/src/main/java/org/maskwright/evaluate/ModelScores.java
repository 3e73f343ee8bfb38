package org.maskwright.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.maskwright.core.metric.Bootstrap;
import org.maskwright.core.metric.Confusion;
import org.maskwright.core.metric.Mean;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Metric;
import org.maskwright.core.metric.UndefinedPolicy;

/**
 * What the predictions of one model, or one folder, came to.
 *
 * @param name of the model
 * @param images each image that was scored, in the items' order
 * @param missing image → why there is no prediction of it
 * @param curves means over all thresholds
 * @param classes where several are told apart
 */
public record ModelScores(
        String name,
        List<ImageScore> images,
        Map<String, String> missing,
        Curves curves,
        Optional<ClassScores> classes) {
    /** Copies. */
    public ModelScores {
        images = List.copyOf(images);
        missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    }

    /** All pixels of all images, at the threshold: what measures are <em>pooled</em> from. */
    public Confusion pooled() {
        Confusion sum = Confusion.NONE;
        for (ImageScore image : images) {
            sum = sum.plus(image.counts());
        }
        return sum;
    }

    /** A measure of each image as a policy has it, by name. */
    public Map<String, Measure> values(Metric metric, UndefinedPolicy policy) {
        return values(images, metric, policy);
    }

    private static Map<String, Measure> values(List<ImageScore> images, Metric metric, UndefinedPolicy policy) {
        Map<String, Measure> values = new LinkedHashMap<>();
        images.forEach(i -> values.put(i.name(), policy.of(metric, i.value(metric), i.counts())));
        return values;
    }

    /** The mean of a measure over images, each counted alike. */
    public Mean mean(Metric metric, UndefinedPolicy policy) {
        return policy.mean(values(metric, policy));
    }

    /** The mean of each measure that was asked for. */
    public Map<Metric, Mean> means(UndefinedPolicy policy) {
        return means(images, policy);
    }

    /** The mean of each measure that these images have. */
    static Map<Metric, Mean> means(List<ImageScore> images, UndefinedPolicy policy) {
        Map<Metric, Mean> means = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            if (images.isEmpty() || images.getFirst().values().containsKey(metric)) {
                means.put(metric, policy.mean(values(images, metric, policy)));
            }
        }
        return means;
    }

    /** The interval of a mean; empty where the mean is undefined. Costs draws × images. */
    public Optional<Bootstrap.Interval> interval(Metric metric, UndefinedPolicy policy, Bootstrap bootstrap) {
        if (mean(metric, policy).value() instanceof Measure.Undefined) {
            return Optional.empty();
        }
        double[] figures = values(metric, policy).values().stream()
                .flatMapToDouble(m -> m.figureIfDefined().stream())
                .toArray();
        return Optional.of(bootstrap.ofMean(figures));
    }

    /** The images at which a measure is worst, the worst first; undefined ones are none of them. */
    public List<ImageScore> worst(Metric metric, int most) {
        List<ImageScore> defined = new ArrayList<>(images.stream()
                .filter(i -> i.value(metric) instanceof Measure.Defined)
                .toList());
        Comparator<ImageScore> order = Comparator.comparingDouble(
                i -> i.value(metric).figureIfDefined().orElseThrow());
        defined.sort(metric.better() == Metric.Better.HIGHER ? order : order.reversed());
        return defined.subList(0, Math.min(most, defined.size()));
    }

    /** The mean time of a prediction, ms; empty where it is not known. */
    public OptionalDouble millis() {
        return images.stream().flatMapToDouble(i -> i.millis().stream()).average();
    }
}
