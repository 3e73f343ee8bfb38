package org.maskwright.infer.engine;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tensors of one call: floats become the numbers that each input takes, as exporters do not agree which are whole. Owns what it made. */
final class WholeNumbers implements AutoCloseable {
    private final OrtEnvironment environment;
    private final Map<String, NodeInfo> inputs;
    private final Map<String, OnnxTensor> tensors = new HashMap<>();

    WholeNumbers(OrtEnvironment environment, Map<String, NodeInfo> inputs) {
        this.environment = environment;
        this.inputs = inputs;
    }

    /** @throws IllegalArgumentException when there is no such input, or numbers of its kind are not made */
    void put(String name, InputTensor tensor) {
        try {
            tensors.put(name, made(name, tensor));
        } catch (OrtException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    Map<String, OnnxTensor> tensors() {
        return tensors;
    }

    private OnnxTensor made(String name, InputTensor tensor) throws OrtException {
        FloatBuffer floats = tensor.data().asFloatBuffer();
        long[] shape = tensor.lengths();
        return switch (type(name)) {
            case FLOAT -> OnnxTensor.createTensor(environment, tensor.data(), shape, OnnxJavaType.FLOAT);
            case INT64 -> {
                LongBuffer whole = LongBuffer.allocate(floats.remaining());
                for (int i = 0; i < whole.capacity(); i++) {
                    whole.put(i, Math.round(floats.get(i)));
                }
                yield OnnxTensor.createTensor(environment, whole, shape);
            }
            case INT32 -> {
                IntBuffer whole = IntBuffer.allocate(floats.remaining());
                for (int i = 0; i < whole.capacity(); i++) {
                    whole.put(i, Math.round(floats.get(i)));
                }
                yield OnnxTensor.createTensor(environment, whole, shape);
            }
            default -> throw new IllegalArgumentException(name + " takes numbers that are not made: " + type(name));
        };
    }

    private OnnxJavaType type(String name) {
        return Optional.ofNullable(inputs.get(name))
                .map(NodeInfo::getInfo)
                .filter(TensorInfo.class::isInstance)
                .map(i -> ((TensorInfo) i).type)
                .orElseThrow(() -> new IllegalArgumentException("the network has no input " + name));
    }

    /** What came out, as floats. */
    static OutputTensor floats(OnnxTensor tensor) throws OrtException {
        List<Long> shape = Arrays.stream(tensor.getInfo().getShape()).boxed().toList();
        return switch (tensor.getInfo().type) {
            case FLOAT, FLOAT16 -> {
                FloatBuffer from = tensor.getFloatBuffer();
                float[] values = new float[from.remaining()];
                from.get(values);
                yield new OutputTensor(shape, values);
            }
            case UINT8, BOOL -> {
                var from = tensor.getByteBuffer();
                float[] values = new float[from.remaining()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = from.get(i) & 0xff;
                }
                yield new OutputTensor(shape, values);
            }
            default ->
                throw new IllegalArgumentException("it gives numbers that are not read: " + tensor.getInfo().type);
        };
    }

    @Override
    public void close() {
        tensors.values().forEach(OnnxTensor::close);
    }
}
