package org.maskwright.format.labelme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.format.xml.XmlReader;

/**
 * An object of the classic LabelMe's XML.
 *
 * @param name of its class
 * @param id within the file; empty when it has none
 * @param whole the object that it is a part of, by id; empty when of none
 * @param deleted whether it was taken back
 * @param box whether it is a rectangle around the object, not its outline
 * @param corners x and y in turn, px; empty when it has no polygon
 * @param mask name of its mask file; empty when it has none
 */
record LabelmeXmlObject(
        String name,
        String id,
        String whole,
        boolean deleted,
        boolean box,
        List<Double> corners,
        Optional<String> mask) {
    /** Whether it is drawn by this tool, by which its files are told from Pascal VOC's. */
    boolean isDrawn() {
        return !corners.isEmpty() || mask.isPresent();
    }

    /** The x and y in turn, px. */
    double[] xy() {
        return corners.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Reads the element that was begun, to its end.
     *
     * @throws InputException when a corner is no number, or the file is damaged
     */
    static LabelmeXmlObject read(XmlReader xml) throws InputException {
        String name = "";
        String id = "";
        String whole = "";
        boolean deleted = false;
        boolean box = false;
        List<Double> corners = new ArrayList<>();
        Optional<String> mask = Optional.empty();
        for (Optional<String> child = xml.child(); child.isPresent(); child = xml.child()) {
            switch (child.get()) {
                case "name" -> name = xml.text();
                case "id" -> id = xml.text();
                case "deleted" -> deleted = xml.text().equals("1");
                case "type" -> box = xml.text().equals("bounding_box");
                case "parts" -> whole = only(xml, "ispartof").orElse("");
                case "polygon" -> corners.addAll(polygon(xml));
                case "segm" -> mask = only(xml, "mask").filter(m -> !m.isEmpty());
                default -> xml.skip();
            }
        }
        return new LabelmeXmlObject(name, id, whole, deleted, box && mask.isEmpty(), List.copyOf(corners), mask);
    }

    /** The text of the one child of this name; all others are passed over. */
    private static Optional<String> only(XmlReader xml, String name) throws InputException {
        Optional<String> text = Optional.empty();
        for (Optional<String> child = xml.child(); child.isPresent(); child = xml.child()) {
            if (child.get().equals(name)) {
                text = Optional.of(xml.text());
            } else {
                xml.skip();
            }
        }
        return text;
    }

    private static List<Double> polygon(XmlReader xml) throws InputException {
        List<Double> corners = new ArrayList<>();
        for (Optional<String> child = xml.child(); child.isPresent(); child = xml.child()) {
            if (child.get().equals("pt")) {
                corners.addAll(corner(xml));
            } else {
                xml.skip();
            }
        }
        return corners;
    }

    private static List<Double> corner(XmlReader xml) throws InputException {
        double x = Double.NaN;
        double y = Double.NaN;
        for (Optional<String> child = xml.child(); child.isPresent(); child = xml.child()) {
            switch (child.get()) {
                case "x" -> x = number(xml.text());
                case "y" -> y = number(xml.text());
                default -> xml.skip();
            }
        }
        return List.of(x, y);
    }

    private static double number(String text) throws InputException {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new InputException("a corner of a polygon has '" + text + "' for a number", e);
        }
    }
}
