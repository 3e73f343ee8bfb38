package org.maskwright.format.labelme;

import static org.maskwright.format.model.FormatInfo.Capacity.CLASSES;
import static org.maskwright.format.model.FormatInfo.Capacity.HOLES;
import static org.maskwright.format.model.FormatInfo.Capacity.IGNORE;
import static org.maskwright.format.model.FormatInfo.Capacity.INSTANCES;
import static org.maskwright.format.model.FormatInfo.Capacity.PARTS;
import static org.maskwright.format.model.FormatInfo.Capacity.PIXELS;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.format.json.JsonFile;
import org.maskwright.format.model.AnnotatedImage;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.AnnotationWriter;
import org.maskwright.format.model.ClassList;
import org.maskwright.format.model.ExportPlan;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.ListedSource;
import org.maskwright.format.model.OutputFolder;
import org.maskwright.format.model.PartNames;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.format.model.WritableFormat;

/** labelme, and what X-AnyLabeling writes alike: polygons, rectangles and masks are read, masks are written. */
public final class LabelmeFormat implements ReadableFormat, WritableFormat {
    private static final String LABELS = "labels.txt";

    /** What a file tells before its regions are asked for. */
    private record Head(Optional<String> image, Size size, Set<String> labels, boolean isLabelme) {}

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "labelme",
                "labelme JSON",
                List.of(
                        "`PART/NAME.EXT` with `PART/NAME.json` beside it, `labels.txt`: the classes in their order",
                        "read: `imagePath` relative to the JSON file; `__ignore__` is ignored, `_background_` is"
                                + " background"),
                Set.of(PIXELS, CLASSES, INSTANCES, HOLES, IGNORE, PARTS),
                "Polygons and rectangles by the rule of labelme's own export, Pillow's `ImageDraw.polygon`: corners"
                        + " cut off to whole numbers, edges included; a later shape lies upon an earlier one, shapes of"
                        + " one `group_id` are one object. Shapes of type mask pixel for pixel, which are what is written."
                        + " Circles, lines and points are left out.",
                List.of(
                        "wkentaro/labelme: labelme/_label_file.py, labelme/_utils/shape.py",
                        "python-pillow/Pillow: src/libImaging/Draw.c"));
    }

    @Override
    public Likeness likeness(SourceFiles files) throws IOException {
        for (String name : files.ending(".json")) {
            try {
                return head(files, name).isLabelme() ? Likeness.CERTAIN : Likeness.NONE;
            } catch (InputException e) {
                // One that is damaged tells nothing.
            }
        }
        return Likeness.NONE;
    }

    @Override
    public AnnotationSource open(SourceFiles files, Remarks remarks) throws IOException, InputException {
        Map<String, Head> heads = new LinkedHashMap<>();
        Set<String> used = new TreeSet<>();
        for (String name : files.ending(".json")) {
            try {
                Head head = head(files, name);
                if (head.isLabelme()) {
                    heads.put(name, head);
                    used.addAll(head.labels());
                }
            } catch (InputException e) {
                remarks.add("left out: " + e.getMessage(), name);
            }
        }
        ClassList classes = ClassList.of(names(files, used));
        List<AnnotatedImage> images = new ArrayList<>();
        heads.forEach((name, head) -> images.add(image(files, name, head, classes, remarks)));
        return new ListedSource(classes.list(), images);
    }

    private static AnnotatedImage image(SourceFiles files, String name, Head head, ClassList classes, Remarks remarks) {
        return new AnnotatedImage(
                head.image().orElse(name),
                name,
                PartNames.in(SourceFiles.folder(name)),
                head.size().pixels() == 0 ? Optional.empty() : Optional.of(head.size()),
                Optional.of(size -> {
                    JsonNode tree = new JsonFile(files.path(name), name).tree();
                    return LabelmeShapes.regions(tree, name, size, classes, remarks);
                }));
    }

    /** Names in the order of {@code labels.txt} where there is one and more than one class occurs, then those that it lacks. */
    private static List<String> names(SourceFiles files, Set<String> used) throws IOException, InputException {
        List<String> names = new ArrayList<>();
        long things = used.stream().filter(n -> !n.startsWith("_")).count();
        if (files.has(LABELS) && things > 1) {
            files.text(LABELS)
                    .lines()
                    .map(String::strip)
                    .filter(n -> !n.isEmpty() && (!n.startsWith("__") || used.contains(n)))
                    .forEach(names::add);
        }
        used.stream().filter(n -> !names.contains(n)).forEach(names::add);
        return names;
    }

    private static Head head(SourceFiles files, String name) throws IOException, InputException {
        Head[] head = {new Head(Optional.empty(), new Size(0, 0), Set.of(), false)};
        new JsonFile(files.path(name), name).read(json -> head[0] = head(json));
        return head[0];
    }

    private static Head head(JsonParser json) throws IOException {
        Optional<String> image = Optional.empty();
        int width = 0;
        int height = 0;
        boolean shapes = false;
        Set<String> labels = new TreeSet<>();
        while (json.currentToken() != null && json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("imagePath") && value == JsonToken.VALUE_STRING) {
                image = Optional.of(json.getText());
            } else if (field.equals("imageWidth") && value == JsonToken.VALUE_NUMBER_INT) {
                width = Math.max(0, json.getIntValue());
            } else if (field.equals("imageHeight") && value == JsonToken.VALUE_NUMBER_INT) {
                height = Math.max(0, json.getIntValue());
            } else if (field.equals("shapes") && value == JsonToken.START_ARRAY) {
                shapes = true;
                readLabels(json, labels);
            } else {
                json.skipChildren();
            }
        }
        return new Head(image, new Size(width, height), labels, shapes && image.isPresent());
    }

    private static void readLabels(JsonParser json, Set<String> labels) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean label = json.currentName().equals("label");
                if (json.nextToken() == JsonToken.VALUE_STRING && label) {
                    labels.add(json.getText());
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    @Override
    public AnnotationWriter writer(ExportPlan plan, OutputFolder out) {
        return new LabelmeWriter(plan, out);
    }
}
