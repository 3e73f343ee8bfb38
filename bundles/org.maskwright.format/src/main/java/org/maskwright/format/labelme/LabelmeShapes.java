package org.maskwright.format.labelme;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.format.model.ClassList;
import org.maskwright.format.model.Extent;
import org.maskwright.format.model.Region;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.picture.EmbeddedMask;
import org.maskwright.format.shape.FillRule;
import org.maskwright.format.shape.Ring;

/** Shapes of labelme as regions: polygons, rectangles, masks. */
final class LabelmeShapes {
    private LabelmeShapes() {}

    /**
     * The regions of a file.
     *
     * @param file of one image
     * @param name of it, for remarks
     * @param image size, px
     * @throws InputException when a shape cannot be understood
     */
    static List<Region> regions(JsonNode file, String name, Size image, ClassList classes, Remarks remarks)
            throws InputException {
        List<Region> regions = new ArrayList<>();
        int index = 0;
        for (JsonNode shape : file.path("shapes")) {
            index++;
            LabelClass label = classes.get(shape.path("label").asText());
            JsonNode group = shape.path("group_id");
            String instance = group.isValueNode() && !group.isNull() ? "group " + group.asText() : "shape " + index;
            Optional<Extent> extent = extent(shape, image);
            if (extent.isPresent()) {
                regions.add(new Region(label, Optional.of(instance), extent.get()));
            } else {
                remarks.add("shapes of type " + shape.path("shape_type").asText() + " were left out", name);
            }
        }
        return regions;
    }

    private static Optional<Extent> extent(JsonNode shape, Size image) throws InputException {
        double[] xy = points(shape.path("points"));
        return switch (shape.path("shape_type").asText("polygon")) {
            case "polygon", "null", "" -> polygon(xy);
            case "rectangle" ->
                xy.length == 4
                        ? polygon(new double[] {xy[0], xy[1], xy[2], xy[1], xy[2], xy[3], xy[0], xy[3]})
                        : Optional.empty();
            case "mask" -> Optional.of(mask(shape.path("mask").asText(), xy, image));
            default -> Optional.empty();
        };
    }

    private static Optional<Extent> polygon(double[] xy) throws InputException {
        return Optional.of(new Extent.Polygons(List.of(Ring.of(xy)), FillRule.PILLOW));
    }

    private static Extent mask(String text, double[] xy, Size image) throws InputException {
        if (xy.length != 4) {
            throw new InputException("a shape of type mask needs two points, and has " + xy.length / 2);
        }
        int left = (int) Math.round(xy[0]);
        int top = (int) Math.round(xy[1]);
        long width = Math.round(xy[2]) - left + 1;
        long height = Math.round(xy[3]) - top + 1;
        Mask mask = EmbeddedMask.mask(text, image, false);
        if (mask.width() != width || mask.height() != height) {
            throw new InputException(
                    "a mask is of " + mask.size() + " px, its points leave room for " + width + "×" + height);
        }
        return new Extent.Pixels(EmbeddedMask.area(text, left, top, image, false));
    }

    private static double[] points(JsonNode points) throws InputException {
        double[] xy = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            JsonNode x = points.get(i).path(0);
            JsonNode y = points.get(i).path(1);
            if (!x.isNumber() || !y.isNumber()) {
                throw new InputException("point " + (i + 1) + " of a shape is none");
            }
            xy[2 * i] = x.asDouble();
            xy[2 * i + 1] = y.asDouble();
        }
        return xy;
    }
}
