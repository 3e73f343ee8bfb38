package org.maskwright.evaluate;

import java.util.List;
import org.maskwright.core.LabelClass;
import org.maskwright.core.metric.Bootstrap;
import org.maskwright.core.metric.Scoring;
import org.maskwright.core.metric.UndefinedPolicy;

/**
 * How predictions are evaluated.
 *
 * @param scoring measures and their conventions
 * @param undefined what a measure without a value counts as in a mean
 * @param missing what becomes of an image without a prediction
 * @param bootstrap how intervals are drawn
 * @param classes those that are told apart, in the order of their ids; none where there is foreground and background alone
 * @param threads how many images are worked on at once, ≥ 1
 */
public record EvaluationOptions(
        Scoring scoring,
        UndefinedPolicy undefined,
        MissingPolicy missing,
        Bootstrap bootstrap,
        List<LabelClass> classes,
        int threads) {
    /** @throws IllegalArgumentException when there is no thread */
    public EvaluationOptions {
        classes = List.copyOf(classes);
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
    }

    /** What is usual: all measures, undefined ones and missing images left out and named. */
    public static EvaluationOptions usual(int threads) {
        return new EvaluationOptions(
                Scoring.USUAL, UndefinedPolicy.LEAVE_OUT, MissingPolicy.LEAVE_OUT, Bootstrap.USUAL, List.of(), threads);
    }

    /**
     * The same at another threshold.
     *
     * @param threshold probability, above 0 and up to 1, from which on a pixel counts as foreground
     */
    public EvaluationOptions at(double threshold) {
        Scoring s = scoring;
        return by(new Scoring(threshold, s.betaSquared(), s.sweepBetaSquared(), s.stretched(), s.metrics()));
    }

    /** The same without measures of mattes: for ground truth that is none. */
    EvaluationOptions ofLabels() {
        return by(scoring.ofLabels());
    }

    private EvaluationOptions by(Scoring other) {
        return new EvaluationOptions(other, undefined, missing, bootstrap, classes, threads);
    }

    /** Number of labels that a matrix of classes has room for: the largest id, and one more; 0 without classes. */
    int labels() {
        return classes.stream()
                        .mapToInt(LabelClass::id)
                        .filter(id -> id < 255)
                        .max()
                        .orElse(-1)
                + 1;
    }
}
