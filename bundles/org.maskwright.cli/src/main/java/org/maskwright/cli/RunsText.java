package org.maskwright.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.train.recipe.LearningOptions;
import org.maskwright.train.recipe.Recipe;
import org.maskwright.train.run.EpochHistory;
import org.maskwright.train.run.EpochRecord;
import org.maskwright.train.run.RunFolder;
import org.maskwright.train.run.RunLibrary;
import org.maskwright.train.run.RunRecord;
import org.maskwright.train.run.RunRecordJson;
import org.maskwright.train.run.RunResult;

/**
 * A training that was, for people and programs.
 *
 * @param folder where it is
 * @param record what went in
 * @param history its epochs
 * @param result how it ended; empty when it has not
 */
record RunsText(RunFolder folder, RunRecord record, EpochHistory history, Optional<RunResult> result) {
    /** Reads one. */
    static RunsText of(RunFolder run) throws IOException, InputException {
        return new RunsText(run, RunRecordJson.read(run), EpochHistory.read(run), RunLibrary.result(run));
    }

    /** A line of a list. */
    String line() {
        Optional<EpochRecord> best = best();
        String test = result.map(r -> r.parts().get("test"))
                .map(f -> String.format(Locale.ROOT, "%.4f", f.iou()))
                .orElse("  -   ");
        return String.format(
                Locale.ROOT,
                "%-34s %3d/%-4d %s  %s  %s",
                folder.id(),
                history.epochs().size(),
                record.recipe().whole(LearningOptions.EPOCHS),
                best.map(b -> String.format(Locale.ROOT, "%.4f", b.validation().iou()))
                        .orElse("  -   "),
                test,
                result.isPresent() ? "finished" : "unfinished");
    }

    private Optional<EpochRecord> best() {
        return history.best(record.recipe().values().get(LearningOptions.BEST_BY));
    }

    /** As an object. */
    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("run", folder.id());
        json.writeStringField("created", record.created().toString());
        json.writeStringField("preset", record.recipe().preset());
        json.writeNumberField("epochs", history.epochs().size());
        json.writeBooleanField("finished", result.isPresent());
        Optional<EpochRecord> best = best();
        if (best.isPresent()) {
            json.writeNumberField("bestValIou", best.get().validation().iou());
        }
        if (result.isPresent()) {
            result(json, result.get());
        }
        json.writeEndObject();
    }

    /** How one ended, as fields. */
    static void result(JsonGenerator json, RunResult result) throws IOException {
        json.writeNumberField("bestEpoch", result.bestEpoch());
        json.writeNumberField("seconds", result.seconds());
        json.writeObjectFieldStart("parts");
        for (var part : result.parts().entrySet()) {
            json.writeObjectFieldStart(part.getKey());
            json.writeNumberField("images", part.getValue().images());
            json.writeNumberField("iou", part.getValue().iou());
            json.writeNumberField("f", part.getValue().f());
            json.writeNumberField("precision", part.getValue().precision());
            json.writeNumberField("recall", part.getValue().recall());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Two side by side: options that differ, and what came of them. */
    static List<String> compared(RunsText a, RunsText b) {
        Map<String, String[]> rows = new LinkedHashMap<>();
        Map<String, String> of = b.record.recipe().texts();
        a.record.recipe().texts().forEach((name, text) -> {
            String other = of.getOrDefault(name, "");
            if (!text.equals(other)) {
                rows.put(Recipe.hyphened(name), new String[] {text, other});
            }
        });
        rows.put("data", new String[] {a.data(), b.data()});
        rows.put("epochs done", new String[] {a.epochs(), b.epochs()});
        rows.put("validation IoU, best", new String[] {a.bestIou(), b.bestIou()});
        for (String part : List.of("val", "test")) {
            rows.put(part + " IoU", new String[] {a.figure(part), b.figure(part)});
        }
        rows.put("seconds", new String[] {a.seconds(), b.seconds()});
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-24s %-28s %s", "", a.folder.id(), b.folder.id()));
        rows.forEach((name, two) -> lines.add(String.format(Locale.ROOT, "%-24s %-28s %s", name, two[0], two[1])
                .stripTrailing()));
        return lines;
    }

    private String data() {
        return record.data().dataSha256().substring(0, 12);
    }

    private String epochs() {
        return Integer.toString(history.epochs().size());
    }

    private String bestIou() {
        return best().map(b -> String.format(Locale.ROOT, "%.4f", b.validation().iou()))
                .orElse("-");
    }

    private String figure(String part) {
        return result.map(r -> r.parts().get(part))
                .map(f -> String.format(Locale.ROOT, "%.4f", f.iou()))
                .orElse("-");
    }

    private String seconds() {
        return result.map(r -> String.format(Locale.ROOT, "%.0f", r.seconds())).orElse("-");
    }
}
