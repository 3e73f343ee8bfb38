package org.maskwright.session.problems;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maskwright.check.Rule;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.rule.RuleCatalogue;

/** What the rules say of themselves, by id. Immutable. */
public final class RuleTexts {
    private final Map<String, RuleInfo> rules;

    private RuleTexts(List<Rule> rules) {
        this.rules =
                rules.stream().map(Rule::info).collect(Collectors.toUnmodifiableMap(RuleInfo::id, Function.identity()));
    }

    /** Those of all rules there are. */
    public static RuleTexts standard() {
        return new RuleTexts(RuleCatalogue.standard());
    }

    /** What a rule says; empty for an unknown one. */
    public Optional<RuleInfo> of(String id) {
        return Optional.ofNullable(rules.get(id));
    }
}
