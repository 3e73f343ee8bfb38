package org.maskwright.infer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.infer.engine.InputTensor;
import org.maskwright.infer.engine.OutputTensor;
import org.maskwright.infer.engine.TensorType;

/**
 * What an encoder saw, as bytes in the machine's order, which never leave it: for each tensor the length of its name, the name, how many dimensions
 * there are, their lengths, and its numbers as {@code float32}.
 */
final class Embeddings {
    private Embeddings() {}

    /** All tensors, one after the other. */
    static byte[] bytes(Map<String, OutputTensor> seen) {
        int length = seen.entrySet().stream()
                .mapToInt(e -> head(e.getKey(), e.getValue().shape())
                        + Float.BYTES * e.getValue().count())
                .reduce(0, Math::addExact);
        ByteBuffer to = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
        seen.forEach((name, tensor) -> {
            byte[] text = name.getBytes(StandardCharsets.UTF_8);
            to.putInt(text.length).put(text).putInt(tensor.shape().size());
            tensor.shape().forEach(to::putLong);
            to.put(tensor.toInput().data());
        });
        return to.array();
    }

    private static int head(String name, List<Long> shape) {
        return 2 * Integer.BYTES + name.getBytes(StandardCharsets.UTF_8).length + Long.BYTES * shape.size();
    }

    /** The tensors of {@link #bytes}, by name. */
    static Map<String, InputTensor> tensors(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        Map<String, InputTensor> tensors = new HashMap<>();
        while (from.hasRemaining()) {
            byte[] name = new byte[from.getInt()];
            from.get(name);
            List<Long> shape = new ArrayList<>();
            for (int left = from.getInt(); left > 0; left--) {
                shape.add(from.getLong());
            }
            InputTensor tensor = InputTensor.of(TensorType.FLOAT32, shape);
            int length = tensor.data().capacity();
            tensor.data().put(0, from, from.position(), length);
            from.position(from.position() + length);
            tensors.put(new String(name, StandardCharsets.UTF_8), tensor);
        }
        return tensors;
    }
}
