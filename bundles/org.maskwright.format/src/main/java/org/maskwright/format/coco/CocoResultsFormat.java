package org.maskwright.format.coco;

import static org.maskwright.format.model.FormatInfo.Capacity.CLASSES;
import static org.maskwright.format.model.FormatInfo.Capacity.HOLES;
import static org.maskwright.format.model.FormatInfo.Capacity.INSTANCES;
import static org.maskwright.format.model.FormatInfo.Capacity.PIXELS;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;

/** What models found, as COCO's evaluation takes it: annotations without images and categories. */
public final class CocoResultsFormat implements ReadableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "coco-results",
                "COCO results",
                List.of(
                        "`ANY.json`: a list of `image_id`, `category_id`, `segmentation`, `score`",
                        "images whose names end with the number of `image_id`, with or without zeros in front"),
                Set.of(PIXELS, CLASSES, INSTANCES, HOLES),
                "As COCO. Classes have no names there: they are called by their numbers.",
                List.of("cocodataset/cocoapi: PythonAPI/pycocotools/coco.py, loadRes"));
    }

    @Override
    public Likeness likeness(SourceFiles files) throws IOException {
        return CocoFiles.of(files, CocoFiles.Kind.RESULTS).isEmpty() ? Likeness.NONE : Likeness.LIKELY;
    }

    @Override
    public AnnotationSource open(SourceFiles files, Remarks remarks) throws IOException, InputException {
        List<String> names = CocoFiles.of(files, CocoFiles.Kind.RESULTS);
        if (names.isEmpty()) {
            throw new InputException("there is no file of COCO results in " + files.root());
        }
        return CocoSource.of(files, names, remarks);
    }
}
