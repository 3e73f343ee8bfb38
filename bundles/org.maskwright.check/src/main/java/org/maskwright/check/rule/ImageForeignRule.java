package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.core.SampleName;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.layout.StrayFile;

/** Finds images that the layout has no place for. */
public final class ImageForeignRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "IMAGE_FOREIGN",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "This image is neither an image nor a mask under the layout in force, so it takes no part in anything.",
            "Move it where it belongs, or state the layout if it was guessed wrongly.",
            List.of(),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        Layout layout = facts.layout();
        for (StrayFile file : facts.strays()) {
            if (file.kind() == StrayFile.Kind.IMAGE) {
                String message = file.path() + " fits neither the images' pattern " + layout.images()
                        + " nor the masks' " + layout.masks() + ".";
                report.found(
                        SampleName.NONE,
                        List.of(file.path()),
                        message,
                        Wording.data("images", layout.images(), "masks", layout.masks()));
            }
        }
    }
}
