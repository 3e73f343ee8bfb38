package org.maskwright.train.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;
import org.maskwright.core.metric.Metric;
import org.maskwright.evaluate.Evaluation;
import org.maskwright.evaluate.ImageScore;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.infer.engine.EngineException;
import org.maskwright.train.data.TrainingSample;

/**
 * The samples that a model is worst at, as pictures: what the mask says, and what the model says.
 *
 * @param model that is shown
 * @param data where the samples are
 */
record WorstSamples(SegmentationModel model, RunRecord.RunData data) {
    private static final int SIDE_PX = 240;

    /**
     * One of them.
     *
     * @param label of the sample
     * @param iou what it came to
     * @param truth data URI of the image with the mask's contour
     * @param said data URI of the image with the model's
     */
    record Worst(String label, double iou, String truth, String said) {}

    /** The worst of an evaluation, the worst first. Costs the decoding of so many images, and a look at each. */
    List<Worst> of(Evaluation evaluation, List<TrainingSample> samples, int most) throws IOException, InputException {
        Map<String, TrainingSample> byLabel = new HashMap<>();
        samples.forEach(s -> byLabel.put(s.label(), s));
        List<Worst> worst = new ArrayList<>();
        for (ImageScore score : evaluation.models().getFirst().worst(Metric.IOU, most)) {
            TrainingSample sample = byLabel.get(score.name());
            if (sample != null) {
                worst.add(
                        shown(sample, score.value(Metric.IOU).figureIfDefined().orElse(Double.NaN)));
            }
        }
        return worst;
    }

    private Worst shown(TrainingSample sample, double iou) throws IOException, InputException {
        byte[] bytes = Files.readAllBytes(path(sample.image()));
        Mask mask = MaskFile.read(Files.readAllBytes(path(sample.mask()))).labels(data.labels());
        try (Pixels pixels = Pixels.decode(bytes, ImageHeaders.read(bytes))) {
            Mask said = model.probabilities(pixels, Looking.ONCE)
                    .atLeast(model.reading().description().threshold());
            return new Worst(sample.label(), iou, uri(pixels, mask), uri(pixels, said));
        } catch (EngineException e) {
            throw new InputException("the model cannot be run on " + sample.image() + ": " + e.getMessage(), e);
        }
    }

    private Path path(String relative) {
        return data.dataset().resolve(relative);
    }

    private static String uri(Pixels pixels, Mask mask) {
        byte[] jpeg = pixels.thumbnailJpeg(SIDE_PX, Optional.of(mask));
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
    }
}
