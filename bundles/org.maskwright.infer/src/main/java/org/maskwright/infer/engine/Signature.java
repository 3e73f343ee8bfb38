package org.maskwright.infer.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a network says about itself.
 *
 * @param inputs in the graph's order
 * @param outputs in the graph's order
 * @param metadata what its maker wrote into the file, by key
 */
public record Signature(List<Port> inputs, List<Port> outputs, Map<String, String> metadata) {
    /**
     * An input or output.
     *
     * @param name in the graph
     * @param type of its numbers; empty for one that is not known here
     * @param shape length of each dimension; −1 for one that each call may choose
     */
    public record Port(String name, Optional<TensorType> type, List<Long> shape) {
        /** Copies the shape. */
        public Port {
            shape = List.copyOf(shape);
        }

        /** For a person: {@code input_1:0 float32 [1, 256, 256, 3]}. */
        @Override
        public String toString() {
            String numbers =
                    type.map(t -> t.name().toLowerCase(java.util.Locale.ROOT)).orElse("of another type");
            return name + " " + numbers + " " + shape.toString().replace("-1", "any");
        }
    }

    /** Copies lists and map. */
    public Signature {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        metadata = Map.copyOf(metadata);
    }

    /** The input of a name. */
    public Optional<Port> input(String name) {
        return inputs.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** The output of a name. */
    public Optional<Port> output(String name) {
        return outputs.stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
