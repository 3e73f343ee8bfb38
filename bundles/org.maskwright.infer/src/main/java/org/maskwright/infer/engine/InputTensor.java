package org.maskwright.infer.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A tensor in native memory, to be filled and given to a network any number of times. Confined to one thread at a time.
 *
 * @param type of its numbers
 * @param shape length of each dimension
 * @param data direct, in the machine's byte order, of just so many numbers
 */
public record InputTensor(TensorType type, List<Long> shape, ByteBuffer data) {
    /** @throws IllegalArgumentException when the memory is not that of such a tensor */
    public InputTensor {
        shape = List.copyOf(shape);
        if (!data.isDirect() || data.order() != ByteOrder.nativeOrder() || data.capacity() != bytes(type, shape)) {
            throw new IllegalArgumentException(data + " for " + type + " " + shape);
        }
    }

    /** A tensor of zeros. */
    public static InputTensor of(TensorType type, List<Long> shape) {
        int bytes = Math.toIntExact(bytes(type, shape));
        return new InputTensor(type, shape, ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()));
    }

    private static long bytes(TensorType type, List<Long> shape) {
        return shape.stream().reduce((long) type.bytes(), Math::multiplyExact);
    }

    /** The shape as the libraries take it. */
    long[] lengths() {
        return shape.stream().mapToLong(Long::longValue).toArray();
    }
}
