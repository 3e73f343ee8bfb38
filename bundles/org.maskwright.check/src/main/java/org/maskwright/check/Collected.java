package org.maskwright.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.check.CheckResult.Fault;
import org.maskwright.check.CheckResult.Reading;
import org.maskwright.check.facts.DatasetFacts;

/** What all rules said, put in the order in which people read it. */
final class Collected {
    private final List<Judgement> said;
    private final DatasetFacts facts;
    private final List<RuleRun> runs;

    /**
     * @param said in an order that does not depend on threads
     * @param facts what was judged
     * @param runs the rules that ran
     */
    Collected(List<Judgement> said, DatasetFacts facts, List<RuleRun> runs) {
        this.said = said;
        this.facts = facts;
        this.runs = runs;
    }

    CheckResult result(CheckOptions options, Reading reading, long begin) {
        var findings = new ArrayList<Finding>();
        var faults = new ArrayList<Fault>();
        var ignored = new ArrayList<Finding>();
        for (Judgement s : said) {
            faults.addAll(s.faults());
            for (Finding f : s.findings()) {
                if (options.ignores(f)) {
                    ignored.add(f);
                } else {
                    findings.add(f);
                }
            }
        }
        findings.sort(order());
        ignored.sort(order());
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
        return new CheckResult(findings, facts, reading, elapsed, times(), faults, ignored);
    }

    /** Worst first, by rule, in the samples' natural order; what a rule says of one sample stays as it said it. */
    private Comparator<Finding> order() {
        var position = new HashMap<String, Integer>();
        facts.samples().forEach(s -> position.putIfAbsent(s.sample().key(), position.size()));
        return Comparator.comparing(Finding::severity)
                .reversed()
                .thenComparing(Finding::rule)
                .thenComparing(f -> position.getOrDefault(f.sample().key(), Integer.MAX_VALUE));
    }

    private Map<String, Duration> times() {
        var times = new LinkedHashMap<String, Duration>();
        runs.forEach(r -> times.put(r.id(), r.time()));
        return times;
    }
}
