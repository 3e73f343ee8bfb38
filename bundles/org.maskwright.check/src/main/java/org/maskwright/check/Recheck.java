package org.maskwright.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maskwright.check.CheckResult.Fault;
import org.maskwright.check.facts.FactsCache;
import org.maskwright.check.facts.FactsReader;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.WatchNews;

/**
 * Checks again what changed since a check, in two steps. {@link #samples} measures and judges the samples that are not as they were, which
 * costs what they are; {@link #dataset} lets the rules about the dataset judge all facts, which grows with the dataset and may come later.
 * After both the result is that of a check from the beginning, as long as settings, layout and images are the same; where they are not, there
 * is {@link CheckRunner}.
 *
 * <p>Immutable, safe for any thread.
 */
public final class Recheck {
    private final List<Rule> rules;
    private final CheckOptions options;
    private final Set<String> late;

    /**
     * @param rules which may run
     * @param options as those of the check before
     */
    public Recheck(List<? extends Rule> rules, CheckOptions options) {
        this.rules = List.copyOf(rules);
        this.options = options;
        this.late = rules.stream()
                .filter(r -> r instanceof DatasetRule)
                .map(r -> r.info().id())
                .collect(Collectors.toSet());
    }

    /**
     * A check, and what it was a check of.
     *
     * @param result what it found
     * @param scan of what
     * @param lookedMs when it began to look at files, ms since 1970-01-01 UTC
     */
    public record Before(CheckResult result, Scan scan, long lookedMs) {}

    /**
     * Measures and judges the samples that are not as they were. What rules about the dataset said stays for the time being, but for samples
     * that are no more.
     *
     * @param before what was known
     * @param now what there is; its catalog keeps what is measured
     * @param changes files that changed, whatever their size and time say; where everything may have changed, files of which these tell too
     *     little are hashed
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public CheckResult samples(Before before, Subject now, WatchNews.Changed changes, Progress progress) {
        long begin = System.nanoTime();
        var known = new HashMap<String, SampleFacts>();
        before.result.facts().samples().forEach(s -> known.put(s.sample().key(), s));
        var trust = new FactsTrust(before, now.scan(), changes);
        List<Sample> changed = now.scan().samples().stream()
                .filter(s -> !trust.holds(s, known.get(s.key())))
                .toList();
        List<RuleRun> runs = runs(now, progress);
        LabelMap labels = now.scan().layout().layout().labels();
        var news = new NewFacts(now.catalog(), FactsCache.format(labels), System.currentTimeMillis());
        var reader = new FactsReader(now.root(), labels, trust.stamps(changed), FactsCache.of(facts(changed, known)));
        var pass = new SamplePass(changed, new Judge(runs), reader);
        progress.begin("Checking", changed.size());
        try (var workers = new Workers(Math.clamp(changed.size(), 1, options.threads()), progress)) {
            pass.run(workers, progress, news);
        }
        pass.facts().forEach(f -> known.put(f.sample().key(), f));
        var said = new ArrayList<Judgement>();
        said.add(remaining(before.result, now.scan(), changed));
        said.addAll(pass.said());
        return new Collected(said, CheckRunner.facts(now, facts(now.scan().samples(), known)), runs)
                .result(options, pass.reading(news), begin);
    }

    /**
     * Lets the rules about the dataset judge the facts that are at hand.
     *
     * @param known what {@link #samples} made of this subject
     * @param now what there is
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public CheckResult dataset(CheckResult known, Subject now, Progress progress) {
        long begin = System.nanoTime();
        List<RuleRun> runs = runs(now, progress);
        List<RuleRun> judges = RuleRun.late(runs);
        var facts = CheckRunner.facts(now, known.facts().samples());
        var said = new ArrayList<Judgement>();
        said.add(staying(known, (rule, sample) -> !late.contains(rule)));
        progress.begin("Checking", judges.size());
        try (var workers = new Workers(options.threads(), progress)) {
            said.addAll(CheckRunner.judged(facts, judges, workers, progress));
        }
        return new Collected(said, facts, runs).result(options, known.reading(), begin);
    }

    private List<RuleRun> runs(Subject now, Progress progress) {
        LabelMap labels = now.scan().layout().layout().labels();
        return RuleRun.all(rules, new RuleRun.Setting(options.settings(), labels, progress, System::nanoTime));
    }

    private static List<SampleFacts> facts(List<Sample> samples, Map<String, SampleFacts> known) {
        return samples.stream()
                .filter(s -> known.containsKey(s.key()))
                .map(s -> known.get(s.key()))
                .toList();
    }

    /** What was said of samples that there are still, and of changed ones by rules about the dataset. */
    private Judgement remaining(CheckResult before, Scan now, List<Sample> changed) {
        var ids = new HashSet<String>();
        ids.add("");
        // A fault tells the label.
        now.samples().forEach(s -> ids.addAll(List.of(s.key(), s.label())));
        var again = changed.stream().flatMap(s -> Stream.of(s.key(), s.label())).collect(Collectors.toSet());
        return staying(
                before, (rule, sample) -> ids.contains(sample) && (late.contains(rule) || !again.contains(sample)));
    }

    /** What stays of that which was said, by rule and sample. */
    private static Judgement staying(CheckResult before, BiPredicate<String, String> stays) {
        var findings = new ArrayList<Finding>();
        before.findings().forEach(f -> addIf(stays, f, findings));
        before.ignored().forEach(f -> addIf(stays, f, findings));
        List<Fault> faults = before.faults().stream()
                .filter(f -> stays.test(f.rule(), f.sample()))
                .toList();
        return new Judgement(findings, faults);
    }

    private static void addIf(BiPredicate<String, String> stays, Finding finding, List<Finding> findings) {
        if (stays.test(finding.rule(), finding.sample().key())) {
            findings.add(finding);
        }
    }
}
