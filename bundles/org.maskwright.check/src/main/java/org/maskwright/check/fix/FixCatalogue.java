package org.maskwright.check.fix;

import java.util.List;
import java.util.Optional;

/**
 * The fixes that findings name.
 *
 * @param fixes in the order in which a list shows them; ids differ
 */
public record FixCatalogue(List<Fix> fixes) {
    /** Copies the list. */
    public FixCatalogue {
        fixes = List.copyOf(fixes);
    }

    /** All fixes that there are. */
    public static FixCatalogue standard() {
        return new FixCatalogue(List.of(
                new QuarantineFix("quarantine", "Moves the files to the quarantine, from where they can be restored."),
                new QuarantineFix("strip-junk", "Moves files that a system or tool left behind to the quarantine."),
                new RenameFix(),
                new VerifiedEmptyFix(),
                new MaskFix(
                        "resample", "Brings the mask to its image's size by nearest neighbour.", MaskRepairs::resample),
                new MaskFix("rotate", "Turns the mask as EXIF turns its image.", MaskRepairs::rotate),
                new MaskFix("binarise", "Cuts the mask's values at half of full scale.", MaskRepairs::binarise),
                new MaskFix(
                        "rescale",
                        "Brings a mask coded 0/1 to the dataset's 0/255, or the reverse.",
                        MaskRepairs::rescale),
                new MaskFix("flatten", "Stores the mask as one grey channel without alpha.", MaskRepairs::to8Bit),
                new MaskFix("to-8-bit", "Stores the mask as 8-bit grey of the same meaning.", MaskRepairs::to8Bit),
                new MaskFix(
                        "to-png",
                        "Stores the mask as PNG, its values cut at half of full scale.",
                        MaskRepairs::binarise),
                new LabelFix(
                        "drop-speckles", "Makes background of components below the limit.", MaskRepairs::dropSpeckles),
                new LabelFix("fill-holes", "Fills holes up to the limit.", MaskRepairs::fillHoles),
                new LabelFix("invert", "Exchanges person and background.", MaskRepairs::invert)));
    }

    /** The fix of an id, if there is one. */
    public Optional<Fix> find(String id) {
        return fixes.stream().filter(f -> f.id().equals(id)).findFirst();
    }
}
