package org.maskwright.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.Part;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.dataset.ledger.StatusRow;
import org.maskwright.format.json.JsonText;
import org.maskwright.format.model.OutputFolder;

/** The {@code manifest.json} of an export: each file's hash, and of each sample where it comes from. Nothing in it depends on when it was written. */
final class ExportManifest {
    static final String FILE = "manifest.json";

    /**
     * A sample as it was exported.
     *
     * @param image path of the image in the export
     * @param imageHash of the image, as it is in the export
     * @param maskHash of the mask file, as it was
     */
    record Line(ExportOrder.ExportPick pick, String image, String imageHash, String maskHash) {}

    private final ExportOrder order;
    private final ExportOptions options;
    private final List<Line> lines = new ArrayList<>();

    ExportManifest(ExportOrder order, ExportOptions options) {
        this.order = order;
        this.options = options;
    }

    void add(Line line) {
        lines.add(line);
    }

    List<Line> lines() {
        return lines;
    }

    /** Hash over samples, images, masks and parts. */
    String version() {
        StringBuilder all = new StringBuilder();
        for (Line line : lines) {
            all.append(line.pick().sample().key())
                    .append('\t')
                    .append(line.imageHash())
                    .append('\t')
                    .append(line.maskHash())
                    .append('\t')
                    .append(line.pick().part().map(Part::text).orElse(""))
                    .append('\n');
        }
        return FileState.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The text, given the files that were written so far. */
    String text(Map<String, OutputFolder.WrittenFile> files) throws IOException {
        return JsonText.indented(json -> {
            json.writeStartObject();
            json.writeNumberField("manifest", 1);
            json.writeStringField("dataset", order.card().name());
            json.writeStringField("format", options.format().info().id());
            json.writeStringField("labels", LabelMapText.of(options.coding().of(order.coding())));
            if (options.stripped()) {
                json.writeStringField("metadata", "stripped");
            }
            json.writeStringField("version", version());
            json.writeObjectFieldStart("findings");
            for (Map.Entry<String, Integer> rule : order.findings().entrySet()) {
                json.writeNumberField(rule.getKey(), rule.getValue());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("leftOut");
            for (Map.Entry<String, String> sample : order.leftOut().entrySet()) {
                json.writeStringField(sample.getKey(), sample.getValue());
            }
            json.writeEndObject();
            samples(json);
            files(files, json);
            json.writeEndObject();
        });
    }

    private void samples(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("samples");
        for (Line line : lines) {
            json.writeStartObject();
            json.writeStringField("sample", line.pick().sample().key());
            json.writeStringField("image", line.image());
            json.writeStringField("sourceMask", line.pick().sample().mask().orElse(""));
            json.writeStringField("sourceMaskSha256", line.maskHash());
            Optional<Part> part = line.pick().part();
            if (part.isPresent()) {
                json.writeStringField("part", part.get().text());
            }
            json.writeStringField("status", line.pick().sample().status().text());
            Optional<StatusRow> said = line.pick().said();
            if (said.isPresent()) {
                json.writeStringField("by", said.get().by());
                json.writeStringField("when", said.get().when().toString());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void files(Map<String, OutputFolder.WrittenFile> files, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("files");
        for (Map.Entry<String, OutputFolder.WrittenFile> file : files.entrySet()) {
            json.writeStartObject();
            json.writeStringField("path", file.getKey());
            json.writeNumberField("bytes", file.getValue().bytes());
            json.writeStringField("sha256", file.getValue().sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
