package org.maskwright.format.labelstudio;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.Size;
import org.maskwright.format.json.JsonElements;
import org.maskwright.format.model.AnnotatedImage;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.ClassList;
import org.maskwright.format.model.PartNames;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;

/** The tasks of Label Studio's files, read as their turn comes. */
final class LabelStudioSource implements AnnotationSource {
    private final SourceFiles files;
    private final List<String> names;
    private final Remarks remarks;
    private final ClassList classes;
    private int count;
    private int file = -1;
    private Optional<JsonElements> tasks = Optional.empty();

    /** Reads the files through once, for the names of classes. */
    LabelStudioSource(SourceFiles files, List<String> names, Remarks remarks) throws IOException, InputException {
        this.files = files;
        this.names = names;
        this.remarks = remarks;
        Set<String> labels = new TreeSet<>();
        for (String name : names) {
            try (JsonElements all = JsonElements.of(files.path(name), name, "")) {
                for (Optional<JsonNode> task = all.next(); task.isPresent(); task = all.next()) {
                    count++;
                    annotation(task.get()).ifPresent(a -> a.path("result")
                            .forEach(r -> LabelStudioResults.label(r).ifPresent(labels::add)));
                }
            }
        }
        classes = ClassList.of(labels);
    }

    @Override
    public List<LabelClass> classes() {
        return classes.list();
    }

    @Override
    public long images() {
        return count;
    }

    @Override
    public Optional<AnnotatedImage> next() throws IOException, InputException {
        while (file < names.size()) {
            if (tasks.isPresent()) {
                Optional<JsonNode> task = tasks.get().next();
                if (task.isPresent()) {
                    return Optional.of(image(task.get(), names.get(file)));
                }
                close();
            }
            file++;
            if (file < names.size()) {
                tasks = Optional.of(JsonElements.of(files.path(names.get(file)), names.get(file), "")
                        .telling(this::passedOver));
            }
        }
        return Optional.empty();
    }

    private void passedOver(String element) {
        remarks.add("elements of a list that are no objects were passed over", element);
    }

    private AnnotatedImage image(JsonNode task, String from) throws InputException {
        String path = path(task, SourceFiles.folder(from));
        Optional<JsonNode> annotation = annotation(task);
        if (task.path("annotations").size() > 1) {
            remarks.add("tasks with several annotations: one was taken", path);
        }
        return new AnnotatedImage(
                path,
                from,
                PartNames.in(SourceFiles.folder(path)),
                annotation.flatMap(LabelStudioSource::size),
                annotation.map(a ->
                        (AnnotatedImage.Drawing) size -> LabelStudioResults.regions(a, size, path, classes, remarks)));
    }

    private static Optional<Size> size(JsonNode annotation) {
        JsonNode first = annotation.path("result").path(0);
        int width = first.path("original_width").asInt(0);
        int height = first.path("original_height").asInt(0);
        return width > 0 && height > 0 ? Optional.of(new Size(width, height)) : Optional.empty();
    }

    /** The annotation that counts; empty when a task has none. */
    private static Optional<JsonNode> annotation(JsonNode task) {
        Optional<JsonNode> last = Optional.empty();
        for (JsonNode annotation : task.path("annotations")) {
            if (annotation.path("ground_truth").asBoolean(false)) {
                return Optional.of(annotation);
            }
            last = annotation.path("was_cancelled").asBoolean(false) ? last : Optional.of(annotation);
        }
        return last;
    }

    /** What a task says of its image: the first of its words that an image of the source goes by, else the first. */
    private String path(JsonNode task, String folder) throws InputException {
        List<String> words = new ArrayList<>();
        JsonNode upload = task.path("file_upload");
        task.path("data").forEach(v -> {
            if (v.isTextual()) {
                words.add(ofUrl(v.asText()));
            }
        });
        if (upload.isTextual()) {
            words.add(upload.asText());
            words.add(upload.asText().replaceFirst("^[0-9a-f]{8}-", ""));
        }
        for (String word : words) {
            if (!word.isBlank()
                    && !word.contains("..")
                    && files.image(word, folder, Optional.empty()).isPresent()) {
                return word;
            }
        }
        return words.isEmpty() ? "task " + task.path("id").asText() : words.getFirst();
    }

    /** The path in a URL: what {@code d} says of a local file, else what stands behind the host. */
    private static String ofUrl(String url) {
        try {
            String plain = URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
            int local = plain.indexOf("?d=");
            int query = plain.indexOf('?');
            String path =
                    local >= 0 ? plain.substring(local + 3) : plain.substring(0, query < 0 ? plain.length() : query);
            return path.replaceFirst("^[a-z0-9]+://[^/]*/", "/").replaceFirst("^/data/upload/\\d+/", "");
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    @Override
    public void close() throws IOException {
        if (tasks.isPresent()) {
            tasks.get().close();
        }
        tasks = Optional.empty();
    }
}
