package org.maskwright.check;

import java.util.Collection;
import java.util.List;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;

/**
 * Judges facts by rules, without a folder, a catalog, a clock or a thread of its own: what the runner applies to the samples of a folder, an
 * editor may apply to the one sample that has just been saved, and a cluster to the samples of a shard. Immutable, safe for any thread.
 */
public final class Judge {
    private final List<RuleRun> runs;

    /**
     * @param rules which may judge; those that the settings turn off do not
     * @param settings how they are set
     * @param labels what the masks' values mean
     */
    public Judge(Collection<? extends Rule> rules, RuleSettings settings, LabelMap labels) {
        this(RuleRun.all(rules, new RuleRun.Setting(settings, labels, Progress.none(), () -> 0)));
    }

    /** A judge over these runs of rules, who keep the time that they take. */
    Judge(List<RuleRun> runs) {
        this.runs = List.copyOf(runs);
    }

    /**
     * What the rules about single samples say of one; rules about the dataset are not asked. What it costs does not grow with the dataset.
     *
     * @param facts what is known of it
     */
    public Judgement judge(SampleFacts facts) {
        var said = new RuleRun.Said();
        for (RuleRun run : runs) {
            if (run.rule() instanceof SampleRule rule) {
                run.judge(facts.sample().label(), said, report -> rule.inspect(facts, report));
            }
        }
        return said.judgement();
    }

    /** An empty part of a dataset, for the rules that gather evidence of samples and judge it together. */
    public Partition partition() {
        return new Partition(runs);
    }
}
