package org.maskwright.infer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.maskwright.core.proto.ProtoMessage;

/** Writes networks of several inputs and outputs for tests, in ONNX's protocol buffers (onnx.proto3, opset 17). */
final class TinyGraph {
    static final int FLOAT = 1;
    static final int INT64 = 7;

    private final ProtoMessage graph = new ProtoMessage();

    /** An input; −1 for a length that each call may choose. */
    TinyGraph input(String name, int type, long... shape) {
        graph.message(11, port(name, type, shape));
        return this;
    }

    TinyGraph output(String name, long... shape) {
        graph.message(12, port(name, FLOAT, shape));
        return this;
    }

    /** An operator of one output and no attributes. */
    TinyGraph node(String operator, String output, String... inputs) {
        return nodeWith(operator, output, List.of(), inputs);
    }

    /** One with lengths of a window and its steps. */
    TinyGraph averagePool(String output, String input, long side) {
        List<ProtoMessage> attributes = List.of(integers("kernel_shape", side, side), integers("strides", side, side));
        return nodeWith("AveragePool", output, attributes, input);
    }

    /** Numbers become others of a type. */
    TinyGraph cast(String output, String input, int type) {
        return nodeWith("Cast", output, List.of(integer("to", type)), input);
    }

    /** Joins along an axis. */
    TinyGraph concat(String output, long axis, String... inputs) {
        return nodeWith("Concat", output, List.of(integer("axis", axis)), inputs);
    }

    private TinyGraph nodeWith(String operator, String output, List<ProtoMessage> attributes, String... inputs) {
        ProtoMessage node = new ProtoMessage();
        for (String input : inputs) {
            node.text(1, input);
        }
        node.text(2, output).text(4, operator);
        attributes.forEach(a -> node.message(5, a));
        graph.message(1, node);
        return this;
    }

    /** A constant of floats. */
    TinyGraph constant(String name, long[] shape, float... values) {
        ByteBuffer raw = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float v : values) {
            raw.putFloat(v);
        }
        ProtoMessage tensor = new ProtoMessage();
        for (long length : shape) {
            tensor.whole(1, length);
        }
        graph.message(5, tensor.whole(2, FLOAT).text(8, name).raw(9, raw.array()));
        return this;
    }

    /** A constant of whole numbers. */
    TinyGraph lengths(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(Long.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long v : values) {
            raw.putLong(v);
        }
        graph.message(
                5,
                new ProtoMessage()
                        .whole(1, values.length)
                        .whole(2, INT64)
                        .text(8, name)
                        .raw(9, raw.array()));
        return this;
    }

    Path writeTo(Path file) throws IOException {
        graph.text(2, "tiny");
        return Files.write(
                file,
                new ProtoMessage()
                        .whole(1, 8)
                        .message(7, graph)
                        .message(8, new ProtoMessage().text(1, "").whole(2, 17))
                        .toBytes());
    }

    private static ProtoMessage integer(String name, long value) {
        return new ProtoMessage().text(1, name).whole(3, value).whole(20, 2);
    }

    private static ProtoMessage integers(String name, long... values) {
        ProtoMessage attribute = new ProtoMessage().text(1, name);
        for (long v : values) {
            attribute.whole(8, v);
        }
        return attribute.whole(20, 7);
    }

    private static ProtoMessage port(String name, int type, long[] shape) {
        ProtoMessage lengths = new ProtoMessage();
        for (int i = 0; i < shape.length; i++) {
            lengths.message(
                    1, shape[i] < 0 ? new ProtoMessage().text(2, name + i) : new ProtoMessage().whole(1, shape[i]));
        }
        ProtoMessage tensor = new ProtoMessage().whole(1, type).message(2, lengths);
        return new ProtoMessage().text(1, name).message(2, new ProtoMessage().message(1, tensor));
    }
}
