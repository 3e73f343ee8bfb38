package org.maskwright.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.imaging.mask.MaskFile;

/**
 * Predictions that lie in a folder.
 *
 * @param name of the model that they are of
 * @param files item → its file
 * @param labels what their values mean
 * @param classed whether the labels are wanted, too
 */
public record FolderPredictor(String name, Map<String, Path> files, LabelMap labels, boolean classed)
        implements Predictor {
    /** Copies the map. */
    public FolderPredictor {
        files = Map.copyOf(files);
    }

    @Override
    public Prediction of(Item item) {
        Path file = files.get(item.name());
        if (file == null) {
            return new Prediction.Missing("there is no file for it");
        }
        try {
            MaskFile mask = MaskFile.read(Files.readAllBytes(file));
            Optional<Mask> classes = classed ? Optional.of(mask.labels(labels)) : Optional.empty();
            return new Prediction.Made(shares(mask), classes, OptionalDouble.empty());
        } catch (IOException e) {
            return new Prediction.Missing(file.getFileName() + " cannot be read: " + e.getMessage());
        }
    }

    /** What stands for a probability is taken as one; of all else the labels. */
    private Shares shares(MaskFile mask) {
        return switch (labels) {
            case LabelMap.Binary255 b -> mask.grey(labels);
            case LabelMap.Matte m -> mask.grey(labels);
            case LabelMap.AlphaAtLeast a -> mask.grey(labels);
            case LabelMap.Binary01 b -> Shares.of(mask.labels(labels));
            case LabelMap.NonZero n -> Shares.of(mask.labels(labels));
            case LabelMap.Indexed i -> Shares.of(mask.labels(labels));
            case LabelMap.Colours c -> Shares.of(mask.labels(labels));
            case LabelMap.Instances i -> Shares.of(mask.labels(labels));
            case LabelMap.Trimap t -> Shares.of(mask.labels(labels));
            case LabelMap.GreyTrimap t -> Shares.of(mask.labels(labels));
        };
    }
}
