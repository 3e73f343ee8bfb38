package org.maskwright.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an evaluation came to.
 *
 * @param options how it was done
 * @param models one for each predictor, in their order
 * @param left image → why it could not be evaluated at all
 * @param resized model → number of predictions that were brought to the size of their ground truth
 * @param groups image → its group, of those that have one
 * @param seconds how long it took, s
 */
public record Evaluation(
        EvaluationOptions options,
        List<ModelScores> models,
        Map<String, String> left,
        Map<String, Integer> resized,
        Map<String, String> groups,
        double seconds) {
    /** Copies. */
    public Evaluation {
        models = List.copyOf(models);
        left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        resized = Collections.unmodifiableMap(new LinkedHashMap<>(resized));
    }
}
