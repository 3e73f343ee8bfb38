package org.maskwright.format.labelstudio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.rle.BrushRle;
import org.maskwright.format.model.ClassList;
import org.maskwright.format.model.Extent;
import org.maskwright.format.model.Region;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.shape.FillRule;
import org.maskwright.format.shape.Ring;

/** Results of Label Studio as regions. */
final class LabelStudioResults {
    /** Where the names of a result's classes stand. */
    static final List<String> LABELS = List.of("brushlabels", "polygonlabels", "labels");

    private static final double PER_CENT = 100;

    private LabelStudioResults() {}

    /**
     * The regions of an annotation.
     *
     * @param subject the image, for remarks
     * @throws InputException when a result cannot be understood, or is of another size than the image
     */
    static List<Region> regions(JsonNode annotation, Size image, String subject, ClassList classes, Remarks remarks)
            throws InputException {
        List<Region> regions = new ArrayList<>();
        for (JsonNode result : annotation.path("result")) {
            Optional<String> name = label(result);
            Optional<Extent> extent = name.isEmpty() ? Optional.empty() : extent(result, image);
            if (extent.isEmpty()) {
                remarks.add("results of type " + result.path("type").asText() + " were left out", subject);
                continue;
            }
            LabelClass label = classes.get(name.orElseThrow());
            regions.add(new Region(label, Optional.of("result " + regions.size()), extent.get()));
        }
        return regions;
    }

    /** The first of a result's classes. */
    static Optional<String> label(JsonNode result) {
        return LABELS.stream()
                .map(key -> result.path("value").path(key).path(0))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst();
    }

    private static Optional<Extent> extent(JsonNode result, Size image) throws InputException {
        JsonNode value = result.path("value");
        boolean brush = value.path("rle").isArray();
        if (!brush && !value.path("points").isArray()) {
            return Optional.empty();
        }
        Size told = new Size(
                Math.max(0, result.path("original_width").asInt(0)),
                Math.max(0, result.path("original_height").asInt(0)));
        if (!told.equals(image)) {
            throw new InputException("a result is of " + told + " px, its image of " + image);
        }
        if (result.path("image_rotation").asInt(0) != 0) {
            throw new InputException("it was annotated turned by "
                    + result.path("image_rotation").asInt() + " degrees");
        }
        return Optional.of(brush ? brush(value.path("rle"), image) : polygon(value.path("points"), image));
    }

    private static Extent brush(JsonNode rle, Size image) throws InputException {
        byte[] stream = new byte[rle.size()];
        for (int i = 0; i < stream.length; i++) {
            int value = rle.get(i).asInt(-1);
            if (value < 0 || value > 255) {
                throw new InputException("byte " + (i + 1) + " of a brush is " + rle.get(i));
            }
            stream[i] = (byte) value;
        }
        return new Extent.Pixels(Area.of(BrushRle.alpha(stream, image), 1));
    }

    private static Extent polygon(JsonNode points, Size image) throws InputException {
        double[] xy = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            xy[2 * i] = points.get(i).path(0).asDouble(Double.NaN);
            xy[2 * i + 1] = points.get(i).path(1).asDouble(Double.NaN);
        }
        Ring ring = Ring.of(xy).scaled(image.width() / PER_CENT, image.height() / PER_CENT);
        return new Extent.Polygons(List.of(ring), FillRule.COCO);
    }
}
