package org.maskwright.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.maskwright.check.fix.RepairPlan;
import org.maskwright.core.InputException;
import org.maskwright.dataset.journal.Operation;

/** What a repair would do, or did, in words and as JSON. */
final class RepairText {
    private final Console console;
    private final DatasetArgs dataset;
    private final OutputArgs output;

    RepairText(Console console, DatasetArgs dataset, OutputArgs output) {
        this.console = console;
        this.dataset = dataset;
        this.output = output;
    }

    /**
     * Lists what would be done.
     *
     * @param effect which pixels would become what, a line each
     */
    void preview(RepairPlan plan, List<String> effect) throws IOException, InputException {
        output.json(
                console,
                out -> Json.write(out, json -> {
                    json.writeStartObject();
                    plan(json, plan);
                    json.writeArrayFieldStart("pixels");
                    for (String line : effect) {
                        json.writeString(line);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                }));
        if (output.forPeople()) {
            plan.describe().forEach(console.out()::println);
            left(plan);
            effect.forEach(console.out()::println);
            console.out()
                    .println(Text.count(plan.mended().size(), "finding") + " would be repaired by "
                            + Text.count(plan.edits().size(), "edit") + "; nothing was changed.");
        }
    }

    /** Tells that there was nothing to do. */
    void nothing(RepairPlan plan) throws IOException, InputException {
        output.json(
                console,
                out -> Json.write(out, json -> {
                    json.writeStartObject();
                    plan(json, plan);
                    json.writeEndObject();
                }));
        if (output.forPeople()) {
            left(plan);
            console.out().println("Nothing to repair.");
        }
    }

    /** Tells what was done. */
    void done(RepairPlan plan, Operation operation) throws IOException, InputException {
        if (output.forPeople()) {
            left(plan);
        }
        new OperationText(console, dataset, output).print(operation);
    }

    private void left(RepairPlan plan) {
        plan.left().forEach(l -> console.out().println("left: " + Text.about(where(l), l.why())));
    }

    private static String where(RepairPlan.NotMended left) {
        var files = left.finding().files();
        return files.isEmpty() ? left.finding().rule() : files.getFirst();
    }

    private static void plan(JsonGenerator json, RepairPlan plan) throws IOException {
        json.writeArrayFieldStart("edits");
        for (String edit : plan.describe()) {
            json.writeString(edit);
        }
        json.writeEndArray();
        json.writeNumberField("mended", plan.mended().size());
        json.writeArrayFieldStart("left");
        for (RepairPlan.NotMended l : plan.left()) {
            json.writeStartObject();
            json.writeStringField("sample", l.finding().sample().label());
            json.writeStringField("key", l.finding().sample().key());
            json.writeStringField("why", l.why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
