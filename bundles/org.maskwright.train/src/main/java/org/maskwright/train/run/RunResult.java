package org.maskwright.train.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a training ended: {@code result.json}.
 *
 * @param bestEpoch from which the model was made, from 1; of a program of the user's own the best by what it told, 0 where it told nothing
 * @param epochs that were done
 * @param seconds of learning, validation and evaluation, over all that it took
 * @param onnxDifference largest difference between the model and the trained network on random pictures; NaN where there is no such network
 * @param parts part → its figures: those of {@code maskwright evaluate}
 */
public record RunResult(
        int bestEpoch, int epochs, double seconds, double onnxDifference, Map<String, PartFigures> parts) {
    /**
     * Means over the images of a part.
     *
     * @param images how many
     * @param iou intersection over union
     * @param f F at β = 1
     * @param precision share of what it says is the person that is
     * @param recall share of the person that it says
     */
    public record PartFigures(int images, double iou, double f, double precision, double recall) {}

    /** Copies. */
    public RunResult {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    ObjectNode json() {
        ObjectNode all =
                RunFiles.JSON.createObjectNode().put("bestEpoch", bestEpoch).put("epochs", epochs);
        RunFiles.putNumber(all.put("seconds", seconds), "onnxDifference", onnxDifference);
        ObjectNode of = all.putObject("parts");
        parts.forEach((part, figures) -> {
            ObjectNode one = of.putObject(part).put("images", figures.images()).put("iou", figures.iou());
            one.put("f", figures.f()).put("precision", figures.precision()).put("recall", figures.recall());
        });
        return all;
    }

    static RunResult of(JsonNode all) {
        Map<String, PartFigures> parts = new LinkedHashMap<>();
        all.path("parts")
                .properties()
                .forEach(e -> parts.put(
                        e.getKey(),
                        new PartFigures(
                                e.getValue().path("images").asInt(),
                                e.getValue().path("iou").asDouble(Double.NaN),
                                e.getValue().path("f").asDouble(Double.NaN),
                                e.getValue().path("precision").asDouble(Double.NaN),
                                e.getValue().path("recall").asDouble(Double.NaN))));
        return new RunResult(
                all.path("bestEpoch").asInt(),
                all.path("epochs").asInt(),
                all.path("seconds").asDouble(),
                all.path("onnxDifference").asDouble(Double.NaN),
                parts);
    }
}
