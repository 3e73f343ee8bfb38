package org.maskwright.dataset.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Classes in JSON, as tools write them: Datumaro's {@code label_map} with {@code segmentation_colors}, {@code labels} of nnU-Net by name or by
 * number, lists of objects with {@code name} and {@code color} (Mapillary's {@code config.json}, SuperAnnotate's {@code classes.json},
 * Supervisely's {@code meta.json}), {@code {"0": "background"}}, {@code {"hair": [1, 1, 1]}}.
 */
final class ClassJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HOLDERS =
            List.of("label_map", "labels", "classes", "names", "id2label", "categories");
    private static final List<String> NAMES = List.of("readable", "name", "title", "label", "class");
    private static final List<String> IDS = List.of("id", "value", "index", "label_id", "class_id", "pixel_value");
    private static final List<String> COLOURS = List.of("color", "colour", "rgb", "color_rgb");

    private final JsonNode colours;
    private final List<NamedClass> classes = new ArrayList<>();

    private ClassJson(JsonNode colours) {
        this.colours = colours;
    }

    /**
     * The classes of such a text; none where it holds something else.
     *
     * @throws JsonProcessingException when it is no JSON
     */
    static List<NamedClass> of(String text) throws JsonProcessingException {
        JsonNode root = JSON.readTree(text);
        List<NamedClass> held = held(root);
        List<NamedClass> own = read(root, root, true);
        return !held.isEmpty() ? held : own.size() == root.size() ? own : List.of();
    }

    /**
     * The classes of a text that may be about much else: what stands in it under a word for classes, or a list of objects with names and colours.
     *
     * @throws JsonProcessingException when it is no JSON
     */
    static List<NamedClass> within(String text) throws JsonProcessingException {
        JsonNode root = JSON.readTree(text);
        return root.isArray() ? of(text) : held(root);
    }

    private static List<NamedClass> held(JsonNode root) {
        return HOLDERS.stream()
                .map(key -> read(root, root.path(key), key.equals("classes")))
                .filter(classes -> !classes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<NamedClass> read(JsonNode root, JsonNode holder, boolean ofClasses) {
        ClassJson json = new ClassJson(root.path("segmentation_colors"));
        if (holder.isObject()) {
            holder.properties().forEach(json::member);
        } else if (holder.isArray()) {
            json.list(holder, ofClasses);
        }
        return json.classes;
    }

    private void member(Map.Entry<String, JsonNode> member) {
        String key = member.getKey();
        JsonNode value = member.getValue();
        if (key.matches("\\d{1,3}")) {
            String name = value.isObject() ? text(value, NAMES) : value.asText();
            Optional<Integer> rgb = colour(colours.path(Integer.parseInt(key))).or(() -> colourOf(value));
            add(Integer.parseInt(key), name, rgb);
        } else if (value.isInt()) {
            add(value.asInt(), key, Optional.empty());
        } else if (value.isArray() && value.size() == 3 && isGrey(value)) {
            // A "machine colour": the value, once for each channel.
            add(value.get(0).asInt(), key, Optional.empty());
        }
    }

    private static boolean isGrey(JsonNode channels) {
        return channels.get(0).isInt()
                && channels.get(0).equals(channels.get(1))
                && channels.get(0).equals(channels.get(2));
    }

    /** A list counts from 0; one of classes that does not begin with background from 1, as 0 is background without being named. */
    private void list(JsonNode list, boolean ofClasses) {
        boolean ids = isNumbered(list);
        String first = list.isEmpty() ? "" : name(list.get(0));
        int start = ofClasses && !NamedClass.namesBackground(first) ? 1 : 0;
        for (int i = 0; i < list.size(); i++) {
            JsonNode one = list.get(i);
            int id = ids ? number(one).orElse(-1) : i + start;
            add(id, name(one), colour(colours.path(i)).or(() -> colourOf(one)));
        }
    }

    /** Whether each object has a value of its own that a mask can store, rather than a number out of a database. */
    private static boolean isNumbered(JsonNode list) {
        List<Integer> ids = new ArrayList<>();
        list.forEach(one -> number(one).ifPresent(ids::add));
        return ids.size() == list.size() && ids.stream().distinct().count() == ids.size();
    }

    private static Optional<Integer> number(JsonNode one) {
        return IDS.stream()
                .map(one::path)
                .filter(n -> n.isInt() && n.asInt() >= 0 && n.asInt() <= 255)
                .map(JsonNode::asInt)
                .findFirst();
    }

    private static String name(JsonNode one) {
        return one.isObject() ? text(one, NAMES) : one.isTextual() ? one.asText() : "";
    }

    private static String text(JsonNode object, List<String> keys) {
        return keys.stream()
                .map(object::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse("");
    }

    private static Optional<Integer> colourOf(JsonNode object) {
        return COLOURS.stream()
                .map(object::path)
                .map(ClassJson::colour)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Three channels, as a list or by {@code r}, {@code g} and {@code b}, or {@code #rrggbb}. */
    private static Optional<Integer> colour(JsonNode colour) {
        if (colour.isTextual()) {
            return ClassTable.colour(colour.asText());
        }
        List<JsonNode> channels = colour.isObject()
                ? Stream.of("r", "g", "b").map(colour::path).toList()
                : Stream.of(0, 1, 2).map(colour::path).toList();
        return channels.stream().allMatch(JsonNode::isInt)
                ? ClassLines.colour(
                        channels.get(0).asInt(),
                        channels.get(1).asInt(),
                        channels.get(2).asInt())
                : Optional.empty();
    }

    private void add(int id, String name, Optional<Integer> rgb) {
        if (!name.isBlank()) {
            ClassLines.named(id, name, rgb).ifPresent(classes::add);
        }
    }
}
