package org.maskwright.dataset.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.Disk;
import org.maskwright.dataset.file.FileMarks;
import org.maskwright.dataset.file.StateBytes;

/**
 * {@code journal/forgotten.jsonl}: what is still known of operations whose logs and old contents were thrown away, one line each. It only
 * grows. What it names is forgotten, also while its log is still there.
 *
 * @param disk by which it grows
 * @param file the file
 */
record Forgotten(Disk disk, Path file) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What tells whether it has grown; empty when there is no such file. */
    Optional<FileMarks> seen() throws IOException {
        return Files.exists(file) ? Optional.of(FileMarks.of(file)) : Optional.empty();
    }

    /** Notes operations, durably. */
    void add(List<Operation> operations) throws IOException {
        var text = new StringBuilder();
        // A line that a kill has cut off is ended first: it names nothing then.
        text.append(Files.exists(file) && !endsWithLine() ? "\n" : "");
        operations.forEach(o -> text.append(line(o)).append('\n'));
        disk.append(file, text.toString().getBytes(StandardCharsets.UTF_8));
        disk.forceFolder(Workplace.parent(file));
    }

    private boolean endsWithLine() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return bytes.length == 0 || bytes[bytes.length - 1] == '\n';
    }

    private static ObjectNode line(Operation operation) {
        ObjectNode node = JSON.createObjectNode()
                .put("operation", operation.id())
                .put("title", operation.title())
                .put("when", operation.when().toString())
                .put("files", operation.files());
        operation.undoes().ifPresent(id -> node.put("undoes", id));
        return node;
    }

    /** The operations, by id. */
    Map<Long, Operation> read() throws IOException, InputException {
        Map<Long, Operation> forgotten = new TreeMap<>();
        if (Files.exists(file)) {
            String text = StateBytes.text(StateBytes.read(file, file.toString(), StateBytes.MOST), file.toString());
            text.lines().forEach(line -> operation(line).ifPresent(o -> forgotten.put(o.id(), o)));
        }
        return forgotten;
    }

    private static Optional<Operation> operation(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return Optional.of(new Operation(
                    node.path("operation").asLong(),
                    node.path("title").asText(),
                    Instant.parse(node.path("when").asText()),
                    Operation.Effect.FORGOTTEN,
                    node.path("files").asInt(),
                    node.has("undoes") ? OptionalLong.of(node.path("undoes").asLong()) : OptionalLong.empty(),
                    List.of()));
        } catch (JsonProcessingException | DateTimeException cutOffByAKill) {
            return Optional.empty();
        }
    }
}
