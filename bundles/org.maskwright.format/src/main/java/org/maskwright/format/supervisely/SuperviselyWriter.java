package org.maskwright.format.supervisely;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.Part;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.format.json.JsonText;
import org.maskwright.format.model.AnnotationWriter;
import org.maskwright.format.model.ExportImage;
import org.maskwright.format.model.ExportPlan;
import org.maskwright.format.model.OutputFolder;
import org.maskwright.format.model.Region;
import org.maskwright.format.picture.EmbeddedMask;
import org.maskwright.imaging.mask.MaskPng;

/** Writes a project of Supervisely: bitmaps, a dataset for each part. */
final class SuperviselyWriter implements AnnotationWriter {
    /** For images that are in no part. */
    private static final String DATASET = "ds0";

    private final ExportPlan plan;
    private final OutputFolder out;

    SuperviselyWriter(ExportPlan plan, OutputFolder out) {
        this.plan = plan;
        this.out = out;
    }

    private static String dataset(ExportImage image) {
        return image.part().map(Part::text).orElse(DATASET);
    }

    @Override
    public String imagePath(ExportImage image) {
        return dataset(image) + "/img/" + image.file();
    }

    @Override
    public Turn prepare(ExportImage image) throws IOException, InputException {
        Size size = image.mask().size();
        List<Region> regions = image.mask().regions();
        String text = JsonText.indented(json -> {
            json.writeStartObject();
            json.writeStringField("description", "");
            json.writeArrayFieldStart("tags");
            json.writeEndArray();
            json.writeObjectFieldStart("size");
            json.writeNumberField("height", size.height());
            json.writeNumberField("width", size.width());
            json.writeEndObject();
            json.writeArrayFieldStart("objects");
            for (Region region : regions) {
                object(region, size, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        out.write(dataset(image) + "/ann/" + image.file() + ".json", text);
        return () -> {};
    }

    private static void object(Region region, Size size, JsonGenerator json) throws IOException {
        Area area;
        try {
            area = region.extent().on(size);
        } catch (InputException e) {
            throw new IllegalStateException("a region of the mask itself", e);
        }
        Rect box = area.bounds();
        json.writeStartObject();
        json.writeStringField("description", "");
        json.writeNumberField("classId", region.label().id());
        json.writeStringField("classTitle", region.label().name());
        json.writeStringField("geometryType", "bitmap");
        json.writeArrayFieldStart("tags");
        json.writeEndArray();
        if (region.instance().isPresent()) {
            json.writeStringField("instance", region.instance().get());
        }
        json.writeObjectFieldStart("bitmap");
        json.writeFieldName("origin");
        json.writeArray(new int[] {box.x(), box.y()}, 0, 2);
        json.writeStringField("data", EmbeddedMask.compressed(MaskPng.cutOut(area, box)));
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void finish() throws IOException {
        out.write("meta.json", JsonText.indented(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("classes");
            for (LabelClass c : plan.things()) {
                json.writeStartObject();
                json.writeNumberField("id", c.id());
                json.writeStringField("title", c.name());
                json.writeStringField("shape", "bitmap");
                json.writeStringField("color", String.format(Locale.ROOT, "#%06X", c.rgb()));
                json.writeObjectFieldStart("geometry_config");
                json.writeEndObject();
                json.writeStringField("hotkey", "");
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("tags");
            json.writeEndArray();
            json.writeStringField("projectType", "images");
            json.writeEndObject();
        }));
    }
}
