package org.maskwright.dataset.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.maskwright.dataset.file.ConfinedFolder;
import org.maskwright.dataset.file.FileMarks;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.file.TableText;

/**
 * Journal lines as text: one JSON object a line, the last property of which is a checksum of all before it. So a line that was cut off by
 * a kill, or whose sectors never reached the disk, is known as such.
 */
final class JournalText {
    /** The version of what is written. */
    static final int FORMAT = 3;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String SEAL = ",\"crc\":\"";
    /** Length of {@code ,"crc":"00000000"}}. */
    private static final int SEAL_LENGTH = SEAL.length() + 10;

    private JournalText() {}

    /** A line, its line feed included. */
    static String write(JournalLine line) {
        ObjectNode node = JSON.createObjectNode();
        switch (line) {
            case JournalLine.Begin b -> begin(node, b);
            case JournalLine.Intent i -> step(node, i.step());
            case JournalLine.Folder f -> node.put("folder", f.path());
            case JournalLine.Made m -> node.put("made", m.upTo());
            case JournalLine.Drop d ->
                node.put("drop", d.step())
                        .put("path", d.skipped().path())
                        .put("why", d.skipped().why());
            case JournalLine.Skip s ->
                node.put("skip", s.skipped().path()).put("why", s.skipped().why());
            case JournalLine.End e -> node.put("end", word(e.how()));
        }
        String text = node.toString();
        String body = text.substring(0, text.length() - 1);
        return body + SEAL + crc(body) + "\"}\n";
    }

    /** The line that a text without its line feed holds; empty when it is not whole. */
    static Optional<JournalLine> read(String text) {
        int seal = text.length() - SEAL_LENGTH;
        if (seal < 1 || !text.startsWith(SEAL, seal) || !text.endsWith("\"}")) {
            return Optional.empty();
        }
        String body = text.substring(0, seal);
        if (!text.substring(seal + SEAL.length(), text.length() - 2).equals(crc(body))) {
            return Optional.empty();
        }
        try {
            return Optional.of(line(JSON.readTree(text)));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new IllegalStateException("a line with a right checksum, but " + e.getMessage() + ": " + text, e);
        }
    }

    private static JournalLine line(JsonNode node) {
        if (node.has("operation")) {
            return readBegin(node);
        } else if (node.has("step")) {
            return new JournalLine.Intent(readStep(node));
        } else if (node.has("folder")) {
            return new JournalLine.Folder(text(node, "folder"));
        } else if (node.has("made")) {
            return new JournalLine.Made(required(node, "made").asInt());
        } else if (node.has("drop")) {
            return new JournalLine.Drop(
                    required(node, "drop").asInt(), new Operation.Skipped(text(node, "path"), text(node, "why")));
        } else if (node.has("skip")) {
            return new JournalLine.Skip(new Operation.Skipped(text(node, "skip"), text(node, "why")));
        }
        return new JournalLine.End(OperationLog.How.valueOf(text(node, "end").toUpperCase(Locale.ROOT)));
    }

    private static void begin(ObjectNode node, JournalLine.Begin b) {
        Operation begun = b.operation();
        node.put("operation", begun.id())
                .put("format", FORMAT)
                .put("title", begun.title())
                .put("when", begun.when().toString());
        begun.undoes().ifPresent(id -> node.put("undoes", id));
        strings(node, "folders", b.folders());
    }

    private static JournalLine readBegin(JsonNode node) {
        if (node.path("format").asInt() > FORMAT) {
            throw new IllegalArgumentException("written by a newer Maskwright");
        }
        OptionalLong undoes =
                node.has("undoes") ? OptionalLong.of(node.get("undoes").asLong()) : OptionalLong.empty();
        Operation begun = Operation.begun(
                required(node, "operation").asLong(), text(node, "title"), Instant.parse(text(node, "when")), undoes);
        return new JournalLine.Begin(begun, strings(node, "folders"));
    }

