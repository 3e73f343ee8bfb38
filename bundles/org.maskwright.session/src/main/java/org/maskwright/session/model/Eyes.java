package org.maskwright.session.model;

import java.io.IOException;
import java.util.Locale;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.IntegrityCheck;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.image.Probabilities;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.engine.EngineException;

/**
 * A model that looks at image files. For any number of threads.
 *
 * @param model stays the caller's
 * @param request how it looks at them, and from which probability on a pixel is the person
 */
record Eyes(SegmentationModel model, ProposalRequest request) {
    /**
     * What the model says of an image, at its upright size.
     *
     * @param image the whole file
     * @throws IOException when it is damaged, or no image; the message is one line and names no file
     */
    Probabilities said(byte[] image) throws IOException, EngineException {
        ImageHeader header = ImageHeaders.read(image);
        Integrity integrity = IntegrityCheck.of(image, header);
        if (!integrity.sound()) {
            String state = integrity.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            throw new IOException(integrity.detail().isEmpty() ? state : state + ", " + integrity.detail());
        }
        try (Pixels pixels = Pixels.decode(image, header)) {
            return model.probabilities(pixels, request.looking());
        }
    }

    double threshold() {
        return request.threshold(model);
    }
}
