package org.maskwright.session.model;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.maskwright.core.Size;
import org.maskwright.infer.model.InputSpec;
import org.maskwright.infer.model.ModelDescription;

/**
 * A model that can be asked for masks, as people choose among them. Immutable.
 *
 * @param name in the library, or of its run
 * @param home where it is from
 * @param onnx its file
 * @param bytes of the file
 * @param description what is said of it; empty where nothing is, or nothing that can be read
 * @param speed as it was measured on this machine
 * @param standard whether it is asked unless another is named
 * @param trouble why it cannot be used, one line; empty when it can
 */
public record ModelRow(
        String name,
        ModelHome home,
        Path onnx,
        long bytes,
        Optional<ModelDescription> description,
        Optional<MeasuredSpeed> speed,
        boolean standard,
        String trouble) {
    private static final double MEGA = 1e6;

    /** Where a model is from. */
    public sealed interface ModelHome {
        /** The user's library. */
        record Library() implements ModelHome {}

        /**
         * A training of the open dataset.
         *
         * @param recipe what was trained, in words
         * @param iou mean intersection over union of its last evaluation, 0…1: of the part for tests, or else for validation
         */
        record Run(String recipe, OptionalDouble iou) implements ModelHome {}
    }

    /** Whether it is in the user's library, and so can be renamed, described and removed. */
    public boolean isKept() {
        return home instanceof ModelHome.Library;
    }

    /** What it was made from, in words: its source, or the training. */
    public String made() {
        return switch (home) {
            case ModelHome.Library l ->
                description
                        .map(d -> d.origin().source())
                        .filter(s -> !s.isBlank())
                        .orElse("a file");
            case ModelHome.Run r -> r.recipe();
        };
    }

    /** Under which licence it may be used, where that is said. */
    public String licence() {
        return description.map(d -> d.origin().licence()).orElse("");
    }

    /** Its last evaluation. */
    public OptionalDouble iou() {
        return home instanceof ModelHome.Run r ? r.iou() : OptionalDouble.empty();
    }

    /** The file's size as people read it: "0.4 MB". */
    public String fileSize() {
        return String.format(Locale.ROOT, "%.1f MB", bytes / MEGA);
    }

    /** What pictures it takes, in words: "256×256 px, stretched". */
    public String takes() {
        return description.map(ModelDescription::input).map(ModelRow::takes).orElse("");
    }

    private static String takes(InputSpec input) {
        String size = input.size().map(Size::toString).map(s -> s + " px").orElse("any size");
        return size + ", "
                + switch (input.preparation().resize()) {
                    case STRETCH -> "stretched";
                    case LETTERBOX -> "letterboxed";
                    case CROP -> "cropped";
                    case TILE -> "tiled";
                };
    }

    /** The threshold as people read it; empty where nothing is said of the model. */
    public String threshold() {
        return description
                .map(d -> String.format(Locale.ROOT, "%.2f", d.threshold()))
                .orElse("");
    }

    /** Its speed in short; empty where it was never measured. */
    public String speedWords() {
        return speed.map(MeasuredSpeed::words).orElse("");
    }
}
