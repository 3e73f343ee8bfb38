package org.maskwright.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maskwright.check.CheckResult.Reading;
import org.maskwright.check.CheckResult.RuleFault;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.core.Samples;

/** What all rules said, put in the order in which people read it. */
final class Collected {
    private final List<Judgement> said;
    private final Samples samples;
    private final DatasetFacts facts;
    private final List<RuleRun> runs;

    /**
     * @param said in an order that does not depend on threads
     * @param samples in whose order findings come
     * @param facts what was judged
     * @param runs the rules that ran
     */
    Collected(List<Judgement> said, Samples samples, DatasetFacts facts, List<RuleRun> runs) {
        this.said = said;
        this.samples = samples;
        this.facts = facts;
        this.runs = runs;
    }

    CheckResult result(CheckOptions options, Reading reading, long begin) {
        return result(List.of(), List.of(), new Rest(List.of(), options, reading, begin));
    }

    /**
     * Together with what was said before, and still holds.
     *
     * @param staying of the same samples in the same order; no rule has said anything more of a sample of which it has here
     */
    CheckResult resultWith(CheckResult staying, CheckOptions options, Reading reading, long begin) {
        var rest = new Rest(staying.faults(), options, reading, begin);
        boolean decidedSo = staying.findings().stream().noneMatch(options::ignores)
                && staying.ignored().stream().allMatch(options::ignores);
        if (decidedSo) {
            return result(staying.findings(), staying.ignored(), rest);
        }
        // A person has decided otherwise since: all are sorted out again.
        var before = new Judgement(
                Stream.concat(staying.findings().stream(), staying.ignored().stream())
                        .toList(),
                List.of());
        var all = Stream.concat(Stream.of(before), said.stream()).toList();
        return new Collected(all, samples, facts, runs).result(List.of(), List.of(), rest);
    }

    private record Rest(List<RuleFault> faults, CheckOptions options, Reading reading, long begin) {}

    private CheckResult result(List<Finding> staying, List<Finding> stayingIgnored, Rest rest) {
        var findings = new ArrayList<Finding>();
        var faults = new ArrayList<RuleFault>(rest.faults);
        var ignored = new ArrayList<Finding>();
        for (Judgement s : said) {
            faults.addAll(s.faults());
            for (Finding f : s.findings()) {
                (rest.options.ignores(f) ? ignored : findings).add(f);
            }
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - rest.begin);
        return new CheckResult(
                ordered(staying, findings),
                facts,
                rest.reading,
                elapsed,
                times(),
                faults,
                ordered(stayingIgnored, ignored));
    }

    /** New findings among those that are in order; costs the sorting of the new ones. */
    private List<Finding> ordered(List<Finding> staying, List<Finding> fresh) {
        Comparator<Finding> order = order();
        fresh.sort(order);
        if (staying.isEmpty()) {
            return fresh;
        }
        List<Finding> all = new ArrayList<>(staying.size() + fresh.size());
        int taken = 0;
        for (Finding f : fresh) {
            int place = placeAfterEqual(staying, f, order);
            all.addAll(staying.subList(taken, place));
            all.add(f);
            taken = place;
        }
        all.addAll(staying.subList(taken, staying.size()));
        return all;
    }

    private static int placeAfterEqual(List<Finding> sorted, Finding finding, Comparator<Finding> order) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(sorted.get(middle), finding) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Worst first, by rule, in the samples' natural order; what a rule says of one sample stays as it said it. */
    private Comparator<Finding> order() {
        return Comparator.comparing(Finding::severity)
                .reversed()
                .thenComparing(Finding::rule)
                .thenComparing(f -> samples.place(f.sample().key()).orElse(Integer.MAX_VALUE));
    }

    private Map<String, Duration> times() {
        var times = new LinkedHashMap<String, Duration>();
        runs.forEach(r -> times.put(r.id(), r.time()));
        return times;
    }
}
