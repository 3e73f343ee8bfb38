package org.maskwright.session.model;

import java.util.OptionalDouble;
import org.maskwright.infer.SegmentationModel;

/**
 * How masks are proposed.
 *
 * @param looking how a model looks at an image
 * @param threshold probability from which on a pixel is the person, between 0 and 1; empty for the model's own
 * @param threads how many images are worked on at once, ≥ 1
 */
public record ProposalRequest(SegmentationModel.Looking looking, OptionalDouble threshold, int threads) {
    /** @throws IllegalArgumentException when a number is not possible */
    public ProposalRequest {
        boolean possible = threshold.isEmpty() || threshold.getAsDouble() > 0 && threshold.getAsDouble() < 1;
        if (!possible || threads < 1) {
            throw new IllegalArgumentException("threshold " + threshold + ", " + threads + " threads");
        }
    }

    double threshold(SegmentationModel model) {
        return threshold.orElse(model.reading().description().threshold());
    }
}
