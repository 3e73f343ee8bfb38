package org.maskwright.train.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.maskwright.train.network.ParameterShape;

/** Arrays of floats by name, one for each of some parameters, in native memory that lives until its manager is closed. */
final class Weights {
    private final List<ParameterShape> shapes;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    /** All 0. */
    Weights(NDManager manager, List<ParameterShape> shapes) {
        this.shapes = List.copyOf(shapes);
        shapes.forEach(p -> arrays.put(p.name(), manager.zeros(shape(p))));
    }

    private static Shape shape(ParameterShape parameter) {
        return new Shape(
                parameter.shape().stream().mapToLong(Integer::longValue).toArray());
    }

    List<ParameterShape> shapes() {
        return shapes;
    }

    /** The array itself, not a copy. */
    NDArray get(String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }

    /** The arrays themselves, in order. */
    Collection<NDArray> all() {
        return arrays.values();
    }

    /** A copy of the numbers, outermost dimension first. */
    float[] read(String name) {
        return get(name).toFloatArray();
    }

    /** Sets numbers, outermost dimension first. */
    void write(String name, float[] numbers) {
        get(name).set(FloatBuffer.wrap(numbers));
    }

    /** Sets all to 0. Whatever they are: 0 · NaN would not be 0. */
    void clear() {
        shapes.forEach(p -> write(p.name(), new float[p.size()]));
    }
}
