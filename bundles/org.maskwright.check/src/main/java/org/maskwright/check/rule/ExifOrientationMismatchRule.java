package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Datum;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.ImageHeader;

/** Finds masks that were drawn on an image before its EXIF rotation. */
public final class ExifOrientationMismatchRule implements SampleRule {
    private static final RuleInfo INFO = new RuleInfo(
            "EXIF_ORIENTATION_MISMATCH",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "The image is to be shown rotated (EXIF), and the mask has the size of the unrotated pixels: it lies on its side "
                    + "over the picture. Turns by 180°, mirrorings and square images leave no trace in the size: MASK_TURNED looks for those.",
            "Rotate the mask as the image is.",
            List.of(),
            List.of("rotate"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        if (isUnrotated(facts)) {
            ImageHeader image = facts.image().orElseThrow().file().header();
            Size mask = facts.mask().orElseThrow().file().header().size();
            String message = facts.sample().mask().orElseThrow() + " is " + mask
                    + " as its image is stored, but the image is shown as " + image.uprightSize()
                    + " (EXIF orientation " + image.orientation() + ").";
            report.found(
                    facts.sample().name(),
                    SampleFiles.mask(facts),
                    message,
                    Wording.data(Datum.ORIENTATION.of(image.orientation())));
        }
    }

    /** Whether the mask has the size of its image's pixels as they are stored, which is not the one in which it is shown. */
    static boolean isUnrotated(SampleFacts facts) {
        if (facts.image().isEmpty() || facts.mask().isEmpty()) {
            return false;
        }
        ImageHeader image = facts.image().get().file().header();
        Size mask = facts.mask().get().file().header().size();
        return image.size().pixels() > 0 && mask.equals(image.size()) && !mask.equals(image.uprightSize());
    }
}
