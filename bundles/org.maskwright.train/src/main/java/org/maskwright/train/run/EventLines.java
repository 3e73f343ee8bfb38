package org.maskwright.train.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Events as lines of JSON, as they go from the trainer to who started it. */
final class EventLines {
    private EventLines() {}

    /** An event as a line, without its end. */
    static String format(TrainingEvent event) {
        ObjectNode line = RunFiles.JSON.createObjectNode();
        switch (event) {
            case TrainingEvent.Working w ->
                line.put("event", "working")
                        .put("task", w.task())
                        .put("done", w.done())
                        .put("total", w.total());
            case TrainingEvent.Begun b -> {
                line.put("event", "begun").put("parameters", b.parameters()).put("samples", b.samples());
                line.put("epoch", b.epoch()).put("epochs", b.epochs());
            }
            case TrainingEvent.Step s -> {
                line.put("event", "step").put("epoch", s.epoch()).put("batch", s.batch());
                line.put("batches", s.batches()).put("loss", s.loss());
            }
            case TrainingEvent.EpochDone e ->
                line.put("event", "epoch")
                        .put("best", e.best())
                        .setAll(e.record().json());
            case TrainingEvent.Note n -> line.put("event", "note").put("text", n.text());
            case TrainingEvent.Paused p -> line.put("event", "paused");
            case TrainingEvent.GoneOn g -> line.put("event", "gone-on");
            case TrainingEvent.Finished f ->
                line.put("event", "finished").setAll(f.result().json());
            case TrainingEvent.Stopped s -> line.put("event", "stopped").put("epochsDone", s.epochsDone());
            case TrainingEvent.Failed f ->
                line.put("event", "failed").put("message", f.message()).put("input", f.input());
            case TrainingEvent.Said s -> line.put("event", "said").put("line", s.line());
        }
        return line.toString();
    }

    /** The event of a line; what is none is something that was said. */
    static TrainingEvent parse(String text) {
        try {
            return event(RunFiles.JSON.readTree(text), text);
        } catch (JsonProcessingException e) {
            return new TrainingEvent.Said(text);
        }
    }

    private static TrainingEvent event(JsonNode line, String text) {
        return switch (line.path("event").asText()) {
            case "working" ->
                new TrainingEvent.Working(
                        line.path("task").asText(),
                        line.path("done").asLong(),
                        line.path("total").asLong());
            case "begun" ->
                new TrainingEvent.Begun(
                        line.path("parameters").asLong(),
                        line.path("samples").asInt(),
                        line.path("epoch").asInt(),
                        line.path("epochs").asInt());
            case "step" ->
                new TrainingEvent.Step(
                        line.path("epoch").asInt(),
                        line.path("batch").asInt(),
                        line.path("batches").asInt(),
                        line.path("loss").asDouble());
            case "epoch" ->
                new TrainingEvent.EpochDone(
                        EpochRecord.of(line), line.path("best").asBoolean());
            case "note" -> new TrainingEvent.Note(line.path("text").asText());
            case "paused" -> new TrainingEvent.Paused();
            case "gone-on" -> new TrainingEvent.GoneOn();
            case "finished" -> new TrainingEvent.Finished(RunResult.of(line));
            case "stopped" -> new TrainingEvent.Stopped(line.path("epochsDone").asInt());
            case "failed" ->
                new TrainingEvent.Failed(
                        line.path("message").asText(), line.path("input").asBoolean());
            case "said" -> new TrainingEvent.Said(line.path("line").asText());
            default -> new TrainingEvent.Said(text);
        };
    }
}
