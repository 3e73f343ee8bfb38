package org.maskwright.infer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.infer.engine.Signature;
import org.maskwright.infer.engine.TensorType;
import org.maskwright.infer.model.InputSpec.ChannelOrder;
import org.maskwright.infer.model.InputSpec.Normalisation;
import org.maskwright.infer.model.InputSpec.Preparation;
import org.maskwright.infer.model.InputSpec.ResizeRule;
import org.maskwright.infer.model.InputSpec.TensorLayout;
import org.maskwright.infer.model.OutputSpec.Activation;

/**
 * What can be read of a network in its graph: names, types and shapes, and with them layout, size and channels. What cannot is taken as it
 * most often is, and said.
 *
 * @param description what was read and taken
 * @param assumed what was taken without knowing, a line each, for a person to confirm
 */
public record GraphReading(ModelDescription description, List<String> assumed) {
    /** Copies the list. */
    public GraphReading {
        assumed = List.copyOf(assumed);
    }

    /**
     * Reads a network's graph.
     *
     * @throws InputException when it is no network that takes a picture and gives a map
     */
    public static GraphReading of(Signature signature) throws InputException {
        List<String> assumed = new ArrayList<>();
        InputSpec input = input(signature, assumed);
        OutputSpec output = output(signature, input, assumed);
        return new GraphReading(
                new ModelDescription(input, output, 0.5, ModelDescription.ModelOrigin.UNKNOWN), assumed);
    }

    private static InputSpec input(Signature signature, List<String> assumed) throws InputException {
        List<Signature.Port> pictures = signature.inputs().stream()
                .filter(p -> p.type().isPresent() && layout(p).isPresent())
                .toList();
        if (pictures.size() != 1 || signature.inputs().size() != 1) {
            throw new InputException("it takes " + ports(signature.inputs())
                    + "; a network that takes one picture of three colours is wanted");
        }
        Signature.Port port = pictures.getFirst();
        TensorLayout layout = layout(port).orElseThrow();
        boolean bytes = port.type().equals(Optional.of(TensorType.UINT8));
        assumed.add("colours: taken as RGB");
        assumed.add(bytes ? "numbers: taken as 0…255" : "numbers: taken as 0…1, without mean and deviation");
        assumed.add("resize: taken as stretch");
        Preparation usual =
                new Preparation(ResizeRule.STRETCH, ChannelOrder.RGB, bytes ? Normalisation.BYTES : Normalisation.UNIT);
        return new InputSpec(port.name(), layout, size(port, layout), usual);
    }

    private static Optional<TensorLayout> layout(Signature.Port port) {
        List<Long> shape = port.shape();
        if (shape.size() != 4) {
            return Optional.empty();
        }
        for (TensorLayout layout : TensorLayout.values()) {
            if (shape.get(layout.channels()) == 3) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    private static Optional<Size> size(Signature.Port port, TensorLayout layout) {
        long height = port.shape().get(layout.rows());
        long width = port.shape().get(layout.rows() + 1);
        return height < 1 || width < 1 ? Optional.empty() : Optional.of(new Size((int) width, (int) height));
    }

    private static OutputSpec output(Signature signature, InputSpec input, List<String> assumed) throws InputException {
        Optional<Signature.Port> map = signature.outputs().stream()
                .filter(p -> p.type().isPresent() && p.shape().size() >= 2)
                .findFirst();
        if (map.isEmpty()) {
            throw new InputException("it gives " + ports(signature.outputs()) + "; a map is wanted");
        }
        Signature.Port port = map.get();
        if (signature.outputs().size() > 1) {
            assumed.add("output: " + port.name() + ", the first of "
                    + signature.outputs().size());
        }
        TensorLayout layout = outputLayout(port, input);
        long channels = port.shape().size() == 4 ? port.shape().get(layout.channels()) : 1;
        return switch (Math.clamp(channels, -1, 3)) {
            case 2 -> {
                assumed.add("person: taken as the second of two channels, by softmax");
                yield new OutputSpec(port.name(), layout, Activation.SOFTMAX, List.of(1));
            }
            case 1 -> {
                assumed.add("activation: taken as none, the numbers being probabilities");
                yield new OutputSpec(port.name(), layout, Activation.NONE, List.of(0));
            }
            default -> {
                assumed.add("person: which of the channels cannot be seen; taken as the first");
                yield new OutputSpec(port.name(), layout, Activation.SOFTMAX, List.of(0));
            }
        };
    }

    /** Networks change the order of dimensions within; few channels beside many rows and columns tell where they are. */
    private static TensorLayout outputLayout(Signature.Port port, InputSpec input) {
        List<Long> shape = port.shape();
        if (shape.size() != 4) {
            return input.layout();
        }
        long first = shape.get(TensorLayout.NCHW.channels());
        long last = shape.get(TensorLayout.NHWC.channels());
        boolean firstFew = first > 0 && (last < 1 || first < last);
        boolean lastFew = last > 0 && (first < 1 || last < first);
        return firstFew ? TensorLayout.NCHW : lastFew ? TensorLayout.NHWC : input.layout();
    }

    private static String ports(List<Signature.Port> ports) {
        return ports.stream().map(Signature.Port::toString).collect(Collectors.joining(", "));
    }
}
