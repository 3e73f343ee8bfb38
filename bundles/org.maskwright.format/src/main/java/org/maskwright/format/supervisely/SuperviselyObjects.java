package org.maskwright.format.supervisely;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.format.model.ClassList;
import org.maskwright.format.model.Extent;
import org.maskwright.format.model.Region;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.picture.EmbeddedMask;
import org.maskwright.format.shape.FillRule;
import org.maskwright.format.shape.Ring;

/** Objects of Supervisely as regions: bitmaps, polygons, rectangles, alpha masks. */
final class SuperviselyObjects {
    private SuperviselyObjects() {}

    /**
     * The regions of a file.
     *
     * @param name of it, for remarks
     * @throws InputException when an object cannot be understood, or the image is of another size
     */
    static List<Region> regions(JsonNode file, String name, Size image, ClassList classes, Remarks remarks)
            throws InputException {
        List<Region> regions = new ArrayList<>();
        int index = 0;
        for (JsonNode object : file.path("objects")) {
            index++;
            JsonNode instance = object.path("instance");
            String own = instance.isTextual() && !instance.asText().isEmpty() ? instance.asText() : "object " + index;
            Optional<Extent> extent = extent(object, image);
            if (extent.isPresent()) {
                regions.add(
                        new Region(classes.get(object.path("classTitle").asText()), Optional.of(own), extent.get()));
            } else {
                remarks.add("objects of type " + type(object) + " were left out", name);
            }
        }
        return regions;
    }

    private static String type(JsonNode object) {
        String told = object.path("geometryType").asText(object.path("shape").asText());
        return told.isEmpty() ? object.path("bitmap").isObject() ? "bitmap" : "polygon" : told;
    }

    private static Optional<Extent> extent(JsonNode object, Size image) throws InputException {
        return switch (type(object)) {
            case "bitmap" -> Optional.of(bitmap(object.path("bitmap"), image, false));
            case "alpha_mask" -> Optional.of(bitmap(object.path("alpha_mask"), image, true));
            case "polygon" -> Optional.of(polygon(object.path("points")));
            case "rectangle" -> Optional.of(rectangle(object.path("points").path("exterior")));
            default -> Optional.empty();
        };
    }

    private static Extent bitmap(JsonNode bitmap, Size image, boolean soft) throws InputException {
        JsonNode origin = bitmap.path("origin");
        if (!origin.path(0).isNumber()
                || !origin.path(1).isNumber()
                || !bitmap.path("data").isTextual()) {
            throw new InputException("a bitmap has no origin or no data");
        }
        Area area = EmbeddedMask.area(
                bitmap.path("data").asText(),
                origin.get(0).asInt(),
                origin.get(1).asInt(),
                image,
                soft);
        if (area.isEmpty()) {
            throw new InputException("a bitmap is empty, or lies outside of its image");
        }
        return new Extent.Pixels(area);
    }

    private static Extent polygon(JsonNode points) throws InputException {
        List<Ring> rings = new ArrayList<>();
        rings.add(ring(points.path("exterior")));
        for (JsonNode hole : points.path("interior")) {
            rings.add(ring(hole));
        }
        return new Extent.Polygons(rings, FillRule.SUPERVISELY);
    }

    private static Extent rectangle(JsonNode corners) throws InputException {
        Ring two = ring(corners);
        if (two.corners() != 2) {
            throw new InputException("a rectangle has " + two.corners() + " corners; two are told");
        }
        Ring four = Ring.of(two.x(0), two.y(0), two.x(1), two.y(0), two.x(1), two.y(1), two.x(0), two.y(1));
        return new Extent.Polygons(List.of(four), FillRule.SUPERVISELY);
    }

    private static Ring ring(JsonNode points) throws InputException {
        double[] xy = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            if (!points.get(i).path(0).isNumber() || !points.get(i).path(1).isNumber()) {
                throw new InputException("point " + (i + 1) + " of a polygon is none");
            }
            xy[2 * i] = points.get(i).get(0).asDouble();
            xy[2 * i + 1] = points.get(i).get(1).asDouble();
        }
        return Ring.of(xy);
    }
}
