package org.maskwright.format.coco;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.format.json.JsonFile;
import org.maskwright.format.model.Remarks;

/**
 * What a COCO file holds and where: its images and categories, and of each annotation only at which byte it stands, so that a file of any
 * number of annotations can be read image by image. 16 bytes are kept for an annotation.
 */
final class CocoIndex {
    /** Stands for a size that the file does not tell. */
    private static final Size UNKNOWN = new Size(0, 0);

    /**
     * An image.
     *
     * @param file its path; empty where only its id is known
     * @param size px; 0×0 where it is not told
     */
    record Image(String id, String file, Size size) {
        Optional<Size> knownSize() {
            return size.pixels() == 0 ? Optional.empty() : Optional.of(size);
        }
    }

    private final List<Image> images = new ArrayList<>();
    private final Map<String, String> categories = new LinkedHashMap<>();
    private final Map<String, AnnotationPlaces> places = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final String name;
    private final Remarks remarks;

    /** Where annotations of an image stand: first byte and length in turn. */
    static final class AnnotationPlaces {
        private long[] numbers = new long[4];
        private int count;

        void add(long from, long to) {
            numbers = count + 2 > numbers.length ? Arrays.copyOf(numbers, 2 * numbers.length) : numbers;
            numbers[count++] = from;
            numbers[count++] = to - from;
        }

        int size() {
            return count / 2;
        }

        long from(int i) {
            return numbers[2 * i];
        }

        int length(int i) {
            return Math.toIntExact(numbers[2 * i + 1]);
        }
    }

    private CocoIndex(String name, Remarks remarks) {
        this.name = name;
        this.remarks = remarks;
    }

    /**
     * Reads a file through once.
     *
     * @param name for messages
     * @param remarks gets what is passed over
     * @throws InputException when it is no JSON, or no COCO file
     */
    static CocoIndex of(JsonFile file, String name, Remarks remarks) throws IOException, InputException {
        CocoIndex index = new CocoIndex(name, remarks);
        file.read(index::read);
        return index;
    }

    private void read(JsonParser json) throws IOException, InputException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            readAnnotations(json);
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            boolean array = json.nextToken() == JsonToken.START_ARRAY;
            switch (array ? field : "") {
                case "images" -> readImages(json);
                case "categories" -> readCategories(json);
                case "annotations" -> readAnnotations(json);
                default -> json.skipChildren();
            }
        }
    }

    /**
     * Goes on to the next object of a list; what is no object is remarked, and passed over.
     *
     * @return false behind the last
     */
    private boolean nextObject(JsonParser json, String list) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                return true;
            }
            json.skipChildren();
            // Of an array the context is the list's again only once it has ended.
            remarks.add(
                    "elements of a list that are no objects were passed over",
                    name + ": " + list + "[" + json.getParsingContext().getCurrentIndex() + "]");
        }
        return false;
    }

    private void readImages(JsonParser json) throws IOException, InputException {
        while (nextObject(json, "images")) {
            JsonNode image = JsonFile.tree(json);
            JsonNode id = image.path("id");
            JsonNode file = image.path("file_name");
            if (!id.isValueNode() || !file.isTextual()) {
                throw new InputException(
                        name + ": image " + (images.size() + 1) + " has no id or no file_name; put it right first");
            }
            int width = image.path("width").asInt(0);
            int height = image.path("height").asInt(0);
            Size size = width > 0 && height > 0 ? new Size(width, height) : UNKNOWN;
            images.add(new Image(id.asText(), file.asText(), size));
        }
    }

    private void readCategories(JsonParser json) throws IOException {
        while (nextObject(json, "categories")) {
            JsonNode category = JsonFile.tree(json);
            categories.put(
                    category.path("id").asText(),
                    category.path("name").asText(category.path("id").asText()));
        }
    }

    private void readAnnotations(JsonParser json) throws IOException, InputException {
        while (nextObject(json, "annotations")) {
            long from = json.currentTokenLocation().getByteOffset();
            String image = "";
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                boolean scalar = json.nextToken().isScalarValue();
                if (scalar && field.equals("image_id")) {
                    image = json.getText();
                } else if (scalar && field.equals("category_id")) {
                    used.add(json.getText());
                } else {
                    json.skipChildren();
                }
            }
            if (image.isEmpty() || from < 0) {
                throw new InputException(
                        name + ": the annotation at byte " + from + " has no image_id; put it right first");
            }
            places.computeIfAbsent(image, i -> new AnnotationPlaces())
                    .add(from, json.currentLocation().getByteOffset());
        }
    }

    /** Ids of the categories that annotations have, as texts. */
    Set<String> used() {
        return used;
    }

    /** Images in the order of the file, then those that only annotations know. */
    List<Image> images() {
        List<Image> all = new ArrayList<>(images);
        Set<String> known = new HashSet<>();
        images.forEach(i -> known.add(i.id()));
        places.keySet().stream().filter(i -> !known.contains(i)).forEach(i -> all.add(new Image(i, "", UNKNOWN)));
        return all;
    }

    /** Names by id, as texts. */
    Map<String, String> categories() {
        return categories;
    }

    /** Where an image's annotations stand, in the order of the file. */
    AnnotationPlaces places(String image) {
        return places.getOrDefault(image, new AnnotationPlaces());
    }
}
