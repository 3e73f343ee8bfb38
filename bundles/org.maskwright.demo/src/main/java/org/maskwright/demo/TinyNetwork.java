package org.maskwright.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.maskwright.core.proto.ProtoMessage;

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
        ProtoMessage graph = new ProtoMessage();
        String picture = "picture";
        if (numbers != Numbers.FLOAT32) {
            graph.message(1, node("Cast", "numbers", "picture").message(5, integer("to", 1)));
            picture = "numbers";
        }
        String sum = numbers == Numbers.FLOAT16 ? "sum" : "map";
        graph.message(
                1,
                node(planes() ? "Conv" : "MatMul", sum, picture.equals("picture") ? "picture" : "numbers", "weights"));
        if (numbers == Numbers.FLOAT16) {
            graph.message(1, node("Cast", "map", "sum").message(5, integer("to", 10)));
        }
        graph.text(2, "tiny").message(5, weightsTensor());
        graph.message(11, port("picture", numbers.code, input));
        graph.message(12, port("map", numbers == Numbers.FLOAT16 ? 10 : 1, output()));
        return new ProtoMessage()
                .whole(1, 8)
                .message(7, graph)
                .message(8, new ProtoMessage().text(1, "").whole(2, 17))
                .toBytes();
    }

    private long[] output() {
        long[] shape = input.clone();
        shape[planes() ? 1 : 3] = weights.length;
        return shape;
    }

    private static ProtoMessage node(String operation, String output, String... inputs) {
        ProtoMessage node = new ProtoMessage();
        for (String input : inputs) {
            node.text(1, input);
        }
        return node.text(2, output).text(4, operation);
    }

    private static ProtoMessage integer(String name, long value) {
        return new ProtoMessage().text(1, name).whole(3, value).whole(20, 2);
    }

    private ProtoMessage weightsTensor() {
        int channels = weights.length;
        ByteBuffer raw = ByteBuffer.allocate(12 * channels).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 3 * channels; i++) {
            raw.putFloat(planes() ? weights[i / 3][i % 3] : weights[i % channels][i / channels]);
        }
        ProtoMessage tensor = new ProtoMessage();
        for (long length : planes() ? new long[] {channels, 3, 1, 1} : new long[] {3, channels}) {
            tensor.whole(1, length);
        }
        return tensor.whole(2, 1).text(8, "weights").raw(9, raw.array());
    }

    private static ProtoMessage port(String name, int type, long[] shape) {
        ProtoMessage lengths = new ProtoMessage();
        for (int i = 0; i < shape.length; i++) {
            ProtoMessage length =
                    shape[i] < 0 ? new ProtoMessage().text(2, "d" + i) : new ProtoMessage().whole(1, shape[i]);
            lengths.message(1, length);
        }
        ProtoMessage tensor = new ProtoMessage().whole(1, type).message(2, lengths);
        return new ProtoMessage().text(1, name).message(2, new ProtoMessage().message(1, tensor));
    }
}
