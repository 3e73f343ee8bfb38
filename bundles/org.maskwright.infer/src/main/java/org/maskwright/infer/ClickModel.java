package org.maskwright.infer;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.area.Area;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.tool.Click;
import org.maskwright.infer.engine.EngineException;
import org.maskwright.infer.engine.Signature;
import org.maskwright.infer.model.ClickSpec;
import org.maskwright.infer.model.GraphReading;

/**
 * A network that is told of a person's clicks, loaded and ready. One for all callers; any number of threads may use it at once, until it is
 * closed.
 */
public interface ClickModel extends AutoCloseable {
    /** What a model has seen of one image, so that a click costs no more than must be. For any number of threads. */
    interface Sight {
        /**
         * The object that clicks speak of.
         *
         * @param before the mask as it is
         * @param clicks all of them, at least one
         * @throws EngineException when the network fails, on the CPU as well
         */
        Area found(Area before, List<Click> clicks) throws EngineException;
    }

    /** Name of the model, for people. */
    String name();

    /** What is said of it, or was read in its graph, and what of that was only taken to be so. */
    GraphReading reading();

    /** What goes into its networks and what comes out, by name. */
    List<Signature> signatures();

    /**
     * Looks at an image. Costs most of the time that a first click takes.
     *
     * @param image whole; free again when this returns
     * @throws EngineException when the network fails, on the CPU as well
     */
    Sight see(Pixels image) throws EngineException;

    @Override
    void close();

    /** How clicks are told to a model, as its description or a decoder beside it says; empty for a model that is told of none. */
    static Optional<ClickSpec> spec(ModelFile file) {
        if (file.description().isPresent()) {
            return file.description().get().clicks();
        }
        return Files.isRegularFile(file.decoder())
                ? Optional.of(new ClickSpec.Prompt(String.valueOf(file.decoder().getFileName())))
                : Optional.empty();
    }

    /**
     * Loads a model. Takes as long as its files are large.
     *
     * @throws InputException when it is not told of clicks, or its networks are not those that its description speaks of; one line
     */
    static ClickModel load(ModelFile file, SegmentationModel.Running running) throws IOException, InputException {
        return load(file, running, Optional.empty());
    }

    /**
     * The same, of which what it sees is kept for another time.
     *
     * @param cache where
     * @throws InputException as above
     */
    static ClickModel load(ModelFile file, SegmentationModel.Running running, LookCache cache)
            throws IOException, InputException {
        return load(file, running, Optional.of(cache));
    }

    private static ClickModel load(ModelFile file, SegmentationModel.Running running, Optional<LookCache> cache)
            throws IOException, InputException {
        return switch (spec(file)
                .orElseThrow(() -> new InputException(file.onnx()
                        + " is not told of clicks: its description says nothing of them, and there is no "
                        + file.decoder().getFileName() + " beside it"))) {
            case ClickSpec.Prompt prompt -> PromptModel.load(file, prompt, running, cache);
            case ClickSpec.Maps maps -> ClickMapModel.load(file, maps, running);
        };
    }
}
