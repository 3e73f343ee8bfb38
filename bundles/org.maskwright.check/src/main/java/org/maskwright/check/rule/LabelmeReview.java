package org.maskwright.check.rule;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.Size;

/** Looks for problems in a labelme file (wkentaro/labelme, {@code labelme/_label_file.py}): one image and its shapes. */
final class LabelmeReview {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DatasetImages dataset;
    private final Problems problems;
    private final Set<String> keys = new HashSet<>();
    private final List<Shape> shapes = new ArrayList<>();
    private String imagePath = "";
    private int width;
    private int height;

    /** How far a shape reaches. */
    private record Shape(String where, Reach reach) {}

    LabelmeReview(DatasetImages dataset, Problems problems) {
        this.dataset = dataset;
        this.problems = problems;
    }

    /**
     * Reads one of labelme's fields.
     *
     * @param key name of the field
     * @param parser at the field's value; behind it afterwards
     * @return whether this was one of them; the parser has not moved otherwise
     */
    boolean accept(String key, JsonParser parser) throws IOException {
        switch (key) {
            case "shapes" -> {
                if (!parser.isExpectedStartArrayToken()) {
                    return false;
                }
                shapes(parser);
            }
            case "imagePath" -> imagePath = parser.getValueAsString("");
            case "imageWidth" -> width = Math.max(0, parser.getValueAsInt());
            case "imageHeight" -> height = Math.max(0, parser.getValueAsInt());
            case "imageData" -> {
                // Only whether there is one matters: the text, the whole image in base64, is never looked at.
                if (parser.currentToken() == JsonToken.VALUE_NULL) {
                    return true;
                }
            }
            default -> {
                return false;
            }
        }
        keys.add(key);
        return true;
    }

    /** Whether this is a labelme file: its shapes and one more of its fields were there, or either in a file that breaks off. */
    boolean isRecognised(boolean complete) {
        return keys.contains("shapes") && (keys.size() > 1 || !complete) || !complete && keys.contains("imagePath");
    }

    /** Reports what can be told at the end only. */
    void finish(boolean complete) {
        if (complete && imagePath.isEmpty()) {
            problems.add("the file", "has no imagePath");
        }
        Optional<DatasetImages.NamedImage> real = imagePath.isEmpty() ? Optional.empty() : dataset.find(imagePath);
        if (!imagePath.isEmpty() && real.isEmpty() && !keys.contains("imageData")) {
            problems.add("imagePath", "names " + imagePath + ", which is not in the dataset");
        }
        Size stated = new Size(width, height);
        boolean sized = stated.pixels() > 0;
        if (sized && real.isPresent() && real.get().contradicts(stated)) {
            problems.add(
                    "imageWidth and imageHeight",
                    "say " + stated + ", but " + real.get().path() + " is "
                            + real.get().header().size());
        }
        Size size = sized ? stated : real.map(e -> e.header().uprightSize()).orElse(stated);
        shapes.forEach(s -> s.reach().compare(size, s.where(), problems));
    }

    private void shapes(JsonParser parser) throws IOException {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            problems.checkpoint();
            shape("shapes[" + i + "]", JSON.readTree(parser));
        }
    }

    private void shape(String where, JsonNode shape) {
        if (!shape.isObject()) {
            problems.add(where, "is no object");
            return;
        }
        if (!shape.hasNonNull("label")) {
            problems.add(where, "has no label");
        }
        JsonNode points = shape.path("points");
        String type = shape.path("shape_type").asText("polygon");
        int needed = pointsNeeded(type);
        var reach = new Reach();
        for (JsonNode point : points) {
            if (point.size() != 2 || !point.path(0).isNumber() || !point.path(1).isNumber()) {
                problems.add(where, "has a point that is not [x, y]");
                return;
            }
            // A circle is its centre and a point of its rim; the rim may leave the image.
            if (!type.equals("circle")) {
                reach.include(point.get(0).asDouble(), point.get(1).asDouble());
            }
        }
        if (!points.isArray()) {
            problems.add(where, "has no points");
        } else if (points.size() < needed) {
            problems.add(
                    where,
                    "is a " + type + " of " + Wording.count(points.size(), "point") + "; " + needed + " are needed");
        }
        shapes.add(new Shape(where, reach));
    }

    private static int pointsNeeded(String type) {
        return switch (type) {
            case "polygon" -> 3;
            case "oriented_rectangle" -> 4;
            case "point", "points" -> 1;
            default -> 2;
        };
    }
}
