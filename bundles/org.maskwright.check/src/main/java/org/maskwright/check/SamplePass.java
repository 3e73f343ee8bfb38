package org.maskwright.check;

import java.util.Arrays;
import java.util.List;
import org.maskwright.check.CheckResult.Reading;
import org.maskwright.check.facts.FactsSource;
import org.maskwright.check.facts.FactsSource.MeasuredSample;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;

/** The pass over the samples of one check: measures each and lets the rules about samples judge it. */
final class SamplePass {
    private final List<Sample> samples;
    private final Judge judge;
    private final FactsSource source;
    private final SampleFacts[] facts;
    private final Judgement[] said;
    private int decoded;
    private int reused;

    SamplePass(List<Sample> samples, Judge judge, FactsSource source) {
        this.samples = samples;
        this.judge = judge;
        this.source = source;
        this.facts = new SampleFacts[samples.size()];
        this.said = new Judgement[samples.size()];
    }

    private record Judged(MeasuredSample measured, Judgement said) {}

    void run(Workers workers, Progress progress, NewFacts news) {
        try {
            workers.each(samples.size(), this::judged, (i, judged) -> {
                facts[i] = judged.measured.facts();
                said[i] = judged.said;
                decoded += judged.measured.decoded();
                reused += judged.measured.reused();
                news.add(judged.measured.news());
                progress.worked(1);
            });
        } finally {
            // Also of a check that is no longer wanted: the next one has less to do.
            news.flush();
        }
    }

    private Judged judged(int index) {
        MeasuredSample measured = source.measure(samples.get(index));
        return new Judged(measured, judge.judge(measured.facts()));
    }

    /** Facts of all samples, in their order. */
    List<SampleFacts> facts() {
        return List.of(facts);
    }

    /** What the rules said of each sample, in the samples' order. */
    List<Judgement> said() {
        return Arrays.asList(said);
    }

    Reading reading(NewFacts news) {
        return new Reading(decoded, reused, news.warning());
    }
}
