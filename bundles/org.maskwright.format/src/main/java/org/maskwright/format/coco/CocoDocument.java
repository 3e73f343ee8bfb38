package org.maskwright.format.coco;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.LabelClass;
import org.maskwright.core.Part;
import org.maskwright.format.json.JsonArrayText;
import org.maskwright.format.json.JsonText;
import org.maskwright.format.model.OutputFolder;

/** One COCO file that is being written, of a part of the split or of all images. Confined to one thread. */
final class CocoDocument {
    private final OutputFolder out;
    private final Optional<Part> part;
    private final JsonArrayText images;
    private final JsonArrayText annotations;
    private int annotation;

    CocoDocument(OutputFolder out, Optional<Part> part) throws IOException {
        this.out = out;
        this.part = part;
        this.images = new JsonArrayText(out.scratch("images"));
        this.annotations = new JsonArrayText(out.scratch("annotations"));
    }

    /**
     * Adds an image with its annotations.
     *
     * @param bodies of the annotations: what stands behind their ids, with the closing brace
     */
    void add(String image, List<String> bodies) throws IOException {
        images.add(image);
        for (String body : bodies) {
            annotation++;
            annotations.add("{\"id\":" + annotation + "," + body);
        }
    }

    /** Writes the file. */
    void finish(String description, List<LabelClass> classes) throws IOException {
        String name = "annotations/instances" + part.map(p -> "_" + p.text()).orElse("") + ".json";
        try (Writer text = out.text(name);
                images;
                annotations) {
            text.write("{\n  \"info\": "
                    + JsonText.line(json -> {
                        json.writeStartObject();
                        json.writeStringField("description", description);
                        json.writeEndObject();
                    }));
            text.write(",\n  \"licenses\": [],\n  \"images\": ");
            images.writeTo(text);
            text.write(",\n  \"annotations\": ");
            annotations.writeTo(text);
            text.write(",\n  \"categories\": " + categories(classes) + "\n}\n");
        }
    }

    private static String categories(List<LabelClass> classes) throws IOException {
        return JsonText.line(json -> {
            json.writeStartArray();
            for (LabelClass c : classes) {
                json.writeStartObject();
                json.writeNumberField("id", c.id());
                json.writeStringField("name", c.name());
                json.writeStringField("supercategory", "");
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
