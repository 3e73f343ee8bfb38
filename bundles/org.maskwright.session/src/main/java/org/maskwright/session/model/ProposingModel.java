package org.maskwright.session.model;

import java.io.IOException;
import java.util.function.Consumer;
import org.maskwright.core.InputException;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.image.Probabilities;
import org.maskwright.imaging.tool.Photo;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;
import org.maskwright.infer.engine.EngineException;

/** A model that says what it would make of photos that are open; nothing is written. For any number of threads, until it is closed. */
public final class ProposingModel implements AutoCloseable {
    private final SegmentationModel model;

    private ProposingModel(SegmentationModel model) {
        this.model = model;
    }

    /**
     * Loads a model.
     *
     * @param notes told a line when a device will not do, from any thread
     * @throws InputException when it cannot be used; one line
     */
    public static ProposingModel load(ModelFile file, Consumer<String> notes) throws IOException, InputException {
        int threads = Runtime.getRuntime().availableProcessors();
        return new ProposingModel(SegmentationModel.load(file, new Running(Device.AUTO, threads, notes)));
    }

    /**
     * What it makes of a photo: a soft mask, whose threshold is the model's.
     *
     * @throws EngineException when the network fails, on the CPU as well
     */
    public MaskSnapshot mask(Photo photo) throws EngineException {
        try (Pixels pixels = photo.pixels()) {
            Probabilities said = model.probabilities(pixels, Looking.ONCE);
            double threshold = model.reading().description().threshold();
            return MaskSnapshot.of(said.shares(), Math.clamp(Math.round(255 * threshold), 1, 255));
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
