package org.maskwright.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.metric.Bootstrap;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Metric;

/**
 * By how much a measure of two models differs on the images that both have a value for.
 *
 * @param metric the measure
 * @param first name of a model
 * @param second name of the other
 * @param images the images, those that differ most first
 * @param interval of the mean difference, from resampled images (paired bootstrap); empty without images
 */
public record ModelDifference(
        Metric metric, String first, String second, List<OfImage> images, Optional<Bootstrap.Interval> interval) {
    /** Copies the list. */
    public ModelDifference {
        images = List.copyOf(images);
    }

    /**
     * One image.
     *
     * @param name of the image
     * @param first the first model's value
     * @param second the second's
     */
    public record OfImage(String name, double first, double second) {
        /** The second's less the first's. */
        public double difference() {
            return second - first;
        }
    }

    /** Compares two models of an evaluation. Costs draws × images. */
    public static ModelDifference of(Metric metric, ModelScores first, ModelScores second, EvaluationOptions options) {
        Map<String, Measure> others = second.values(metric, options.undefined());
        List<OfImage> images = new ArrayList<>();
        first.values(metric, options.undefined()).forEach((name, value) -> {
            if (value instanceof Measure.Defined a && others.get(name) instanceof Measure.Defined b) {
                images.add(new OfImage(name, a.figure(), b.figure()));
            }
        });
        double[] differences = images.stream().mapToDouble(OfImage::difference).toArray();
        Optional<Bootstrap.Interval> interval = images.isEmpty()
                ? Optional.empty()
                : Optional.of(options.bootstrap().ofMean(differences));
        images.sort(Comparator.comparingDouble((OfImage i) -> -Math.abs(i.difference()))
                .thenComparing(OfImage::name));
        return new ModelDifference(metric, first.name(), second.name(), images, interval);
    }

    /** The mean difference; undefined without images. */
    public Measure mean() {
        double sum = images.stream().mapToDouble(OfImage::difference).sum();
        return Measure.ratio(sum, images.size(), "no image has a value of both models");
    }
}
