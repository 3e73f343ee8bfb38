package org.maskwright.train.engine;

import java.util.Arrays;
import java.util.Random;
import org.maskwright.train.network.ParameterShape;

/**
 * What the numbers of a network are before it has learned: weights are normally distributed with a variance of 2 / fan-in, so that rectifiers
 * keep the variance of what goes through them (He et al., 2015); the last layer's are a tenth of that, so that nothing is said for sure. Made in
 * Java, hence the same on all machines.
 */
final class FirstWeights {
    private static final double LAST = 0.1;

    private final Random random;

    FirstWeights(long seed) {
        this.random = new Random(seed);
    }

    /** The numbers of the next parameter. */
    float[] of(ParameterShape parameter) {
        var numbers = new float[parameter.size()];
        switch (parameter.role()) {
            case WEIGHT, UP_WEIGHT -> {
                double deviation =
                        Math.sqrt(2.0 / parameter.fanIn()) * (parameter.name().startsWith("head.") ? LAST : 1);
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = (float) (deviation * random.nextGaussian());
                }
            }
            case SCALE, VARIANCE -> Arrays.fill(numbers, 1);
            case SHIFT, MEAN -> {}
        }
        return numbers;
    }
}
