package org.maskwright.check.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.maskwright.check.GatheringRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleValues;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.SampleName;
import org.maskwright.core.option.Option;
import org.maskwright.dataset.ledger.SplitLedger;

/** Finds groups (a person, a video) that are torn apart by the split; silent until the ledger or an option says what a group is. */
public final class SplitLeakGroupRule implements GatheringRule<SampleFacts> {
    private static final Option.Text GROUP_BEFORE = new Option.Text(
            "groupBefore",
            "A sample's group is its id up to the first occurrence of this text (\"_\"); empty: not grouped so.",
            "");
    private static final Option.Text GROUP_PATTERN = new Option.Text(
            "groupPattern",
            "A sample's group is what this regular expression's first parenthesis finds in its id; empty: not grouped"
                    + " so.",
            "");
    private static final RuleInfo INFO = new RuleInfo(
            "SPLIT_LEAK_GROUP",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "Pictures that belong together (of one person, from one video) are in more than one part of the split,"
                    + " which flatters evaluation.",
            "Split again by group.",
            List.of(GROUP_BEFORE, GROUP_PATTERN),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<SampleFacts> gather(SampleFacts facts, RuleValues values) {
        return Optional.of(facts);
    }

    @Override
    public void judge(List<SampleFacts> evidence, DatasetContext context, Report report) {
        Parts parts = Parts.of(context);
        if (parts.isEmpty()) {
            return;
        }
        try {
            Function<SampleFacts, Optional<String>> group = grouping(context.split(), report);
            for (List<SampleFacts> members : Twins.by(evidence, group)) {
                report.throwIfCancelled();
                parts.reportLeak(
                        members, "Group " + group.apply(members.getFirst()).orElseThrow(), report);
            }
        } catch (PatternSyntaxException e) {
            report.found(
                    SampleName.NONE,
                    List.of(),
                    "Groups were not checked: groupPattern is no regular expression (" + e.getDescription() + " at "
                            + e.getIndex() + ").",
                    Wording.data("groupPattern", e.getPattern()));
        }
    }

    private static Function<SampleFacts, Optional<String>> grouping(SplitLedger ledger, Report report) {
        String pattern = report.text(GROUP_PATTERN);
        String before = report.text(GROUP_BEFORE);
        if (!pattern.isEmpty()) {
            Pattern compiled = Pattern.compile(pattern);
            return s -> first(compiled.matcher(s.sample().label()));
        }
        if (!before.isEmpty()) {
            return s -> Optional.of(s.sample().label().indexOf(before))
                    .filter(at -> at > 0)
                    .map(at -> s.sample().label().substring(0, at));
        }
        Map<String, String> stated = new HashMap<>();
        ledger.entries().stream()
                .filter(e -> !e.group().isEmpty())
                .forEach(e -> stated.putIfAbsent(e.sample(), e.group()));
        return s -> Optional.ofNullable(stated.get(s.sample().key()));
    }

    private static Optional<String> first(Matcher matcher) {
        return matcher.find()
                ? Optional.ofNullable(matcher.group(Math.min(1, matcher.groupCount())))
                : Optional.empty();
    }
}
