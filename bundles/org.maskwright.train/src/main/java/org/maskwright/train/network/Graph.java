package org.maskwright.train.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.maskwright.train.ParameterCount;

/**
 * A network as layers and what goes into each. The first is the input, the last gives logits: numbers before the sigmoid or softmax, at the
 * input's size.
 *
 * @param nodes in an order in which they can be computed
 */
public record Graph(List<Node> nodes) {
    /** The {@link Node#reduction} of what is one px for the whole picture. */
    public static final int WHOLE = 0;

    /**
     * A layer in its place.
     *
     * @param name unique in the graph
     * @param layer what it does
     * @param inputs indices of the nodes that it is given, all before it
     * @param channels of what it gives
     * @param reduction px of the picture, along each side, for one of its own; {@link Graph#WHOLE} if it is one px for all
     */
    public record Node(String name, Layer layer, List<Integer> inputs, int channels, int reduction) {
        /** Copies. */
        public Node {
            inputs = List.copyOf(inputs);
        }

        /** The arrays of numbers that it has. */
        public List<ParameterShape> parameters() {
            return layer.parameters(name);
        }
    }

    /**
     * Copies, and checks that the graph can be computed.
     *
     * @throws IllegalArgumentException if a name is there twice, a node is given what comes later, or the last is not of the picture's size
     */
    public Graph {
        nodes = List.copyOf(nodes);
        var names = new HashSet<String>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            int at = i;
            if (!names.add(node.name()) || node.inputs().stream().anyMatch(n -> n < 0 || n >= at)) {
                throw new IllegalArgumentException("node " + node + " is there twice, or before what it needs");
            }
        }
        if (nodes.isEmpty() || nodes.getLast().reduction() != 1) {
            throw new IllegalArgumentException("a network gives one answer for each px");
        }
    }

    /** All arrays of numbers, in the order of layers. */
    public List<ParameterShape> parameters() {
        return nodes.stream().flatMap(n -> n.parameters().stream()).toList();
    }

    /** How many numbers they are. */
    public ParameterCount count() {
        long trainable = 0;
        long statistics = 0;
        for (ParameterShape p : parameters()) {
            if (p.role().isStatistic()) {
                statistics += p.size();
            } else {
                trainable += p.size();
            }
        }
        return new ParameterCount(trainable, statistics);
    }

    /** What width and height of images must be multiples of, px. */
    public int multiple() {
        return nodes.stream().mapToInt(Node::reduction).max().orElse(1);
    }

    /** For each node the index of the last one that is given it; its own where none is. */
    public List<Integer> lastUses() {
        var last = new ArrayList<Integer>();
        for (int i = 0; i < nodes.size(); i++) {
            last.add(i);
            for (int input : nodes.get(i).inputs()) {
                last.set(input, i);
            }
        }
        return List.copyOf(last);
    }

    /** Channels of what the network gives. */
    public int outputs() {
        return nodes.getLast().channels();
    }
}
