package org.maskwright.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes networks of a few bytes for tests: one picture goes in, and each output channel is a weighted sum of its three channels. The bytes
 * are those of ONNX's protocol buffers (onnx.proto3, opset 17); only the fields that are needed are written.
 */
public final class TinyNetwork {
    /** Numbers of the input as ONNX counts types. */
    public enum Numbers {
        /** 32-bit floats. */
        FLOAT32(1),
        /** Bytes. */
        UINT8(2),
        /** 16-bit floats. */
        FLOAT16(10);

        private final int code;

        Numbers(int code) {
            this.code = code;
        }
    }

    private final Numbers numbers;
    private final long[] input;
    private final float[][] weights;

    private TinyNetwork(Numbers numbers, long[] input, float[][] weights) {
        this.numbers = numbers;
        this.input = input;
        this.weights = weights;
    }

    /**
     * A network.
     *
     * @param shape of its input, 3 channels in the second or the last dimension; −1 for any length
     * @param weights of each output channel, for the three of the input
     */
    public static TinyNetwork of(Numbers numbers, long[] shape, float[]... weights) {
        return new TinyNetwork(numbers, shape, weights);
    }

    /** Writes it. */
    public Path writeTo(Path file) throws IOException {
        return Files.write(file, model());
    }

    private boolean planes() {
        return input[1] == 3;
    }

    private byte[] model() {
        Message graph = new Message();
        String picture = "picture";
        if (numbers != Numbers.FLOAT32) {
            graph.add(1, node("Cast", "numbers", "picture").add(5, integer("to", 1)));
            picture = "numbers";
        }
        String sum = numbers == Numbers.FLOAT16 ? "sum" : "map";
        graph.add(
                1,
                node(planes() ? "Conv" : "MatMul", sum, picture.equals("picture") ? "picture" : "numbers", "weights"));
        if (numbers == Numbers.FLOAT16) {
            graph.add(1, node("Cast", "map", "sum").add(5, integer("to", 10)));
        }
        graph.add(2, "tiny").add(5, weightsTensor());
        graph.add(11, port("picture", numbers.code, input));
        graph.add(12, port("map", numbers == Numbers.FLOAT16 ? 10 : 1, output()));
        return new Message()
                .add(1, 8)
                .add(7, graph)
                .add(8, new Message().add(1, "").add(2, 17))
                .bytes();
    }

    private long[] output() {
        long[] shape = input.clone();
        shape[planes() ? 1 : 3] = weights.length;
        return shape;
    }

    private static Message node(String operation, String output, String... inputs) {
        Message node = new Message();
        for (String input : inputs) {
            node.add(1, input);
        }
        return node.add(2, output).add(4, operation);
    }

    private static Message integer(String name, long value) {
        return new Message().add(1, name).add(3, value).add(20, 2);
    }

    private Message weightsTensor() {
        int channels = weights.length;
        ByteBuffer raw = ByteBuffer.allocate(12 * channels).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 3 * channels; i++) {
            raw.putFloat(planes() ? weights[i / 3][i % 3] : weights[i % channels][i / channels]);
        }
        Message tensor = new Message();
        for (long length : planes() ? new long[] {channels, 3, 1, 1} : new long[] {3, channels}) {
            tensor.add(1, length);
        }
        return tensor.add(2, 1).add(8, "weights").add(9, raw.array());
    }

    private static Message port(String name, int type, long[] shape) {
        Message lengths = new Message();
        for (int i = 0; i < shape.length; i++) {
            Message length = shape[i] < 0 ? new Message().add(2, "d" + i) : new Message().add(1, shape[i]);
            lengths.add(1, length);
        }
        Message tensor = new Message().add(1, type).add(2, lengths);
        return new Message().add(1, name).add(2, new Message().add(1, tensor));
    }

    /** A protocol buffer's message in the making. */
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message add(int field, long value) {
            varint(field << 3);
            varint(value);
            return this;
        }

        Message add(int field, String text) {
            return add(field, text.getBytes(StandardCharsets.UTF_8));
        }

        Message add(int field, Message message) {
            return add(field, message.bytes());
        }

        Message add(int field, byte[] bytes) {
            varint(field << 3 | 2);
            varint(bytes.length);
            out.writeBytes(bytes);
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
