package org.maskwright.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.IntegrityCheck;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.image.Probabilities;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.infer.engine.EngineException;

/**
 * Predictions of a model that looks at the images. Its time is from the decoded image to probabilities at the image's size.
 *
 * @param model stays the caller's
 * @param looking how it looks at them
 */
public record ModelPredictor(SegmentationModel model, Looking looking) implements Predictor {
    @Override
    public String name() {
        return model.name();
    }

    @Override
    public Prediction of(Item item) {
        if (item.image().isEmpty()) {
            return new Prediction.Missing("it has no image");
        }
        try {
            byte[] file = Files.readAllBytes(item.image().get());
            ImageHeader header = ImageHeaders.read(file);
            Integrity integrity = IntegrityCheck.of(file, header);
            if (!integrity.sound()) {
                String state = integrity.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
                return new Prediction.Missing("its image is " + state);
            }
            try (Pixels pixels = Pixels.decode(file, header)) {
                long begin = System.nanoTime();
                Probabilities said = model.probabilities(pixels, looking);
                double millis = (System.nanoTime() - begin) / 1e6;
                return new Prediction.Made(said.shares(), Optional.empty(), OptionalDouble.of(millis));
            }
        } catch (IOException e) {
            return new Prediction.Missing("its image cannot be read: " + e.getMessage());
        } catch (EngineException e) {
            return new Prediction.Missing("the model failed: " + e.getMessage());
        }
    }
}
