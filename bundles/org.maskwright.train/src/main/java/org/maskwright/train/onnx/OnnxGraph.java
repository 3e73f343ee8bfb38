package org.maskwright.train.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.maskwright.core.proto.ProtoMessage;
import org.maskwright.train.network.Graph;
import org.maskwright.train.network.Layer;
import org.maskwright.train.network.ParameterShape;

/**
 * A network in ONNX (IR version 8, operators of opset 17), for any number and size of images; the field numbers are those of
 * <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3">onnx.proto3</a>. At its end stands the sigmoid or softmax.
 */
final class OnnxGraph {
    static final String INPUT = "image";
    static final String OUTPUT = "mask";

    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;
    private static final int FLOAT = 1;

    private final Graph graph;
    private final Function<ParameterShape, float[]> numbers;
    private final ProtoMessage message = new ProtoMessage();
    private final List<String> outputs = new ArrayList<>();

    private OnnxGraph(Graph graph, Function<ParameterShape, float[]> numbers) {
        this.graph = graph;
        this.numbers = numbers;
    }

    /** The contents of a file. */
    static byte[] encode(Graph graph, Function<ParameterShape, float[]> numbers, Map<String, String> metadata) {
        var model = new ProtoMessage()
                .whole(1, IR_VERSION)
                .text(2, "maskwright")
                .message(7, new OnnxGraph(graph, numbers).message())
                .message(8, new ProtoMessage().text(1, "").whole(2, OPSET));
        metadata.forEach((name, value) ->
                model.message(14, new ProtoMessage().text(1, name).text(2, value)));
        return model.toBytes();
    }

    private ProtoMessage message() {
        constant("six.low", 0);
        constant("six.high", 6);
        constant("twice", 1, 1, 2, 2);
        graph.nodes().forEach(this::add);
        String logits = outputs.getLast();
        boolean isBinary = graph.outputs() == 1;
        var last = new OnnxNode(isBinary ? "Sigmoid" : "Softmax", List.of(logits), OUTPUT);
        message.message(1, (isBinary ? last : last.with("axis", 1)).message());
        return message.text(2, "maskwright").message(11, port(INPUT, 3)).message(12, port(OUTPUT, graph.outputs()));
    }

    private void add(Graph.Node node) {
        List<String> inputs = node.inputs().stream().map(outputs::get).toList();
        boolean isNothing = node.layer() instanceof Layer.Input || node.layer() instanceof Layer.Dropout;
        if (isNothing) {
            outputs.add(inputs.isEmpty() ? INPUT : inputs.getFirst());
            return;
        }
        node.parameters().forEach(p -> tensor(p.name(), p.shape(), numbers.apply(p)));
        message.message(1, operator(node, inputs).message());
        outputs.add(node.name());
    }

    private static OnnxNode operator(Graph.Node node, List<String> inputs) {
        List<String> all = Stream.concat(
                        inputs.stream(), node.parameters().stream().map(ParameterShape::name))
                .toList();
        String output = node.name();
        return switch (node.layer()) {
            case Layer.Input i -> throw new IllegalArgumentException("the input is no operator");
            case Layer.Dropout d -> throw new IllegalArgumentException("dropout is for training");
            case Layer.Conv c -> convolution(c, new OnnxNode("Conv", all, output));
            case Layer.BatchNormalisation b ->
                new OnnxNode("BatchNormalization", all, output).with("epsilon", b.epsilon());
            case Layer.Rectifier r -> rectifier(r, inputs.getFirst(), output);
            case Layer.MaxPool p ->
                new OnnxNode("MaxPool", all, output)
                        .with("kernel_shape", pair(2))
                        .with("strides", pair(2));
            case Layer.PictureMean m -> new OnnxNode("GlobalAveragePool", all, output);
            case Layer.UpConv u ->
                new OnnxNode("ConvTranspose", all, output)
                        .with("kernel_shape", pair(u.factor()))
                        .with("strides", pair(u.factor()));
            case Layer.Repeat r ->
                new OnnxNode("Resize", List.of(inputs.getFirst(), "", "twice"), output)
                        .with("mode", "nearest")
                        .with("coordinate_transformation_mode", "asymmetric")
                        .with("nearest_mode", "floor");
            case Layer.Concat c -> new OnnxNode("Concat", all, output).with("axis", 1);
            case Layer.Sum s -> new OnnxNode("Add", all, output);
        };
    }

    private static OnnxNode convolution(Layer.Conv c, OnnxNode node) {
        return node.with("kernel_shape", pair(c.kernel()))
                .with("strides", pair(c.stride()))
                .with("dilations", pair(c.dilation()))
                .with("pads", List.of(c.padding(), c.padding(), c.padding(), c.padding()))
                .with("group", c.groups());
    }

    private static OnnxNode rectifier(Layer.Rectifier r, String input, String output) {
        return switch (r) {
            case RELU -> new OnnxNode("Relu", List.of(input), output);
            case RELU6 -> new OnnxNode("Clip", List.of(input, "six.low", "six.high"), output);
            case LEAKY_RELU -> new OnnxNode("LeakyRelu", List.of(input), output).with("alpha", Layer.Rectifier.LEAK);
        };
    }

    private static List<Integer> pair(int value) {
        return List.of(value, value);
    }

    /** One number is a scalar, several are a row. */
    private void constant(String name, float... values) {
        tensor(name, values.length == 1 ? List.of() : List.of(values.length), values);
    }

    private void tensor(String name, List<Integer> shape, float[] values) {
        ByteBuffer raw = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        var tensor = new ProtoMessage();
        shape.forEach(d -> tensor.whole(1, d));
        message.message(5, tensor.whole(2, FLOAT).text(8, name).raw(9, raw.array()));
    }

    private static ProtoMessage port(String name, int channels) {
        var shape = new ProtoMessage();
        for (String free : Arrays.asList("batch", "", "height", "width")) {
            shape.message(1, free.isEmpty() ? new ProtoMessage().whole(1, channels) : new ProtoMessage().text(2, free));
        }
        var type =
                new ProtoMessage().message(1, new ProtoMessage().whole(1, FLOAT).message(2, shape));
        return new ProtoMessage().text(1, name).message(2, type);
    }
}
