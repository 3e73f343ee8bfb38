package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.option.Option;

/** Finds masks that are older than their image. */
public final class MaskStaleRule implements SampleRule {
    private static final Option.Number MINUTES =
            new Option.Number("minutes", "min", "A mask older than its image by no more is not reported.", 60, 0, 1e7);
    private static final RuleInfo INFO = new RuleInfo(
            "MASK_STALE",
            Severity.INFO,
            RuleInfo.Certainty.HEURISTIC,
            "The image was changed after its mask: it may have been cropped, rotated or replaced since. Copying a"
                    + " dataset can set times anew and make this meaningless.",
            "Look whether the mask still fits.",
            List.of(MINUTES),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        if (facts.image().isEmpty() || facts.mask().isEmpty()) {
            return;
        }
        double minutes = (facts.image().get().file().modifiedMs()
                        - facts.mask().get().file().modifiedMs())
                / 60_000.0;
        if (minutes > report.number(MINUTES)) {
            String message = Wording.text(
                    "%s was last changed %s before its image.",
                    facts.sample().mask().orElseThrow(), span(minutes));
            report.found(
                    facts.sample().name(), SampleFiles.mask(facts), message, Wording.data("olderByMinutes", minutes));
        }
    }

    private static String span(double minutes) {
        double days = minutes / (24 * 60);
        return days >= 2 ? Wording.text("%,.0f days", days) : Wording.text("%,.0f minutes", minutes);
    }
}
