package org.maskwright.format.labelstudio;

import static org.maskwright.format.model.FormatInfo.Capacity.CLASSES;
import static org.maskwright.format.model.FormatInfo.Capacity.HOLES;
import static org.maskwright.format.model.FormatInfo.Capacity.INSTANCES;
import static org.maskwright.format.model.FormatInfo.Capacity.PARTS;
import static org.maskwright.format.model.FormatInfo.Capacity.PIXELS;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.format.json.JsonElements;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.AnnotationWriter;
import org.maskwright.format.model.ExportPlan;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.OutputFolder;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.format.model.WritableFormat;

/** Label Studio's JSON: brushes and polygons are read, brushes are written. */
public final class LabelStudioFormat implements ReadableFormat, WritableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "labelstudio",
                "Label Studio JSON",
                List.of(
                        "`tasks.json`: a list of tasks, each with `data` and `annotations`; `label_config.xml`",
                        "`images/PART/NAME.EXT`, meant by `/data/local-files/?d=…`; read: any image of the name that"
                                + " `data` or `file_upload` ends with"),
                Set.of(PIXELS, CLASSES, INSTANCES, HOLES, PARTS),
                "Brushes (a stream of bits) pixel for pixel, where their alpha is not 0; they are what is written."
                        + " Polygons, in per cent of the sides, by the rule of pycocotools, as Label Studio's converter"
                        + " hands them to COCO. Of several annotations of a task the ground truth is taken, else the last"
                        + " that was not cancelled; predictions are not.",
                List.of("HumanSignal/label-studio-sdk: src/label_studio_sdk/converter/brush.py,"
                        + " exports/brush_to_coco.py"));
    }

    @Override
    public Likeness likeness(SourceFiles files) throws IOException {
        return names(files).isEmpty() ? Likeness.NONE : Likeness.CERTAIN;
    }

    /** JSON files whose first task looks like one. */
    private static List<String> names(SourceFiles files) throws IOException {
        return files.recognised(".json", name -> {
            try (JsonElements tasks = JsonElements.of(files.path(name), name, "")) {
                return tasks.next()
                        .filter(t -> t.path("data").isObject())
                        .filter(t -> t.path("annotations").isArray()
                                || t.path("predictions").isArray())
                        .isPresent();
            }
        });
    }

    @Override
    public AnnotationSource open(SourceFiles files, Remarks remarks) throws IOException, InputException {
        List<String> names = names(files);
        if (names.isEmpty()) {
            throw new InputException("there is no file of Label Studio in " + files.root()
                    + ": a JSON list of tasks with 'data' and 'annotations'");
        }
        return new LabelStudioSource(files, names, remarks);
    }

    @Override
    public AnnotationWriter writer(ExportPlan plan, OutputFolder out) throws IOException {
        return new LabelStudioWriter(plan, out);
    }
}
