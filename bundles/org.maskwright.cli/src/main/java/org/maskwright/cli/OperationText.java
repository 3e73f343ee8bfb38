package org.maskwright.cli;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.maskwright.core.InputException;
import org.maskwright.dataset.journal.Forgettable;
import org.maskwright.dataset.journal.Operation;

/** What was done to a dataset, in words and as JSON. */
final class OperationText {
    private final Console console;
    private final DatasetArgs dataset;
    private final OutputArgs output;

    OperationText(Console console, DatasetArgs dataset, OutputArgs output) {
        this.console = console;
        this.dataset = dataset;
        this.output = output;
    }

    /** Tells what an operation has just done. */
    void print(Operation operation) throws IOException, InputException {
        output.json(console, out -> Json.write(out, json -> operation(json, operation)));
        if (output.forPeople()) {
            console.out().println(line(operation));
            operation.skipped().forEach(s -> console.out().println("    skipped: " + Text.about(s.path(), s.why())));
            if (operation.state() != Operation.Effect.UNDONE && operation.files() > 0) {
                console.note(takeBack(operation));
            }
        }
    }

    /**
     * Lists operations, oldest first.
     *
     * @param underWay the one that another process is doing
     */
    void print(List<Operation> operations, OptionalLong underWay) throws IOException, InputException {
        output.json(
                console,
                out -> Json.write(out, json -> {
                    json.writeStartArray();
                    for (Operation o : operations) {
                        operation(json, o);
                    }
                    json.writeEndArray();
                }));
        if (output.forPeople()) {
            operations.forEach(o -> console.out()
                    .println(
                            underWay.isPresent() && underWay.getAsLong() == o.id()
                                    ? line(o, ", under way: another Maskwright is doing it")
                                    : line(o)));
            if (operations.isEmpty()) {
                console.out().println("Nothing was done to this dataset yet.");
            }
        }
    }

    /**
     * Tells which operations can no longer be undone, and what that frees.
     *
     * @param would "were", or "would be"
     */
    void forgotten(Forgettable what, String would) throws IOException, InputException {
        output.json(
                console,
                out -> Json.write(out, json -> {
                    json.writeStartObject();
                    json.writeArrayFieldStart("forgotten");
                    for (Operation o : what.operations()) {
                        operation(json, o);
                    }
                    json.writeEndArray();
                    json.writeNumberField("bytes", what.bytes());
                    json.writeNumberField("bytesLeft", what.bytesLeft());
                    json.writeEndObject();
                }));
        if (output.forPeople()) {
            what.operations().forEach(o -> console.out().println(line(o)));
            console.out()
                    .println(Text.count(what.operations().size(), "operation") + " " + would(what, would)
                            + " forgotten and can no longer be undone; " + size(what.bytes()) + " freed, "
                            + size(what.bytesLeft()) + " left.");
        }
    }

    private static String would(Forgettable what, String would) {
        return what.operations().size() == 1 && "were".equals(would) ? "was" : would;
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(java.util.Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(java.util.Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }

    private String takeBack(Operation operation) {
        return "To take this back: maskwright undo " + dataset.word() + " " + operation.id();
    }

    private static String line(Operation o) {
        String state =
                switch (o.state()) {
                    case APPLIED -> "";
                    case UNDONE -> ", taken back";
                    case FORGOTTEN -> ", can no longer be undone";
                    case INTERRUPTED -> ", interrupted: undo takes back what was done";
                };
        return line(o, state);
    }

    private static String line(Operation o, String state) {
        String undoes = o.undoes().isPresent() ? " (takes back " + o.undoes().getAsLong() + ")" : "";
        return String.format(
                java.util.Locale.ROOT,
                "%4d  %s  %s%s: %s%s",
                o.id(),
                o.when().truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                o.title(),
                undoes,
                Text.count(o.files(), "file"),
                state);
    }

    private static void operation(com.fasterxml.jackson.core.JsonGenerator json, Operation o) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", o.id());
        json.writeStringField("title", o.title());
        json.writeStringField("when", o.when().toString());
        json.writeStringField("state", o.state().name().toLowerCase(java.util.Locale.ROOT));
        json.writeNumberField("files", o.files());
        if (o.undoes().isPresent()) {
            json.writeNumberField("undoes", o.undoes().getAsLong());
        }
        json.writeArrayFieldStart("skipped");
        for (Operation.Skipped s : o.skipped()) {
            json.writeStartObject();
            json.writeStringField("path", s.path());
            json.writeStringField("why", s.why());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
