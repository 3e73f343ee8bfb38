package org.maskwright.format.cvat;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.Part;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.rle.BoxRle;
import org.maskwright.format.model.AnnotationWriter;
import org.maskwright.format.model.ExportImage;
import org.maskwright.format.model.ExportPlan;
import org.maskwright.format.model.OutputFolder;
import org.maskwright.format.model.Region;

/** Writes CVAT's XML: all images in one file. */
final class CvatWriter implements AnnotationWriter {
    private final Writer text;

    CvatWriter(ExportPlan plan, OutputFolder out) throws IOException {
        this.text = out.text("annotations.xml");
        text.write("""
                <?xml version="1.0" encoding="utf-8"?>
                <annotations>
                  <version>1.1</version>
                  <meta>
                    <task>
                """);
        text.write("      <name>" + escaped(plan.name()) + "</name>\n      <size>" + plan.images()
                + "</size>\n      <labels>\n");
        for (LabelClass c : plan.things()) {
            text.write("        <label>\n          <name>" + escaped(c.name()) + "</name>\n          <color>"
                    + String.format(Locale.ROOT, "#%06x", c.rgb())
                    + "</color>\n          <type>mask</type>\n          <attributes></attributes>\n        </label>\n");
        }
        text.write("      </labels>\n    </task>\n  </meta>\n");
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String imagePath(ExportImage image) {
        return image.inPart("images") + "/" + image.file();
    }

    @Override
    public Turn prepare(ExportImage image) throws InputException {
        Size size = image.mask().size();
        StringBuilder lines = new StringBuilder("  <image id=\"" + image.index() + "\" name=\""
                + escaped(imagePath(image).substring("images/".length())) + "\""
                + image.part().map(Part::text).map(p -> " subset=\"" + p + "\"").orElse("") + " width=\""
                + size.width() + "\" height=\"" + size.height() + "\">\n");
        for (Region region : image.mask().regions()) {
            Area area = region.extent().on(size);
            Rect box = area.bounds();
            String rle = Arrays.stream(BoxRle.counts(area, box))
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(", "));
            lines.append("    <mask label=\"" + escaped(region.label().name())
                    + "\" source=\"file\" occluded=\"0\" rle=\""
                    + rle + "\" left=\"" + box.x() + "\" top=\"" + box.y() + "\" width=\"" + box.width()
                    + "\" height=\""
                    + box.height() + "\" z_order=\"0\""
                    + region.instance().map(i -> " group_id=\"" + i + "\"").orElse("") + ">\n    </mask>\n");
        }
        lines.append("  </image>\n");
        return () -> text.write(lines.toString());
    }

    @Override
    public void finish() throws IOException {
        text.write("</annotations>\n");
        text.close();
    }
}
