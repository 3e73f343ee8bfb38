package org.maskwright.train.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What one epoch came to: a line of {@code metrics.jsonl}. A figure that a program of the user's own does not tell is NaN.
 *
 * @param epoch from 1
 * @param trainLoss mean over samples, while they were learned from
 * @param validation of the part that chooses
 * @param learningRate at the epoch's end
 * @param pace how it went
 */
public record EpochRecord(int epoch, double trainLoss, Validated validation, double learningRate, Pace pace) {
    /**
     * Figures of a part at the network's own size.
     *
     * @param loss mean over samples
     * @param iou mean over images of the person's intersection over union at ½, both empty counting 1; of several classes, of all that is foreground
     * @param accuracy share of the pixels that count
     */
    public record Validated(double loss, double iou, double accuracy) {}

    /**
     * How fast it went: not the same when repeated.
     *
     * @param seconds that the epoch took, with validation
     * @param cpuSeconds of all processors together that the process spent in them; 0 where the system does not tell
     * @param waitingShare share of that in which the network waited for samples, 0…1
     * @param imagesPerSecond samples learned from, per second of learning
     */
    public record Pace(double seconds, double cpuSeconds, double waitingShare, double imagesPerSecond) {}

    ObjectNode json() {
        ObjectNode line = RunFiles.JSON.createObjectNode().put("epoch", epoch);
        RunFiles.putNumber(line, "trainLoss", trainLoss);
        RunFiles.putNumber(line, "valLoss", validation.loss());
        RunFiles.putNumber(line, "valIou", validation.iou());
        RunFiles.putNumber(line, "valAccuracy", validation.accuracy());
        RunFiles.putNumber(line, "learningRate", learningRate);
        line.put("seconds", pace.seconds()).put("cpuSeconds", pace.cpuSeconds());
        return line.put("waitingShare", pace.waitingShare()).put("imagesPerSecond", pace.imagesPerSecond());
    }

    static EpochRecord of(JsonNode line) {
        return new EpochRecord(
                line.path("epoch").asInt(),
                line.path("trainLoss").asDouble(Double.NaN),
                new Validated(
                        line.path("valLoss").asDouble(Double.NaN),
                        line.path("valIou").asDouble(Double.NaN),
                        line.path("valAccuracy").asDouble(Double.NaN)),
                line.path("learningRate").asDouble(Double.NaN),
                new Pace(
                        line.path("seconds").asDouble(),
                        line.path("cpuSeconds").asDouble(),
                        line.path("waitingShare").asDouble(),
                        line.path("imagesPerSecond").asDouble()));
    }
}
