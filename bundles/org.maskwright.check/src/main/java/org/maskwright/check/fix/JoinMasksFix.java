package org.maskwright.check.fix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.maskwright.check.Datum;
import org.maskwright.check.Datum.MasksOfImage;
import org.maskwright.check.Finding;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.layout.InstanceMasks;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.imaging.mask.MaskFile;

/**
 * Makes one mask of the several of each image, in a folder of its own, and states that the masks are there; the several stay as they are.
 *
 * @param id the fix's id
 * @param explanation one sentence
 * @param folder where the masks go, in the dataset's folder
 * @param byName whether each name of a mask is a class of its own; otherwise all are the person
 */
record JoinMasksFix(String id, String explanation, String folder, boolean byName) implements Fix {
    private static final LabelMap PERSON = new LabelMap.Binary255();

    /** Masks that cover so much of an image together are not all the person. */
    private static final double ALL = 0.98;

    /** What a mask says, and its label. */
    private record Part(Mask mask, byte label, long area) {}

    @Override
    public Keeps keeps() {
        return Keeps.CONTENTS;
    }

    @Override
    public List<Edit> edits(Finding finding, FixContext context) throws InputException {
        List<MasksOfImage> all = finding.value(Datum.MASKS_OF_IMAGES)
                .orElseThrow(() -> new InputException("the finding does not say which masks are to be joined"));
        Layout old = context.layout();
        Map<String, Integer> ids = byName ? ids(all, old) : Map.of();
        Layout joined = new Layout(folder, old.images(), pattern(old.images()), byName ? classes(ids) : PERSON);
        List<Edit> edits = new ArrayList<>();
        for (MasksOfImage one : all) {
            String target = joined.maskOf(one.image())
                    .orElseThrow(() -> new InputException(one.image() + " is no image under " + old.images()));
            if (context.exists(target)) {
                throw new InputException(target + " is there already; set it aside or rename its folder first");
            }
            edits.add(new Edit.Create(target, none -> joined(one, labels(one, old, ids), context)));
        }
        var paths = new DatasetSettings.Paths(joined.images(), joined.masks());
        edits.add(DatasetSettings.edit(s -> s.withLayout(paths, Optional.of(joined.labels()))));
        return List.copyOf(edits);
    }

    /** Where the masks go: below the folder as the images lie below theirs. */
    private String pattern(String images) {
        String below = images.substring(images.lastIndexOf('/', images.indexOf('{')) + 1);
        return folder + "/" + below.substring(0, below.lastIndexOf('.')) + ".png";
    }

    private static Map<String, Integer> ids(List<MasksOfImage> all, Layout layout) throws InputException {
        TreeSet<String> names = new TreeSet<>();
        for (MasksOfImage one : all) {
            one.masks().forEach(m -> names.add(name(layout, one.image(), m)));
        }
        if (!InstanceMasks.areClasses(names)) {
            throw new InputException(
                    "the masks' names say no classes, as " + names.first() + "; join them as the person");
        }
        Map<String, Integer> ids = new TreeMap<>();
        names.forEach(n -> ids.put(n, ids.size() + 1));
        return ids;
    }

    private static String name(Layout layout, String image, String mask) {
        return InstanceMasks.name(layout, image, mask).orElse("");
    }

    private static LabelMap classes(Map<String, Integer> ids) {
        List<LabelClass> classes = new ArrayList<>(List.of(LabelClass.BACKGROUND));
        ids.forEach((name, id) ->
                classes.add(new LabelClass(id, name, LabelClass.unnamed(id).rgb())));
        return new LabelMap.Indexed(classes);
    }

    private List<Byte> labels(MasksOfImage one, Layout layout, Map<String, Integer> ids) {
        return one.masks().stream()
                .map(m -> byName
                        ? ids.getOrDefault(name(layout, one.image(), m), 0).byteValue()
                        : (byte) 255)
                .toList();
    }

    /** Larger masks first, so that of two that overlap the smaller one counts: an eye lies on the skin. */
    private byte[] joined(MasksOfImage one, List<Byte> labels, FixContext context) throws IOException, InputException {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Mask mask = person(context.read(one.masks().get(i)));
            parts.add(new Part(mask, labels.get(i), area(mask)));
        }
        parts.sort(Comparator.comparing(p -> -p.area()));
        Size size = parts.getFirst().mask().size();
        byte[] values = new byte[Math.toIntExact(size.pixels())];
        long covered = 0;
        for (Part part : parts) {
            if (!part.mask().size().equals(size)) {
                throw new InputException("the masks of " + one.image() + " are of several sizes, " + size + " and "
                        + part.mask().size() + "; bring them to one size first");
            }
            covered += paint(part, values);
        }
        if (!byName && parts.size() > 1 && covered >= ALL * values.length) {
            throw new InputException("the masks of " + one.image()
                    + " cover all of it together, so that one of them is its background;" + " set that aside first");
        }
        return MaskFile.greyPng(Shares.adopt(size, values));
    }

    /** Paints a part, and tells how many pixels of it were free. */
    private static long paint(Part part, byte[] values) {
        byte[] labels = part.mask().toBytes();
        long free = 0;
        for (int i = 0; i < values.length; i++) {
            if (labels[i] != 0) {
                free += values[i] == 0 ? 1 : 0;
                values[i] = part.label();
            }
        }
        return free;
    }

    private static long area(Mask mask) {
        byte[] labels = mask.toBytes();
        long area = 0;
        for (byte label : labels) {
            area += label == 0 ? 0 : 1;
        }
        return area;
    }

    /** A mask of 0 and 1, or of 0 and 255; any other is cut at half of full scale. */
    private static Mask person(byte[] file) throws IOException, InputException {
        MaskFile mask = MaskFile.read(file);
        for (LabelMap map : Arrays.<LabelMap>asList(PERSON, new LabelMap.Binary01())) {
            if (mask.features(map).unknown() == 0) {
                return mask.labels(map);
            }
        }
        return MaskFile.read(mask.binarised()).labels(PERSON);
    }
}
