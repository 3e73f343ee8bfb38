package org.maskwright.train.network;

import java.util.List;

/**
 * One array of numbers of a network.
 *
 * @param name unique in its graph: the layer's, a full stop, and {@code weight}, {@code bias}, {@code running_mean} or {@code running_var}, as
 *     PyTorch names them
 * @param shape lengths of its dimensions, first the outermost
 * @param role what it is for, from which its first values follow
 */
public record ParameterShape(String name, List<Integer> shape, Role role) {
    /** What an array of numbers is for. */
    public enum Role {
        /** Weights of a convolution: random at first. */
        WEIGHT,
        /** Weights of a transposed convolution, whose filters do not overlap: random at first. */
        UP_WEIGHT,
        /** What a convolution or a normalisation adds: 0 at first. */
        SHIFT,
        /** What a normalisation multiplies with: 1 at first. */
        SCALE,
        /** Running mean of activations: 0 at first, not changed by gradients. */
        MEAN,
        /** Running variance of activations: 1 at first, not changed by gradients. */
        VARIANCE;

        /** Whether it is a statistic of activations and not changed by gradients. */
        public boolean isStatistic() {
            return this == MEAN || this == VARIANCE;
        }
    }

    /** Copies. */
    public ParameterShape {
        shape = List.copyOf(shape);
    }

    /** How many numbers it has. */
    public int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /** Of weights: how many numbers of the input make one of the output. */
    public int fanIn() {
        return role == Role.UP_WEIGHT ? shape.getFirst() : size() / shape.getFirst();
    }
}
