package org.maskwright.format.datumaro;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.Part;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.rle.CocoRle;
import org.maskwright.format.json.JsonArrayText;
import org.maskwright.format.json.JsonText;
import org.maskwright.format.model.AnnotationWriter;
import org.maskwright.format.model.ExportImage;
import org.maskwright.format.model.ExportPlan;
import org.maskwright.format.model.OutputFolder;
import org.maskwright.format.model.Region;

/** Writes Datumaro's JSON: a file for each part; labels count from 0, background first. */
final class DatumaroWriter implements AnnotationWriter {
    /** Of images that are in no part. */
    private static final String SUBSET = "default";

    private final List<LabelClass> things;
    private final OutputFolder out;
    private final Map<String, JsonArrayText> items = new TreeMap<>();

    DatumaroWriter(ExportPlan plan, OutputFolder out) {
        this.things = plan.things();
        this.out = out;
    }

    private static String subset(ExportImage image) {
        return image.part().map(Part::text).orElse(SUBSET);
    }

    @Override
    public String imagePath(ExportImage image) {
        return "images/" + subset(image) + "/" + image.file();
    }

    @Override
    public Turn prepare(ExportImage image) throws IOException, InputException {
        Size size = image.mask().size();
        List<Region> regions = image.mask().regions();
        String text = JsonText.line(json -> {
            json.writeStartObject();
            json.writeStringField("id", image.name());
            json.writeArrayFieldStart("annotations");
            for (int i = 0; i < regions.size(); i++) {
                annotation(regions.get(i), i, size, json);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("attr");
            json.writeEndObject();
            json.writeObjectFieldStart("image");
            json.writeStringField("path", image.file());
            json.writeFieldName("size");
            json.writeArray(new int[] {size.height(), size.width()}, 0, 2);
            json.writeEndObject();
            json.writeEndObject();
        });
        return () -> items(subset(image)).add(text);
    }

    private JsonArrayText items(String subset) throws IOException {
        JsonArrayText known = items.get(subset);
        if (known == null) {
            known = new JsonArrayText(out.scratch("items"));
            items.put(subset, known);
        }
        return known;
    }

    private void annotation(Region region, int id, Size size, JsonGenerator json) throws IOException {
        Area area;
        try {
            area = region.extent().on(size);
        } catch (InputException e) {
            throw new IllegalStateException("a region of the mask itself", e);
        }
        json.writeStartObject();
        json.writeNumberField("id", id);
        json.writeStringField("type", "mask");
        json.writeObjectFieldStart("attributes");
        json.writeEndObject();
        json.writeNumberField("group", region.instance().map(Integer::parseInt).orElse(0));
        json.writeNumberField("label_id", 1 + things.indexOf(region.label()));
        json.writeObjectFieldStart("rle");
        json.writeStringField("counts", CocoRle.text(CocoRle.counts(area)));
        json.writeFieldName("size");
        json.writeArray(new int[] {size.height(), size.width()}, 0, 2);
        json.writeEndObject();
        json.writeNumberField("z_order", 0);
        json.writeEndObject();
    }

    @Override
    public void finish() throws IOException {
        for (Map.Entry<String, JsonArrayText> subset : items.entrySet()) {
            try (Writer text = out.text("annotations/" + subset.getKey() + ".json");
                    JsonArrayText list = subset.getValue()) {
                text.write("{\n  \"info\": {},\n  \"categories\": " + categories() + ",\n  \"items\": ");
                list.writeTo(text);
                text.write("\n}\n");
            }
        }
    }

    private String categories() throws IOException {
        return JsonText.line(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("label");
            json.writeArrayFieldStart("labels");
            label("background", json);
            for (LabelClass c : things) {
                label(c.name(), json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("attributes");
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void label(String name, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("parent", "");
        json.writeArrayFieldStart("attributes");
        json.writeEndArray();
        json.writeEndObject();
    }
}
