package org.maskwright.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.maskwright.core.Size;

/**
 * How far an annotation reaches, to be compared with its image.
 *
 * @param where which annotation, for a person
 * @param image id of its image
 * @param reach of its polygons and its box
 * @param raster size of its run-length encoded mask, when it has one
 */
record Outline(String where, String image, Reach reach, Optional<Size> raster) {
    /** The outline of a COCO annotation; reports polygons, boxes and runs that are wrong in themselves. */
    static Outline ofCoco(String where, JsonNode annotation, Problems problems) {
        var reach = new Reach();
        Optional<Size> raster = Optional.empty();
        JsonNode shape = annotation.path("segmentation");
        if (shape.isArray()) {
            for (int i = 0; i < shape.size(); i++) {
                polygon(where + ", polygon " + i, shape.get(i), reach, problems);
            }
        } else if (shape.isObject()) {
            raster = RunLengths.check(where, shape, problems);
        }
        if (annotation.hasNonNull("bbox")) {
            box(where, annotation.get("bbox"), reach, problems);
        }
        return new Outline(where, annotation.path("image_id").asText(), reach, raster);
    }

    /** Reports what lies outside an image of this size; an unknown size (0×0) allows everything. */
    void compare(Size size, Problems problems) {
        reach.compare(size, where, problems);
        if (size.pixels() > 0 && raster.isPresent() && !raster.get().equals(size)) {
            problems.add(where, "has a mask of " + raster.get() + " for an image of " + size);
        }
    }

    private static void polygon(String where, JsonNode corners, Reach reach, Problems problems) {
        if (!corners.isArray() || !numbers(corners) || corners.size() % 2 != 0) {
            problems.add(where, "is no list of x, y pairs");
        } else if (corners.size() < 6) {
            problems.add(where, "has " + Wording.count(corners.size() / 2, "point") + "; 3 are needed");
        } else {
            for (int i = 0; i < corners.size(); i += 2) {
                reach.include(corners.get(i).asDouble(), corners.get(i + 1).asDouble());
            }
        }
    }

    private static void box(String where, JsonNode box, Reach reach, Problems problems) {
        if (!box.isArray() || box.size() != 4 || !numbers(box)) {
            problems.add(where, "has a bbox that is not [x, y, width, height]");
        } else if (box.get(2).asDouble() < 0 || box.get(3).asDouble() < 0) {
            problems.add(where, "has a bbox of negative size");
        } else {
            reach.include(box.get(0).asDouble(), box.get(1).asDouble());
            reach.include(
                    box.get(0).asDouble() + box.get(2).asDouble(),
                    box.get(1).asDouble() + box.get(3).asDouble());
        }
    }

    private static boolean numbers(JsonNode list) {
        for (JsonNode n : list) {
            if (!n.isNumber()) {
                return false;
            }
        }
        return true;
    }
}
