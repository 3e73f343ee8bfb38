package org.maskwright.session.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.maskwright.core.InputException;
import org.maskwright.core.Shares;
import org.maskwright.core.area.Area;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.tool.ClickCut;
import org.maskwright.imaging.tool.ClickRefiner;
import org.maskwright.imaging.tool.Photo;
import org.maskwright.infer.ClickModel;
import org.maskwright.infer.LookCache;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.ModelRefiner;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;
import org.maskwright.infer.engine.EngineException;
import org.maskwright.infer.model.DescriptionJson;

/**
 * A model that helps to answer a person's clicks: one that is told of them answers itself; of one that tells people from background the probabilities are
 * heard. For any number of threads, until it is closed.
 */
public sealed interface ClickAdviser extends AutoCloseable {
    /** What a model has seen of one photo. For any number of threads, also after the model was closed, though it may fail then. */
    @FunctionalInterface
    interface Advice {
        /** Improves a mask of the photo. */
        ClickRefiner on(Area mask);
    }

    /**
     * Looks at a photo. Costs most of what a first click takes.
     *
     * @throws EngineException when the network fails, on the CPU as well
     */
    Advice advice(Photo photo) throws EngineException;

    /** Whether it is told of clicks. */
    boolean isTold();

    @Override
    void close();

    /**
     * Loads a model.
     *
     * @param cache where what it sees is kept for another time
     * @param notes told a line when a device will not do, or the network fails, from any thread
     * @throws InputException when it cannot be used; one line
     */
    static ClickAdviser load(ModelFile file, LookCache cache, Consumer<String> notes)
            throws IOException, InputException {
        var running = new Running(Device.AUTO, Runtime.getRuntime().availableProcessors(), notes);
        return ClickModel.spec(file).isPresent()
                ? new Told(ClickModel.load(file, running, cache), notes)
                : new Overheard(SegmentationModel.load(file, running), cache);
    }

    /** One that is told of clicks. */
    record Told(ClickModel model, Consumer<String> notes) implements ClickAdviser {
        @Override
        public Advice advice(Photo photo) throws EngineException {
            try (Pixels pixels = photo.pixels()) {
                ClickModel.Sight sight = model.see(pixels);
                return mask -> new ModelRefiner(sight, mask, ClickCut.of(photo, mask), notes);
            }
        }

        @Override
        public boolean isTold() {
            return true;
        }

        @Override
        public void close() {
            model.close();
        }
    }

    /** One that says what it sees, whatever is clicked on. */
    record Overheard(SegmentationModel model, LookCache cache) implements ClickAdviser {
        @Override
        public Advice advice(Photo photo) throws EngineException {
            try (Pixels pixels = photo.pixels()) {
                Shares said = Shares.adopt(photo.size(), said(pixels));
                return mask -> ClickCut.of(photo, mask).told(said);
            }
        }

        /** One for each pixel. */
        private byte[] said(Pixels pixels) throws EngineException {
            String described = DescriptionJson.format(model.reading().description());
            List<String> network = List.of(model.sha256(), described, String.valueOf(pixels.size()));
            return cache.seen(
                    LookCache.key(network, ByteBuffer.wrap(pixels.toBytes())),
                    () -> model.probabilities(pixels, Looking.ONCE).shares().toBytes());
        }

        @Override
        public boolean isTold() {
            return false;
        }

        @Override
        public void close() {
            model.close();
        }
    }
}
