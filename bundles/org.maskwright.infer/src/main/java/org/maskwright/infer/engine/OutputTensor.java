package org.maskwright.infer.engine;

import java.nio.ByteBuffer;
import java.util.List;

/** What a network gave: numbers of a shape, as {@code float32} whatever they were. Never changes; for any thread. */
public final class OutputTensor {
    private final List<Long> shape;
    private final float[] values;

    OutputTensor(List<Long> shape, float[] values) {
        this.shape = List.copyOf(shape);
        this.values = values;
    }

    /** Reads numbers out of memory in the machine's byte order. */
    static OutputTensor read(TensorType type, List<Long> shape, ByteBuffer data) {
        float[] values = new float[data.remaining() / type.bytes()];
        switch (type) {
            case FLOAT32 -> data.asFloatBuffer().get(values);
            case FLOAT16 -> {
                var halves = data.asShortBuffer();
                for (int i = 0; i < values.length; i++) {
                    values[i] = Float.float16ToFloat(halves.get(i));
                }
            }
            case UINT8 -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = data.get(data.position() + i) & 0xff;
                }
            }
        }
        return new OutputTensor(shape, values);
    }

    /** Length of each dimension. */
    public List<Long> shape() {
        return shape;
    }

    /** How many numbers there are. */
    public int count() {
        return values.length;
    }

    /** The same numbers, to be given to another network, as {@code float32}. */
    public InputTensor toInput() {
        InputTensor input = InputTensor.of(TensorType.FLOAT32, shape);
        input.data().asFloatBuffer().put(values);
        return input;
    }

    /** A number, in row-major order. */
    public float at(int index) {
        return values[index];
    }
}
