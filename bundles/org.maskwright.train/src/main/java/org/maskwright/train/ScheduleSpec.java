package org.maskwright.train;

/**
 * How the learning rate changes while a network learns: a pure function of where the training is, so that a resumed training goes on with the
 * very rates it would have had.
 */
public sealed interface ScheduleSpec {
    /** What the learning rate is multiplied with at that point, 0…1. */
    double factor(TrainingPoint at);

    /** Always the same rate. */
    record Constant() implements ScheduleSpec {
        @Override
        public double factor(TrainingPoint at) {
            return 1;
        }
    }

    /**
     * Smaller by a factor after each so many epochs.
     *
     * @param everyEpochs at least 1
     * @param gamma the factor, above 0 and at most 1
     */
    record Step(int everyEpochs, double gamma) implements ScheduleSpec {
        /** Checks ranges. */
        public Step {
            require(
                    everyEpochs >= 1 && gamma > 0 && gamma <= 1,
                    "a step of " + gamma + " every " + everyEpochs + " epochs");
        }

        @Override
        public double factor(TrainingPoint at) {
            return Math.pow(gamma, Math.floor(at.epoch() / everyEpochs));
        }
    }

    /**
     * The full rate for some epochs, then smaller by exp(−rate) with each one, the same within an epoch (as {@code LearningRateScheduler}
     * examples of Keras have it).
     *
     * @param afterEpoch epochs with the full rate, at least 0
     * @param rate of the decay per epoch, at least 0
     */
    record Exponential(int afterEpoch, double rate) implements ScheduleSpec {
        /** Checks ranges. */
        public Exponential {
            require(afterEpoch >= 0 && rate >= 0, "an exponential decay of " + rate + " after epoch " + afterEpoch);
        }

        @Override
        public double factor(TrainingPoint at) {
            return Math.exp(-rate * Math.max(0, Math.floor(at.epoch()) + 1 - afterEpoch));
        }
    }

    /**
     * From the full rate to a last one along half a cosine, without a step (Loshchilov and Hutter, 2017, no restarts).
     *
     * @param last the factor at the end, 0…1
     */
    record Cosine(double last) implements ScheduleSpec {
        /** Checks ranges. */
        public Cosine {
            require(last >= 0 && last <= 1, "a cosine down to " + last);
        }

        @Override
        public double factor(TrainingPoint at) {
            double done = Math.min(1, at.epoch() / at.epochs());
            return last + (1 - last) * (1 + Math.cos(Math.PI * done)) / 2;
        }
    }

    /**
     * From nearly nothing to the full rate in a straight line, then as another schedule says, whose epochs begin where the line ends.
     *
     * @param epochs of the line, above 0
     * @param then what follows
     */
    record WarmUp(double epochs, ScheduleSpec then) implements ScheduleSpec {
        private static final double FIRST = 0.01;

        /** Checks ranges. */
        public WarmUp {
            require(epochs > 0 && epochs < 1e6, "a warm-up of " + epochs + " epochs");
        }

        @Override
        public double factor(TrainingPoint at) {
            if (at.epoch() < epochs) {
                return FIRST + (1 - FIRST) * at.epoch() / epochs;
            }
            int left = Math.max(1, (int) Math.ceil(at.epochs() - epochs));
            return then.factor(new TrainingPoint(at.epoch() - epochs, left, at.validationLosses()));
        }
    }

    /**
     * Smaller by a factor whenever the validation loss has not become better for some epochs ({@code ReduceLROnPlateau} of Keras, without a
     * cool-down).
     *
     * @param patience epochs without a better loss that are waited, at least 1
     * @param gamma the factor, above 0 and below 1
     * @param minDelta by how much a loss must be below the best one to be better, at least 0
     * @param least the factor that it never goes below, 0…1
     */
    record Plateau(int patience, double gamma, double minDelta, double least) implements ScheduleSpec {
        /** Checks ranges. */
        public Plateau {
            require(
                    patience >= 1 && gamma > 0 && gamma < 1 && minDelta >= 0 && least >= 0 && least <= 1,
                    "a plateau of " + patience + " epochs, factor " + gamma + ", difference " + minDelta + ", least "
                            + least);
        }

        @Override
        public double factor(TrainingPoint at) {
            double best = Double.POSITIVE_INFINITY;
            double factor = 1;
            int waited = 0;
            for (double loss : at.validationLosses()) {
                if (loss < best - minDelta) {
                    best = loss;
                    waited = 0;
                } else if (++waited >= patience) {
                    factor = Math.max(least, factor * gamma);
                    waited = 0;
                }
            }
            return factor;
        }
    }

    private static void require(boolean isSo, String what) {
        if (!isSo) {
            throw new IllegalArgumentException("a learning rate cannot follow " + what);
        }
    }
}
