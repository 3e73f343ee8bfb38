package org.maskwright.infer.model;

import java.util.Optional;

/**
 * What a network expects of an image, and what its answer means: all that is to be known to run it besides the {@code .onnx} file.
 *
 * @param input what goes in
 * @param output what comes out
 * @param threshold probability, 0…1, from which on a pixel is the person
 * @param origin where the network is from
 * @param clicks how a person's clicks are told to it; empty for a network that is told of none
 */
public record ModelDescription(
        InputSpec input, OutputSpec output, double threshold, ModelOrigin origin, Optional<ClickSpec> clicks) {
    /**
     * Where a network is from, for people; either may be empty.
     *
     * @param licence under which it may be used
     * @param source where it was had
     */
    public record ModelOrigin(String licence, String source) {
        /** Of a network about which nobody said anything. */
        public static final ModelOrigin UNKNOWN = new ModelOrigin("", "");
    }

    /** Of a network that is told of no clicks. */
    public ModelDescription(InputSpec input, OutputSpec output, double threshold, ModelOrigin origin) {
        this(input, output, threshold, origin, Optional.empty());
    }

    /** @throws IllegalArgumentException when the threshold is not between 0 and 1 */
    public ModelDescription {
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("threshold " + threshold + "; between 0 and 1 is possible");
        }
    }

    /** The same, told of clicks in this way. */
    public ModelDescription with(ClickSpec how) {
        return new ModelDescription(input, output, threshold, origin, Optional.of(how));
    }
}
