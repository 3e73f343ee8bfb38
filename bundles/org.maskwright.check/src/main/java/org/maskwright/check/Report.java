package org.maskwright.check;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.maskwright.core.SampleName;

/** What a rule is given to work with: its settings, and where to report. Valid during one call of {@code inspect}. */
public interface Report extends RuleValues {
    /**
     * Reports a finding at the rule's severity, with all fixes that the rule names.
     *
     * @param sample the sample, or {@link SampleName#NONE}
     * @param files files concerned, the one to repair first
     * @param message one sentence with figures
     * @param data the figures by name
     */
    void found(SampleName sample, List<String> files, String message, Map<String, Object> data);

    /**
     * Reports a finding with these fixes only (none, where it cannot be repaired automatically).
     *
     * @param sample the sample, or {@link SampleName#NONE}
     * @param files files concerned, the one to repair first
     * @param message one sentence with figures
     * @param data the figures by name
     * @param fixes ids, a subset of those that the rule's {@link RuleInfo} names
     */
    void found(SampleName sample, List<String> files, String message, Map<String, Object> data, List<String> fixes);

    /**
     * Leaves the check when it is no longer wanted.
     *
     * @throws CancellationException when it is
     */
    void throwIfCancelled();
}
