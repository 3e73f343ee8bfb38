package org.maskwright.infer.model;

import java.util.List;

/**
 * What comes out of a network: a map of one channel or several.
 *
 * @param name of the graph's output
 * @param layout where the channels are; a map without channels fits either
 * @param activation what is still to be made of its numbers
 * @param person the channels that are the person, from 0; of several, a pixel's probability is that of the likeliest
 */
public record OutputSpec(String name, InputSpec.TensorLayout layout, Activation activation, List<Integer> person) {
    /** What makes a network's numbers probabilities. */
    public enum Activation {
        /** They are. */
        NONE,
        /** {@code 1 / (1 + e^−x)} of each. */
        SIGMOID,
        /** {@code e^x} over the sum of those of all channels. */
        SOFTMAX
    }

    /** @throws IllegalArgumentException when no channel is the person, or one is negative */
    public OutputSpec {
        person = List.copyOf(person);
        if (person.isEmpty() || person.stream().anyMatch(c -> c < 0)) {
            throw new IllegalArgumentException("person " + person + "; give one channel or several, from 0");
        }
    }
}
