package org.maskwright.infer;

import java.util.List;
import org.maskwright.core.Size;
import org.maskwright.imaging.image.Probabilities;
import org.maskwright.infer.engine.EngineException;
import org.maskwright.infer.engine.OutputTensor;
import org.maskwright.infer.model.InputSpec.TensorLayout;
import org.maskwright.infer.model.OutputSpec;

/**
 * Reads probabilities out of what a network gave.
 *
 * @param spec what its numbers mean
 */
record OutputReader(OutputSpec spec) {
    /** Where the numbers of a map lie: of channel {@code c} and pixel {@code p} at {@code c·channelStep + p·pixelStep}. */
    private record Strides(Size size, int channels, int channelStep, int pixelStep) {}

    /**
     * The probability of the person, at the size of the network's map.
     *
     * @throws EngineException when it is no map of as many channels as the description says
     */
    Probabilities read(OutputTensor said) throws EngineException {
        Strides map = strides(said);
        float[] person = new float[Math.toIntExact(map.size().pixels())];
        for (int p = 0; p < person.length; p++) {
            float best = 0;
            for (int channel : spec.person()) {
                best = Math.max(best, probability(said, map, channel, p * map.pixelStep()));
            }
            person[p] = best;
        }
        return Probabilities.adopt(map.size(), person);
    }

    private Strides strides(OutputTensor said) throws EngineException {
        List<Long> shape = said.shape();
        int rank = shape.size();
        boolean planes = spec.layout() == TensorLayout.NCHW;
        boolean plain = rank == 2 || rank == 3;
        int rows = plain ? rank - 2 : spec.layout().rows();
        if (rank < 2 || rank > 4 || said.count() != shape.get(rows) * shape.get(rows + 1) * channels(shape)) {
            throw unfit(said);
        }
        Size size = new Size(Math.toIntExact(shape.get(rows + 1)), Math.toIntExact(shape.get(rows)));
        int channels = (int) channels(shape);
        if (spec.person().stream().anyMatch(c -> c >= channels)) {
            throw unfit(said);
        }
        int pixels = Math.toIntExact(size.pixels());
        return planes ? new Strides(size, channels, pixels, 1) : new Strides(size, channels, 1, channels);
    }

    private long channels(List<Long> shape) {
        return shape.size() == 4 ? shape.get(spec.layout().channels()) : 1;
    }

    private EngineException unfit(OutputTensor said) {
        String message = "it gave " + said.shape() + ", which is no map of one picture in " + spec.layout()
                + " with channels " + spec.person();
        return new EngineException(message, new IllegalStateException(message));
    }

    private float probability(OutputTensor said, Strides map, int channel, int pixel) {
        float x = said.at(channel * map.channelStep() + pixel);
        return switch (spec.activation()) {
            case NONE -> x;
            case SIGMOID -> (float) (1 / (1 + Math.exp(-x)));
            case SOFTMAX -> {
                double sum = 0;
                for (int c = 0; c < map.channels(); c++) {
                    sum += Math.exp((double) said.at(c * map.channelStep() + pixel) - x);
                }
                yield (float) (1 / sum);
            }
        };
    }
}
