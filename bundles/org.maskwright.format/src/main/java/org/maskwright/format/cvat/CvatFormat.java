package org.maskwright.format.cvat;

import static org.maskwright.format.model.FormatInfo.Capacity.CLASSES;
import static org.maskwright.format.model.FormatInfo.Capacity.HOLES;
import static org.maskwright.format.model.FormatInfo.Capacity.INSTANCES;
import static org.maskwright.format.model.FormatInfo.Capacity.PARTS;
import static org.maskwright.format.model.FormatInfo.Capacity.PIXELS;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.AnnotationWriter;
import org.maskwright.format.model.ExportPlan;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.OutputFolder;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.format.model.WritableFormat;
import org.maskwright.format.xml.XmlReader;

/** CVAT for images 1.1: masks and polygons are read, masks are written. */
public final class CvatFormat implements ReadableFormat, WritableFormat {
    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "cvat",
                "CVAT for images 1.1",
                List.of(
                        "`annotations.xml`: labels, and for each `<image>` its `<mask>`s and `<polygon>`s",
                        "`images/PART/NAME.EXT`"),
                Set.of(PIXELS, CLASSES, INSTANCES, HOLES, PARTS),
                "Masks (run lengths along the rows of a box) pixel for pixel, which are what is written. Polygons by"
                        + " the rule of pycocotools, as CVAT's own exports take them. A shape of a higher `z_order` lies"
                        + " upon the others; shapes of one `group_id` are one object. Boxes, tags, points and tracks are"
                        + " left out.",
                List.of("cvat: site/content/en/docs/manual/advanced/formats/format-xml.md,"
                        + " cvat/apps/dataset_manager/formats/transformations.py"));
    }

    @Override
    public Likeness likeness(SourceFiles files) throws IOException {
        return names(files).isEmpty() ? Likeness.NONE : Likeness.CERTAIN;
    }

    /** XML files that begin as CVAT's do. */
    private static List<String> names(SourceFiles files) throws IOException {
        return files.recognised(".xml", name -> {
            try (XmlReader xml = XmlReader.of(files.path(name), name)) {
                return xml.next().filter("annotations"::equals).isPresent()
                        && xml.next()
                                .filter(e -> e.equals("version") || e.equals("meta") || e.equals("image"))
                                .isPresent();
            }
        });
    }

    @Override
    public AnnotationSource open(SourceFiles files, Remarks remarks) throws IOException, InputException {
        List<String> names = names(files);
        if (names.isEmpty()) {
            throw new InputException("there is no annotations.xml of CVAT in " + files.root());
        }
        return new CvatSource(files, names, remarks);
    }

    @Override
    public AnnotationWriter writer(ExportPlan plan, OutputFolder out) throws IOException {
        return new CvatWriter(plan, out);
    }
}
