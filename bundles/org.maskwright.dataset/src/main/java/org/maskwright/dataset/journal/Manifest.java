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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.ConfinedFolder;
import org.maskwright.dataset.file.Disk;
import org.maskwright.dataset.file.StateBytes;

/**
 * {@code quarantine/manifest.jsonl}: one line for each file that went into the quarantine or came out of it, in the order in which that
 * happened. It only grows. What it says follows from the journal, which completes it after a kill; it is there for people to read.
 *
 * @param disk by which it grows
 * @param file the file
 */
record Manifest(Disk disk, Path file) {
    /** Its path in a journal line. */
    static final String PATH = Workplace.STATE + "quarantine/manifest.jsonl";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Notes the moves in and out of quarantine among these steps, durably. */
    void append(Operation operation, List<Step> steps) throws IOException {
        var text = new StringBuilder();
        for (Step step : steps) {
            if (concerns(step)) {
                text.append(line(operation, step)).append('\n');
            }
        }
        if (!text.isEmpty()) {
            boolean made = !Files.exists(file);
            disk.append(file, text.toString().getBytes(StandardCharsets.UTF_8));
            if (made) {
                disk.forceFolder(Workplace.parent(file));
            }
        }
    }

    private static boolean concerns(Step step) {
        return step.kind() == Step.StepKind.QUARANTINE || step.kind() == Step.StepKind.RESTORE;
    }

    private static ObjectNode line(Operation operation, Step step) {
        boolean in = step.kind() == Step.StepKind.QUARANTINE;
        return JSON.createObjectNode()
                .put("action", in ? "quarantine" : "restore")
                .put("from", userPath(step.from().path()))
                .put("to", userPath(step.to().path()))
                .put("sha256", step.from().state().sha256())
                .put("bytes", step.from().state().bytes())
                .put("why", step.why())
                .put("when", operation.when().toString())
                .put("operation", operation.id())
                .put("step", step.number());
    }

    private static String userPath(String path) {
        return path.startsWith(Workplace.STATE) ? path.substring(Workplace.STATE.length()) : path;
    }

    /** Adds what a kill kept from being noted: the manifest ends in a whole line and has all steps of the operation. */
    void complete(Operation operation, List<Step> made) throws IOException, InputException {
        trim();
        Set<Integer> noted = new HashSet<>();
        for (JsonNode line : lines()) {
            if (line.path("operation").asLong() == operation.id()) {
                noted.add(line.path("step").asInt());
            }
        }
        append(operation, made.stream().filter(s -> !noted.contains(s.number())).toList());
    }

    private void trim() throws IOException {
        if (Files.exists(file)) {
            byte[] bytes = Files.readAllBytes(file);
            int whole = bytes.length;
            while (whole > 0 && bytes[whole - 1] != '\n') {
                whole--;
            }
            if (whole < bytes.length) {
                disk.truncate(file, whole);
            }
        }
    }

    /** What is in quarantine now, oldest first. */
    List<Quarantine.QuarantinedFile> entries() throws IOException, InputException {
        Map<String, Quarantine.QuarantinedFile> kept = new LinkedHashMap<>();
        for (JsonNode line : lines()) {
            String from = line.path("from").asText();
            String to = line.path("to").asText();
            if (!ConfinedFolder.isPlain(from) || !ConfinedFolder.isPlain(to)) {
                throw new InputException(
                        file + " has a line whose path leads out of the dataset: " + line + "; take it out");
            }
            if (line.path("action").asText().equals("restore")) {
                kept.remove(from);
            } else {
                kept.put(
                        to,
                        new Quarantine.QuarantinedFile(
                                from,
                                to,
                                line.path("sha256").asText(),
                                line.path("bytes").asLong(),
                                line.path("why").asText(),
                                when(line)));
            }
        }
        return List.copyOf(kept.values());
    }

    private Instant when(JsonNode line) throws InputException {
        try {
            return Instant.parse(line.path("when").asText());
        } catch (DateTimeException e) {
            throw new InputException(file + " has a line without a time: " + line + "; put it right or take it out", e);
        }
    }

    private List<JsonNode> lines() throws IOException, InputException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<JsonNode> lines = new ArrayList<>();
        String all = StateBytes.text(StateBytes.read(file, PATH, StateBytes.MOST), PATH);
        int end = all.lastIndexOf('\n') + 1;
        for (String text : all.substring(0, end).split("\n", -1)) {
            try {
                if (!text.isBlank()) {
                    lines.add(JSON.readTree(text));
                }
            } catch (JsonProcessingException e) {
                throw new InputException(
                        "Line " + (lines.size() + 1) + " of " + file + " is no JSON: put it right or take it out", e);
            }
        }
        return lines;
    }
}
