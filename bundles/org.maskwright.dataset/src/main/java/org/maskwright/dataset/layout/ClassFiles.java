package org.maskwright.dataset.layout;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what classes are called, and their colours, from the files that labelling tools leave beside masks. A file that is none of theirs
 * tells nothing.
 */
public final class ClassFiles {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_CLASSES = 256;

    /** Names of such files, those that say most first, and how each is read. */
    private static final Map<String, Form> FORMS = forms();

    private ClassFiles() {}

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new LinkedHashMap<>();
        List.of("labelmap.txt", "label_map.txt", "label_colors.txt", "label_colours.txt")
                .forEach(n -> forms.put(n, ClassLines::of));
        List.of("dataset_meta.json", "obj_class_to_machine_color.json").forEach(n -> forms.put(n, ClassJson::of));
        List.of("_classes.csv", "class_dict.csv", "class_dict_seg.csv", "class_mapping.csv")
                .forEach(n -> forms.put(n, ClassTable::of));
        List.of("labels.txt", "classes.txt", "class_names.txt", "label_names.txt")
                .forEach(n -> forms.put(n, ClassLines::of));
        List.of("labels.csv", "classes.csv", "objectInfo150.txt").forEach(n -> forms.put(n, ClassTable::of));
        List.of("data.yaml", "data.yml", "dataset.yaml").forEach(n -> forms.put(n, YamlNames::of));
        List.of("id2label.json", "labels.json", "label_map.json", "classes.json")
                .forEach(n -> forms.put(n, ClassJson::of));
        // Names that much else has, too: read where they hold classes.
        List.of("classes/classes.json", "dataset.json", "config.json", "meta.json")
                .forEach(n -> forms.put(n, ClassJson::within));
        return forms;
    }

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
            for (Map.Entry<String, Form> form : FORMS.entrySet()) {
                List<NamedClass> classes = read(at.resolve(form.getKey()), form.getValue());
                if (!classes.isEmpty()) {
                    return classes;
                }
            }
            at = at.getParent();
        }
        return List.of();
    }

    private static List<NamedClass> read(Path file, Form form) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            List<NamedClass> classes = form.read(text.startsWith("\ufeff") ? text.substring(1) : text);
            return classes.size() <= MOST_CLASSES ? List.copyOf(classes) : List.of();
        } catch (IOException | IllegalArgumentException | CsvParseException unreadable) {
            // It is of another tool, or broken: the classes stay without names.
            return List.of();
        }
    }
}
