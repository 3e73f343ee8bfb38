package org.maskwright.train.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.core.metric.Metric;
import org.maskwright.core.metric.UndefinedPolicy;
import org.maskwright.evaluate.Evaluation;
import org.maskwright.evaluate.EvaluationOptions;
import org.maskwright.evaluate.Evaluator;
import org.maskwright.evaluate.Item;
import org.maskwright.evaluate.ModelPredictor;
import org.maskwright.evaluate.ModelScores;
import org.maskwright.evaluate.TruthReader;
import org.maskwright.evaluate.report.EvaluationJson;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.train.data.TrainingSample;

/**
 * The model of a run held against the parts that it did not learn from, as {@code maskwright evaluate} does it: at the images' own sizes.
 *
 * @param ofPart part → its evaluation; validation, and test where there is one
 */
record ModelEvaluation(Map<Part, Evaluation> ofPart) {
    /**
     * Evaluates. Costs what the images are large.
     *
     * @param samples of all parts
     * @param work threads and progress
     */
    static ModelEvaluation of(
            SegmentationModel model, RunRecord.RunData data, List<TrainingSample> samples, EvaluationWork work)
            throws InputException {
        Map<Part, Evaluation> ofPart = new LinkedHashMap<>();
        var evaluator = new Evaluator(TruthReader.ofPerson(data.labels()), EvaluationOptions.usual(work.threads()));
        for (Part part : List.of(Part.VAL, Part.TEST)) {
            List<Item> items = samples.stream()
                    .filter(s -> s.part() == part)
                    .map(s -> item(data.dataset(), s))
                    .toList();
            if (!items.isEmpty()) {
                var predictor = new ModelPredictor(model, Looking.ONCE);
                ofPart.put(part, evaluator.evaluate(items, List.of(predictor), work.progress()));
            }
        }
        return new ModelEvaluation(ofPart);
    }

    /** How it is worked: on so many threads, told to whom. */
    record EvaluationWork(int threads, Progress progress) {}

    private static Item item(Path root, TrainingSample sample) {
        return new Item(
                sample.label(),
                root.resolve(sample.mask()),
                Optional.of(root.resolve(sample.image())),
                Optional.empty());
    }

    /** Writes {@code evaluation.json}: of each part what {@code maskwright evaluate --json} says. */
    void write(Path file) throws IOException, InputException {
        ObjectNode all = RunFiles.JSON.createObjectNode();
        for (var each : ofPart.entrySet()) {
            StringWriter text = new StringWriter();
            EvaluationJson.write(each.getValue(), List.of(), text);
            all.set(each.getKey().text(), RunFiles.JSON.readTree(text.toString()));
        }
        RunFiles.write(file, all);
    }

    /** The figures that people ask for first. */
    Map<String, RunResult.PartFigures> figures() {
        Map<String, RunResult.PartFigures> figures = new LinkedHashMap<>();
        ofPart.forEach((part, evaluation) -> {
            ModelScores scores = evaluation.models().getFirst();
            figures.put(
                    part.text(),
                    new RunResult.PartFigures(
                            scores.images().size(),
                            mean(scores, Metric.IOU),
                            mean(scores, Metric.F),
                            mean(scores, Metric.PRECISION),
                            mean(scores, Metric.RECALL)));
        });
        return figures;
    }

    private static double mean(ModelScores scores, Metric metric) {
        return scores.mean(metric, UndefinedPolicy.LEAVE_OUT)
                .value()
                .figureIfDefined()
                .orElse(Double.NaN);
    }
}
