package org.maskwright.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.maskwright.check.CheckResult.RuleFault;
import org.maskwright.check.facts.FactsCache;
import org.maskwright.check.facts.FactsReader;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleName;
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
        var known = new KnownSamples(before, now.scan(), changes);
        List<Sample> changed = known.changed();
        List<RuleRun> runs = runs(now, progress);
        LabelMap labels = now.scan().layout().layout().labels();
        var news = new NewFacts(now.catalog(), FactsCache.format(labels), System.currentTimeMillis());
        var reader = new FactsReader(
                now.root(), labels, known.trust().stamps(changed), FactsCache.of(known.factsOfChanged()));
        var pass = new SamplePass(changed, new Judge(runs), reader);
        progress.begin("Checking", changed.size());
        try (var workers = new Workers(Math.clamp(changed.size(), 1, options.threads()), progress)) {
            pass.run(workers, progress, news);
        }
        CheckResult staying = staying(before.result, now.scan(), known);
        return new Collected(pass.said(), now.scan().samples(), CheckRunner.facts(now, known.with(pass.facts())), runs)
                .resultWith(staying, options, pass.reading(news), begin);
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
        CheckResult staying = with(known, f -> !late.contains(f.rule()), f -> !late.contains(f.rule()));
        progress.begin("Checking", judges.size());
        try (var workers = new Workers(options.threads(), progress)) {
            said.addAll(CheckRunner.judged(facts, judges, workers, progress));
        }
        return new Collected(said, now.scan().samples(), facts, runs)
                .resultWith(staying, options, known.reading(), begin);
    }

    private List<RuleRun> runs(Subject now, Progress progress) {
        LabelMap labels = now.scan().layout().layout().labels();
        return RuleRun.all(rules, new RuleRun.Setting(options.settings(), labels, progress, System::nanoTime));
    }

    /** What was said of samples that there are still, and of changed ones by rules about the dataset. A fault tells the label. */
    private CheckResult staying(CheckResult before, Scan now, KnownSamples known) {
        Set<String> keys = known.changed().stream().map(Sample::key).collect(Collectors.toSet());
        Set<String> labels = known.changed().stream().map(Sample::label).collect(Collectors.toSet());
        CheckResult there = known.areNamedAsBefore()
                ? before
                : with(before, f -> isThere(f.sample(), now), f -> isThere(f.sample(), now));
        return with(
                there,
                f -> late.contains(f.rule()) || !keys.contains(f.sample().key()),
                f -> late.contains(f.rule()) || !labels.contains(f.sample()));
    }

    private static boolean isThere(SampleName sample, Scan now) {
        return sample.isNone() || now.samples().find(sample.key()).isPresent();
    }

    private static boolean isThere(String label, Scan now) {
        return label.isEmpty() || now.samples().stream().anyMatch(s -> s.label().equals(label));
    }

    private static CheckResult with(CheckResult result, Predicate<Finding> stays, Predicate<RuleFault> remains) {
        return new CheckResult(
                result.findings().stream().filter(stays).toList(),
                result.facts(),
                result.reading(),
                result.elapsed(),
                result.ruleTimes(),
                result.faults().stream().filter(remains).toList(),
                result.ignored().stream().filter(stays).toList());
    }
}
