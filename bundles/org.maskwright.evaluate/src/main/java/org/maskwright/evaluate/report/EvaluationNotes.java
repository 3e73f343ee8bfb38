package org.maskwright.evaluate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maskwright.core.metric.Metric;
import org.maskwright.core.metric.UndefinedPolicy;
import org.maskwright.evaluate.Evaluation;
import org.maskwright.evaluate.MissingPolicy;
import org.maskwright.evaluate.ModelScores;
import org.maskwright.evaluate.UndefinedImages;

/** What has to be said beside the figures, so that nothing is left out or counted unseen: a line each. */
public final class EvaluationNotes {
    private static final int NAMED = 5;

    private EvaluationNotes() {}

    /** The lines. */
    public static List<String> of(Evaluation evaluation) {
        List<String> notes = new ArrayList<>();
        evaluation.left().forEach((name, why) -> notes.add(name + ": left out, " + why));
        evaluation
                .resized()
                .forEach((name, n) -> notes.add(name + ": " + images(n) + " of another size than the ground truth; "
                        + (n == 1 ? "its prediction was" : "their predictions were")
                        + " brought to it, probabilities interpolated and masks by nearest pixel"));
        for (ModelScores model : evaluation.models()) {
            missing(evaluation, model, notes);
            for (UndefinedImages undefined : UndefinedImages.of(model)) {
                notes.add(model.name() + ": "
                        + text(undefined, evaluation.options().undefined()));
            }
        }
        return notes;
    }

    private static void missing(Evaluation evaluation, ModelScores model, List<String> notes) {
        Map<String, List<String>> byReason = model.missing().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        String counted = evaluation.options().missing() == MissingPolicy.AS_EMPTY ? "counted as empty" : "left out";
        byReason.forEach((why, names) ->
                notes.add(model.name() + ": no prediction of " + listed(names) + " (" + why + "): " + counted));
    }

    private static String text(UndefinedImages undefined, UndefinedPolicy policy) {
        String metrics = undefined.metrics().stream().map(Metric::title).collect(Collectors.joining(", "));
        String counted =
                switch (policy) {
                    case LEAVE_OUT -> "left out of the mean";
                    case AS_ZERO -> "counted as 0 where more is better, left out where it is not";
                    case BOTH_EMPTY_ONE -> "counted as perfect where both masks are empty, else as 0";
                    case NAN -> "not a number, and so is the mean";
                };
        return metrics + " of " + listed(undefined.images()) + " undefined, as " + undefined.reason() + ": " + counted;
    }

    private static String images(int n) {
        return n == 1 ? "1 image is" : Figures.count(n) + " images are";
    }

    static String listed(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        int more = names.size() - NAMED;
        return more > 0 ? first + " and " + Figures.count(more) + " more" : first;
    }
}
