package org.maskwright.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.maskwright.check.CheckResult.Reading;
import org.maskwright.check.RuleRun.Said;
import org.maskwright.check.facts.ConvertedCopies;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.FactsCache;
import org.maskwright.check.facts.FactsReader;
import org.maskwright.check.facts.FactsSource;
import org.maskwright.check.facts.MaskFiles;
import org.maskwright.check.facts.MaskSource;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.layout.Layout;

/**
 * Applies rules to a dataset: measures each file once, judges each sample as soon as it is measured, and the dataset at the end. The one
 * engine behind the workbench and the command line.
 *
 * <p>Works on as many threads as it is told, and gives the same result whatever their number. No file and no rule stops it: a broken file is
 * a fact for the rules, a rule that throws becomes a {@link CheckResult.RuleFault}. Safe for any thread; each run makes its own threads and ends
 * them.
 */
public final class CheckRunner {
    private final List<Rule> rules;

    /**
     * @param rules which may run; the settings say which of them do
     * @throws IllegalArgumentException when two have the same id
     */
    public CheckRunner(List<? extends Rule> rules) {
        RuleSettings.standard(rules);
        this.rules = List.copyOf(rules);
    }

    /**
     * Checks a dataset. The catalog is read at the beginning and written as files are measured, so that a cancelled check is not lost.
     *
     * @param subject what is checked
     * @param options how
     * @param progress told of each sample and each rule about the dataset
     * @throws CancellationException within 200 ms after the progress is cancelled
     */
    public CheckResult run(Subject subject, CheckOptions options, Progress progress) {
        progress.throwIfCancelled();
        long begin = System.nanoTime();
        var labels = subject.scan().layout().layout().labels();
        var catalog = subject.catalog();
        FactsCache cache = catalog.isPresent() && options.useCache()
                ? FactsCache.load(catalog.get(), labels, progress::throwIfCancelled)
                : FactsCache.empty();
        var reader = new FactsReader(subject.root(), labels, subject.scan().stamps(), cache);
        var news = new NewFacts(catalog, FactsCache.format(labels), System.currentTimeMillis());
        var result = run(subject, options, progress, new FactsRoute(reader, news, begin));
        catalog.ifPresent(c -> cache.forgetOthers(c, subject.scan()));
        return result;
    }

    /** Where facts come from and go to, and when the check began ({@code System.nanoTime}). */
    record FactsRoute(FactsSource facts, NewFacts news, long begin) {}

    CheckResult run(Subject subject, CheckOptions options, Progress progress, FactsRoute source) {
        var setting = new RuleRun.Setting(
                options.settings(), subject.scan().layout().layout().labels(), progress, System::nanoTime);
        List<RuleRun> runs = RuleRun.all(rules, setting);
        List<RuleRun> late = RuleRun.late(runs);
        progress.begin("Checking", (long) subject.scan().samples().size() + late.size());
        try (var workers = new Workers(options.threads(), progress)) {
            var pass = new SamplePass(subject.scan().samples(), new Judge(runs), source.facts());
            pass.run(workers, progress, source.news());
            DatasetFacts facts = recognised(subject, pass.facts(), progress);
            List<Judgement> said = new ArrayList<>(pass.said());
            said.addAll(judged(facts, late, workers, progress));
            return new Collected(said, subject.scan().samples(), facts, runs)
                    .result(options, pass.reading(source.news()), source.begin());
        }
    }

    /**
     * Judges a dataset whose samples were measured and judged one by one elsewhere, on other machines perhaps: gives what {@link #run} gives
     * of the same files. Costs what the rules about the dataset do; a file is opened only where two masks, or two images, must be compared
     * pixel by pixel. The catalog is not used.
     *
     * @param subject what was measured
     * @param options those under which the samples were judged
     * @param measured the samples, and where their files lie
     * @param progress told of each rule about the dataset
     * @throws CancellationException within 200 ms after the progress is cancelled
     */
    public CheckResult judge(Subject subject, CheckOptions options, MeasuredElsewhere measured, Progress progress) {
        long begin = System.nanoTime();
        var setting = new RuleRun.Setting(
                options.settings(), subject.scan().layout().layout().labels(), progress, System::nanoTime);
        List<RuleRun> runs = RuleRun.all(rules, setting);
        List<RuleRun> late = RuleRun.late(runs);
        progress.begin("Judging", late.size());
        try (var workers = new Workers(options.threads(), progress)) {
            List<SampleFacts> samples =
                    measured.samples().stream().map(JudgedSample::facts).toList();
            DatasetFacts facts = facts(
                    subject,
                    ConvertedCopies.recognised(measured.files(), samples, progress::throwIfCancelled),
                    new MaskFiles(
                            measured.files(), subject.scan().layout().layout().labels()));
            List<Judgement> said = new ArrayList<>(
                    measured.samples().stream().map(JudgedSample::said).toList());
            said.addAll(judged(facts, late, workers, progress));
            return new Collected(said, subject.scan().samples(), facts, runs)
                    .result(options, new Reading(0, 0, ""), begin);
        }
    }

    private static DatasetFacts recognised(Subject subject, List<SampleFacts> samples, Progress progress) {
        return facts(subject, ConvertedCopies.recognised(subject.root(), samples, progress::throwIfCancelled));
    }

    static DatasetFacts facts(Subject subject, List<SampleFacts> samples) {
        return facts(
                subject,
                samples,
                new MaskFiles(subject.root(), subject.scan().layout().layout().labels()));
    }

    private static DatasetFacts facts(Subject subject, List<SampleFacts> samples, MaskSource masks) {
        Scan scan = subject.scan();
        Layout layout = scan.layout().layout();
        return new DatasetFacts(subject.root(), layout, samples, scan.strays(), subject.split(), masks);
    }

    static List<Judgement> judged(DatasetFacts facts, List<RuleRun> late, Workers workers, Progress progress) {
        Judgement[] said = new Judgement[late.size()];
        workers.each(late.size(), i -> judged(facts, late.get(i)), (i, s) -> {
            said[i] = s;
            progress.worked(1);
        });
        return Arrays.asList(said);
    }

    private static Judgement judged(DatasetFacts facts, RuleRun run) {
        var said = new Said();
        if (run.rule() instanceof DatasetRule rule) {
            run.judge("", said, report -> rule.inspect(facts, report));
        }
        return said.judgement();
    }
}
