package org.maskwright.session.model;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.ModelScore;
import org.maskwright.core.ModelScore.ScoreKind;
import org.maskwright.core.Sample;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.file.FileState;
import org.maskwright.imaging.image.Probabilities;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.infer.Doubt;
import org.maskwright.infer.engine.EngineException;

/**
 * Holds the masks of samples against what models see in their images; writes nothing. For any number of threads.
 *
 * @param folder the dataset
 * @param eyes the models
 * @param labels what the masks' values mean
 */
record Weighing(DatasetFolder folder, List<Eyes> eyes, LabelMap labels) {
    /** What came of it. */
    sealed interface WeighingAnswer {}

    /**
     * A sample was weighed.
     *
     * @param doubts one of each model
     * @param scores the same as numbers that are kept
     */
    record Weighed(Sample sample, List<Doubt> doubts, List<ModelScore> scores) implements WeighingAnswer {}

    /** A sample could not be weighed. */
    record NotWeighed(ProposalPlan.NotProposed left) implements WeighingAnswer {}

    /** Weighs a sample that has image and mask. */
    WeighingAnswer weigh(Sample sample) {
        try {
            byte[] image = Files.readAllBytes(folder.resolve(sample.image().orElseThrow()));
            byte[] file = Files.readAllBytes(folder.resolve(sample.mask().orElseThrow()));
            Mask mask = MaskFile.read(file).labels(labels);
            String imageHash = FileState.sha256(image);
            String maskHash = FileState.sha256(file);
            List<Doubt> doubts = new ArrayList<>();
            List<ModelScore> scores = new ArrayList<>();
            for (Eyes model : eyes) {
                Probabilities said = model.said(image);
                // One of another size is weighed as SIZE_MISMATCH would mend it.
                Mask fitting = mask.size().equals(said.size()) ? mask : mask.resampled(said.size());
                Doubt doubt = Doubt.of(said, fitting, model.threshold());
                doubts.add(doubt);
                scores.addAll(scores(model, imageHash, maskHash, doubt));
            }
            return new Weighed(sample, List.copyOf(doubts), List.copyOf(scores));
        } catch (IOException e) {
            return notWeighed(sample, "its image or mask cannot be read: " + e.getMessage());
        } catch (EngineException e) {
            return notWeighed(sample, "the model failed: " + e.getMessage());
        } catch (InputException e) {
            return notWeighed(sample, String.valueOf(e.getMessage()));
        }
    }

    private static List<ModelScore> scores(Eyes eyes, String image, String mask, Doubt doubt) {
        String model = eyes.model().name();
        String hash = eyes.model().sha256();
        double disagreement = Ranking.By.IOU.of(doubt);
        return List.of(
                new ModelScore(ScoreKind.DISAGREEMENT, model, hash, image, mask, disagreement, doubt.worst()),
                new ModelScore(ScoreKind.MISFIT, model, hash, image, mask, doubt.misfit(), doubt.worst()),
                new ModelScore(ScoreKind.UNCERTAINTY, model, hash, image, "", doubt.uncertainty()));
    }

    private static WeighingAnswer notWeighed(Sample sample, String why) {
        return new NotWeighed(new ProposalPlan.NotProposed(sample.label(), why));
    }
}
