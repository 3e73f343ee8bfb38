package org.maskwright.train.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.evaluate.Evaluation;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.engine.Device;
import org.maskwright.infer.engine.EngineException;
import org.maskwright.infer.model.DescriptionJson;
import org.maskwright.infer.model.ModelDescription;
import org.maskwright.infer.model.OutputSpec;
import org.maskwright.train.LearnerException;
import org.maskwright.train.data.TrainingSample;
import org.maskwright.train.engine.Learner;
import org.maskwright.train.network.Networks;
import org.maskwright.train.recipe.LearningOptions;
import org.maskwright.train.recipe.NetworkOptions;

/**
 * What is made of a trained network: the best epoch becomes a model, is held against the network it was made of, evaluated, and reported.
 *
 * @param folder of the run
 * @param record what went in
 * @param samples of all parts
 * @param progress told how far the evaluation is
 */
record Finish(RunFolder folder, RunRecord record, List<TrainingSample> samples, Progress progress) {
    private static final int WORST = 12;

    /** Makes it all. The learner is left with the best epoch's state. */
    RunResult of(Learner learner, EpochHistory history) throws IOException, InputException, LearnerException {
        long begin = System.nanoTime();
        EpochRecord best = history.best(record.recipe().values().get(LearningOptions.BEST_BY))
                .orElseThrow();
        learner.load(new CheckpointFolder(folder.checkpoints()).of(best.epoch()));
        learner.exportOnnx(folder.model(), metadata(best));
        describe();
        return evaluated(history, best.epoch(), agreement(learner), begin);
    }

    /**
     * The same where the model is there already, and there is no network to hold it against.
     *
     * @param history may have no epochs, where nothing was told of any
     */
    RunResult ofModel(EpochHistory history) throws IOException, InputException {
        // By the loss, which every program tells: which epoch it kept is its own affair.
        int best = history.best("loss").map(EpochRecord::epoch).orElse(0);
        return evaluated(history, best, Double.NaN, System.nanoTime());
    }

    private RunResult evaluated(EpochHistory history, int best, double difference, long begin)
            throws IOException, InputException {
        var running = new SegmentationModel.Running(Device.CPU, 1, note -> {});
        try (SegmentationModel model = SegmentationModel.load(ModelFile.at(folder.model()), running)) {
            var work = new ModelEvaluation.EvaluationWork(record.recipe().threads(), progress);
            ModelEvaluation evaluation = ModelEvaluation.of(model, record.data(), samples, work);
            evaluation.write(folder.evaluation());
            double learned = history.epochs().stream()
                    .mapToDouble(e -> e.pace().seconds())
                    .sum();
            RunResult result = new RunResult(
                    best,
                    history.epochs().size(),
                    learned + (System.nanoTime() - begin) / 1e9,
                    difference,
                    evaluation.figures());
            report(model, evaluation, new RunReport(folder.id(), record, history, result));
            RunFiles.write(folder.result(), result.json());
            return result;
        }
    }

    private Map<String, String> metadata(EpochRecord best) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(
                "source",
                "Maskwright's run " + folder.id() + ", " + record.recipe().preset());
        metadata.put("maskwright.run", folder.id());
        metadata.put("maskwright.preset", record.recipe().preset());
        metadata.put("maskwright.epoch", Integer.toString(best.epoch()));
        metadata.put("maskwright.data", record.data().dataSha256());
        return metadata;
    }

    /** Where the border is a class of its own, it is the person as well. */
    private void describe() throws IOException, InputException {
        ModelFile file = ModelFile.at(folder.model());
        boolean bordered = record.recipe().whole(NetworkOptions.OUTPUTS) == 3
                && record.data().labels().ofPerson();
        if (bordered && file.description().isPresent()) {
            ModelDescription plain = file.description().get();
            OutputSpec output = new OutputSpec(
                    plain.output().name(),
                    plain.output().layout(),
                    plain.output().activation(),
                    List.of(1, 2));
            var whole = new ModelDescription(plain.input(), output, plain.threshold(), plain.origin());
            AtomicFiles.write(
                    file.descriptionFile(), DescriptionJson.format(whole).getBytes(StandardCharsets.UTF_8));
        }
    }

    private double agreement(Learner learner) throws LearnerException {
        try {
            double difference = OnnxAgreement.of(
                    learner,
                    folder.model(),
                    Networks.of(record.recipe().network()).multiple());
            if (!(difference <= OnnxAgreement.TOLERANCE)) {
                throw new IllegalStateException(
                        "the model " + folder.model() + " differs from the trained network by " + difference);
            }
            return difference;
        } catch (EngineException e) {
            throw new IllegalStateException("the model " + folder.model() + " cannot be run", e);
        }
    }

    private void report(SegmentationModel model, ModelEvaluation evaluation, RunReport report)
            throws IOException, InputException {
        Map<Part, Evaluation> parts = evaluation.ofPart();
        Evaluation judged = parts.getOrDefault(Part.TEST, parts.get(Part.VAL));
        List<WorstSamples.Worst> worst =
                judged == null ? List.of() : new WorstSamples(model, record.data()).of(judged, samples, WORST);
        report.write(folder.report(), parts, worst);
    }
}
