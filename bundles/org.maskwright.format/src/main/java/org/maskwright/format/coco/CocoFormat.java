package org.maskwright.format.coco;

import static org.maskwright.format.model.FormatInfo.Capacity.CLASSES;
import static org.maskwright.format.model.FormatInfo.Capacity.HOLES;
import static org.maskwright.format.model.FormatInfo.Capacity.INSTANCES;
import static org.maskwright.format.model.FormatInfo.Capacity.PARTS;
import static org.maskwright.format.model.FormatInfo.Capacity.PIXELS;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.core.area.Area;
import org.maskwright.core.rle.CocoRle;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.AnnotationWriter;
import org.maskwright.format.model.ExportPlan;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.OutputFolder;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.format.model.WritableFormat;

/** COCO with run lengths: reads polygons and both kinds of run lengths, writes compressed ones. */
public final class CocoFormat implements ReadableFormat, WritableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "coco",
                "COCO",
                List.of(
                        "`annotations/instances_PART.json` (`instances.json` without a split): `images`,"
                                + " `annotations`, `categories`",
                        "`images/PART/NAME.EXT`; read: wherever `file_name` leads"),
                Set.of(PIXELS, CLASSES, INSTANCES, HOLES, PARTS),
                "Polygons by the rule of pycocotools (outline at five times the size); run lengths, as numbers or"
                        + " compressed, pixel for pixel. Written are compressed run lengths.",
                List.of("cocodataset/cocoapi: common/maskApi.c, PythonAPI/pycocotools/coco.py"));
    }

    @Override
    public Likeness likeness(SourceFiles files) throws IOException {
        return CocoFiles.of(files, CocoFiles.Kind.DATASET).isEmpty() ? Likeness.NONE : Likeness.CERTAIN;
    }

    @Override
    public AnnotationSource open(SourceFiles files, Remarks remarks) throws IOException, InputException {
        List<String> names = CocoFiles.of(files, CocoFiles.Kind.DATASET);
        if (names.isEmpty()) {
            throw new InputException(
                    "there is no COCO file in " + files.root() + ": a JSON file of 'images' and 'annotations'");
        }
        return CocoSource.of(files, names, remarks);
    }

    @Override
    public AnnotationWriter writer(ExportPlan plan, OutputFolder out) throws IOException {
        return new CocoWriter(plan, out, CocoFormat::compressed);
    }

    private static void compressed(Area area, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName("size");
        json.writeArray(new int[] {area.size().height(), area.size().width()}, 0, 2);
        json.writeStringField("counts", CocoRle.text(CocoRle.counts(area)));
        json.writeEndObject();
    }
}
