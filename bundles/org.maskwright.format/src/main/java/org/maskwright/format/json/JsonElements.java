package org.maskwright.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.maskwright.core.InputException;

/** The objects of an array in a JSON file, one after the other: the array at the top, or that of a field there. Confined to one thread. */
public final class JsonElements implements Closeable {
    private final JsonParser json;
    private final String name;
    private Consumer<String> told = element -> {};
    private int count;
    private boolean ended;

    private JsonElements(JsonParser json, String name) {
        this.json = json;
        this.name = name;
    }

    /**
     * Opens a file.
     *
     * @param name of the file, for messages
     * @param field that holds the array; empty where it is the whole file
     * @throws InputException when there is no such array, or it is no JSON
     */
    public static JsonElements of(Path file, String name, String field) throws IOException, InputException {
        JsonElements elements = new JsonElements(JsonFile.parser(file), name);
        try {
            elements.enter(field);
            return elements;
        } catch (JsonProcessingException e) {
            elements.close();
            throw JsonFile.malformed(name, e);
        } catch (IOException | InputException e) {
            elements.close();
            throw e;
        }
    }

    private void enter(String field) throws IOException, InputException {
        JsonToken first = json.nextToken();
        if (!field.isEmpty() && first == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = json.currentName().equals(field);
                if (json.nextToken() == JsonToken.START_ARRAY && wanted) {
                    return;
                }
                json.skipChildren();
            }
        }
        if (!field.isEmpty() || first != JsonToken.START_ARRAY) {
            throw new InputException(name + " holds no list" + (field.isEmpty() ? "" : " '" + field + "'"));
        }
    }

    /**
     * What is told of each element that is no object, before it is passed over.
     *
     * @param listener gets the file's name and which element of the array it is, counted from 0: {@code tasks.json[3]}
     */
    public JsonElements telling(Consumer<String> listener) {
        told = listener;
        return this;
    }

    /**
     * The next object; empty after the last. What is no object is told, and passed over.
     *
     * @throws InputException when it is no JSON from here on
     */
    public Optional<JsonNode> next() throws IOException, InputException {
        try {
            while (!ended) {
                JsonToken token = json.nextToken();
                ended = token == null || token == JsonToken.END_ARRAY;
                count++;
                if (token == JsonToken.START_OBJECT) {
                    return Optional.of(JsonFile.tree(json));
                } else if (!ended) {
                    told.accept(name + "[" + (count - 1) + "]");
                    json.skipChildren();
                }
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw JsonFile.malformed(name, e);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
