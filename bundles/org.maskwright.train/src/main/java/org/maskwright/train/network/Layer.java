package org.maskwright.train.network;

import java.util.List;
import org.maskwright.train.network.ParameterShape.Role;

/** One step of a network, on arrays {@code [sample][channel][row][column]}. */
public sealed interface Layer {
    /** What a layer makes of the channels of its inputs. */
    default int channels(List<Integer> inputs) {
        return inputs.getFirst();
    }

    /** The arrays of numbers that a layer of that name and of so many channels has, in a fixed order. */
    default List<ParameterShape> parameters(String name) {
        return List.of();
    }

    /** The images: RGB, 0…1. */
    record Input() implements Layer {
        @Override
        public int channels(List<Integer> inputs) {
            return 3;
        }

        @Override
        public String toString() {
            return "input";
        }
    }

    /**
     * A convolution with zeros beyond the border, so that with stride 1 the size stays ("same" padding).
     *
     * @param in channels
     * @param out channels
     * @param kernel rows and columns of a filter, odd
     * @param stride 1 or 2
     * @param dilation distance of the filter's samples, px
     * @param groups of channels that are convolved apart: 1, or as many as there are channels (depth-wise)
     * @param biased whether a number is added to each output channel
     */
    record Conv(int in, int out, int kernel, int stride, int dilation, int groups, boolean biased) implements Layer {
        /** A plain one with stride 1 and no bias, for a normalisation to follow. */
        public static Conv plain(int in, int out, int kernel) {
            return new Conv(in, out, kernel, 1, 1, 1, false);
        }

        /** A depth-wise one of 3×3 without bias. */
        public static Conv depthwise(int channels, int stride) {
            return new Conv(channels, channels, 3, stride, 1, channels, false);
        }

        /** The same with a bias. */
        public Conv withBias() {
            return new Conv(in, out, kernel, stride, dilation, groups, true);
        }

        /** The same with another stride. */
        public Conv withStride(int px) {
            return new Conv(in, out, kernel, px, dilation, groups, biased);
        }

        /** The same with another dilation. */
        public Conv withDilation(int px) {
            return new Conv(in, out, kernel, stride, px, groups, biased);
        }

        /** Zeros at each border, px. */
        public int padding() {
            return dilation * (kernel - 1) / 2;
        }

        @Override
        public int channels(List<Integer> inputs) {
            return out;
        }

        @Override
        public List<ParameterShape> parameters(String name) {
            var weight = new ParameterShape(name + ".weight", List.of(out, in / groups, kernel, kernel), Role.WEIGHT);
            return biased
                    ? List.of(weight, new ParameterShape(name + ".bias", List.of(out), Role.SHIFT))
                    : List.of(weight);
        }

        @Override
        public String toString() {
            return (groups > 1 ? "depth-wise " : "") + "convolution " + kernel + "×" + kernel
                    + (stride > 1 ? ", stride " + stride : "") + (dilation > 1 ? ", dilation " + dilation : "")
                    + (biased ? ", bias" : "");
        }
    }

    /**
     * Batch normalisation (Ioffe and Szegedy, 2015): by the batch's mean and variance while learning, by running ones otherwise.
     *
     * @param channels of input and output
     * @param epsilon added to the variance
     * @param momentum the share of a running value that stays with each batch
     */
    record BatchNormalisation(int channels, double epsilon, double momentum) implements Layer {
        @Override
        public List<ParameterShape> parameters(String name) {
            List<Integer> shape = List.of(channels);
            return List.of(
                    new ParameterShape(name + ".weight", shape, Role.SCALE),
                    new ParameterShape(name + ".bias", shape, Role.SHIFT),
                    new ParameterShape(name + ".running_mean", shape, Role.MEAN),
                    new ParameterShape(name + ".running_var", shape, Role.VARIANCE));
        }

        @Override
        public String toString() {
            return "batch normalisation";
        }
    }

    /** What each number becomes. */
    enum Rectifier implements Layer {
        /** max(x, 0). */
        RELU("ReLU"),
        /** min(max(x, 0), 6). */
        RELU6("ReLU6"),
        /** max(x, 0) + {@link #LEAK} · min(x, 0). */
        LEAKY_RELU("leaky ReLU");

        /** What {@link #LEAKY_RELU} multiplies negative numbers with. */
        public static final double LEAK = 0.1;

        private final String text;

        Rectifier(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** The greatest of each 2×2 px. */
    record MaxPool() implements Layer {
        @Override
        public String toString() {
            return "max-pool 2×2";
        }
    }

    /** The mean of each channel over the whole picture: one row, one column. */
    record PictureMean() implements Layer {
        @Override
        public String toString() {
            return "mean over the picture";
        }
    }

    /**
     * A transposed convolution whose filters do not overlap, with a bias: each px becomes a square.
     *
     * @param in channels
     * @param out channels
     * @param factor rows and columns of the square, and stride
     */
    record UpConv(int in, int out, int factor) implements Layer {
        @Override
        public int channels(List<Integer> inputs) {
            return out;
        }

        @Override
        public List<ParameterShape> parameters(String name) {
            return List.of(
                    new ParameterShape(name + ".weight", List.of(in, out, factor, factor), Role.UP_WEIGHT),
                    new ParameterShape(name + ".bias", List.of(out), Role.SHIFT));
        }

        @Override
        public String toString() {
            return "transposed convolution " + factor + "×" + factor + ", stride " + factor + ", bias";
        }
    }

    /** Each px becomes 2×2 alike. */
    record Repeat() implements Layer {
        @Override
        public String toString() {
            return "upsampling ×2, nearest";
        }
    }

    /** Channels of several inputs, one after the other. */
    record Concat() implements Layer {
        @Override
        public int channels(List<Integer> inputs) {
            return inputs.stream().mapToInt(Integer::intValue).sum();
        }

        @Override
        public String toString() {
            return "concatenation";
        }
    }

    /** The sum of two inputs; the second may be one px, which is added to all. */
    record Sum() implements Layer {
        @Override
        public String toString() {
            return "sum";
        }
    }

    /**
     * While learning, numbers set to 0 by chance, and the others made larger by as much; otherwise nothing.
     *
     * @param share of the numbers, 0…1 without 1
     */
    record Dropout(double share) implements Layer {
        @Override
        public String toString() {
            return "dropout " + share;
        }
    }
}
