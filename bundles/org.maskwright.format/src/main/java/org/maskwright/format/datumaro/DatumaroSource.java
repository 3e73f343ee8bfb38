package org.maskwright.format.datumaro;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.rle.CocoRle;
import org.maskwright.format.json.JsonElements;
import org.maskwright.format.json.JsonFile;
import org.maskwright.format.model.AnnotatedImage;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.ClassList;
import org.maskwright.format.model.Extent;
import org.maskwright.format.model.PartNames;
import org.maskwright.format.model.Region;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.format.shape.FillRule;
import org.maskwright.format.shape.Ring;

/** The items of Datumaro's files, read as their turn comes. */
final class DatumaroSource implements AnnotationSource {
    private final SourceFiles files;
    private final List<String> names;
    private final Remarks remarks;
    /** Names of labels by their numbers, in each file. */
    private final Map<String, List<String>> labels = new LinkedHashMap<>();

    private final ClassList classes;
    private int file = -1;
    private Optional<JsonElements> items = Optional.empty();

    DatumaroSource(SourceFiles files, List<String> names, Remarks remarks) throws IOException, InputException {
        this.files = files;
        this.names = names;
        this.remarks = remarks;
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String name : names) {
            List<String> own = new ArrayList<>();
            new JsonFile(files.path(name), name).read(json -> readLabels(json, own));
            labels.put(name, own);
            own.forEach(label -> numbers.putIfAbsent(label, own.indexOf(label)));
        }
        classes = ClassList.numbered(numbers, Map.of());
    }

    private static void readLabels(JsonParser json, List<String> labels) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean categories = json.currentName().equals("categories");
            json.nextToken();
            if (categories) {
                JsonFile.tree(json)
                        .path("label")
                        .path("labels")
                        .forEach(l -> labels.add(l.path("name").asText()));
                return;
            }
            json.skipChildren();
        }
    }

    private void passedOver(String element) {
        remarks.add("elements of a list that are no objects were passed over", element);
    }

    @Override
    public List<LabelClass> classes() {
        return classes.list();
    }

    @Override
    public long images() {
        return 0;
    }

    @Override
    public Optional<AnnotatedImage> next() throws IOException, InputException {
        while (file < names.size()) {
            if (items.isPresent()) {
                Optional<JsonNode> item = items.get().next();
                if (item.isPresent()) {
                    return Optional.of(image(item.get(), names.get(file)));
                }
                close();
            }
            file++;
            if (file < names.size()) {
                items = Optional.of(JsonElements.of(files.path(names.get(file)), names.get(file), "items")
                        .telling(this::passedOver));
            }
        }
        return Optional.empty();
    }

    private AnnotatedImage image(JsonNode item, String from) {
        JsonNode image = item.path("image");
        String subset = from.substring(from.lastIndexOf('/') + 1).replaceFirst("\\.json$", "");
        String id = item.path("id").asText();
        String path = image.path("path").asText(id);
        Size size = new Size(
                Math.max(0, image.path("size").path(1).asInt(0)),
                Math.max(0, image.path("size").path(0).asInt(0)));
        return new AnnotatedImage(
                path.isEmpty() ? id : path,
                from.replaceFirst("(^|/)annotations/[^/]*$", "$1images/" + Matcher.quoteReplacement(subset) + "/."),
                PartNames.in(subset),
                size.pixels() == 0 ? Optional.empty() : Optional.of(size),
                Optional.of(px -> regions(item, labels.getOrDefault(from, List.of()), px)));
    }

    private List<Region> regions(JsonNode item, List<String> names, Size image) throws InputException {
        List<JsonNode> ordered = new ArrayList<>();
        item.path("annotations").forEach(ordered::add);
        ordered.sort(Comparator.comparingInt(a -> a.path("z_order").asInt(0)));
        List<Region> regions = new ArrayList<>();
        for (JsonNode annotation : ordered) {
            Optional<Extent> extent = extent(annotation, image);
            if (extent.isEmpty()) {
                remarks.add(
                        "annotations of type " + annotation.path("type").asText() + " were left out",
                        item.path("id").asText());
                continue;
            }
            int label = annotation.path("label_id").asInt(-1);
            if (label < 0 || label >= names.size()) {
                throw new InputException("an annotation has the label " + label + ", which is not declared");
            }
            int group = annotation.path("group").asInt(0);
            String instance = group == 0 ? "annotation " + regions.size() : "group " + group;
            regions.add(new Region(classes.get(names.get(label)), Optional.of(instance), extent.get()));
        }
        return regions;
    }

    private static Optional<Extent> extent(JsonNode annotation, Size image) throws InputException {
        return switch (annotation.path("type").asText()) {
            case "mask" -> Optional.of(mask(annotation.path("rle"), image));
            case "polygon" -> {
                JsonNode points = annotation.path("points");
                double[] xy = new double[points.size()];
                for (int i = 0; i < xy.length; i++) {
                    xy[i] = points.get(i).asDouble(Double.NaN);
                }
                yield Optional.of(new Extent.Polygons(List.of(Ring.of(xy)), FillRule.COCO));
            }
            default -> Optional.empty();
        };
    }

    private static Extent mask(JsonNode rle, Size image) throws InputException {
        Size told = new Size(
                Math.max(0, rle.path("size").path(1).asInt(0)),
                Math.max(0, rle.path("size").path(0).asInt(0)));
        if (!told.equals(image)) {
            throw new InputException("an RLE is of " + told + " px, its image of " + image);
        }
        Area area = CocoRle.area(told, CocoRle.parse(rle.path("counts").asText()));
        return new Extent.Pixels(area);
    }

    @Override
    public void close() throws IOException {
        if (items.isPresent()) {
            items.get().close();
        }
        items = Optional.empty();
    }
}
