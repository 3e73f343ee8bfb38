package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleName;

/** Finds datasets in which so little pairs that the layout is at fault and not single files. */
public final class LayoutUnmatchedRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "LAYOUT_UNMATCHED",
            Severity.ERROR,
            RuleInfo.Certainty.HEURISTIC,
            "Most images or masks find no partner by their names: the layout was guessed or stated wrongly, or the names do not tell; no single file is at fault.",
            "State where images and masks are: --images PATTERN --masks PATTERN, with --keep to have it hold from now on; or rename one side.",
            List.of(),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        Halves halves = Halves.of(facts);
        if (!halves.isLayoutAtFault()) {
            return;
        }
        String images = facts.layout().images();
        String masks = facts.layout().masks();
        int allImages = halves.pairs() + halves.images().size();
        int allMasks = halves.pairs() + halves.masks().size();
        String message = halves.pairs() + " of " + Wording.count(allImages, "image") + " and "
                + Wording.count(allMasks, "mask") + " pair up by name under " + images + " with " + masks
                + ": " + called("images", halves.images()) + called("masks", halves.masks())
                + "state what fits, as in --images '" + images + "' --masks '" + example(masks) + "' --keep.";
        report.found(
                SampleName.NONE,
                List.of(),
                message,
                Wording.data(
                        "pairs",
                        halves.pairs(),
                        "imageNames",
                        Halves.names(halves.images()),
                        "maskNames",
                        Halves.names(halves.masks())));
    }

    private static String called(String what, List<Sample> samples) {
        return samples.isEmpty() ? "" : what + " are called " + String.join(", ", Halves.names(samples)) + "; ";
    }

    /** A pattern of masks that differs from the one that does not fit. */
    private static String example(String masks) {
        return masks.contains("{name}.") ? masks.replace("{name}.", "{name}_mask.") : masks;
    }
}
