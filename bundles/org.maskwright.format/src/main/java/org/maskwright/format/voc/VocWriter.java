package org.maskwright.format.voc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Part;
import org.maskwright.format.model.AnnotationWriter;
import org.maskwright.format.model.ExportImage;
import org.maskwright.format.model.ExportPlan;
import org.maskwright.format.model.OutputFolder;
import org.maskwright.imaging.mask.MaskPng;

/** Writes VOC: masks of classes as palettes, masks of objects where they are told apart, else of one object a class. */
final class VocWriter implements AnnotationWriter {
    private static final int LAST_OBJECT = LabelMap.IGNORE - 1;

    private final OutputFolder out;
    private final Map<String, StringBuilder> lists = new TreeMap<>();
    private final List<LabelClass> classes = new ArrayList<>();

    VocWriter(ExportPlan plan, OutputFolder out) throws InputException {
        this.out = out;
        Set<Integer> colours = new HashSet<>(Set.of(0, LabelClass.IGNORED.rgb()));
        boolean distinct = plan.things().stream().allMatch(c -> colours.add(c.rgb()));
        for (LabelClass c : plan.things()) {
            if (c.name().contains(":") || c.name().contains("\n")) {
                throw new InputException("the class '" + c.name() + "' cannot be written into " + VocClasses.LABEL_MAP
                        + ", where ':' ends a name; rename it");
            }
            classes.add(
                    distinct
                            ? c
                            : new LabelClass(
                                    c.id(), c.name(), LabelClass.unnamed(c.id()).rgb()));
        }
    }

    @Override
    public String imagePath(ExportImage image) {
        return "JPEGImages/" + image.file();
    }

    @Override
    public Turn prepare(ExportImage image) throws IOException, InputException {
        String png = image.name() + ".png";
        out.write("SegmentationClass/" + png, MaskPng.palette(image.mask().labels(), classes));
        boolean beyond = image.mask().regions().stream()
                .anyMatch(r -> r.instance().map(Integer::parseInt).orElse(0) > LAST_OBJECT);
        if (beyond) {
            throw new InputException(image.file() + " has objects of numbers beyond " + LAST_OBJECT
                    + ", which a mask of 8 bits has not");
        }
        out.write(
                "SegmentationObject/" + png,
                MaskPng.numbersInColour(image.mask().numbers()));
        String list = image.part().map(Part::text).orElse("default");
        return () -> lists.computeIfAbsent(list, l -> new StringBuilder())
                .append(image.name())
                .append('\n');
    }

    @Override
    public void finish() throws IOException {
        for (Map.Entry<String, StringBuilder> list : lists.entrySet()) {
            out.write(
                    "ImageSets/Segmentation/" + list.getKey() + ".txt",
                    list.getValue().toString());
        }
        StringBuilder labels = new StringBuilder("# label:color_rgb:parts:actions\nbackground:0,0,0::\n");
        int next = 1;
        for (LabelClass c : classes) {
            for (; next < c.id(); next++) {
                // A line's place is its value.
                labels.append("_dummy")
                        .append(next)
                        .append(":")
                        .append(rgb(LabelClass.unnamed(next).rgb()))
                        .append("::\n");
            }
            labels.append(c.name()).append(':').append(rgb(c.rgb())).append("::\n");
            next++;
        }
        out.write(VocClasses.LABEL_MAP, labels.toString());
    }

    private static String rgb(int rgb) {
        return (rgb >> 16) + "," + (rgb >> 8 & 0xff) + "," + (rgb & 0xff);
    }
}
