package org.maskwright.train.network;

import java.util.Locale;
import org.maskwright.train.NetworkSpec;
import org.maskwright.train.ParameterCount;

/** A network as a table for people to read: one line for each layer. */
public final class LayerTable {
    private LayerTable() {}

    /** In Markdown, with the size that each layer's answer has for images of the network's input size. */
    public static String markdown(NetworkSpec spec) {
        Graph graph = Networks.of(spec);
        var text = new StringBuilder("| layer | what | channels | size | parameters |\n|---|---|--:|--:|--:|\n");
        for (Graph.Node node : graph.nodes()) {
            long numbers =
                    node.parameters().stream().mapToLong(ParameterShape::size).sum();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %s | %s |\n",
                    node.name(),
                    node.layer(),
                    node.channels(),
                    size(node, spec),
                    numbers == 0 ? "" : String.format(Locale.ROOT, "%,d", numbers)));
        }
        ParameterCount count = graph.count();
        return text
                + String.format(
                        Locale.ROOT,
                        "\n%,d parameters: %,d trainable, %,d statistics of batch normalisation.\n",
                        count.total(),
                        count.trainable(),
                        count.statistics());
    }

    private static String size(Graph.Node node, NetworkSpec spec) {
        return node.reduction() == Graph.WHOLE
                ? "1×1"
                : spec.inputWidth() / node.reduction() + "×" + spec.inputHeight() / node.reduction();
    }
}
