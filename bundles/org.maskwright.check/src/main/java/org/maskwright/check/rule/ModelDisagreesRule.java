package org.maskwright.check.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.maskwright.check.Datum;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Scope;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.ModelScore;
import org.maskwright.core.Objection;
import org.maskwright.core.Objection.Nature;
import org.maskwright.core.option.Option;

/** Finds masks that do not fit what the models see that have looked at these very files. */
public final class ModelDisagreesRule implements SampleRule {
    private static final Option.Number MISFIT = new Option.Number(
            "misfit",
            "",
            "Least that every model holds against a mask: the soft intersection over union of what it sees with its own mask,"
                    + " less that with this one.",
            0.1,
            0,
            1);
    private static final RuleInfo INFO = new RuleInfo(
                    "MODEL_DISAGREES",
                    Severity.WARNING,
                    RuleInfo.Certainty.HEURISTIC,
                    "The models that were asked (maskwright rank) see something else than the mask shows: somebody is left out, dark"
                            + " clothes are holes, or a bag is part of the person. With several models the least of what they hold against"
                            + " it counts: one model's mistake is not the mask's.",
                    "Look at the region that is named, and correct the mask or leave it: the model may be wrong.",
                    List.of(MISFIT),
                    List.of())
            .meantFor(Scope.BACKGROUND);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        List<ModelScore> misfits = facts.scores().stream()
                .filter(s -> s.kind() == ModelScore.ScoreKind.MISFIT)
                .sorted(Comparator.comparingDouble(ModelScore::value).thenComparing(ModelScore::model))
                .toList();
        if (!misfits.isEmpty() && misfits.getFirst().value() >= report.number(MISFIT)) {
            Masks.of(facts).ifPresent(mask -> found(mask, misfits, report));
        }
    }

    /** @param misfits of each model, the mildest first */
    private static void found(Masks.Measured mask, List<ModelScore> misfits, Report report) {
        ModelScore mildest = misfits.getFirst();
        List<String> models = misfits.stream().map(ModelScore::model).sorted().toList();
        String message = Wording.text(
                "%s does not fit what %s (misfit %.2f)%s.",
                mask.path(),
                misfits.size() == 1 ? mildest.model() + " sees" : misfits.size() + " models see",
                mildest.value(),
                mildest.objection().map(o -> ": " + words(o)).orElse(""));
        List<Object> data = new ArrayList<>(List.of("misfit", mildest.value(), "models", models));
        mildest.objection().ifPresent(o -> {
            data.addAll(List.of("nature", o.nature().name(), "areaPx", o.pixels()));
            data.add(Datum.PLACE.of(o.place()));
        });
        Map<String, Object> named = Wording.data(data.toArray());
        mask.found(report, message, named);
    }

    private static String words(Objection o) {
        String at = Wording.text(
                "%,d px around %d,%d",
                o.pixels(),
                o.place().x() + o.place().width() / 2,
                o.place().y() + o.place().height() / 2);
        Nature nature = o.nature();
        return switch (nature) {
            case INVERTED -> "turned around it would fit, as at " + at;
            case ELSEWHERE ->
                "it hardly shares a pixel with the person, who is elsewhere, as at " + at
                        + "; it may be another image's";
            case MISSING -> "somebody is left out, " + at;
            case HOLE -> "there is a hole in the person, " + at;
            case FOREIGN -> "something in it is nobody, " + at;
        };
    }
}
