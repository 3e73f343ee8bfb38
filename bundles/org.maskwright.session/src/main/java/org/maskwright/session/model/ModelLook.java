package org.maskwright.session.model;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;

/** What came of a look into a file that may be a model. */
public sealed interface ModelLook {
    /**
     * A model, for a person who may choose it.
     *
     * @param file the model
     * @param size of the pictures that it takes, px; empty when it takes any
     * @param assumed what cannot be seen in its graph and no description says, a line each
     */
    record Usable(ModelFile file, Optional<Size> size, List<String> assumed) implements ModelLook {
        /** Copies the list. */
        public Usable {
            assumed = List.copyOf(assumed);
        }
    }

    /**
     * No model that can be used.
     *
     * @param why one line
     */
    record Refused(String why) implements ModelLook {}

    /**
     * Looks into a model by loading it on the CPU. Costs what its file is large.
     *
     * @param nameOrPath name in the library, or a file's path
     */
    static ModelLook of(ModelLibrary library, String nameOrPath) {
        try {
            ModelFile file = library.find(nameOrPath);
            try (SegmentationModel model = SegmentationModel.load(file, new Running(Device.CPU, 1, note -> {}))) {
                return new Usable(
                        file,
                        model.reading().description().input().size(),
                        model.reading().assumed());
            }
        } catch (InputException e) {
            return new Refused(String.valueOf(e.getMessage()));
        } catch (IOException | InvalidPathException e) {
            return new Refused(nameOrPath + " cannot be read: " + e.getMessage());
        }
    }
}
