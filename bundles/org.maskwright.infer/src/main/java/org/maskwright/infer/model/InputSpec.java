package org.maskwright.infer.model;

import java.util.List;
import java.util.Optional;
import org.maskwright.core.Size;

/**
 * What goes into a network.
 *
 * @param name of the graph's input
 * @param layout where the channels are
 * @param size of the picture that it takes, px; empty when it takes any. A network of any size is given the image's own
 * @param preparation how an image becomes that picture
 */
public record InputSpec(String name, TensorLayout layout, Optional<Size> size, Preparation preparation) {
    /** In which order a tensor of pictures has its dimensions. */
    public enum TensorLayout {
        /** Picture, channel, row, column. */
        NCHW,
        /** Picture, row, column, channel. */
        NHWC;

        /** The shape of one picture of three channels. */
        public List<Long> shape(Size size) {
            long w = size.width();
            long h = size.height();
            return this == NCHW ? List.of(1L, 3L, h, w) : List.of(1L, h, w, 3L);
        }

        /** The row of a shape's dimensions that counts rows; columns come next. */
        public int rows() {
            return this == NCHW ? 2 : 1;
        }

        /** The row of a shape's dimensions that counts channels. */
        public int channels() {
            return this == NCHW ? 1 : 3;
        }
    }

    /** How an image is brought to the size of the network's picture. */
    public enum ResizeRule {
        /** Stretched over it, whatever becomes of the proportions. */
        STRETCH,
        /** As large as it fits, in the middle, with black beside it. */
        LETTERBOX,
        /** The largest part from the middle that fills it; nothing is said of the rest, which counts as background. */
        CROP,
        /** As it is, in tiles of the network's size that overlap by a quarter; what they say is blended. Smaller ones have black beside them. */
        TILE
    }

    /** Which colour comes first. */
    public enum ChannelOrder {
        /** Red, green, blue. */
        RGB,
        /** Blue, green, red. */
        BGR
    }

    /**
     * How an image becomes the picture that a network takes.
     *
     * @param resize how it gets its size
     * @param order of the colours
     * @param numbers what the network's numbers are
     */
    public record Preparation(ResizeRule resize, ChannelOrder order, Normalisation numbers) {}

    /**
     * How a sample, 0…255, becomes the network's number: {@code (sample · scale − mean) / std}, mean and std of its channel.
     *
     * @param scale of all channels, most often 1/255 or 1
     * @param mean of each of the three channels, in the network's order
     * @param std likewise, none 0
     */
    public record Normalisation(double scale, List<Double> mean, List<Double> std) {
        /** 0…1. */
        public static final Normalisation UNIT =
                new Normalisation(1 / 255.0, List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));
        /** 0…255. */
        public static final Normalisation BYTES = new Normalisation(1, List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));

        /** @throws IllegalArgumentException unless there are three channels, and finite numbers that can be divided by */
        public Normalisation {
            mean = List.copyOf(mean);
            std = List.copyOf(std);
            boolean finite = Double.isFinite(scale)
                    && mean.stream().allMatch(Double::isFinite)
                    && std.stream().allMatch(s -> Double.isFinite(s) && s != 0);
            if (mean.size() != 3 || std.size() != 3 || !finite || scale == 0) {
                throw new IllegalArgumentException(
                        "mean and std need three finite numbers each, scale one that is not 0");
            }
        }

        /** The number of a sample. */
        public double of(int channel, int sample) {
            return (sample * scale - mean.get(channel)) / std.get(channel);
        }
    }
}
