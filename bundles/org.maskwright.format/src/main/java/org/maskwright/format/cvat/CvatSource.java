package org.maskwright.format.cvat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.Part;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.rle.BoxRle;
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
import org.maskwright.format.xml.XmlReader;

/** The images of CVAT's XML files, read as their turn comes. */
final class CvatSource implements AnnotationSource {
    private final SourceFiles files;
    private final List<String> names;
    private final Remarks remarks;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Integer> colours = new LinkedHashMap<>();
    private final ClassList classes;
    private int images;
    private int file = -1;
    private Optional<XmlReader> reader = Optional.empty();

    /** A shape as it is written, not yet on an image. */
    private record Shape(String label, String instance, int order, Map<String, String> attributes, Outline outline) {}

    /** Makes an extent when the image is known to be what the file says. */
    @FunctionalInterface
    private interface Outline {
        Extent on(Size image) throws InputException;
    }

    /**
     * Reads the files through once for their labels.
     *
     * @throws InputException when one is damaged
     */
    CvatSource(SourceFiles files, List<String> names, Remarks remarks) throws IOException, InputException {
        this.files = files;
        this.names = names;
        this.remarks = remarks;
        for (String name : names) {
            try (XmlReader xml = XmlReader.of(files.path(name), name)) {
                readLabels(xml);
            }
        }
        classes = ClassList.numbered(numbers, colours);
    }

    private void readLabels(XmlReader xml) throws InputException {
        for (Optional<String> element = xml.next(); element.isPresent(); element = xml.next()) {
            switch (element.get()) {
                case "label" -> readLabel(xml);
                case "image" -> images++;
                case "track" -> remarks.add("tracks of videos were left out", "annotations");
                case "mask", "polygon" -> numbers.putIfAbsent(xml.attribute("label"), numbers.size() + 1);
                default -> {}
            }
        }
    }

    private void readLabel(XmlReader xml) throws InputException {
        String label = "";
        for (Optional<String> child = xml.child(); child.isPresent(); child = xml.child()) {
            String text = child.get().equals("attributes") ? "" : "name color".contains(child.get()) ? xml.text() : "";
            if (child.get().equals("name")) {
                label = text;
                numbers.putIfAbsent(label, numbers.size() + 1);
            } else if (child.get().equals("color") && text.matches("#[0-9a-fA-F]{6}")) {
                colours.put(label, Integer.parseInt(text.substring(1), 16));
            } else if (text.isEmpty() && !"name color".contains(child.get())) {
                xml.skip();
            }
        }
    }

    @Override
    public List<LabelClass> classes() {
        return classes.list();
    }

    @Override
    public long images() {
        return images;
    }

    @Override
    public Optional<AnnotatedImage> next() throws IOException, InputException {
        while (file < names.size()) {
            if (reader.isEmpty()) {
                file++;
                if (file == names.size()) {
                    break;
                }
                reader = Optional.of(XmlReader.of(files.path(names.get(file)), names.get(file)));
            }
            XmlReader xml = reader.get();
            for (Optional<String> element = xml.next(); element.isPresent(); element = xml.next()) {
                if (element.get().equals("image")) {
                    return Optional.of(image(xml, names.get(file)));
                }
            }
            close();
        }
        return Optional.empty();
    }

    private AnnotatedImage image(XmlReader xml, String from) throws InputException {
        String path = xml.attribute("name");
        Size size = new Size(Math.max(0, xml.number("width")), Math.max(0, xml.number("height")));
        String subset = xml.attribute("subset");
        Optional<Part> part = PartNames.in(subset);
        List<Shape> shapes = new ArrayList<>();
        for (Optional<String> child = xml.child(); child.isPresent(); child = xml.child()) {
            String kind = child.get();
            if (kind.equals("mask") || kind.equals("polygon")) {
                shapes.add(shape(kind, shapes.size(), xml));
            } else {
                remarks.add("shapes of type " + kind + " were left out", path);
                xml.skip();
            }
        }
        shapes.sort(Comparator.comparingInt(Shape::order));
        return new AnnotatedImage(path, from, part, Optional.of(size), Optional.of(image -> regions(shapes, image)));
    }

    private List<Region> regions(List<Shape> shapes, Size image) throws InputException {
        List<Region> regions = new ArrayList<>();
        for (Shape shape : shapes) {
            regions.add(new Region(
                    classes.get(shape.label()),
                    Optional.of(shape.instance()),
                    shape.outline().on(image),
                    shape.attributes()));
        }
        return regions;
    }

    private static Shape shape(String kind, int index, XmlReader xml) throws InputException {
        String label = xml.attribute("label");
        String group = xml.attribute("group_id");
        String instance = group.isEmpty() || group.equals("0") ? "shape " + index : "group " + group;
        int order = xml.attribute("z_order").isEmpty() ? 0 : xml.number("z_order");
        Outline outline = kind.equals("mask") ? mask(xml) : polygon(xml.attribute("points"));
        Map<String, String> attributes = new TreeMap<>();
        for (Optional<String> child = xml.child(); child.isPresent(); child = xml.child()) {
            if (child.get().equals("attribute")) {
                String name = xml.attribute("name");
                attributes.put(name, xml.text());
            } else {
                xml.skip();
            }
        }
        return new Shape(label, instance, order, attributes, outline);
    }

    private static Outline mask(XmlReader xml) throws InputException {
        int left = xml.number("left");
        int top = xml.number("top");
        int width = Math.max(0, xml.number("width"));
        int height = Math.max(0, xml.number("height"));
        String rle = xml.attribute("rle");
        return image -> {
            String[] words = rle.split(",");
            int[] counts = new int[words.length];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = length(words[i].strip());
            }
            return new Extent.Pixels(BoxRle.area(image, new Rect(left, top, width, height), counts));
        };
    }

    private static int length(String word) throws InputException {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw new InputException("a run of the RLE is '" + word + "', no whole number", e);
        }
    }

    private static Outline polygon(String points) {
        return image -> {
            String[] words = points.strip().split("[;,]");
            double[] xy = new double[words.length];
            for (int i = 0; i < xy.length; i++) {
                try {
                    xy[i] = Double.parseDouble(words[i]);
                } catch (NumberFormatException e) {
                    throw new InputException("a polygon has '" + words[i] + "' for a number", e);
                }
            }
            return new Extent.Polygons(List.of(Ring.of(xy)), FillRule.COCO);
        };
    }

    @Override
    public void close() throws IOException {
        if (reader.isPresent()) {
            reader.get().close();
        }
        reader = Optional.empty();
    }
}
