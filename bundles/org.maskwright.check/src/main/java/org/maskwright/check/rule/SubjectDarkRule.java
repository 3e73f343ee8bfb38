package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.PairFeatures;

/** Finds pairs in which the person within the mask is nearly black, whatever the background. */
public final class SubjectDarkRule implements SampleRule {
    private static final Option.Number MIN_BRIGHTNESS = new Option.Number(
            "minBrightness", "%", "Least mean brightness of the person, as a share of white.", 8, 0, 100);
    private static final RuleInfo INFO = new RuleInfo(
            "SUBJECT_DARK",
            Severity.INFO,
            RuleInfo.Certainty.HEURISTIC,
            "The person within the mask is nearly black, as against the light: details and edges inside are hard to"
                    + " tell.",
            "Look whether the mask can be trusted; keep the pair when silhouettes are to be segmented too.",
            List.of(MIN_BRIGHTNESS),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        facts.pair()
                .map(PairFeatures::subjectBrightness)
                .map(Measure::figureIfDefined)
                .ifPresent(brightness -> brightness.ifPresent(b -> judge(facts, b, report)));
    }

    private static void judge(SampleFacts facts, double brightness, Report report) {
        if (brightness * 100 < report.number(MIN_BRIGHTNESS)) {
            report.found(
                    facts.sample().name(),
                    SampleFiles.pair(facts),
                    Wording.text("The person is nearly black: %s of white on average.", Wording.percent(brightness)),
                    Wording.data("brightness", brightness));
        }
    }
}
