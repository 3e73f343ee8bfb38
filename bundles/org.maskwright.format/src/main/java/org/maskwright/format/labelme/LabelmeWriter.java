package org.maskwright.format.labelme;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Rect;
import org.maskwright.core.area.Area;
import org.maskwright.format.json.JsonText;
import org.maskwright.format.model.AnnotationWriter;
import org.maskwright.format.model.ExportImage;
import org.maskwright.format.model.ExportPlan;
import org.maskwright.format.model.Extent;
import org.maskwright.format.model.OutputFolder;
import org.maskwright.format.model.Region;
import org.maskwright.format.picture.EmbeddedMask;
import org.maskwright.imaging.mask.MaskPng;

/** Writes labelme: a JSON file beside each image, with shapes of type mask. */
final class LabelmeWriter implements AnnotationWriter {
    private static final String IGNORE = "__ignore__";

    private final ExportPlan plan;
    private final OutputFolder out;

    LabelmeWriter(ExportPlan plan, OutputFolder out) {
        this.plan = plan;
        this.out = out;
    }

    @Override
    public String imagePath(ExportImage image) {
        return image.part().map(p -> p.text() + "/").orElse("") + image.file();
    }

    @Override
    public Turn prepare(ExportImage image) throws IOException, InputException {
        List<Region> regions = new ArrayList<>(image.mask().regions());
        Area ignored = image.mask().ignored();
        if (!ignored.isEmpty()) {
            regions.add(new Region(
                    new LabelClass(LabelMap.IGNORE, IGNORE, 0), Optional.empty(), new Extent.Pixels(ignored)));
        }
        String text = JsonText.indented(json -> {
            json.writeStartObject();
            json.writeStringField("version", "5.5.0");
            json.writeObjectFieldStart("flags");
            json.writeEndObject();
            json.writeArrayFieldStart("shapes");
            for (Region region : regions) {
                if (region.extent() instanceof Extent.Pixels pixels) {
                    shape(region, pixels.area(), json);
                }
            }
            json.writeEndArray();
            json.writeStringField("imagePath", image.file());
            json.writeNullField("imageData");
            json.writeNumberField("imageHeight", image.mask().size().height());
            json.writeNumberField("imageWidth", image.mask().size().width());
            json.writeEndObject();
        });
        String path = imagePath(image);
        out.write(path.substring(0, path.lastIndexOf('.')) + ".json", text);
        return () -> {};
    }

    private static void shape(Region region, Area area, JsonGenerator json) throws IOException {
        Rect box = area.bounds();
        json.writeStartObject();
        json.writeStringField("label", region.label().name());
        json.writeArrayFieldStart("points");
        json.writeArray(new int[] {box.x(), box.y()}, 0, 2);
        json.writeArray(new int[] {box.x() + box.width() - 1, box.y() + box.height() - 1}, 0, 2);
        json.writeEndArray();
        if (region.instance().isPresent()) {
            json.writeNumberField("group_id", Integer.parseInt(region.instance().get()));
        } else {
            json.writeNullField("group_id");
        }
        json.writeStringField("description", "");
        json.writeStringField("shape_type", "mask");
        json.writeObjectFieldStart("flags");
        json.writeEndObject();
        json.writeStringField(
                "mask", EmbeddedMask.text(MaskPng.labels(area.toMask().crop(box))));
        json.writeEndObject();
    }

    @Override
    public void finish() throws IOException {
        StringBuilder names = new StringBuilder(IGNORE + "\n_background_\n");
        plan.things().forEach(c -> names.append(c.name()).append('\n'));
        out.write("labels.txt", names.toString());
    }
}