    private static void step(ObjectNode node, Step s) {
        node.put("step", s.number()).put("kind", word(s.kind()));
        if (s.undoes() > 0) {
            node.put("undoes", s.undoes());
        }
        place(node.putObject("from"), s.from());
        place(node.putObject("to"), s.to());
        strings(node, "made", s.folders().made());
        strings(node, "cleared", s.folders().cleared());
        if (!s.rows().isEmpty()) {
            ArrayNode rows = node.putArray("rows");
            s.rows().forEach(r -> row(rows.addObject(), r));
        }
        if (!s.why().isEmpty()) {
            node.put("why", s.why());
        }
    }

    private static Step readStep(JsonNode node) {
        Step.StepKind kind = kind(text(node, "kind"));
        List<Step.RowChange> rows = new ArrayList<>();
        node.path("rows").forEach(r -> rows.add(readRow(r)));
        var folders = new Step.Folders(paths(node, "made"), paths(node, "cleared"));
        return new Step(
                required(node, "step").asInt(),
                node.path("undoes").asInt(0),
                kind,
                readPlace(required(node, "from")),
                readPlace(required(node, "to")),
                folders,
                rows,
                node.path("why").asText(""));
    }

    private static void place(ObjectNode node, Step.Place place) {
        node.put("path", place.path());
        FileState state = place.state();
        if (!state.isAbsent()) {
            node.put("sha256", state.sha256()).put("bytes", state.bytes());
            state.marks().modified().ifPresent(t -> node.put("modified", t.toString()));
            node.put("permissions", state.marks().permissions());
        }
    }

    private static Step.Place readPlace(JsonNode node) {
        String path = path(required(node, "path").asText());
        if (!node.has("sha256")) {
            return new Step.Place(path, FileState.ABSENT);
        }
        String sha256 = text(node, "sha256");
        if (!sha256.equals("folder") && !SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("with a hash that is none");
        }
        Optional<Instant> modified =
                node.has("modified") ? Optional.of(Instant.parse(text(node, "modified"))) : Optional.empty();
        var marks = new FileMarks(modified, text(node, "permissions"));
        return new Step.Place(
                path, new FileState(sha256, required(node, "bytes").asLong(), marks));
    }

    private static Step.StepKind kind(String word) {
        return word.equals("status") ? Step.StepKind.ROWS : Step.StepKind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static void row(ObjectNode node, Step.RowChange row) {
        node.put("key", row.key()).put("at", row.at());
        row.before().ifPresent(r -> node.put("before", r));
        row.after().ifPresent(r -> node.put("after", r));
    }

    private static Step.RowChange readRow(JsonNode node) {
        String key = text(node, node.has("key") ? "key" : "sample");
        return new Step.RowChange(
                key,
                node.path("at").asInt(-1),
                readCells(node.path("before"), key),
                readCells(node.path("after"), key));
    }

    /** A row; before format 2 as cells of {@code sample,status,by,when}, which was written as the CSV library does. */
    private static Optional<String> readCells(JsonNode node, String key) {
        if (node.isObject()) {
            return Optional.of(
                    TableText.line(List.of(key, text(node, "status"), text(node, "by"), text(node, "when"))));
        }
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode node, String property) {
        return node.path(property).asText();
    }

    private static void strings(ObjectNode node, String property, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(property);
            values.forEach(array::add);
        }
    }

    private static List<String> strings(JsonNode node, String property) {
        List<String> values = new ArrayList<>();
        node.path(property).forEach(v -> values.add(v.asText()));
        return values;
    }

    private static List<String> paths(JsonNode node, String property) {
        List<String> values = strings(node, property);
        values.forEach(JournalText::path);
        return values;
    }

    /** A path that is written as one below the dataset; where it leads by links is looked at before it is used. */
    private static String path(String text) {
        if (!ConfinedFolder.isPlain(text)) {
            throw new IllegalArgumentException("with a path that leads out of the dataset");
        }
        return text;
    }

    private static JsonNode required(JsonNode node, String property) {
        JsonNode value = node.get(property);
        if (value == null) {
            throw new IllegalArgumentException("without its field " + property);
        }
        return value;
    }

    private static String crc(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
