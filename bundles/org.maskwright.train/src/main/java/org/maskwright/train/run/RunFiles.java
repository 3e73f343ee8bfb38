package org.maskwright.train.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.core.InputException;
import org.maskwright.core.ParserWords;
import org.maskwright.dataset.file.AtomicFiles;

/** JSON in the files of a run, read and written as a whole. */
final class RunFiles {
    static final ObjectMapper JSON = new ObjectMapper();

    private RunFiles() {}

    /** Writes a document for people and programs, atomically. */
    static void write(Path file, ObjectNode document) throws IOException, InputException {
        String text = JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
                        .writeValueAsString(document)
                + "\n";
        AtomicFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a document. */
    static JsonNode read(Path file) throws IOException, InputException {
        return parse(file, text(file), "");
    }

    /** Writes a document a line, atomically. */
    static void writeLines(Path file, List<? extends JsonNode> lines) throws IOException, InputException {
        StringBuilder text = new StringBuilder();
        for (JsonNode line : lines) {
            text.append(JSON.writeValueAsString(line)).append('\n');
        }
        AtomicFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a document a line; a last line without an end, which a killed process left, is none. */
    static List<JsonNode> readLines(Path file) throws IOException, InputException {
        String text = text(file);
        List<JsonNode> lines = new ArrayList<>();
        int begin = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', begin)) {
            lines.add(parse(file, text.substring(begin, end), ", line " + (lines.size() + 1)));
            begin = end + 1;
        }
        return lines;
    }

    private static String text(Path file) throws IOException, InputException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new InputException(
                    "there is no " + file + "; 'maskwright runs DATASET' lists the runs that there are", e);
        }
    }

    private static JsonNode parse(Path file, String text, String where) throws InputException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new InputException(file + where + " is no JSON: " + ParserWords.of(e.getOriginalMessage()), e);
        }
    }

    /** A number; of one that is none nothing is written. */
    static void putNumber(ObjectNode into, String name, double value) {
        if (!Double.isNaN(value)) {
            into.put(name, value);
        }
    }

    /** An object of texts. */
    static void put(ObjectNode into, String name, Map<String, String> texts) {
        ObjectNode object = into.putObject(name);
        texts.forEach(object::put);
    }

    /** The texts of an object. */
    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
        return texts;
    }
}
