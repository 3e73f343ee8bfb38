package org.maskwright.train.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maskwright.train.network.Layer.BatchNormalisation;
import org.maskwright.train.network.Layer.Concat;
import org.maskwright.train.network.Layer.Conv;
import org.maskwright.train.network.Layer.Dropout;
import org.maskwright.train.network.Layer.Input;
import org.maskwright.train.network.Layer.MaxPool;
import org.maskwright.train.network.Layer.PictureMean;
import org.maskwright.train.network.Layer.Rectifier;
import org.maskwright.train.network.Layer.Repeat;
import org.maskwright.train.network.Layer.Sum;
import org.maskwright.train.network.Layer.UpConv;

/** Puts a graph together, layer by layer. Each method adds what it is named after, and gives its index. */
final class GraphBuilder {
    /** PyTorch's. */
    private static final double EPSILON = 1e-5;
    /** PyTorch's, in the sense of the share that stays. */
    private static final double MOMENTUM = 0.9;

    private final List<Graph.Node> nodes = new ArrayList<>();

    int input() {
        return add("input", new Input(), 1);
    }

    /** The index of the node added last. */
    int last() {
        return nodes.size() - 1;
    }

    int channels(int node) {
        return nodes.get(node).channels();
    }

    int conv(String name, Conv conv, int of) {
        return add(name, conv, reduction(of) * conv.stride(), of);
    }

    int normalise(String name, int of) {
        return add(name, new BatchNormalisation(channels(of), EPSILON, MOMENTUM), reduction(of), of);
    }

    int rectify(String name, Rectifier rectifier, int of) {
        return add(name, rectifier, reduction(of), of);
    }

    /** A convolution, its normalisation and what follows, named {@code NAME.conv}, {@code NAME.bn}, {@code NAME.act}. */
    int convolved(String name, Conv conv, Rectifier rectifier, int of) {
        return rectify(name + ".act", rectifier, linear(name, conv, of));
    }

    /** A convolution and its normalisation alone. */
    int linear(String name, Conv conv, int of) {
        return normalise(name + ".bn", conv(name + ".conv", conv, of));
    }

    int maxPool(String name, int of) {
        return add(name, new MaxPool(), 2 * reduction(of), of);
    }

    int pictureMean(String name, int of) {
        return add(name, new PictureMean(), Graph.WHOLE, of);
    }

    int up(String name, int channels, int factor, int of) {
        return add(name, new UpConv(channels(of), channels, factor), reduction(of) / factor, of);
    }

    int repeat(String name, int of) {
        return add(name, new Repeat(), reduction(of) / 2, of);
    }

    int concat(String name, int... of) {
        return add(name, new Concat(), reduction(of[0]), of);
    }

    int sum(String name, int first, int second) {
        return add(name, new Sum(), reduction(first), first, second);
    }

    /** Nothing is added where the share is 0. */
    int dropout(String name, double share, int of) {
        return share == 0 ? of : add(name, new Dropout(share), reduction(of), of);
    }

    /** The last layer: 1×1, with a bias. */
    Graph head(int outputs, int of) {
        conv("head", Conv.plain(channels(of), outputs, 1).withBias(), of);
        return new Graph(nodes);
    }

    private int reduction(int node) {
        return nodes.get(node).reduction();
    }

    private int add(String name, Layer layer, int reduction, int... inputs) {
        List<Integer> from = Arrays.stream(inputs).boxed().toList();
        List<Integer> channels = from.stream().map(this::channels).toList();
        nodes.add(new Graph.Node(name, layer, from, layer.channels(channels), reduction));
        return nodes.size() - 1;
    }
}
