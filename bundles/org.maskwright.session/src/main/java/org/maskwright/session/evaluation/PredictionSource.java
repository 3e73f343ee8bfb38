package org.maskwright.session.evaluation;

import java.nio.file.Path;

/** Where the predictions are from that are held against the masks of a dataset. */
public sealed interface PredictionSource {
    /**
     * A model, which looks at the images.
     *
     * @param name by which people know it
     * @param onnx its file
     */
    record OfModel(String name, Path onnx) implements PredictionSource {}

    /**
     * A folder of masks or probabilities, of anybody's.
     *
     * @param folder that they lie in; names are as those of the masks, but for what they begin or end with
     */
    record OfFolder(Path folder) implements PredictionSource {}

    /** Its name, for people. */
    default String title() {
        return switch (this) {
            case OfModel model -> model.name();
            case OfFolder of ->
                String.valueOf(of.folder().toAbsolutePath().normalize().getFileName());
        };
    }
}
