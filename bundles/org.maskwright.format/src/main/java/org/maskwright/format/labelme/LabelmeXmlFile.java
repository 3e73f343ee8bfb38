package org.maskwright.format.labelme;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.format.xml.XmlReader;

/**
 * A file of the classic LabelMe: the objects of one image.
 *
 * @param folder of the image, below the folder of all images; may be empty
 * @param image the file's name
 * @param size px; empty when it is not told
 * @param objects in the order in which they were drawn
 */
record LabelmeXmlFile(String folder, String image, Optional<Size> size, List<LabelmeXmlObject> objects) {
    /** Where the image is, as the file tells it. */
    String path() {
        return folder.isEmpty() ? image : folder + "/" + image;
    }

    /** Whether the file is this tool's: an object has a polygon or a mask; Pascal VOC's have boxes. */
    boolean isLabelme() {
        return !image.isEmpty() && objects.stream().anyMatch(LabelmeXmlObject::isDrawn);
    }

    /**
     * Reads a file.
     *
     * @param name of it, for messages
     * @throws InputException when it is damaged
     */
    static LabelmeXmlFile read(Path file, String name) throws IOException, InputException {
        try (XmlReader xml = XmlReader.of(file, name)) {
            if (xml.next().filter("annotation"::equals).isEmpty()) {
                throw new InputException(name + " is no file of LabelMe: it does not begin with <annotation>");
            }
            String folder = "";
            String image = "";
            Optional<Size> size = Optional.empty();
            List<LabelmeXmlObject> objects = new ArrayList<>();
            for (Optional<String> child = xml.child(); child.isPresent(); child = xml.child()) {
                switch (child.get()) {
                    case "folder" -> folder = xml.text();
                    case "filename" -> image = xml.text();
                    case "imagesize" -> size = size(xml, name);
                    case "object" -> objects.add(LabelmeXmlObject.read(xml));
                    default -> xml.skip();
                }
            }
            return new LabelmeXmlFile(folder, image, size, List.copyOf(objects));
        }
    }

    private static Optional<Size> size(XmlReader xml, String name) throws InputException {
        Map<String, Integer> sides = new HashMap<>();
        for (Optional<String> child = xml.child(); child.isPresent(); child = xml.child()) {
            String side = child.get();
            if (side.equals("nrows") || side.equals("ncols")) {
                String text = xml.text();
                if (!text.matches("[0-9]{1,8}")) {
                    throw new InputException(name + ": " + side + " is '" + text + "', no whole number");
                }
                sides.put(side, Integer.parseInt(text));
            } else {
                xml.skip();
            }
        }
        Size size = new Size(sides.getOrDefault("ncols", 0), sides.getOrDefault("nrows", 0));
        return size.pixels() == 0 ? Optional.empty() : Optional.of(size);
    }

    /** The object that another is in the end a part of, by id: what was drawn in parts is one object. */
    String whole(LabelmeXmlObject object) {
        Map<String, String> wholes = new HashMap<>();
        objects.forEach(o -> wholes.put(o.id(), o.whole()));
        Set<String> seen = new HashSet<>();
        String id = object.id();
        while (seen.add(id) && !wholes.getOrDefault(id, "").isEmpty()) {
            id = wholes.getOrDefault(id, "");
        }
        return id;
    }
}
