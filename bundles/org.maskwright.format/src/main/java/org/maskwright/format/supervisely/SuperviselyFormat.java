package org.maskwright.format.supervisely;

import static org.maskwright.format.model.FormatInfo.Capacity.CLASSES;
import static org.maskwright.format.model.FormatInfo.Capacity.HOLES;
import static org.maskwright.format.model.FormatInfo.Capacity.INSTANCES;
import static org.maskwright.format.model.FormatInfo.Capacity.PARTS;
import static org.maskwright.format.model.FormatInfo.Capacity.PIXELS;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.maskwright.format.model.Region;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.format.model.WritableFormat;

/** A project of Supervisely: bitmaps, polygons, rectangles and alpha masks are read, bitmaps are written. */
public final class SuperviselyFormat implements ReadableFormat, WritableFormat {
    private static final String META = "meta.json";
    private static final Pattern ANNOTATION = Pattern.compile("(?:(.*)/)?ann/([^/]+)\\.json");

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "supervisely",
                "Supervisely project",
                List.of(
                        "`meta.json`: the classes",
                        "`DATASET/img/NAME.EXT` with `DATASET/ann/NAME.EXT.json`; a dataset for each part"),
                Set.of(PIXELS, CLASSES, INSTANCES, HOLES, PARTS),
                "Bitmaps (base64 of a PNG file, compressed once more or not) pixel for pixel, which are what is"
                        + " written. Polygons by `cv2.fillPoly` of the exterior less that of the interiors. Alpha masks"
                        + " from alpha 128 on.",
                List.of("supervisely: supervisely/geometry/bitmap.py, polygon.py, alpha_mask.py, project/project.py"));
    }

    @Override
    public Likeness likeness(SourceFiles files) {
        boolean annotated = files.ending(".json").stream()
                .anyMatch(p -> ANNOTATION.matcher(p).matches());
        return annotated && files.has(META) ? Likeness.CERTAIN : Likeness.NONE;
    }

    @Override
    public AnnotationSource open(SourceFiles files, Remarks remarks) throws IOException, InputException {
        if (!files.has(META)) {
            throw new InputException(
                    "there is no " + META + " in " + files.root() + "; name the folder of the project");
        }
        ClassList classes = classes(new JsonFile(files.path(META), META).tree());
        List<AnnotatedImage> images = new ArrayList<>();
        for (String name : files.ending(".json")) {
            Matcher m = ANNOTATION.matcher(name);
            if (m.matches()) {
                String dataset = m.group(1) == null ? "" : m.group(1);
                images.add(new AnnotatedImage(
                        "../img/" + m.group(2),
                        name,
                        PartNames.in(dataset),
                        Optional.empty(),
                        Optional.of(size -> regions(files, name, size, classes, remarks))));
            }
        }
        return new ListedSource(classes.list(), images);
    }

    private static List<Region> regions(SourceFiles files, String name, Size image, ClassList classes, Remarks remarks)
            throws IOException, InputException {
        JsonNode file = new JsonFile(files.path(name), name).tree();
        JsonNode size = file.path("size");
        int width = size.path("width").asInt(-1);
        int height = size.path("height").asInt(-1);
        if (width != image.width() || height != image.height()) {
            throw new InputException(name + " is of " + width + "×" + height + " px, its image of " + image);
        }
        return SuperviselyObjects.regions(file, name, image, classes, remarks);
    }

    private static ClassList classes(JsonNode meta) throws InputException {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<String, Integer> colours = new LinkedHashMap<>();
        for (JsonNode c : meta.path("classes")) {
            String title = c.path("title").asText();
            numbers.putIfAbsent(title, numbers.size() + 1);
            String colour = c.path("color").asText();
            if (colour.matches("#[0-9a-fA-F]{6}")) {
                colours.put(title, Integer.parseInt(colour.substring(1), 16));
            }
        }
        return ClassList.numbered(numbers, colours);
    }

    @Override
    public AnnotationWriter writer(ExportPlan plan, OutputFolder out) {
        return new SuperviselyWriter(plan, out);
    }
}
