package org.maskwright.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.maskwright.core.InputException;
import org.maskwright.core.ParserWords;

/**
 * A JSON file of another tool. It is read as a stream; only what is asked for is kept. Nested deeper than 100, or with a text longer than 64 Mi
 * characters, it is refused.
 */
public final class JsonFile {
    private static final int DEPTH = 100;
    private static final int LONGEST_TEXT = 64 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();
    private static final ObjectMapper TREES = new ObjectMapper(FACTORY);

    private final Path file;
    private final String name;

    /**
     * A file; nothing is read yet.
     *
     * @param file where it is
     * @param name as people know it, for messages
     */
    public JsonFile(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** What is done with a stream of tokens. */
    @FunctionalInterface
    public interface JsonReading {
        /** Reads; the parser stands at the first token. */
        void read(JsonParser json) throws IOException, InputException;
    }

    /**
     * Reads the file from its beginning.
     *
     * @throws InputException when it is no JSON, or beyond the limits; the message names file, line and column
     * @throws IOException when it cannot be read
     */
    public void read(JsonReading reading) throws IOException, InputException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser json = FACTORY.createParser(in)) {
            json.nextToken();
            reading.read(json);
        } catch (JsonProcessingException e) {
            throw malformed(name, e);
        }
    }

    /**
     * The whole file as a tree: for files that tell of one image.
     *
     * @throws InputException when it is no JSON object, or beyond the limits
     */
    public JsonNode tree() throws IOException, InputException {
        JsonNode[] tree = new JsonNode[1];
        read(json -> tree[0] = json.currentToken() == JsonToken.START_OBJECT ? TREES.readTree(json) : null);
        if (tree[0] == null) {
            throw new InputException(name + " holds no JSON object");
        }
        return tree[0];
    }

    /** The value at which a parser stands, as a tree; the parser then stands at its end. */
    public static JsonNode tree(JsonParser json) throws IOException {
        return TREES.readTree(json);
    }

    /**
     * A piece of a file as a tree.
     *
     * @param bytes UTF-8
     * @param name of the file, for messages
     * @throws InputException when it is no JSON
     */
    public static JsonNode tree(byte[] bytes, String name) throws IOException, InputException {
        try {
            return TREES.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw malformed(name, e);
        }
    }

    /** A parser of a file, before its first token; the caller closes it, and the file with it. */
    static JsonParser parser(Path file) throws IOException {
        return FACTORY.createParser(new BufferedInputStream(Files.newInputStream(file), 1 << 16))
                .enable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    }

    static InputException malformed(String name, JsonProcessingException e) {
        var at = e.getLocation();
        String where = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new InputException(
                name + where + " is no JSON that can be read: " + ParserWords.of(e.getOriginalMessage()), e);
    }
}
