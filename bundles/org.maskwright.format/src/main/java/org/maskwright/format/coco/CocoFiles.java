package org.maskwright.format.coco;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.maskwright.format.json.JsonFile;
import org.maskwright.format.model.SourceFiles;

/** Which JSON files are of COCO, by their first keys. */
final class CocoFiles {
    /** What a file is. */
    enum Kind {
        /** Images with their annotations. */
        DATASET,
        /** What a model found: annotations alone. */
        RESULTS,
        OTHER
    }

    private static final Set<String> KEYS = Set.of("images", "annotations", "categories", "info", "licenses", "type");

    /** So many keys at the beginning are looked at. */
    private static final int LOOKED_AT = 12;

    private CocoFiles() {}

    /** Files of a kind; a JSON file that cannot be read is of none. */
    static List<String> of(SourceFiles files, Kind kind) throws IOException {
        return files.recognised(".json", name -> {
            Kind[] is = {Kind.OTHER};
            new JsonFile(files.path(name), name).read(json -> is[0] = kind(json));
            return is[0] == kind;
        });
    }

    private static Kind kind(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            boolean results =
                    json.nextToken() == JsonToken.START_OBJECT && hasKeys(json, Set.of("image_id", "segmentation"));
            return results ? Kind.RESULTS : Kind.OTHER;
        }
        boolean images = false;
        for (int i = 0; i < LOOKED_AT && json.nextToken() == JsonToken.FIELD_NAME; i++) {
            String key = json.currentName();
            boolean array = json.nextToken() == JsonToken.START_ARRAY;
            images |= array && key.equals("images") && firstHas(json, "file_name");
            if (array && key.equals("annotations") && firstHas(json, "image_id")
                    || images && array && key.equals("categories")) {
                return Kind.DATASET;
            }
            if (!KEYS.contains(key)) {
                return images ? Kind.DATASET : Kind.OTHER;
            }
            skipRest(json);
        }
        return images ? Kind.DATASET : Kind.OTHER;
    }

    /** Whether the first object of the array in which the parser stands has a key; the parser then stands somewhere within the array. */
    private static boolean firstHas(JsonParser json, String key) throws IOException {
        JsonToken token = json.nextToken();
        while (token != null && token != JsonToken.START_OBJECT && token != JsonToken.END_ARRAY) {
            json.skipChildren();
            token = json.nextToken();
        }
        return token == JsonToken.START_OBJECT && hasKeys(json, Set.of(key));
    }

    private static boolean hasKeys(JsonParser json, Set<String> keys) throws IOException {
        int seen = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            seen += keys.contains(json.currentName()) ? 1 : 0;
            json.nextToken();
            json.skipChildren();
        }
        return seen == keys.size();
    }

    /** Goes to the end of a value at the top, wherever within it the parser stands. */
    private static void skipRest(JsonParser json) throws IOException {
        json.skipChildren();
        while (json.getParsingContext().getParent() != null
                && !json.getParsingContext().getParent().inRoot()) {
            json.nextToken();
        }
    }
}
