package org.maskwright.format.voc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.format.model.AnnotatedImage;
import org.maskwright.format.model.Extent;
import org.maskwright.format.model.Region;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.mask.MaskFile;

/**
 * A mask of classes, with one of objects where there is one.
 *
 * @param mask of classes
 * @param name of it, for messages
 * @param objects of objects: its values tell them apart
 * @param objectsName of it, for messages
 */
record VocDrawing(Path mask, String name, Optional<Path> objects, String objectsName, VocClasses classes)
        implements AnnotatedImage.Drawing {
    @Override
    public List<Region> on(Size image) throws IOException, InputException {
        Mask labels = labels(image);
        MaskSnapshot numbers = MaskSnapshot.of(labels);
        if (objects.isEmpty()) {
            return byClass(labels, numbers);
        }
        MaskSnapshot apart = read(objects.get(), objectsName, image).snapshot(new LabelMap.Instances());
        List<Region> regions = new ArrayList<>(byClass(labels, numbers));
        for (Map.Entry<Integer, int[]> object : counts(labels, apart).entrySet()) {
            int id = most(object.getValue());
            Area area = Area.of(apart, object.getKey()).intersect(Area.of(numbers, id));
            if (id != 0 && id != LabelMap.IGNORE && !area.isEmpty()) {
                regions.add(
                        new Region(label(id), Optional.of(String.valueOf(object.getKey())), new Extent.Pixels(area)));
            }
        }
        return withoutTheirClass(regions);
    }

    /** Where objects tell a class's pixels apart, the class as a whole is not a region beside them, but what no object has. */
    private static List<Region> withoutTheirClass(List<Region> regions) throws InputException {
        List<Region> kept = new ArrayList<>();
        for (Region region : regions) {
            if (region.instance().isEmpty() && region.extent() instanceof Extent.Pixels pixels) {
                Area rest = pixels.area();
                for (Region object : regions) {
                    if (object.instance().isPresent() && object.label().equals(region.label())) {
                        rest = rest.minus(object.extent().on(rest.size()));
                    }
                }
                if (!rest.isEmpty()) {
                    kept.add(new Region(region.label(), Optional.empty(), new Extent.Pixels(rest)));
                }
            } else {
                kept.add(region);
            }
        }
        return kept;
    }

    private List<Region> byClass(Mask labels, MaskSnapshot numbers) throws InputException {
        boolean[] found = new boolean[256];
        for (byte label : labels.toBytes()) {
            found[label & 0xff] = true;
        }
        List<Region> regions = new ArrayList<>();
        for (int id = 1; id < found.length; id++) {
            if (found[id]) {
                regions.add(new Region(label(id), Optional.empty(), new Extent.Pixels(Area.of(numbers, id))));
            }
        }
        return regions;
    }

    /** Of each object how many of its pixels have which label. */
    private static Map<Integer, int[]> counts(Mask labels, MaskSnapshot apart) {
        Map<Integer, int[]> counts = new TreeMap<>();
        for (int y = 0; y < labels.height(); y++) {
            for (int x = 0; x < labels.width(); x++) {
                int object = apart.at(x, y);
                if (object != 0 && object != LabelMap.IGNORE) {
                    counts.computeIfAbsent(object, o -> new int[256])[labels.at(x, y)]++;
                }
            }
        }
        return counts;
    }

    private static int most(int[] counts) {
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return most;
    }

    private LabelClass label(int id) throws InputException {
        Optional<LabelClass> label = id == LabelMap.IGNORE
                ? Optional.of(LabelClass.IGNORED)
                : classes.indexed().classOf(id);
        return label.orElseThrow(() -> new InputException(name + " has the value " + id + ", which no class has"));
    }

    /** By index where the file has indexes or grey, unless colours are told and it has colours. */
    private Mask labels(Size image) throws IOException, InputException {
        MaskFile file = read(mask, name, image);
        ColourType colour = file.header().colour();
        boolean grey = colour == ColourType.GREY || colour == ColourType.GREY_ALPHA;
        boolean told = colour != ColourType.PALETTE || classes.byLabelMap();
        if (!grey && told && classes.coloured().isPresent()) {
            return file.labels(classes.coloured().get());
        } else if (grey || colour == ColourType.PALETTE) {
            // Every value as it is: what no class has is told, not taken for background.
            return file.labels(new LabelMap.Indexed(LabelMap.IGNORE));
        }
        throw new InputException(name + " is of colours, and labels have the same one in " + VocClasses.LABEL_MAP);
    }

    private static MaskFile read(Path path, String name, Size image) throws IOException, InputException {
        MaskFile file;
        try {
            file = MaskFile.read(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new InputException(name + ": " + e.getMessage(), e);
        }
        if (!file.header().size().equals(image)) {
            throw new InputException(name + " is of " + file.header().size() + " px, its image of " + image);
        }
        return file;
    }
}
