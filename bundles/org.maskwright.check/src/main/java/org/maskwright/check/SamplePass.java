package org.maskwright.check;

import java.util.Arrays;
import java.util.List;
import org.maskwright.check.CheckResult.Reading;
import org.maskwright.check.RuleRun.Said;
import org.maskwright.check.facts.FactsSource;
import org.maskwright.check.facts.FactsSource.Measured;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;

/** The pass over the samples of one check: measures each and lets the rules about samples judge it. */
final class SamplePass {
    private final List<Sample> samples;
    private final List<RuleRun> runs;
    private final FactsSource source;
    private final SampleFacts[] facts;
    private final Said[] said;
    private int decoded;
    private int reused;

    SamplePass(List<Sample> samples, List<RuleRun> runs, FactsSource source) {
        this.samples = samples;
        this.runs = runs.stream().filter(r -> r.rule() instanceof SampleRule).toList();
        this.source = source;
        this.facts = new SampleFacts[samples.size()];
        this.said = new Said[samples.size()];
    }

    private record Judged(Measured measured, Said said) {}

    void run(Workers workers, Progress progress, NewFacts news) {
        workers.each(samples.size(), this::judged, (i, judged) -> {
            facts[i] = judged.measured.facts();
            said[i] = judged.said;
            decoded += judged.measured.decoded();
            reused += judged.measured.reused();
            news.add(judged.measured.news());
            progress.worked(1);
        });
        news.flush();
    }

    private Judged judged(int index) {
        Sample sample = samples.get(index);
        Measured measured = source.measure(sample);
        var findings = new Said();
        for (RuleRun run : runs) {
            if (run.rule() instanceof SampleRule rule) {
                run.judge(sample.id(), findings, report -> rule.inspect(measured.facts(), report));
            }
        }
        return new Judged(measured, findings);
    }

    /** Facts of all samples, in their order. */
    List<SampleFacts> facts() {
        return List.of(facts);
    }

    /** What the rules said of each sample, in the samples' order. */
    List<Said> said() {
        return Arrays.asList(said);
    }

    Reading reading(NewFacts news) {
        return new Reading(decoded, reused, news.warning());
    }
}
