package org.maskwright.dataset.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.dataset.layout.Layout;

/**
 * What is said of a version as a whole.
 *
 * @param name by which it is known
 * @param created when
 * @param note what a person wrote of it; may be empty
 * @param layout where images and masks lay, and what the masks' values meant
 */
public record VersionFacts(String name, Instant created, String note, Layout layout) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the masks' values meant. */
    public LabelMap labels() {
        return layout.labels();
    }

    /** As a JSON document, which {@link #parse} reads back. */
    String json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("version", 1);
        json.put("name", name);
        json.put("created", created.toString());
        json.put("note", note);
        json.put("images", layout.images());
        json.put("masks", layout.masks());
        json.put("labels", LabelMapText.of(layout.labels()));
        return json.toPrettyString() + "\n";
    }

    /**
     * Reads such a document.
     *
     * @param file name of the file, for messages
     * @throws InputException when it is malformed
     */
    static VersionFacts parse(String text, String file) throws InputException {
        try {
            JsonNode json = JSON.readTree(text);
            return new VersionFacts(
                    json.path("name").asText(),
                    Instant.parse(json.path("created").asText()),
                    json.path("note").asText(),
                    Layout.parse(
                            json.path("images").asText(),
                            json.path("masks").asText(),
                            LabelMapText.parse(json.path("labels").asText())));
        } catch (JsonProcessingException | DateTimeException e) {
            throw new InputException(file + " is no description of a version; put it right or set it aside", e);
        } catch (InputException e) {
            throw new InputException(file + ": " + e.getMessage(), e);
        }
    }
}
