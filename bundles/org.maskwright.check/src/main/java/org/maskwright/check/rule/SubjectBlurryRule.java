package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.ImageFeatures;
import org.maskwright.imaging.feature.PairFeatures;

/** Finds pairs in which the person within the mask is out of focus although the picture as a whole is not. */
public final class SubjectBlurryRule implements SampleRule {
    private static final Option.Number MIN_SHARPNESS = new Option.Number(
            "minSharpness",
            "",
            "Least standard deviation of the Laplacian (0…255 scale) within the mask.",
            10,
            0,
            1000);
    private static final Option.Number MAX_SHARE = new Option.Number(
            "maxShare",
            "%",
            "Only reported when the person is at most this sharp, compared with the whole picture.",
            50,
            0,
            100);
    private static final RuleInfo INFO = new RuleInfo(
            "SUBJECT_BLURRY",
            Severity.INFO,
            RuleInfo.Certainty.HEURISTIC,
            "The person within the mask is out of focus, or the mask lies on the background instead of the person.",
            "Look whether the mask lies on the person, and whether its edge can be trusted.",
            List.of(MIN_SHARPNESS, MAX_SHARE),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        facts.pair()
                .map(PairFeatures::subjectSharpness)
                .map(Measure::figureIfDefined)
                .ifPresent(sharpness -> sharpness.ifPresent(subject -> facts.imageFeatures()
                        .map(ImageFeatures::sharpness)
                        .ifPresent(whole -> judge(facts, subject, whole, report))));
    }

    private static void judge(SampleFacts facts, double subject, double whole, Report report) {
        if (subject < report.number(MIN_SHARPNESS) && subject * 100 <= whole * report.number(MAX_SHARE)) {
            report.found(
                    facts.sample().name(),
                    SampleFiles.pair(facts),
                    Wording.text(
                            "The person is out of focus: sharpness %.1f within the mask, %.1f in the whole picture.",
                            subject, whole),
                    Wording.data("subjectSharpness", subject, "imageSharpness", whole));
        }
    }
}
