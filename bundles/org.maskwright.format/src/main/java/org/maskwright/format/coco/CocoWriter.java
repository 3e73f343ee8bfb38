package org.maskwright.format.coco;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.maskwright.core.InputException;
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

/** Writes COCO: a file for each part, or one for all images. */
final class CocoWriter implements AnnotationWriter {
    private final ExportPlan plan;
    private final OutputFolder out;
    private final SegmentationText segmentation;
    private final SortedMap<Optional<Part>, CocoDocument> documents =
            new TreeMap<>(Comparator.comparing(p -> p.map(Part::ordinal).orElse(-1)));

    /** How a segmentation is written. */
    @FunctionalInterface
    interface SegmentationText {
        /** Writes the value of {@code segmentation}. */
        void write(Area area, JsonGenerator json) throws IOException;
    }

    CocoWriter(ExportPlan plan, OutputFolder out, SegmentationText segmentation) throws IOException {
        this.plan = plan;
        this.out = out;
        this.segmentation = segmentation;
        if (plan.images() == 0 || plan.parts().isEmpty()) {
            documents.put(Optional.empty(), new CocoDocument(out, Optional.empty()));
        }
    }

    @Override
    public String imagePath(ExportImage image) {
        return image.inPart("images") + "/" + image.file();
    }

    @Override
    public Turn prepare(ExportImage image) throws IOException, InputException {
        int id = image.index() + 1;
        Size size = image.mask().size();
        String line = JsonText.line(json -> {
            json.writeStartObject();
            json.writeNumberField("id", id);
            json.writeStringField("file_name", image.file());
            json.writeNumberField("width", size.width());
            json.writeNumberField("height", size.height());
            json.writeEndObject();
        });
        List<String> bodies = new ArrayList<>();
        for (Region region : image.mask().regions()) {
            bodies.add(body(id, region, region.extent().on(size)));
        }
        return () -> document(image.part()).add(line, bodies);
    }

    /** An annotation without the beginning, where its id stands. */
    private String body(int image, Region region, Area area) throws IOException {
        Rect box = area.bounds();
        String whole = JsonText.line(json -> {
            json.writeStartObject();
            json.writeNumberField("image_id", image);
            json.writeNumberField("category_id", region.label().id());
            json.writeNumberField("iscrowd", 0);
            json.writeNumberField("area", area.pixels());
            json.writeFieldName("bbox");
            json.writeArray(new int[] {box.x(), box.y(), box.width(), box.height()}, 0, 4);
            json.writeFieldName("segmentation");
            segmentation.write(area, json);
            json.writeEndObject();
        });
        return whole.substring(1);
    }

    private CocoDocument document(Optional<Part> part) throws IOException {
        CocoDocument document = documents.get(part);
        if (document == null) {
            document = new CocoDocument(out, part);
            documents.put(part, document);
        }
        return document;
    }

    @Override
    public void finish() throws IOException {
        for (CocoDocument document : documents.values()) {
            document.finish(plan.name(), plan.things());
        }
    }
}
