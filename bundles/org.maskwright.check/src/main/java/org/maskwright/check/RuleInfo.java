package org.maskwright.check;

import java.util.List;
import org.maskwright.core.option.Option;

/**
 * All that a person needs to know of a rule; catalogue, documentation and dialogs are made from it.
 *
 * @param id upper case with underscores ({@code MASK_EMPTY})
 * @param severity of its findings, unless the user sets another
 * @param certainty whether a finding is a fact or a suspicion
 * @param explanation one sentence: what is wrong, and why that matters
 * @param repair one sentence: what to do
 * @param options what can be set
 * @param fixes ids of the fixes that its findings may carry
 * @param scope for which label maps it is meant
 */
public record RuleInfo(
        String id,
        Severity severity,
        Certainty certainty,
        String explanation,
        String repair,
        List<Option<?>> options,
        List<String> fixes,
        Scope scope) {
    /** A rule for any label map. */
    public RuleInfo(
            String id,
            Severity severity,
            Certainty certainty,
            String explanation,
            String repair,
            List<Option<?>> options,
            List<String> fixes) {
        this(id, severity, certainty, explanation, repair, options, fixes, Scope.ANY);
    }

    /** The same rule, meant for some label maps only. */
    public RuleInfo meantFor(Scope some) {
        return new RuleInfo(id, severity, certainty, explanation, repair, options, fixes, some);
    }

    /** Whether a finding is a fact or a suspicion. */
    public enum Certainty {
        /** True of the files by definition. */
        DETERMINISTIC,
        /** A measure beyond a threshold: right more often than not. */
        HEURISTIC
    }

    /** Copies the lists. */
    public RuleInfo {
        options = List.copyOf(options);
        fixes = List.copyOf(fixes);
    }
}
