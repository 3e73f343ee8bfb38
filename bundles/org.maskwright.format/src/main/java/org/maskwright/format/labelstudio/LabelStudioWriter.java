package org.maskwright.format.labelstudio;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.core.rle.BrushRle;
import org.maskwright.format.json.JsonText;
import org.maskwright.format.model.AnnotationWriter;
import org.maskwright.format.model.ExportImage;
import org.maskwright.format.model.ExportPlan;
import org.maskwright.format.model.Extent;
import org.maskwright.format.model.OutputFolder;
import org.maskwright.format.model.Region;

/** Writes Label Studio's tasks, all in one file, with brushes, and the labelling configuration that they need. */
final class LabelStudioWriter implements AnnotationWriter {
    private final ExportPlan plan;
    private final OutputFolder out;
    private final Writer tasks;
    private boolean begun;

    LabelStudioWriter(ExportPlan plan, OutputFolder out) throws IOException {
        this.plan = plan;
        this.out = out;
        this.tasks = out.text("tasks.json");
        tasks.write("[");
    }

    @Override
    public String imagePath(ExportImage image) {
        return image.inPart("images") + "/" + image.file();
    }

    @Override
    public Turn prepare(ExportImage image) throws IOException, InputException {
        List<Region> regions = image.mask().regions();
        String text = JsonText.line(json -> {
            json.writeStartObject();
            json.writeNumberField("id", image.index() + 1);
            json.writeObjectFieldStart("data");
            json.writeStringField("image", "/data/local-files/?d=" + imagePath(image));
            json.writeEndObject();
            json.writeArrayFieldStart("annotations");
            json.writeStartObject();
            json.writeArrayFieldStart("result");
            for (int i = 0; i < regions.size(); i++) {
                result(regions.get(i), i, image.mask().size(), json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
        return () -> {
            tasks.write(begun ? ",\n" : "\n");
            tasks.write(text);
            begun = true;
        };
    }

    private static void result(Region region, int index, Size size, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", String.format(Locale.ROOT, "r%05d", index + 1));
        json.writeStringField("type", "brushlabels");
        json.writeObjectFieldStart("value");
        json.writeStringField("format", "rle");
        json.writeArrayFieldStart("rle");
        if (region.extent() instanceof Extent.Pixels pixels) {
            for (byte b : BrushRle.stream(pixels.area())) {
                json.writeNumber(b & 0xff);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("brushlabels");
        json.writeString(region.label().name());
        json.writeEndArray();
        json.writeEndObject();
        json.writeStringField("origin", "manual");
        json.writeStringField("to_name", "image");
        json.writeStringField("from_name", "tag");
        json.writeNumberField("image_rotation", 0);
        json.writeNumberField("original_width", size.width());
        json.writeNumberField("original_height", size.height());
        json.writeEndObject();
    }

    @Override
    public void finish() throws IOException {
        tasks.write("\n]\n");
        tasks.close();
        String labels = plan.things().stream()
                .map(c -> "    <Label value=\"" + escaped(c.name()) + "\" background=\""
                        + String.format(Locale.ROOT, "#%06x", c.rgb()) + "\"/>\n")
                .collect(Collectors.joining());
        out.write(
                "label_config.xml",
                "<View>\n"
                        + "  <Image name=\"image\" value=\"$image\" zoom=\"true\"/>\n"
                        + "  <BrushLabels name=\"tag\" toName=\"image\">\n"
                        + labels + "  </BrushLabels>\n</View>\n");
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
