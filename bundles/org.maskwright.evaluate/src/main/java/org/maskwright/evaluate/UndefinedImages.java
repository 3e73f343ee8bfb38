package org.maskwright.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Metric;

/**
 * Images of which a measure has no value, told together: the same measures for the same reason.
 *
 * @param reason why, as a clause
 * @param metrics which measures
 * @param images names of the images, in their order
 */
public record UndefinedImages(String reason, List<Metric> metrics, List<String> images) {
    /** Copies the lists. */
    public UndefinedImages {
        metrics = List.copyOf(metrics);
        images = List.copyOf(images);
    }

    /** All of a model, in the order of the images. */
    public static List<UndefinedImages> of(ModelScores scores) {
        record Question(String reason, List<Metric> metrics) {}
        Map<Question, List<String>> images = new LinkedHashMap<>();
        for (ImageScore image : scores.images()) {
            Map<String, List<Metric>> reasons = new LinkedHashMap<>();
            for (Metric metric : Metric.values()) {
                if (image.values().get(metric) instanceof Measure.Undefined u) {
                    reasons.computeIfAbsent(u.reason(), k -> new ArrayList<>()).add(metric);
                }
            }
            reasons.forEach(
                    (reason, metrics) -> images.computeIfAbsent(new Question(reason, metrics), k -> new ArrayList<>())
                            .add(image.name()));
        }
        List<UndefinedImages> all = new ArrayList<>();
        images.forEach((key, names) -> all.add(new UndefinedImages(key.reason(), key.metrics(), names)));
        return all;
    }
}
