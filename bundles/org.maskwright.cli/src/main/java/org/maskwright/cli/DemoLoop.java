package org.maskwright.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.maskwright.check.fix.RuleBook;

/**
 * The rest of the way of a dataset, after it was repaired: split, a network that learns from it, what that is worth, masks that it proposes, masks
 * that it doubts, a clean export. Each step is a command as a user would give it, run within this process.
 *
 * @param steps that were done, in order; the last one may have failed
 */
record DemoLoop(List<DemoStep> steps) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MODEL = "latest";

    /**
     * A step.
     *
     * @param words of the command
     * @param outcome what came of it, in a few words; why it failed, where it did
     * @param seconds that it took
     * @param done whether it did not fail
     */
    record DemoStep(List<String> words, String outcome, double seconds, boolean done) {}

    /** Goes the way to its end, or to the first step that fails. */
    static DemoLoop go(Path dataset, int epochs, Console console, RuleBook book) {
        List<DemoStep> steps = new ArrayList<>();
        String folder = dataset.toString();
        String export = folder + "-export";
        Map<List<String>, Function<JsonNode, String>> way = new LinkedHashMap<>();
        way.put(List.of("split", folder), DemoLoop::parts);
        way.put(List.of("train", folder, "--preset", "quick", "--epochs", Integer.toString(epochs)), DemoLoop::learned);
        way.put(List.of("evaluate", folder, "--model", MODEL, "--part", "test"), DemoLoop::figures);
        way.put(List.of("prelabel", folder, "--model", MODEL), DemoLoop::proposed);
        way.put(List.of("rank", folder, "--model", MODEL), DemoLoop::doubted);
        way.put(List.of("export", folder, "--to", export), DemoLoop::exported);
        for (var next : way.entrySet()) {
            DemoStep step = step(next.getKey(), next.getValue(), console, book);
            steps.add(step);
            if (!step.done()) {
                break;
            }
        }
        return new DemoLoop(List.copyOf(steps));
    }

    private static DemoStep step(
            List<String> words, Function<JsonNode, String> outcome, Console console, RuleBook book) {
        long begin = System.nanoTime();
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--json", "-", "-q"));
        Console quiet = new Console(print(out), print(err), console.interrupt(), false);
        console.note("maskwright " + String.join(" ", words) + " …");
        int code = Maskwright.run(all.toArray(String[]::new), quiet, book);
        boolean done = code == ExitCode.DONE.value();
        String what = done
                ? outcome.apply(parsed(out.toString(StandardCharsets.UTF_8)))
                : err.toString(StandardCharsets.UTF_8).strip().lines().reduce("no reason given", (a, b) -> b);
        return new DemoStep(words, what, (System.nanoTime() - begin) / 1e9, done);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a command wrote no JSON", e);
        }
    }

    private static String parts(JsonNode json) {
        StringJoiner parts = new StringJoiner(", ");
        json.path("parts")
                .forEach(p -> parts.add(
                        p.path("name").asText() + " " + p.path("after").asInt()));
        return parts.toString();
    }

    private static String learned(JsonNode json) {
        StringJoiner figures = new StringJoiner(", ");
        json.path("parts")
                .properties()
                .forEach(p -> figures.add(String.format(
                        Locale.ROOT, "IoU %.3f on %s", p.getValue().path("iou").asDouble(), p.getKey())));
        return figures.toString();
    }

    private static String figures(JsonNode json) {
        StringJoiner figures = new StringJoiner(", ");
        JsonNode means = json.path("models").path(0).path("means");
        for (String name : List.of("accuracy", "precision", "recall", "f")) {
            JsonNode value = means.path(name).path("value");
            figures.add(
                    name + (value.isNumber() ? String.format(Locale.ROOT, " %.3f", value.asDouble()) : " undefined"));
        }
        return figures.toString();
    }

    private static String proposed(JsonNode json) {
        return Text.count(json.path("files").asInt(), "file") + " written";
    }

    private static String doubted(JsonNode json) {
        JsonNode first = json.path("samples").path(0);
        return first.isMissingNode()
                ? "nothing to look at"
                : "look at " + first.path("sample").asText() + " first";
    }

    private static String exported(JsonNode json) {
        return Text.count(json.path("images").asInt(), "image") + " that pass";
    }

    /** Tells of it: a row for each step, what it came to and how long it took. */
    void print(PrintStream out) {
        if (steps.isEmpty()) {
            return;
        }
        out.println("And on, by the same commands that you would give:");
        out.println();
        int widest = steps.stream().mapToInt(s -> command(s).length()).max().orElse(0);
        for (DemoStep step : steps) {
            out.println(String.format(
                    Locale.ROOT,
                    "  %-" + widest + "s  %6.1f s  %s",
                    command(step),
                    step.seconds(),
                    step.done() ? step.outcome() : "did not work: " + step.outcome()));
        }
        out.println();
    }

    private static String command(DemoStep step) {
        return "maskwright " + String.join(" ", step.words());
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("loop");
        for (DemoStep step : steps) {
            json.writeStartObject();
            json.writeStringField("command", command(step));
            json.writeStringField("outcome", step.outcome());
            json.writeBooleanField("done", step.done());
            json.writeNumberField("seconds", step.seconds());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
