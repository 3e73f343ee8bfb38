package org.maskwright.format.yolo;

import static org.maskwright.format.model.FormatInfo.Capacity.CLASSES;
import static org.maskwright.format.model.FormatInfo.Capacity.HOLES;
import static org.maskwright.format.model.FormatInfo.Capacity.INSTANCES;
import static org.maskwright.format.model.FormatInfo.Capacity.PARTS;
import static org.maskwright.format.model.FormatInfo.Capacity.PIXELS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.dataset.layout.YamlNames;
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

/** Polygons as Ultralytics' YOLO takes them: a text file for each image, in shares of its sides. */
public final class YoloFormat implements ReadableFormat, WritableFormat {
    /** So many bytes hold the first line of any label file but one that is no such. */
    private static final int HEAD = 1 << 20;

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "yolo",
                "YOLO segmentation",
                List.of(
                        "`data.yaml`: `path`, `train`, `val`, `test`, `names`",
                        "`images/PART/NAME.EXT` with `labels/PART/NAME.txt`: a line of class and points for each"
                                + " object; an image without one has no object"),
                Set.of(PIXELS, CLASSES, INSTANCES, HOLES, PARTS),
                "Polygons by the rule of Ultralytics, `cv2.fillPoly`: corners cut off to whole numbers, edges"
                        + " included. Written are the outermost pixels of each piece, so that this very rule gives the"
                        + " mask back; a hole is reached by a bridge of no width. An object of several pieces becomes"
                        + " several.",
                List.of(
                        "cvat-ai/datumaro: site/content/en/docs/formats/yolo_v8.md",
                        "ultralytics: ultralytics/data/utils.py, polygon2mask"));
    }

    @Override
    public Likeness likeness(SourceFiles files) throws IOException {
        boolean named = yaml(files).isPresent();
        for (String name : files.ending(".txt")) {
            try (InputStream in = Files.newInputStream(files.path(name))) {
                String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
                if (head.lines().findFirst().filter(YoloLabels::isPolygon).isPresent()) {
                    return named ? Likeness.CERTAIN : Likeness.LIKELY;
                }
            }
        }
        return Likeness.NONE;
    }

    /** The YAML file that names classes; of several the first. */
    private static Optional<String> yaml(SourceFiles files) throws IOException {
        List<String> all = new ArrayList<>(files.ending(".yaml"));
        all.addAll(files.ending(".yml"));
        for (String name : all) {
            if (!names(files, name).isEmpty()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The classes that a file names; none where it is no text. */
    private static SortedMap<Integer, String> names(SourceFiles files, String name) throws IOException {
        return YamlNames.names(readable(files, name));
    }

    /** A text; empty where it is none, which is told when its image's turn comes. */
    private static String readable(SourceFiles files, String name) throws IOException {
        try {
            return files.text(name);
        } catch (InputException e) {
            return "";
        }
    }

    @Override
    public AnnotationSource open(SourceFiles files, Remarks remarks) throws IOException, InputException {
        Map<String, String> labels = new HashMap<>();
        files.ending(".txt").forEach(t -> labels.put(t.substring(0, t.length() - ".txt".length()), t));
        Map<Integer, LabelClass> classes = new TreeMap<>();
        ClassList list = classes(files, labels.values(), classes);
        Set<String> folders = new HashSet<>();
        labels.keySet().forEach(l -> folders.add(SourceFiles.folder(l)));
        List<AnnotatedImage> images = new ArrayList<>();
        for (String image : files.images()) {
            String stem = image.substring(0, image.lastIndexOf('.'));
            String inLabels =
                    ("/" + stem).replaceFirst("^(.*)/images/", "$1/labels/").substring(1);
            String own = labels.containsKey(inLabels) ? inLabels : stem;
            if (labels.containsKey(own)) {
                YoloLabels file = new YoloLabels(files, labels.get(own), classes);
                images.add(image(image, size -> file.regions(size, remarks)));
            } else if (folders.contains(SourceFiles.folder(inLabels))) {
                remarks.add("images without a label file were taken as without an object", image);
                images.add(image(image, size -> List.of()));
            }
        }
        if (images.isEmpty()) {
            throw new InputException(
                    "no image in " + files.root() + " has a label file: labels/NAME.txt for images/NAME.jpg");
        }
        return new ListedSource(list.list(), images);
    }

    private static AnnotatedImage image(String path, AnnotatedImage.Drawing drawing) {
        return new AnnotatedImage(
                path, "", PartNames.in(SourceFiles.folder(path)), Optional.empty(), Optional.of(drawing));
    }

    /** The classes that the YAML file names, or else that occur; put by their numbers into a map. */
    private static ClassList classes(SourceFiles files, Iterable<String> labels, Map<Integer, LabelClass> byNumber)
            throws IOException, InputException {
        SortedMap<Integer, String> names = new TreeMap<>();
        Optional<String> yaml = yaml(files);
        if (yaml.isPresent()) {
            names.putAll(YamlNames.names(files.text(yaml.get())));
        }
        Set<Integer> used = new TreeSet<>();
        for (String label : labels) {
            for (String line : readable(files, label).lines().toList()) {
                String first = line.strip().split("\\s+", 2)[0];
                if (YoloLabels.isPolygon(line) && first.length() < 6) {
                    used.add(Integer.parseInt(first));
                }
            }
        }
        if (names.isEmpty()) {
            used.forEach(n -> names.put(n, "class " + n));
        } else if (used.size() == 1) {
            names.keySet().retainAll(used);
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        names.forEach((number, name) -> numbers.putIfAbsent(name, number));
        ClassList list = ClassList.numbered(numbers, Map.of());
        names.forEach((number, name) -> list.find(name).ifPresent(c -> byNumber.put(number, c)));
        return list;
    }

    @Override
    public AnnotationWriter writer(ExportPlan plan, OutputFolder out) {
        return new YoloWriter(plan, out);
    }
}
