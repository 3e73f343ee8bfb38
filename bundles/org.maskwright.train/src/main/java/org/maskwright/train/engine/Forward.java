package org.maskwright.train.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import java.util.List;
import org.maskwright.train.network.Graph;
import org.maskwright.train.network.Layer;

/**
 * Computes a graph. What a layer gives is closed once the last layer that needs it has been computed; what gradients need of it, PyTorch keeps by
 * itself.
 */
final class Forward {
    private final Graph graph;
    private final List<Integer> lastUses;

    Forward(Graph graph) {
        this.graph = graph;
        this.lastUses = graph.lastUses();
    }

    /**
     * From images to logits.
     *
     * @param images {@code [sample][3][row][column]}; the result belongs to their manager, and they are not closed
     * @param weights of the graph; statistics are changed by training
     * @param isTraining whether batch normalisation goes by the batch, and dropout drops
     */
    NDArray logits(NDArray images, Weights weights, boolean isTraining) {
        var values = new NDArray[graph.nodes().size()];
        var call = new Call(weights, isTraining);
        for (int i = 0; i < values.length; i++) {
            Graph.Node node = graph.nodes().get(i);
            NDArray[] inputs = node.inputs().stream().map(n -> values[n]).toArray(NDArray[]::new);
            values[i] = node.inputs().isEmpty() ? images : call.apply(node, inputs);
            for (int input : node.inputs()) {
                if (lastUses.get(input) == i && input != 0 && values[input] != values[i]) {
                    values[input].close();
                }
            }
        }
        return values[values.length - 1];
    }

    /** One pass, whose weights and manner are fixed. */
    private record Call(Weights weights, boolean isTraining) {
        NDArray apply(Graph.Node node, NDArray... inputs) {
            NDArray x = inputs[0];
            return switch (node.layer()) {
                case Layer.Input i -> x;
                case Layer.Conv c -> convolve(node.name(), c, x);
                case Layer.BatchNormalisation b -> normalise(node.name(), b, x);
                case Layer.Rectifier r -> rectify(r, x);
                case Layer.MaxPool p ->
                    x.getNDArrayInternal().maxPool(new Shape(2, 2), new Shape(2, 2), new Shape(0, 0), false);
                case Layer.PictureMean m -> mean(x);
                case Layer.UpConv u -> scaleUp(node.name(), u, x);
                case Layer.Repeat r -> repeat(x);
                case Layer.Concat c -> NDArrays.concat(new NDList(inputs), 1);
                case Layer.Sum s -> x.add(inputs[1]);
                case Layer.Dropout d ->
                    isTraining ? Dropout.dropout(x, (float) d.share(), true).singletonOrThrow() : x;
            };
        }

        private NDArray convolve(String name, Layer.Conv c, NDArray x) {
            NDArray weight = weights.get(name + ".weight");
            var stride = new Shape(c.stride(), c.stride());
            var padding = new Shape(c.padding(), c.padding());
            var dilation = new Shape(c.dilation(), c.dilation());
            NDList y = c.biased()
                    ? Conv2d.conv2d(x, weight, weights.get(name + ".bias"), stride, padding, dilation, c.groups())
                    : x.getNDArrayInternal().convolution(x, weight, null, stride, padding, dilation, c.groups());
            return y.singletonOrThrow();
        }

        private NDArray normalise(String name, Layer.BatchNormalisation b, NDArray x) {
            return BatchNorm.batchNorm(
                            x,
                            weights.get(name + ".running_mean"),
                            weights.get(name + ".running_var"),
                            weights.get(name + ".weight"),
                            weights.get(name + ".bias"),
                            1,
                            (float) b.momentum(),
                            (float) b.epsilon(),
                            isTraining)
                    .singletonOrThrow();
        }

        private static NDArray rectify(Layer.Rectifier rectifier, NDArray x) {
            return switch (rectifier) {
                case RELU -> Activation.relu(x);
                case RELU6 -> x.clip(0, 6);
                case LEAKY_RELU -> Activation.leakyRelu(x, (float) Layer.Rectifier.LEAK);
            };
        }

        /**
         * DJL's PyTorch has no transposed convolution. One whose filters do not overlap is a convolution 1×1 with factor² times the filters, put
         * in order afterwards. What is computed of weights belongs to their manager, which lives long: it is closed here.
         */
        private NDArray scaleUp(String name, Layer.UpConv up, NDArray x) {
            NDArray weight = weights.get(name + ".weight");
            NDArray bias = weights.get(name + ".bias");
            long[] s = x.getShape().getShape();
            long factor = up.factor();
            long filters = up.out() * factor * factor;
            try (NDArray turned = weight.transpose(1, 2, 3, 0);
                    NDArray flat = turned.reshape(filters, up.in(), 1, 1);
                    NDArray column = bias.reshape(up.out(), 1);
                    NDArray wide = column.broadcast(up.out(), factor * factor);
                    NDArray biases = wide.reshape(filters);
                    NDArray y = Conv2d.conv2d(x, flat, biases, new Shape(1, 1), new Shape(0, 0), new Shape(1, 1))
                            .singletonOrThrow();
                    NDArray parted = y.reshape(s[0], up.out(), factor, factor, s[2], s[3]);
                    NDArray placed = parted.transpose(0, 1, 4, 2, 5, 3)) {
                return placed.reshape(s[0], up.out(), factor * s[2], factor * s[3]);
            }
        }

        /** Over one dimension after the other: DJL's PyTorch takes one. */
        private static NDArray mean(NDArray x) {
            try (NDArray ofColumns = x.mean(new int[] {2}, true)) {
                return ofColumns.mean(new int[] {3}, true);
            }
        }

        private static NDArray repeat(NDArray x) {
            long[] s = x.getShape().getShape();
            try (NDArray parted = x.reshape(s[0], s[1], s[2], 1, s[3], 1);
                    NDArray wide = parted.broadcast(s[0], s[1], s[2], 2, s[3], 2)) {
                return wide.reshape(s[0], s[1], 2 * s[2], 2 * s[3]);
            }
        }
    }
}
