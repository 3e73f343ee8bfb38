package org.maskwright.session.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.evaluate.DatasetItems;
import org.maskwright.evaluate.DatasetPredictions;
import org.maskwright.evaluate.Evaluation;
import org.maskwright.evaluate.EvaluationOptions;
import org.maskwright.evaluate.Evaluator;
import org.maskwright.evaluate.ImageGrouping;
import org.maskwright.evaluate.Item;
import org.maskwright.evaluate.ModelPredictor;
import org.maskwright.evaluate.Predictor;
import org.maskwright.evaluate.TruthReader;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;

/**
 * That predictions are to be held against the masks of a dataset. Nothing is changed by it.
 *
 * @param source of the predictions
 * @param part only the samples of this part; empty for all, told apart by part where the dataset is split
 */
public record EvaluationOrder(PredictionSource source, Optional<Part> part) {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    /**
     * Does it. Costs a look of the model at each image, or reading each prediction, and scoring. In a job.
     *
     * @throws InputException when there is nothing to evaluate, or the source cannot be used; one line
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public EvaluationSheet run(DatasetFolder folder, Scan scan, Progress progress) throws IOException, InputException {
        boolean apart = part.isEmpty() && !folder.split(scan).isEmpty();
        List<Item> items =
                new DatasetItems(part, apart ? Optional.of(ImageGrouping.PART) : Optional.empty()).of(folder, scan);
        var judged = new Judged(folder, scan, items, progress);
        return switch (source) {
            case PredictionSource.OfModel model -> judged.by(model);
            case PredictionSource.OfFolder predictions -> judged.by(predictions);
        };
    }

    /** What is judged, and what is told of it. */
    private record Judged(DatasetFolder folder, Scan scan, List<Item> items, Progress progress) {
        EvaluationSheet by(PredictionSource.OfModel source) throws IOException, InputException {
            List<String> notes = Collections.synchronizedList(new ArrayList<>());
            var running = new Running(Device.AUTO, 1, notes::add);
            try (SegmentationModel model = SegmentationModel.load(ModelFile.at(source.onnx()), running)) {
                double threshold = model.reading().description().threshold();
                Evaluation evaluation =
                        evaluated(new ModelPredictor(model, Looking.ONCE), OptionalDouble.of(threshold));
                return EvaluationSheet.of(source.title(), evaluation, scan, notes);
            }
        }

        EvaluationSheet by(PredictionSource.OfFolder source) throws IOException, InputException {
            DatasetPredictions found =
                    DatasetPredictions.of(folder.root(), items, source.folder(), THREADS, Progress.none());
            Evaluation evaluation = evaluated(found.predictor(), OptionalDouble.empty());
            return EvaluationSheet.of(source.title(), evaluation, scan, found.notes());
        }

        private Evaluation evaluated(Predictor predictor, OptionalDouble threshold) throws InputException {
            EvaluationOptions usual = EvaluationOptions.usual(THREADS);
            EvaluationOptions options = threshold.isPresent() ? usual.at(threshold.getAsDouble()) : usual;
            var reader = TruthReader.ofPerson(scan.layout().layout().labels());
            return new Evaluator(reader, options).evaluate(items, List.of(predictor), progress);
        }
    }
}
