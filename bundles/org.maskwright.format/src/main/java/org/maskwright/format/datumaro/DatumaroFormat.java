package org.maskwright.format.datumaro;

import static org.maskwright.format.model.FormatInfo.Capacity.CLASSES;
import static org.maskwright.format.model.FormatInfo.Capacity.HOLES;
import static org.maskwright.format.model.FormatInfo.Capacity.INSTANCES;
import static org.maskwright.format.model.FormatInfo.Capacity.PARTS;
import static org.maskwright.format.model.FormatInfo.Capacity.PIXELS;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.format.json.JsonFile;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.AnnotationWriter;
import org.maskwright.format.model.ExportPlan;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.OutputFolder;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.format.model.WritableFormat;

/** Datumaro's own JSON: masks and polygons are read, masks are written. */
public final class DatumaroFormat implements ReadableFormat, WritableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "datumaro",
                "Datumaro JSON",
                List.of("`annotations/SUBSET.json`: `categories`, `items`", "`images/SUBSET/NAME.EXT`"),
                Set.of(PIXELS, CLASSES, INSTANCES, HOLES, PARTS),
                "Masks (COCO's compressed run lengths) pixel for pixel, which are what is written. Polygons by the"
                        + " rule of pycocotools. An annotation of a higher `z_order` lies upon the others; those of one"
                        + " `group` are one object.",
                List.of("open-edge-platform/datumaro: datumaro/plugins/data_formats/datumaro/exporter.py"));
    }

    @Override
    public Likeness likeness(SourceFiles files) throws IOException {
        return names(files).isEmpty() ? Likeness.NONE : Likeness.CERTAIN;
    }

    /** JSON files with {@code categories} as an object and {@code items} as a list. */
    private static List<String> names(SourceFiles files) throws IOException {
        return files.recognised(".json", name -> {
            boolean[] is = new boolean[1];
            new JsonFile(files.path(name), name).read(json -> is[0] = isDatumaro(json));
            return is[0];
        });
    }

    private static boolean isDatumaro(JsonParser json) throws IOException {
        boolean categories = false;
        while (json.currentToken() != null && json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            categories |= field.equals("categories") && value == JsonToken.START_OBJECT;
            if (field.equals("items") && value == JsonToken.START_ARRAY) {
                return categories;
            }
            json.skipChildren();
        }
        return false;
    }

    @Override
    public AnnotationSource open(SourceFiles files, Remarks remarks) throws IOException, InputException {
        List<String> names = names(files);
        if (names.isEmpty()) {
            throw new InputException(
                    "there is no file of Datumaro in " + files.root() + ": a JSON file of 'categories' and 'items'");
        }
        return new DatumaroSource(files, names, remarks);
    }

    @Override
    public AnnotationWriter writer(ExportPlan plan, OutputFolder out) {
        return new DatumaroWriter(plan, out);
    }
}
