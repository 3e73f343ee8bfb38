package org.maskwright.check.fix;

import java.util.List;
import java.util.Optional;
import org.maskwright.check.Rule;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleSettings;
import org.maskwright.check.rule.RuleCatalogue;

/**
 * What is known of faults: the rules that find them, and the fixes that mend them. Made once where a program is put together, and handed to
 * whatever checks or mends; so a room above this one can add a fix.
 *
 * @param rules in the order of the documentation; ids differ
 * @param fixes what can mend their findings
 */
public record RuleBook(List<Rule> rules, FixCatalogue fixes) {
    /** Copies the list. */
    public RuleBook {
        rules = List.copyOf(rules);
    }

    /** The rules and fixes of this room. For the place where a program is put together, and for tests. */
    public static RuleBook standard() {
        return new RuleBook(RuleCatalogue.standard(), FixCatalogue.standard());
    }

    /** The same rules with one fix more. */
    public RuleBook with(Fix fix) {
        return new RuleBook(rules, fixes.with(fix));
    }

    /** The rules as they stand, before anybody sets anything. */
    public RuleSettings settings() {
        return RuleSettings.standard(rules);
    }

    /** Plans repairs with these fixes. */
    public Repairs repairs() {
        return new Repairs(settings(), fixes);
    }

    /** What a rule says of itself; empty for an unknown one. */
    public Optional<RuleInfo> rule(String id) {
        return rules.stream().map(Rule::info).filter(r -> r.id().equals(id)).findFirst();
    }
}
