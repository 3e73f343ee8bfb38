package org.maskwright.check.rule;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.Size;

/** Looks for problems in a COCO file (cocodataset.org, "Data format"); its three lists may come in any order. */
final class CocoReview {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DatasetImages dataset;
    private final Problems problems;
    private final Set<String> lists = new HashSet<>();
    private final Map<String, Size> imageSizes = new HashMap<>();
    private final Set<String> fileNames = new HashSet<>();
    private final Set<String> annotationIds = new HashSet<>();
    private final Set<String> categories = new HashSet<>();
    private final Map<String, String> usedCategories = new LinkedHashMap<>();
    private final List<Outline> pending = new ArrayList<>();

    CocoReview(DatasetImages dataset, Problems problems) {
        this.dataset = dataset;
        this.problems = problems;
    }

    /**
     * Reads one of the three lists.
     *
     * @param key name of the field
     * @param parser at the field's value; behind it afterwards
     * @return whether this was one of them; the parser has not moved otherwise
     */
    boolean accept(String key, JsonParser parser) throws IOException {
        if (!parser.isExpectedStartArrayToken()
                || !Set.of("images", "annotations", "categories").contains(key)) {
            return false;
        }
        lists.add(key);
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            problems.checkpoint();
            JsonNode entry = JSON.readTree(parser);
            String where = key + "[" + i + "]"
                    + (entry.hasNonNull("id") ? " (id " + entry.get("id").asText() + ")" : "");
            switch (key) {
                case "images" -> image(where, entry);
                case "annotations" -> annotation(where, entry);
                default -> category(where, entry);
            }
        }
        return true;
    }

    /** Whether this is a COCO file: two of its lists were there, or one in a file that breaks off. */
    boolean isRecognised(boolean complete) {
        return lists.size() >= (complete ? 2 : 1);
    }

    /** Reports what can be told at the end only. */
    void finish(boolean complete) {
        pending.forEach(o -> compare(o, imageSizes.get(o.image())));
        if (!complete) {
            return;
        }
        Set.of("images", "annotations").stream()
                .sorted()
                .filter(k -> !lists.contains(k))
                .forEach(k -> problems.add("the file", "has no " + k));
        usedCategories.forEach((id, where) -> {
            if (!categories.contains(id)) {
                problems.add(where, "is of category " + id + ", which is not defined");
            }
        });
    }

    private void image(String where, JsonNode image) {
        if (!requires(where, image, "id", "file_name")) {
            return;
        }
        String file = image.get("file_name").asText();
        Size stated = new Size(
                Math.max(0, image.path("width").asInt()),
                Math.max(0, image.path("height").asInt()));
        if (imageSizes.putIfAbsent(image.get("id").asText(), stated) != null) {
            problems.add(where, "repeats the id of another image");
        }
        if (!fileNames.add(file)) {
            problems.add(where, "names " + file + " again");
        }
        Optional<DatasetImages.NamedImage> real = dataset.find(file);
        if (real.isEmpty()) {
            problems.add(where, "names " + file + ", which is not in the dataset");
        } else if (image.has("width") && image.has("height") && real.get().contradicts(stated)) {
            problems.add(
                    where,
                    "says " + stated + ", but " + real.get().path() + " is "
                            + real.get().header().size());
        }
    }

    private void category(String where, JsonNode category) {
        if (requires(where, category, "id", "name")
                && !categories.add(category.get("id").asText())) {
            problems.add(where, "repeats the id of another category");
        }
    }

    private void annotation(String where, JsonNode annotation) {
        // Captions have no category, and panoptic entries have segments instead of an id and a category of their own.
        boolean panoptic = annotation.has("segments_info");
        boolean complete = requires(where, annotation, "image_id");
        if (!annotation.isObject()) {
            return;
        }
        complete &= panoptic || requires(where, annotation, "id");
        complete &= panoptic || annotation.has("caption") || requires(where, annotation, "category_id");
        if (!complete) {
            return;
        }
        if (annotation.has("id") && !annotationIds.add(annotation.get("id").asText())) {
            problems.add(where, "repeats the id of another annotation");
        }
        if (annotation.has("category_id")) {
            usedCategories.putIfAbsent(annotation.get("category_id").asText(), where);
        }
        Outline outline = Outline.ofCoco(where, annotation, problems);
        Size size = imageSizes.get(outline.image());
        if (size == null) {
            pending.add(outline);
        } else {
            compare(outline, size);
        }
    }

    private void compare(Outline outline, @org.jspecify.annotations.Nullable Size size) {
        if (size == null) {
            problems.add(outline.where(), "is of image " + outline.image() + ", which is not listed");
        } else {
            outline.compare(size, problems);
        }
    }

    /** Whether an entry has all of these; each that it has not is a problem. */
    private boolean requires(String where, JsonNode entry, String... keys) {
        if (!entry.isObject()) {
            problems.add(where, "is no object");
            return false;
        }
        boolean complete = true;
        for (String key : keys) {
            if (!entry.hasNonNull(key)) {
                problems.add(where, "has no " + key);
                complete = false;
            }
        }
        return complete;
    }
}
