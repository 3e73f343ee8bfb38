package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.maskwright.check.fix.RuleBook;

/** A command that was run within this process: its exit status and what it printed. */
public record Ran(int code, String out, String err) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Runs {@code maskwright} with these words. */
    public static Ran maskwright(Object... words) {
        return with(RuleBook.standard(), words);
    }

    /** Runs {@code maskwright} with these rules and fixes, and these words. */
    static Ran with(RuleBook book, Object... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        String[] args = Arrays.stream(words).map(String::valueOf).toArray(String[]::new);
        int code = Maskwright.run(args, Console.of(stream(out), stream(err)), book);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** Fails unless the command ended so; answers itself. */
    public Ran ended(ExitCode expected) {
        assertThat(code).as("exit status; stdout: %s; stderr: %s", out, err).isEqualTo(expected.value());
        return this;
    }

    /** Standard output as one JSON document and nothing else. */
    public JsonNode json() throws JsonProcessingException {
        return JSON.readTree(out);
    }

    /** The lines of standard error, without those that tell of progress. */
    public List<String> notes() {
        return err.lines()
                .filter(line -> !line.matches("[A-Z][\\w ]+: [\\d,]+ of [\\d,]+"))
                .toList();
    }

    /** Fails unless the command was refused as a mistake of the user: one line that holds all these words, and no result. */
    public void refused(String... words) {
        ended(ExitCode.INPUT);
        assertThat(out).as("stdout").isEmpty();
        assertThat(notes()).as("stderr").hasSize(1);
        assertThat(notes().getFirst())
                .startsWith("maskwright")
                .contains(words)
                .doesNotContain("Exception")
                .doesNotContain("null");
    }

    /** The findings of a rule in the JSON of {@code check}. */
    public List<JsonNode> findings(String rule) throws JsonProcessingException {
        return findings(json(), rule);
    }

    /** The findings of a rule in such a document. */
    public static List<JsonNode> findings(JsonNode json, String rule) {
        return StreamSupport.stream(json.get("findings").spliterator(), false)
                .filter(f -> f.get("rule").asText().equals(rule))
                .toList();
    }

    /** The names in a JSON object, in their order. */
    public static List<String> keys(JsonNode node) {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
                .toList();
    }
}
