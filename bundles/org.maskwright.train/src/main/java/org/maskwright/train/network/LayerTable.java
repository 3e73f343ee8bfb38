package org.maskwright.train.network;

import java.util.Locale;
import org.maskwright.train.Architecture;
import org.maskwright.train.NetworkSpec;
import org.maskwright.train.ParameterCount;

/** A network as a table for people to read: one line for each layer. */
public final class LayerTable {
    private static final String HEAD = """
            # Networks
            What can be trained, layer by layer. All take RGB images, 0…1, and answer at their size. `unet-early-stop` trains the network of `unet`.
            Sizes are width × height; a size that is no multiple of what a network needs is refused.
            """;

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

    /** All networks at the size of their presets, as a page of the documentation. */
    public static String page() {
        var text = new StringBuilder(HEAD);
        for (Architecture architecture : Architecture.values()) {
            NetworkSpec spec = architecture.preset();
            text.append(String.format(
                    Locale.ROOT,
                    "\n## %s\nFor images of %d×%d, or other multiples of %d px. %,d million multiplications an image.\n\n",
                    architecture.id(),
                    spec.inputWidth(),
                    spec.inputHeight(),
                    Networks.of(spec).multiple(),
                    multiplications(spec) / 1_000_000));
            text.append(markdown(spec));
        }
        return text.toString();
    }

    /** Of all convolutions, for one image of the network's input size. */
    public static long multiplications(NetworkSpec spec) {
        long all = 0;
        for (Graph.Node node : Networks.of(spec).nodes()) {
            long px = node.reduction() == Graph.WHOLE
                    ? 1
                    : (long) spec.inputWidth() / node.reduction() * (spec.inputHeight() / node.reduction());
            long weights = node.parameters().stream()
                    .filter(p -> p.shape().size() == 4)
                    .mapToLong(ParameterShape::size)
                    .sum();
            // Of a transposed convolution, each px of the result meets one weight of the square.
            all += px * (node.layer() instanceof Layer.UpConv u ? weights / u.factor() / u.factor() : weights);
        }
        return all;
    }

    private static String size(Graph.Node node, NetworkSpec spec) {
        return node.reduction() == Graph.WHOLE
                ? "1×1"
                : spec.inputWidth() / node.reduction() + "×" + spec.inputHeight() / node.reduction();
    }
}
