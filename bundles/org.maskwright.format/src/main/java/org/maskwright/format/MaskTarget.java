package org.maskwright.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Size;
import org.maskwright.format.ImportOptions.ImportTarget;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.Painting;
import org.maskwright.format.model.Region;
import org.maskwright.format.model.Remarks;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.mask.MaskPng;

/** What the masks of an import tell, and how regions become one. Immutable. */
final class MaskTarget {
    private static final int MOST_INSTANCES = MaskSnapshot.LABELS_16;

    private final LabelMap coding;
    private final boolean keepsFiles;
    private final Set<String> taken;
    private final Remarks remarks;

    private MaskTarget(LabelMap coding, boolean keepsFiles, Set<String> taken, Remarks remarks) {
        this.coding = coding;
        this.keepsFiles = keepsFiles;
        this.taken = taken;
        this.remarks = remarks;
    }

    /**
     * What masks shall tell, given what there is.
     *
     * @throws InputException when a class is chosen that there is not
     */
    static MaskTarget of(ImportOptions options, AnnotationSource source, Remarks remarks) throws InputException {
        Set<String> known = new HashSet<>();
        source.classes().forEach(c -> known.add(c.name()));
        for (String name : options.classes()) {
            if (!known.contains(name)) {
                throw new InputException("there is no class '" + name + "'; there are "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        }
        boolean soft = source.coding()
                .filter(c -> c instanceof LabelMap.Matte || c instanceof LabelMap.AlphaAtLeast)
                .isPresent();
        boolean asIs =
                options.target() == ImportTarget.SOURCE && options.classes().isEmpty();
        Optional<LabelMap> coding = asIs ? source.coding() : Optional.empty();
        if (soft && !asIs) {
            remarks.add("soft edges became hard, as masks of labels have none", "all masks");
        }
        return new MaskTarget(
                coding.orElseGet(() -> coding(options, source.classes())),
                coding.isPresent(),
                options.classes(),
                remarks);
    }

    private static LabelMap coding(ImportOptions options, List<LabelClass> classes) {
        List<LabelClass> things = classes.stream()
                .filter(c -> c.id() != 0 && c.id() != LabelMap.IGNORE)
                .filter(c -> options.classes().isEmpty() || options.classes().contains(c.name()))
                .toList();
        boolean ignores = classes.stream().anyMatch(c -> c.id() == LabelMap.IGNORE);
        if (options.target() == ImportTarget.INSTANCES) {
            return new LabelMap.Instances();
        } else if (things.isEmpty() || !ignores && (things.size() == 1 || options.target() == ImportTarget.PERSON)) {
            return new LabelMap.Binary255();
        }
        List<LabelClass> kept = new ArrayList<>();
        kept.add(classes.stream().filter(c -> c.id() == 0).findFirst().orElse(LabelClass.BACKGROUND));
        kept.addAll(options.target() == ImportTarget.PERSON ? List.of(LabelClass.PERSON) : things);
        classes.stream().filter(c -> c.id() == LabelMap.IGNORE).forEach(kept::add);
        return new LabelMap.Indexed(kept);
    }

    /** What the masks' values mean. */
    LabelMap coding() {
        return coding;
    }

    /** Whether mask files of the source are kept byte for byte. */
    boolean keepsFiles() {
        return keepsFiles;
    }

    /**
     * A mask of regions, as a PNG file.
     *
     * @param subject the image, for remarks
     * @throws InputException when one does not fit
     */
    byte[] png(List<Region> regions, Size size, String subject) throws InputException {
        return switch (coding) {
            case LabelMap.Instances i -> MaskPng.numbers(numbers(regions, size));
            case LabelMap.Binary255 b -> MaskFile.png(labels(regions, size, subject));
            default -> MaskPng.palette(labels(regions, size, subject), coding.classes());
        };
    }

    /**
     * A mask of regions, and what it says of each object.
     *
     * @param values the number of the object, or the label, at each pixel
     * @param told for each object the value that its pixels have in the mask, in the order in which they come; none for what is not taken
     */
    record PaintedMask(MaskSnapshot values, Map<String, Integer> told) {
        /** What is foreground, as 1; all else is 0. */
        Mask foreground() {
            char[] all = values.toChars();
            byte[] labels = new byte[all.length];
            for (int i = 0; i < all.length; i++) {
                labels[i] = (byte) (all[i] == 0 || isIgnored(all[i]) ? 0 : 1);
            }
            return Mask.adopt(values.size(), labels);
        }

        private boolean isIgnored(int value) {
            return value == LabelMap.IGNORE && !told.containsValue(value);
        }
    }

    /** What tells the objects of an image apart: those of one class that have no name of their own are one. */
    static String object(Region region) {
        return region.label().id() + " " + region.instance().orElse("");
    }

    /**
     * A mask of regions, to be looked at.
     *
     * @param subject the image, for remarks
     * @throws InputException when one does not fit
     */
    PaintedMask painted(List<Region> regions, Size size, String subject) throws InputException {
        Map<String, Integer> told = new LinkedHashMap<>();
        boolean numbered = coding instanceof LabelMap.Instances;
        for (Region region : regions) {
            int label = label(region.label());
            if (label > 0 && region.label().id() != LabelMap.IGNORE) {
                told.putIfAbsent(object(region), numbered ? told.size() + 1 : label);
            }
        }
        return new PaintedMask(
                numbered ? numbers(regions, size) : MaskSnapshot.of(labels(regions, size, subject)), told);
    }

    private Mask labels(List<Region> regions, Size size, String subject) throws InputException {
        Map<Integer, Set<String>> objects = new HashMap<>();
        for (Region region : regions) {
            int label = label(region.label());
            if (label > 0) {
                region.instance().ifPresent(i -> objects.computeIfAbsent(label, l -> new HashSet<>())
                        .add(i));
            }
        }
        if (objects.values().stream().anyMatch(o -> o.size() > 1)) {
            remarks.add("objects of one class became one, as a mask of classes does not tell them apart", subject);
        }
        return Painting.of(regions, size, this::label);
    }

    /** The label of a class; −1 where it is not taken. */
    private int label(LabelClass label) {
        boolean fixed = label.id() == 0 || label.id() == LabelMap.IGNORE;
        if (!fixed && !taken.isEmpty() && !taken.contains(label.name())) {
            return -1;
        }
        if (coding instanceof LabelMap.Indexed && (fixed || isKept(label))) {
            return label.id();
        }
        return switch (label.id()) {
            case 0 -> 0;
            case LabelMap.IGNORE -> -1;
            default -> 1;
        };
    }

    /** Whether the target has this very class, rather than the person for any. */
    private boolean isKept(LabelClass label) {
        return coding.classOf(label.id())
                .filter(c -> c.name().equals(label.name()))
                .isPresent();
    }

    private MaskSnapshot numbers(List<Region> regions, Size size) throws InputException {
        char[] numbers = new char[Math.toIntExact(size.pixels())];
        Map<String, Integer> known = new HashMap<>();
        for (Region region : regions) {
            int label = label(region.label());
            if (label < 0 || region.label().id() == LabelMap.IGNORE) {
                continue;
            }
            int number = label == 0 ? 0 : known.computeIfAbsent(object(region), o -> known.size() + 1);
            if (number > MOST_INSTANCES) {
                throw new InputException("more than " + MOST_INSTANCES + " objects in one image");
            }
            int width = size.width();
            region.extent()
                    .on(size)
                    .forEachRun((y, from, to) -> Arrays.fill(numbers, y * width + from, y * width + to, (char) number));
        }
        return MaskSnapshot.of(size, numbers);
    }
}
