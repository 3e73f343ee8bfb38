package org.maskwright.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.maskwright.check.facts.DatasetFacts;

/**
 * What a check found.
 *
 * @param findings worst severity first, then by rule id, then in the order of the samples, those without a sample last
 * @param facts what was measured
 * @param reading where the facts came from
 * @param elapsed how long the check took
 * @param ruleTimes time spent in each rule that ran, over all threads, by rule id in the rules' order
 * @param faults rules that failed, in the order of rules and samples: mistakes of ours, the rest of the check is sound
 * @param ignored findings left out because a person had declared them to be no fault, in the order of findings
 */
public record CheckResult(
        List<Finding> findings,
        DatasetFacts facts,
        Reading reading,
        Duration elapsed,
        Map<String, Duration> ruleTimes,
        List<RuleFault> faults,
        List<Finding> ignored) {

    /**
     * Where the facts of the files came from.
     *
     * @param decoded files whose pixels were decoded, or tried to be
     * @param reused files whose facts came from the catalog
     * @param warning what the catalog has to say to the user ("was damaged and has been rebuilt"); empty when nothing
     */
    public record Reading(int decoded, int reused, String warning) {}

    /**
     * A rule that threw something.
     *
     * @param rule rule id
     * @param sample label of the sample it was judging; empty for a rule about the dataset
     * @param message what was thrown; the log has the stack trace
     */
    public record RuleFault(String rule, String sample, String message) {}

    /** Copies the lists. */
    public CheckResult {
        findings = List.copyOf(findings);
        faults = List.copyOf(faults);
        ignored = List.copyOf(ignored);
        ruleTimes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(ruleTimes));
    }

    /** Number of samples checked. */
    public int samples() {
        return facts.samples().size();
    }

    /** How long the check took, in seconds. */
    public double seconds() {
        return elapsed.toNanos() / 1e9;
    }

    /** Number of findings of a severity. */
    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
