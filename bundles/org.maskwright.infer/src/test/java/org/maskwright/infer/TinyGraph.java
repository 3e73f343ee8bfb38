package org.maskwright.infer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes networks of several inputs and outputs for tests, in ONNX's protocol buffers (onnx.proto3, opset 17). */
final class TinyGraph {
    static final int FLOAT = 1;
    static final int INT64 = 7;

    private final Field graph = new Field();

    /** An input; −1 for a length that each call may choose. */
    TinyGraph input(String name, int type, long... shape) {
        graph.add(11, port(name, type, shape));
        return this;
    }

    TinyGraph output(String name, long... shape) {
        graph.add(12, port(name, FLOAT, shape));
        return this;
    }

    /** An operator of one output and no attributes. */
    TinyGraph node(String operator, String output, String... inputs) {
        return nodeWith(operator, output, new Field(), inputs);
    }

    /** One with lengths of a window and its steps. */
    TinyGraph averagePool(String output, String input, long side) {
        Field attributes =
                new Field().add(5, integers("kernel_shape", side, side)).add(5, integers("strides", side, side));
        return nodeWith("AveragePool", output, attributes, input);
    }

    /** Numbers become others of a type. */
    TinyGraph cast(String output, String input, int type) {
        return nodeWith("Cast", output, new Field().add(5, integer("to", type)), input);
    }

    /** Joins along an axis. */
    TinyGraph concat(String output, long axis, String... inputs) {
        return nodeWith("Concat", output, new Field().add(5, integer("axis", axis)), inputs);
    }

    private TinyGraph nodeWith(String operator, String output, Field attributes, String... inputs) {
        Field node = new Field();
        for (String input : inputs) {
            node.add(1, input);
        }
        graph.add(1, node.add(2, output).add(4, operator).all(attributes));
        return this;
    }

    /** A constant of floats. */
    TinyGraph constant(String name, long[] shape, float... values) {
        ByteBuffer raw = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float v : values) {
            raw.putFloat(v);
        }
        Field tensor = new Field();
        for (long length : shape) {
            tensor.add(1, length);
        }
        graph.add(5, tensor.add(2, FLOAT).add(8, name).add(9, raw.array()));
        return this;
    }

    /** A constant of whole numbers. */
    TinyGraph lengths(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(Long.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long v : values) {
            raw.putLong(v);
        }
        graph.add(
                5, new Field().add(1, values.length).add(2, INT64).add(8, name).add(9, raw.array()));
        return this;
    }

    Path writeTo(Path file) throws IOException {
        graph.add(2, "tiny");
        return Files.write(
                file,
                new Field()
                        .add(1, 8)
                        .add(7, graph)
                        .add(8, new Field().add(1, "").add(2, 17))
                        .bytes());
    }

    private static Field integer(String name, long value) {
        return new Field().add(1, name).add(3, value).add(20, 2);
    }

    private static Field integers(String name, long... values) {
        Field attribute = new Field().add(1, name);
        for (long v : values) {
            attribute.add(8, v);
        }
        return attribute.add(20, 7);
    }

    private static Field port(String name, int type, long[] shape) {
        Field lengths = new Field();
        for (int i = 0; i < shape.length; i++) {
            lengths.add(1, shape[i] < 0 ? new Field().add(2, name + i) : new Field().add(1, shape[i]));
        }
        Field tensor = new Field().add(1, type).add(2, lengths);
        return new Field().add(1, name).add(2, new Field().add(1, tensor));
    }

    /** Fields of a protocol buffer's message. */
    private static final class Field {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Field add(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Field add(int field, String text) {
            return add(field, text.getBytes(StandardCharsets.UTF_8));
        }

        Field add(int field, Field message) {
            return add(field, message.bytes());
        }

        Field add(int field, byte[] bytes) {
            varint((long) field << 3 | 2);
            varint(bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        Field all(Field others) {
            out.writeBytes(others.bytes());
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                out.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
