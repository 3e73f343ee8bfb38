package org.maskwright.format.voc;

import static org.maskwright.format.model.FormatInfo.Capacity.CLASSES;
import static org.maskwright.format.model.FormatInfo.Capacity.HOLES;
import static org.maskwright.format.model.FormatInfo.Capacity.IGNORE;
import static org.maskwright.format.model.FormatInfo.Capacity.INSTANCES;
import static org.maskwright.format.model.FormatInfo.Capacity.PARTS;
import static org.maskwright.format.model.FormatInfo.Capacity.PIXELS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.format.model.AnnotatedImage;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.AnnotationWriter;
import org.maskwright.format.model.ExportPlan;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.ListedSource;
import org.maskwright.format.model.OutputFolder;
import org.maskwright.format.model.PartNames;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.format.model.WritableFormat;

/** PASCAL VOC's masks of classes and objects, and CVAT's "Segmentation mask 1.1", which is the same with a list of labels. */
public final class VocFormat implements ReadableFormat, WritableFormat {
    private static final String CLASSES_FOLDER = "SegmentationClass";
    private static final String OBJECTS_FOLDER = "SegmentationObject";
    private static final String SETS = "ImageSets/Segmentation/";

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "voc",
                "Pascal VOC, CVAT segmentation mask 1.1",
                List.of(
                        "`JPEGImages/NAME.EXT`, `SegmentationClass/NAME.png`, `SegmentationObject/NAME.png`",
                        "`ImageSets/Segmentation/PART.txt` (`default.txt` for images in no part): names without"
                                + " extension",
                        "`labelmap.txt` (`label:R,G,B:parts:actions`) says what colours and indexes mean; read:"
                                + " `class_names.txt`, too, or the 21 classes of VOC where there is neither"),
                Set.of(PIXELS, CLASSES, INSTANCES, HOLES, IGNORE, PARTS),
                "Pixel for pixel: palettes whose index is the class, 255 ignored. Masks of colours are read by the"
                        + " colours of `labelmap.txt`; an object is of the class that most of its pixels have.",
                List.of(
                        "cvat: site/content/en/docs/manual/advanced/formats/format-smask.md",
                        "cvat-ai/datumaro: datumaro/util/mask_tools.py"));
    }

    @Override
    public Likeness likeness(SourceFiles files) {
        return root(files).isPresent() ? Likeness.LIKELY : Likeness.NONE;
    }

    /** The folder that holds the masks of classes, where there are images beside; empty text for the source itself. */
    private static Optional<String> root(SourceFiles files) {
        Optional<String> root = files.images().stream()
                .map(SourceFiles::folder)
                .filter(f -> f.equals(CLASSES_FOLDER) || f.endsWith("/" + CLASSES_FOLDER))
                .map(SourceFiles::folder)
                .findFirst();
        return root.filter(r -> files.images().stream().anyMatch(p -> p.startsWith(prefix(r) + "JPEGImages/")));
    }

    private static String prefix(String root) {
        return root.isEmpty() ? "" : root + "/";
    }

    @Override
    public AnnotationSource open(SourceFiles files, Remarks remarks) throws IOException, InputException {
        Optional<String> root = root(files);
        if (root.isEmpty()) {
            throw new InputException("there is no " + CLASSES_FOLDER + " beside JPEGImages in " + files.root());
        }
        String prefix = prefix(root.get());
        VocClasses classes = VocClasses.of(files, root.get());
        Map<String, String> objects = new HashMap<>();
        Map<String, String> masks = new HashMap<>();
        List<String> images = new ArrayList<>();
        for (String path : files.images()) {
            put(path, prefix + OBJECTS_FOLDER + "/", objects);
            put(path, prefix + CLASSES_FOLDER + "/", masks);
            if (path.startsWith(prefix + "JPEGImages/")) {
                images.add(path);
            }
        }
        Map<String, Part> parts = parts(files, prefix);
        List<AnnotatedImage> listed = new ArrayList<>();
        for (String image : images) {
            String stem = stem(image, prefix + "JPEGImages/");
            Optional<String> mask = Optional.ofNullable(masks.get(stem));
            Optional<String> object = Optional.ofNullable(objects.get(stem));
            listed.add(new AnnotatedImage(
                    image,
                    "",
                    Optional.ofNullable(parts.get(stem)),
                    Optional.empty(),
                    mask.map(m ->
                            new VocDrawing(files.path(m), m, object.map(files::path), object.orElse(""), classes))));
        }
        return new ListedSource(classes.classes(), listed);
    }

    private static void put(String path, String folder, Map<String, String> byStem) {
        if (path.startsWith(folder)) {
            byStem.put(stem(path, folder), path);
        }
    }

    private static String stem(String path, String folder) {
        String name = path.substring(folder.length());
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The part of each name that a list says; the first list that says one counts. */
    private static Map<String, Part> parts(SourceFiles files, String prefix) throws IOException, InputException {
        Map<String, Part> parts = new HashMap<>();
        for (String list : files.ending(".txt")) {
            Optional<Part> part = PartNames.in(list.substring(list.lastIndexOf('/') + 1));
            if (list.startsWith(prefix + SETS) && part.isPresent()) {
                for (String line : files.text(list).lines().toList()) {
                    if (!line.isBlank()) {
                        parts.putIfAbsent(line.strip(), part.get());
                    }
                }
            }
        }
        return parts;
    }

    @Override
    public AnnotationWriter writer(ExportPlan plan, OutputFolder out) throws InputException {
        return new VocWriter(plan, out);
    }
}
