package org.maskwright.format.cityscapes;

import static org.maskwright.format.model.FormatInfo.Capacity.CLASSES;
import static org.maskwright.format.model.FormatInfo.Capacity.INSTANCES;
import static org.maskwright.format.model.FormatInfo.Capacity.PARTS;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.Size;
import org.maskwright.format.json.JsonFile;
import org.maskwright.format.model.AnnotatedImage;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.Extent;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.ListedSource;
import org.maskwright.format.model.PartNames;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.Region;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.format.shape.FillRule;
import org.maskwright.format.shape.Ring;

/** Cityscapes' polygons, where there are none of the masks that its scripts make of them. */
public final class CityscapesFormat implements ReadableFormat {
    private static final Pattern FILE = Pattern.compile("(.*)_gt(?:Fine|Coarse)_polygons\\.json");
    private static final Pattern IMAGE = Pattern.compile("(.*?)(?:_leftImg8bit)?\\.[A-Za-z]+");

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "cityscapes",
                "Cityscapes polygons",
                List.of(
                        "`gtFine/PART/CITY/NAME_gtFine_polygons.json` (or `gtCoarse`): `imgWidth`, `imgHeight`,"
                                + " `objects` of `label` and `polygon`",
                        "`leftImg8bit/PART/CITY/NAME_leftImg8bit.EXT`",
                        "where there are `_labelIds.png`, too, these masks are read, as `folders`"),
                Set.of(CLASSES, INSTANCES, PARTS),
                "By the rule of its own json2labelImg.py, Pillow's `ImageDraw.polygon`: corners cut off to whole"
                        + " numbers, edges included; a later object lies upon an earlier one. Classes have its ids;"
                        + " `persongroup` is `person`. Deleted objects, and those of no class with an id, such as"
                        + " licence plates, are left out.",
                List.of(
                        "mcordts/cityscapesScripts: cityscapesscripts/preparation/json2labelImg.py, helpers/labels.py"));
    }

    @Override
    public Likeness likeness(SourceFiles files) {
        boolean masks = files.images().stream().anyMatch(p -> p.endsWith("_labelIds.png"));
        return names(files).isEmpty() || masks ? Likeness.NONE : Likeness.CERTAIN;
    }

    private static List<String> names(SourceFiles files) {
        return files.ending(".json").stream()
                .filter(p -> FILE.matcher(p).matches())
                .toList();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public AnnotationSource open(SourceFiles files, Remarks remarks) throws InputException {
        List<String> names = names(files);
        if (names.isEmpty()) {
            throw new InputException("there is no NAME_gtFine_polygons.json in " + files.root());
        }
        Map<String, String> images = new HashMap<>();
        for (String path : files.images()) {
            Matcher image = IMAGE.matcher(name(path));
            if (image.matches()) {
                images.merge(image.group(1), path, (a, b) -> a.contains("_leftImg8bit.") ? a : b);
            }
        }
        StreetClasses classes = new StreetClasses();
        List<AnnotatedImage> listed = new ArrayList<>();
        for (String name : names) {
            Matcher file = FILE.matcher(name(name));
            String stem = file.matches() ? file.group(1) : name;
            listed.add(new AnnotatedImage(
                    images.getOrDefault(stem, stem + "_leftImg8bit.png"),
                    "",
                    PartNames.in(SourceFiles.folder(name)),
                    Optional.empty(),
                    Optional.of(size -> regions(new JsonFile(files.path(name), name), size, classes, remarks))));
        }
        return new ListedSource(classes.list(), listed);
    }

    private static List<Region> regions(JsonFile file, Size image, StreetClasses classes, Remarks remarks)
            throws IOException, InputException {
        JsonNode tree = file.tree();
        var told = new Size(
                Math.max(0, tree.path("imgWidth").asInt()),
                Math.max(0, tree.path("imgHeight").asInt()));
        if (!told.equals(image)) {
            throw new InputException("its polygons are of " + told + " px, the image of " + image);
        }
        List<Region> regions = new ArrayList<>();
        for (JsonNode object : tree.path("objects")) {
            String label = object.path("label").asText();
            Optional<LabelClass> known = classes.find(label);
            if (object.path("deleted").asInt() != 0) {
                continue;
            }
            if (known.isEmpty()) {
                remarks.add("objects of class '" + label + "' were left out, as it has no id", "polygons");
                continue;
            }
            Extent extent = new Extent.Polygons(List.of(ring(object.path("polygon"))), FillRule.PILLOW);
            // What is one in the file may be several of the class: it is told apart from others all the same.
            regions.add(new Region(known.get(), Optional.of("object " + regions.size()), extent));
        }
        return regions;
    }

    private static Ring ring(JsonNode points) throws InputException {
        double[] xy = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            JsonNode x = points.get(i).path(0);
            JsonNode y = points.get(i).path(1);
            if (!x.isNumber() || !y.isNumber()) {
                throw new InputException("point " + (i + 1) + " of a polygon is none");
            }
            xy[2 * i] = x.asDouble();
            xy[2 * i + 1] = y.asDouble();
        }
        return Ring.of(xy);
    }
}
