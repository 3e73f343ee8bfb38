package org.maskwright.check.fix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleInfo;

/**
 * Some fixes, and which of them suit a finding.
 *
 * @param fixes in the order in which a list shows them; ids differ
 */
public record FixCatalogue(List<Fix> fixes) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when two have the same id
     */
    public FixCatalogue {
        fixes = List.copyOf(fixes);
        if (fixes.stream().map(Fix::id).distinct().count() < fixes.size()) {
            throw new IllegalArgumentException("two fixes of one id");
        }
    }

    /** The fixes of this room. */
    public static FixCatalogue standard() {
        return new FixCatalogue(Stream.of(ofFiles(), ofPlaces(), ofCodings(), ofSeveralMasks(), ofLabels())
                .flatMap(List::stream)
                .toList());
    }

    private static List<Fix> ofFiles() {
        return List.of(
                new QuarantineFix("quarantine", "Moves the files to the quarantine, from where they can be restored."),
                new QuarantineFix("strip-junk", "Moves files that a system or tool left behind to the quarantine."),
                new RenameFix(),
                new VerifiedEmptyFix());
    }

    /** Where a mask's pixels are upon its image. */
    private static List<Fix> ofPlaces() {
        return List.of(
                new MaskFix(
                        "resample",
                        "Brings the mask to its image's size by nearest neighbour.",
                        Keeps.VALUES,
                        MaskRepairs::resample),
                new MaskFix(
                        "crop-or-pad",
                        "Brings the mask to its image's size by rows and columns at the right and below: cut off, or the last repeated.",
                        Keeps.VALUES,
                        MaskRepairs::cropOrPad),
                new MaskFix(
                        "rotate",
                        "Turns or mirrors the mask as is said: as EXIF turns its image, or as it fits.",
                        Keeps.VALUES,
                        MaskRepairs::rotate));
    }

    /** How a mask's values are stored. */
    private static List<Fix> ofCodings() {
        return List.of(
                new MaskFix(
                        "binarise",
                        "Cuts the mask's values at half of full scale.",
                        Keeps.KNOWN_LABELS,
                        MaskRepairs::binarise),
                new MaskFix(
                        "rescale",
                        "Brings a mask coded 0/1 to the dataset's 0/255, or the reverse.",
                        Keeps.KNOWN_LABELS,
                        MaskRepairs::rescale),
                new MaskFix(
                        "flatten",
                        "Stores the mask as one grey channel without alpha.",
                        Keeps.LABELS,
                        MaskRepairs::to8Bit),
                new MaskFix(
                        "to-8-bit",
                        "Stores the mask as 8-bit grey of the same meaning.",
                        Keeps.LABELS,
                        MaskRepairs::to8Bit),
                new MaskFix(
                        "to-png",
                        "Stores the mask as PNG, its values cut at half of full scale.",
                        Keeps.KNOWN_LABELS,
                        MaskRepairs::toPng));
    }

    private static List<Fix> ofSeveralMasks() {
        return List.of(
                new JoinMasksFix(
                        "join-masks",
                        "Makes one mask of the several of each image, all of them the person, in person_masks/.",
                        "person_masks",
                        false),
                new JoinMasksFix(
                        "join-classes",
                        "Makes one mask of the several of each image, a class for each name, in class_masks/.",
                        "class_masks",
                        true));
    }

    private static List<Fix> ofLabels() {
        return List.of(
                new LabelFix(
                        "drop-speckles",
                        "Makes background of components below the limit.",
                        Keeps.BACKGROUND,
                        MaskRepairs::dropSpeckles),
                new LabelFix("fill-holes", "Fills holes up to the limit.", Keeps.PERSON, MaskRepairs::fillHoles),
                new LabelFix("invert", "Exchanges person and background.", Keeps.IGNORED, MaskRepairs::invert));
    }

    /** The fix of an id, if there is one. */
    public Optional<Fix> find(String id) {
        return fixes.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** These fixes and one more. */
    public FixCatalogue with(Fix fix) {
        return new FixCatalogue(Stream.concat(fixes.stream(), Stream.of(fix)).toList());
    }

    /** The fixes that suit a finding: those that it names and that are here, the recommended one first, then those that name its rule. */
    public List<Fix> suiting(Finding finding) {
        return named(finding.fixes(), finding.rule());
    }

    /** The fixes that may suit the findings of a rule, in the order of {@link #suiting}. */
    public List<Fix> of(RuleInfo rule) {
        return named(rule.fixes(), rule.id());
    }

    private List<Fix> named(List<String> ids, String rule) {
        Stream<Fix> byRule = ids.stream().flatMap(id -> find(id).stream());
        Stream<Fix> byFix = fixes.stream().filter(f -> f.rules().contains(rule));
        return Stream.concat(byRule, byFix).distinct().toList();
    }
}
