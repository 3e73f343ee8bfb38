package org.maskwright.format.shape;

import java.util.List;
import java.util.function.Function;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.imaging.mask.OpenCvPolygon;

/** How a tool turns the polygons of one object into pixels. They differ by a pixel at the edge, so each format names its own. */
public enum FillRule {
    /**
     * That of COCO: each polygon's outline drawn at five times the size, the columns between its crossings filled; the polygons of an object
     * together.
     */
    COCO("pycocotools: outline at five times the size, columns filled between its crossings") {
        @Override
        Area filled(Size image, List<Ring> rings) {
            return together(image, rings, ring -> CocoFill.of(image, ring));
        }
    },
    /** That of labelme: corners cut off to whole numbers, filled with their edges as Pillow's {@code ImageDraw.polygon} does. */
    PILLOW("Pillow's ImageDraw.polygon: corners cut off to whole numbers, edges included") {
        @Override
        Area filled(Size image, List<Ring> rings) {
            return together(image, rings, ring -> PillowFill.of(image, ring));
        }
    },
    /** That of Ultralytics' YOLO: corners cut off to whole numbers, filled with their edges by {@code cv2.fillPoly}, each for itself. */
    OPENCV("cv2.fillPoly: corners cut off to whole numbers, edges included, even-odd") {
        @Override
        Area filled(Size image, List<Ring> rings) {
            return together(image, rings, ring -> OpenCvPolygon.fill(image, List.of(ring.truncated())));
        }
    },
    /** That of Supervisely: the first ring filled by {@code cv2.fillPoly}, then the others, its holes, taken away with their edges. */
    SUPERVISELY("cv2.fillPoly of the exterior, less cv2.fillPoly of the interiors") {
        @Override
        Area filled(Size image, List<Ring> rings) {
            Area outside = OpenCvPolygon.fill(image, List.of(rings.getFirst().rounded()));
            List<int[]> holes = rings.stream().skip(1).map(Ring::rounded).toList();
            return holes.isEmpty() ? outside : outside.minus(OpenCvPolygon.fill(image, holes));
        }
    };

    private final String words;

    FillRule(String words) {
        this.words = words;
    }

    /** The rule in words, for people. */
    public String words() {
        return words;
    }

    /**
     * The pixels of an object's polygons.
     *
     * @param image its size, px
     * @throws InputException as {@link Ring#requireFillable} of one of them
     */
    public Area fill(Size image, List<Ring> rings) throws InputException {
        for (Ring ring : rings) {
            ring.requireFillable(image);
        }
        return rings.isEmpty() || image.pixels() == 0 ? Area.none(image) : filled(image, rings);
    }

    private static Area together(Size image, List<Ring> rings, Function<Ring, Area> filled) {
        // By halves: one after the other, each would cost all those before it.
        if (rings.size() > 1) {
            int half = rings.size() / 2;
            return together(image, rings.subList(0, half), filled)
                    .union(together(image, rings.subList(half, rings.size()), filled));
        }
        return rings.isEmpty() ? Area.none(image) : filled.apply(rings.getFirst());
    }

    /** The pixels of one polygon or more, each checked. */
    abstract Area filled(Size image, List<Ring> rings);
}
