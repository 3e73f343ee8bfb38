package org.maskwright.dataset.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what classes are called, and their colours, from the files that labelling tools leave beside masks. A file that is none of theirs
 * tells nothing.
 */
public final class ClassFiles {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_CLASSES = 256;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Names of such files, those that say most first, and how each is read. */
    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("labelmap.txt", ClassLines::of),
            Map.entry("label_map.txt", ClassLines::of),
            Map.entry("label_colors.txt", ClassLines::of),
            Map.entry("label_colours.txt", ClassLines::of),
            Map.entry("dataset_meta.json", ClassFiles::ofMeta),
            Map.entry("_classes.csv", ClassFiles::ofCsv),
            Map.entry("labels.txt", ClassLines::of),
            Map.entry("classes.txt", ClassLines::of),
            Map.entry("class_names.txt", ClassLines::of),
            Map.entry("data.yaml", YamlNames::of),
            Map.entry("data.yml", YamlNames::of),
            Map.entry("dataset.yaml", YamlNames::of));

    private static final List<String> NAMES = List.of(
            "labelmap.txt",
            "label_map.txt",
            "label_colors.txt",
            "label_colours.txt",
            "dataset_meta.json",
            "_classes.csv",
            "labels.txt",
            "classes.txt",
            "class_names.txt",
            "data.yaml",
            "data.yml",
            "dataset.yaml");

    private ClassFiles() {}

    /**
     * Whether a file may be one of them, by its name.
     *
     * @param path relative to the dataset, with {@code /}
     */
    public static boolean isOne(String path) {
        return FORMS.containsKey(path.substring(path.lastIndexOf('/') + 1));
    }

    /** How such a file is read. */
    @FunctionalInterface
    private interface Form {
        List<NamedClass> read(String text) throws IOException;
    }

    /**
     * The classes that the nearest such file tells of: in a folder, or one of those above it; none when there is no such file.
     *
     * @param root of the dataset
     * @param folder of masks, relative to it
     */
    static List<NamedClass> near(Path root, String folder) {
        Path at = root.resolve(folder).normalize();
        while (at != null && at.startsWith(root)) {
            for (String name : NAMES) {
                List<NamedClass> classes = read(at.resolve(name), Optional.ofNullable(FORMS.get(name)));
                if (!classes.isEmpty()) {
                    return classes;
                }
            }
            at = at.getParent();
        }
        return List.of();
    }

    private static List<NamedClass> read(Path file, Optional<Form> form) {
        if (form.isEmpty() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            List<NamedClass> classes = form.get().read(text.startsWith("\ufeff") ? text.substring(1) : text);
            return classes.size() <= MOST_CLASSES ? List.copyOf(classes) : List.of();
        } catch (IOException | IllegalArgumentException | CsvParseException unreadable) {
            // It is of another tool, or broken: the classes stay without names.
            return List.of();
        }
    }

    /** Datumaro's: {@code label_map} from ids, or a list, and {@code segmentation_colors}. */
    private static List<NamedClass> ofMeta(String text) throws JsonProcessingException {
        JsonNode meta = JSON.readTree(text);
        JsonNode names = meta.path("label_map");
        JsonNode colours = meta.path("segmentation_colors");
        List<NamedClass> classes = new ArrayList<>();
        if (names.isObject()) {
            names.properties()
                    .forEach(e -> add(classes, e.getKey(), e.getValue().asText(), colours));
        }
        for (int i = 0; names.isArray() && i < names.size(); i++) {
            add(classes, String.valueOf(i), names.get(i).asText(), colours);
        }
        return classes;
    }

    private static void add(List<NamedClass> classes, String id, String name, JsonNode colours) {
        if (id.matches("\\d{1,3}")) {
            JsonNode rgb = colours.path(Integer.parseInt(id));
            Optional<Integer> colour = rgb.size() == 3
                    ? ClassLines.colour(
                            rgb.get(0).asInt(-1),
                            rgb.get(1).asInt(-1),
                            rgb.get(2).asInt(-1))
                    : Optional.empty();
            ClassLines.named(Integer.parseInt(id), name, colour).ifPresent(classes::add);
        }
    }

    /** Roboflow's: a table of pixel values and class names. */
    private static List<NamedClass> ofCsv(String text) {
        List<NamedClass> classes = new ArrayList<>();
        CsvReader.builder().ofCsvRecord(text).forEach(row -> {
            String id = row.getField(0).strip();
            if (row.getFieldCount() >= 2 && id.matches("\\d{1,3}")) {
                ClassLines.named(Integer.parseInt(id), row.getField(1), Optional.empty())
                        .ifPresent(classes::add);
            }
        });
        return classes;
    }
}
