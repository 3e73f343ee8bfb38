package org.maskwright.session.model;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Sample;
import org.maskwright.core.metric.Confusion;
import org.maskwright.core.metric.Measure;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.image.Probabilities;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;
import org.maskwright.infer.engine.EngineException;
import org.maskwright.infer.engine.Provider;

/**
 * What a model makes of one sample, beside the mask that it has; nothing is written.
 *
 * @param proposed the model's mask, 1 where it sees the person
 * @param before the sample's mask, where it has one that can be read and is of the image's size
 * @param sureness of the model, 0…1
 * @param iou of both masks, 0…1; undefined where there is none to compare with
 * @param took for one look at the image, without loading the model
 * @param provider who computed
 * @param notes a line for each device that would not do
 */
public record ModelTry(
        Mask proposed,
        Optional<Mask> before,
        double sureness,
        Measure iou,
        Duration took,
        Provider provider,
        List<String> notes) {
    /** What is looked at a second time to be timed, as the first look of a network is slower, ms. */
    private static final long AGAIN_MS = 1000;

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    /** Copies the list. */
    public ModelTry {
        notes = List.copyOf(notes);
    }

    /**
     * Has a model look at a sample. Costs loading it.
     *
     * @param sample with an image
     * @param labels what the values of its mask mean
     * @throws InputException when the model cannot be used, or fails, or the sample has no image that can be read
     */
    public static ModelTry of(ModelFile file, DatasetFolder folder, Sample sample, LabelMap labels)
            throws IOException, InputException {
        List<String> notes = Collections.synchronizedList(new ArrayList<>());
        try (SegmentationModel model = SegmentationModel.load(file, new Running(Device.AUTO, THREADS, notes::add));
                Pixels image = pixels(folder, sample)) {
            long begin = System.nanoTime();
            Probabilities said = model.probabilities(image, Looking.ONCE);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            if (took.toMillis() < AGAIN_MS) {
                begin = System.nanoTime();
                said = model.probabilities(image, Looking.ONCE);
                took = Duration.ofNanos(System.nanoTime() - begin);
            }
            double threshold = model.reading().description().threshold();
            Mask proposed = said.atLeast(threshold);
            Optional<Mask> before =
                    before(folder, sample, labels).filter(m -> m.size().equals(proposed.size()));
            Measure iou = before.map(m -> Confusion.of(m, proposed).iou())
                    .orElse(new Measure.Undefined("there is no mask of the image's size"));
            return new ModelTry(proposed, before, said.sureness(threshold), iou, took, model.provider(), notes);
        } catch (EngineException e) {
            throw new InputException(file.onnx() + " fails: " + e.getMessage(), e);
        }
    }

    /**
     * The image of a sample, decoded; the caller closes it.
     *
     * @throws InputException when there is none that can be read
     */
    public static Pixels pixels(DatasetFolder folder, Sample sample) throws IOException, InputException {
        String path = sample.image()
                .orElseThrow(() -> new InputException(sample.label() + " has no image: select a sample that has one"));
        byte[] file = Files.readAllBytes(folder.resolve(path));
        try {
            return Pixels.decode(file, ImageHeaders.read(file));
        } catch (IOException e) {
            throw new InputException(path + " cannot be read as an image: " + e.getMessage(), e);
        }
    }

    private static Optional<Mask> before(DatasetFolder folder, Sample sample, LabelMap labels) throws InputException {
        if (sample.mask().isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] file = Files.readAllBytes(folder.resolve(sample.mask().get()));
            return Optional.of(MaskFile.read(file).labels(labels));
        } catch (IOException unreadable) {
            // The check says what is wrong with it; the model's mask is to be seen all the same.
            return Optional.empty();
        }
    }
}
