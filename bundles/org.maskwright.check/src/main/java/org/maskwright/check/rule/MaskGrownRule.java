package org.maskwright.check.rule;

import java.util.List;
import java.util.Optional;
import org.maskwright.check.GatheringRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleValues;
import org.maskwright.check.Scope;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.SampleFacts;

/** Finds masks whose boundary runs evenly outside the person's. Each pair is judged by itself. */
public final class MaskGrownRule implements GatheringRule<SampleFacts> {
    private static final EvenFit FIT = new EvenFit(-1, "too wide", "shrunk");
    private static final RuleInfo INFO = new RuleInfo(
                    "MASK_GROWN",
                    Severity.WARNING,
                    RuleInfo.Certainty.HEURISTIC,
                    "The mask is too wide on all sides: its boundary runs evenly outside the person, so background is learnt as person.",
                    "Compare contour and picture; shrink the mask by the width that is given (Clean masks), or draw it anew.",
                    FIT.options(),
                    List.of())
            .meantFor(Scope.BACKGROUND);

    private final OwnerSearch owners;

    /** A rule by itself. */
    public MaskGrownRule() {
        this(new OwnerSearch());
    }

    /** One of several rules that share a search. */
    MaskGrownRule(OwnerSearch owners) {
        this.owners = owners;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<SampleFacts> gather(SampleFacts facts, RuleValues values) {
        return FitFindings.known(facts);
    }

    @Override
    public void judge(List<SampleFacts> evidence, DatasetContext context, Report report) {
        FIT.judge(evidence, owners, report);
    }
}
