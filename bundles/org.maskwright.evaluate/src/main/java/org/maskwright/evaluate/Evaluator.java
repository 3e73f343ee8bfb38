package org.maskwright.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.core.metric.ConfusionMatrix;
import org.maskwright.core.metric.Scoring;
import org.maskwright.infer.Ahead;

/**
 * Holds predictions against ground truth. Images are read and scored on several threads, a few ahead of what has been added up, so that
 * memory does not grow with their number but for the figures of each; results come in the items' order, whatever the threads do.
 *
 * @param truth reads ground truth
 * @param options how
 */
public record Evaluator(TruthReader truth, EvaluationOptions options) {
    /** What came of one image: ground truth that cannot be read, or an outcome of each predictor. */
    private record Outcome(Item item, List<OfPredictor> scores, Optional<String> fault) {}

    /** What came of one prediction. */
    private record OfPredictor(
            Scoring.Scores scores,
            Optional<ConfusionMatrix> classes,
            Optional<String> missing,
            boolean resized,
            ImageScore image) {}

    /**
     * Evaluates. Costs what all images are large; each ground truth is read once.
     *
     * @param predictors one or more, of different names
     * @param progress one unit an image
     * @throws InputException under {@link MissingPolicy#REFUSE}, when a prediction is missing; one line
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public Evaluation evaluate(List<Item> items, List<? extends Predictor> predictors, Progress progress)
            throws InputException {
        long begin = System.nanoTime();
        List<ModelSum> sums =
                predictors.stream().map(p -> new ModelSum(p.name(), options)).toList();
        Map<String, String> left = new LinkedHashMap<>();
        progress.begin("Evaluating images", items.size());
        try (var outcomes = new Ahead<Item, Outcome>(
                items.iterator(), i -> outcome(i, predictors), options.threads(), progress::isCancelled)) {
            while (outcomes.hasNext()) {
                Outcome outcome = outcomes.next();
                outcome.fault().ifPresent(why -> left.put(outcome.item().name(), why));
                for (int i = 0; i < outcome.scores().size(); i++) {
                    sums.get(i).add(outcome.scores().get(i));
                }
                progress.worked(1);
            }
        }
        Map<String, Integer> resized = new LinkedHashMap<>();
        sums.stream().filter(s -> s.resized > 0).forEach(s -> resized.put(s.name, s.resized));
        Map<String, String> groups = new LinkedHashMap<>();
        items.forEach(i -> i.group().ifPresent(g -> groups.put(i.name(), g)));
        double seconds = (System.nanoTime() - begin) / 1e9;
        EvaluationOptions asked = truth.ofMattes() ? options : options.ofLabels();
        return new Evaluation(asked, sums.stream().map(ModelSum::scores).toList(), left, resized, groups, seconds);
    }

    private Outcome outcome(Item item, List<? extends Predictor> predictors) {
        try {
            TruthReader.Truth is = truth.read(item.truth());
            List<OfPredictor> scores = new ArrayList<>();
            for (Predictor predictor : predictors) {
                scores.add(scored(item, is, predictor.of(item)));
            }
            return new Outcome(item, List.copyOf(scores), Optional.empty());
        } catch (IOException e) {
            return new Outcome(item, List.of(), Optional.of("its ground truth cannot be read: " + e.getMessage()));
        }
    }

    private OfPredictor scored(Item item, TruthReader.Truth is, Prediction prediction) {
        return switch (prediction) {
            case Prediction.Made made -> scored(item, is, made, Optional.empty());
            case Prediction.Missing missing -> {
                Size size = is.mask().size();
                Mask nothing = Mask.adopt(size, new byte[Math.toIntExact(size.pixels())]);
                var empty = new Prediction.Made(Shares.of(nothing), Optional.of(nothing), OptionalDouble.empty());
                yield scored(item, is, empty, Optional.of(missing.why()));
            }
        };
    }

    private OfPredictor scored(Item item, TruthReader.Truth is, Prediction.Made made, Optional<String> missing) {
        Mask mask = is.mask();
        boolean differs = !made.shares().size().equals(mask.size());
        Prediction.Made fitting = differs ? Resizing.to(made, mask.size()) : made;
        Scoring.Scores scores = is.matte()
                .map(m -> options.scoring().ofMatte(mask, m, fitting.shares()))
                .orElseGet(() -> options.scoring().of(mask, fitting.shares()));
        Optional<ConfusionMatrix> classes = options.labels() == 0
                ? Optional.empty()
                : fitting.classes().map(c -> ConfusionMatrix.of(mask, c, options.labels()));
        var image = new ImageScore(item.name(), mask.size(), scores.counts(), scores.values(), made.millis());
        return new OfPredictor(scores, classes, missing, differs, image);
    }

    /** Adds up one predictor's scores. */
    private static final class ModelSum {
        private final String name;
        private final EvaluationOptions options;
        private final List<ImageScore> images = new ArrayList<>();
        private final Map<String, String> missing = new LinkedHashMap<>();
        private final Curves.CurveSum curves;
        private final ClassScores.ClassSum classes;
        private int resized;

        ModelSum(String name, EvaluationOptions options) {
            this.name = name;
            this.options = options;
            this.curves = new Curves.CurveSum(options.scoring().sweepBetaSquared());
            this.classes = new ClassScores.ClassSum(options);
        }

        void add(OfPredictor outcome) throws InputException {
            ImageScore image = outcome.image();
            if (outcome.missing().isPresent()) {
                missing.put(image.name(), outcome.missing().get());
                if (options.missing() == MissingPolicy.REFUSE) {
                    throw new InputException("of " + image.name() + " there is no prediction of " + name + ": "
                            + outcome.missing().get() + "; add it, or say with --missing what becomes of such images");
                } else if (options.missing() == MissingPolicy.LEAVE_OUT) {
                    return;
                }
            }
            images.add(image);
            curves.add(outcome.scores().sweep());
            outcome.classes().ifPresent(m -> classes.add(image.name(), m));
            resized += outcome.resized() ? 1 : 0;
        }

        ModelScores scores() {
            Optional<ClassScores> ofClasses = options.labels() == 0 ? Optional.empty() : Optional.of(classes.scores());
            return new ModelScores(name, images, missing, curves.mean(), ofClasses);
        }
    }
}
