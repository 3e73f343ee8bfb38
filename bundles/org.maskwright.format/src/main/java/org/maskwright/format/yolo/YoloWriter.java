package org.maskwright.format.yolo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.Part;
import org.maskwright.core.Size;
import org.maskwright.format.model.AnnotationWriter;
import org.maskwright.format.model.ExportImage;
import org.maskwright.format.model.ExportPlan;
import org.maskwright.format.model.OutputFolder;
import org.maskwright.format.model.Region;
import org.maskwright.format.shape.BridgedOutline;

/** Writes polygons for YOLO; classes count from 0, background aside. */
final class YoloWriter implements AnnotationWriter {
    private final List<LabelClass> things;
    private final OutputFolder out;
    private final Set<Part> parts = EnumSet.noneOf(Part.class);
    private boolean withoutPart;

    YoloWriter(ExportPlan plan, OutputFolder out) {
        this.things = plan.things();
        this.out = out;
    }

    @Override
    public String imagePath(ExportImage image) {
        return image.inPart("images") + "/" + image.file();
    }

    @Override
    public Turn prepare(ExportImage image) throws IOException, InputException {
        Size size = image.mask().size();
        StringBuilder text = new StringBuilder();
        for (Region region : image.mask().regions()) {
            int number = things.indexOf(region.label());
            if (number < 0) {
                throw new InputException(
                        image.file() + " has the label " + region.label().id() + ", which is no class of the dataset");
            }
            for (int[] polygon : BridgedOutline.of(region.extent().on(size))) {
                text.append(number);
                for (int i = 0; i < polygon.length; i++) {
                    int side = i % 2 == 0 ? size.width() : size.height();
                    // The centre of the pixel: cut off to whole px it is the pixel itself, however it was rounded.
                    text.append(String.format(Locale.ROOT, " %.7f", (polygon[i] + 0.5) / side));
                }
                text.append('\n');
            }
        }
        out.write(image.inPart("labels") + "/" + image.name() + ".txt", text.toString());
        return () -> {
            image.part().ifPresent(parts::add);
            withoutPart |= image.part().isEmpty();
        };
    }

    @Override
    public void finish() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("path: .");
        String whole = withoutPart || parts.isEmpty()
                ? "images"
                : "images/" + parts.iterator().next().text();
        lines.add("train: " + (parts.contains(Part.TRAIN) ? "images/train" : whole));
        lines.add("val: " + (parts.contains(Part.VAL) ? "images/val" : whole));
        if (parts.contains(Part.TEST)) {
            lines.add("test: images/test");
        }
        lines.add("names:");
        for (int i = 0; i < things.size(); i++) {
            lines.add("  " + i + ": \"" + things.get(i).name().replace("\"", "'") + "\"");
        }
        out.write("data.yaml", String.join("\n", lines) + "\n");
    }
}
