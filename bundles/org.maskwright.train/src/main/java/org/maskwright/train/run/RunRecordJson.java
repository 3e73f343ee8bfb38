package org.maskwright.train.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.option.Option;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.dataset.ledger.Evidence;
import org.maskwright.train.data.TrainingSample;
import org.maskwright.train.recipe.Recipe;

/** The files that say what goes into a training: {@code run.json} and {@code samples.jsonl}, format version 1. */
public final class RunRecordJson {
    private static final int VERSION = 1;

    private RunRecordJson() {}

    /** Writes {@code run.json}. */
    static void write(RunFolder folder, RunRecord record) throws IOException, InputException {
        ObjectNode all = RunFiles.JSON.createObjectNode().put("version", VERSION);
        all.put("id", folder.id()).put("created", record.created().toString());
        all.put("preset", record.recipe().preset());
        ObjectNode recipe = all.putObject("recipe");
        var texts = record.recipe().texts();
        Recipe.OPTIONS.forEach(o -> put(recipe, o, texts.getOrDefault(o.name(), o.standardText())));
        record.startedFrom().ifPresent(id -> all.put("startedFrom", id));
        record.repeats().ifPresent(id -> all.put("repeats", id));
        record.program().ifPresent(words -> all.put("program", words));
        ObjectNode data = all.putObject("data");
        data.put("dataset", record.data().dataset().toString());
        data.put("labels", LabelMapText.of(record.data().labels()));
        data.put("rule", record.data().rule()).put("split", record.data().split());
        data.put("splitSha256", record.data().splitSha256());
        data.put("dataSha256", record.data().dataSha256());
        RunFiles.put(data, "leftOut", record.data().leftOut());
        RunFiles.put(all, "machine", record.machine());
        RunFiles.write(folder.inputs(), all);
    }

    /** Numbers are written as numbers. */
    static void put(ObjectNode into, Option<?> option, String text) {
        switch (option) {
            case Option.Whole w -> into.put(w.name(), Long.parseLong(text));
            case Option.Number n -> into.put(n.name(), Double.parseDouble(text));
            case Option.Switch s -> into.put(s.name(), Boolean.parseBoolean(text));
            case Option.Choice c -> into.put(c.name(), text);
            case Option.Text t -> into.put(t.name(), text);
            case Option.File f -> into.put(f.name(), text);
        }
    }

    /**
     * Reads {@code run.json}.
     *
     * @throws InputException when there is none, or it is malformed
     */
    public static RunRecord read(RunFolder folder) throws IOException, InputException {
        JsonNode all = RunFiles.read(folder.inputs());
        if (all.path("version").asInt() != VERSION) {
            throw new InputException(folder.inputs() + " is of version "
                    + all.path("version").asText("none") + "; this program knows " + VERSION);
        }
        JsonNode data = all.path("data");
        try {
            return new RunRecord(
                    Instant.parse(all.path("created").asText()),
                    Recipe.parse(all.path("preset").asText(), RunFiles.texts(all.path("recipe"))),
                    new RunRecord.RunData(
                            Path.of(data.path("dataset").asText()),
                            LabelMapText.parse(data.path("labels").asText()),
                            data.path("rule").asText(),
                            data.path("split").asText(),
                            data.path("splitSha256").asText(),
                            data.path("dataSha256").asText(),
                            RunFiles.texts(data.path("leftOut"))),
                    text(all, "startedFrom"),
                    text(all, "repeats"),
                    text(all, "program"),
                    RunFiles.texts(all.path("machine")));
        } catch (DateTimeException e) {
            throw new InputException(folder.inputs() + " is malformed: " + e.getMessage(), e);
        }
    }

    private static Optional<String> text(JsonNode object, String name) {
        return Optional.ofNullable(object.path(name).asText(null));
    }

    /**
     * One sample of a run.
     *
     * @param sample the sample
     * @param contents of its files when the run was made, by hash
     */
    public record RunSample(TrainingSample sample, Evidence contents) {}

    /** Writes {@code samples.jsonl}. */
    static void write(RunFolder folder, List<RunSample> samples) throws IOException, InputException {
        List<ObjectNode> lines = new ArrayList<>();
        for (RunSample each : samples) {
            TrainingSample sample = each.sample();
            ObjectNode line = RunFiles.JSON.createObjectNode();
            line.put("key", sample.key()).put("label", sample.label());
            line.put("part", sample.part().text());
            line.put("image", sample.image()).put("mask", sample.mask());
            each.contents().image().ifPresent(hash -> line.put("imageSha256", hash));
            each.contents().mask().ifPresent(hash -> line.put("maskSha256", hash));
            lines.add(line);
        }
        RunFiles.writeLines(folder.samples(), lines);
    }

    /**
     * Reads {@code samples.jsonl}.
     *
     * @throws InputException when there is none, or it is malformed
     */
    public static List<RunSample> samples(RunFolder folder) throws IOException, InputException {
        List<RunSample> samples = new ArrayList<>();
        for (JsonNode line : RunFiles.readLines(folder.samples())) {
            String part = line.path("part").asText();
            var sample = new TrainingSample(
                    line.path("key").asText(),
                    line.path("label").asText(),
                    Part.parse(part)
                            .orElseThrow(() -> new InputException(folder.samples() + ": there is no part " + part)),
                    line.path("image").asText(),
                    line.path("mask").asText());
            samples.add(new RunSample(sample, new Evidence(text(line, "maskSha256"), text(line, "imageSha256"))));
        }
        return samples;
    }
}
