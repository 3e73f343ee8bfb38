package org.maskwright.format.coco;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.Size;
import org.maskwright.core.rle.CocoRle;
import org.maskwright.format.model.Extent;
import org.maskwright.format.model.Region;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.shape.FillRule;
import org.maskwright.format.shape.Ring;

/** Annotations of COCO as regions: polygons, uncompressed and compressed run lengths. */
public final class CocoRegions {
    private static final int LEAST_NUMBERS = 6;

    private CocoRegions() {}

    /**
     * The region of an annotation.
     *
     * @param image size of its image, px
     * @param label its class
     * @param subject the image, for remarks
     * @return empty when it tells a box and no pixels
     * @throws InputException when its segmentation cannot be understood, or does not fit the image
     */
    static Optional<Region> region(JsonNode annotation, Size image, LabelClass label, String subject, Remarks remarks)
            throws InputException {
        JsonNode segmentation = annotation.path("segmentation");
        if (segmentation.isMissingNode() || segmentation.isNull() || segmentation.isArray() && segmentation.isEmpty()) {
            remarks.add("annotations without a segmentation were left out", subject);
            return Optional.empty();
        }
        Extent extent = extent(segmentation, image);
        boolean crowd = annotation.path("iscrowd").asInt(0) == 1;
        return Optional.of(new Region(
                label,
                Optional.of(annotation.path("id").asText()).filter(i -> !i.isEmpty()),
                extent,
                crowd ? Map.of("iscrowd", "1") : Map.of()));
    }

    /**
     * Where a segmentation is.
     *
     * @param segmentation a list of polygons, or an object of {@code size} and {@code counts}
     * @param image size of its image, px
     * @throws InputException when it is neither, or does not fit the image
     */
    public static Extent extent(JsonNode segmentation, Size image) throws InputException {
        if (segmentation.isArray()) {
            return new Extent.Polygons(polygons(segmentation), FillRule.COCO);
        } else if (!segmentation.isObject()) {
            throw new InputException("a segmentation is neither a list of polygons nor an RLE");
        }
        JsonNode size = segmentation.path("size");
        Size told = new Size(
                Math.max(0, size.path(1).asInt(0)), Math.max(0, size.path(0).asInt(0)));
        if (!told.equals(image)) {
            throw new InputException("an RLE is of " + told + " px, its image of " + image);
        }
        JsonNode counts = segmentation.path("counts");
        if (counts.isTextual()) {
            return new Extent.Pixels(CocoRle.area(told, CocoRle.parse(counts.asText())));
        } else if (counts.isArray()) {
            return new Extent.Pixels(CocoRle.area(told, numbers(counts)));
        }
        throw new InputException("an RLE has no counts");
    }

    private static int[] numbers(JsonNode counts) throws InputException {
        int[] numbers = new int[counts.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!counts.get(i).canConvertToInt()) {
                throw new InputException("run " + (i + 1) + " of an RLE is no length: " + counts.get(i));
            }
            numbers[i] = counts.get(i).asInt();
        }
        return numbers;
    }

    /** Polygons of fewer than three corners have no pixel. */
    private static List<Ring> polygons(JsonNode list) throws InputException {
        List<Ring> rings = new ArrayList<>();
        boolean flat = list.path(0).isNumber();
        for (JsonNode polygon : flat ? List.of(list) : list) {
            double[] xy = new double[polygon.size()];
            for (int i = 0; i < xy.length; i++) {
                if (!polygon.get(i).isNumber()) {
                    throw new InputException("number " + (i + 1) + " of a polygon is none: " + polygon.get(i));
                }
                xy[i] = polygon.get(i).asDouble();
            }
            if (xy.length >= LEAST_NUMBERS) {
                rings.add(Ring.of(xy));
            }
        }
        return rings;
    }
}
