package org.maskwright.check;

import java.util.ArrayList;
import java.util.List;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.SampleFacts;

/**
 * What the rules of a {@link Judge} that gather evidence have gathered of some samples of a dataset. Parts of a dataset can be gathered apart, on
 * several threads or machines, and merged in any order: the findings are those of the whole. What it costs to gather does not grow with the
 * dataset; what is kept is a small value for each sample and rule. Of one thread.
 */
public final class Partition {
    private final List<Gathering<?>> gatherings;
    private final RuleRun.Said said = new RuleRun.Said();

    Partition(List<RuleRun> runs) {
        gatherings = new ArrayList<>();
        for (RuleRun run : runs) {
            if (run.rule() instanceof GatheringRule<?> rule) {
                gatherings.add(new Gathering<>(rule, run, new Gathered<>()));
            }
        }
    }

    /** One rule with its evidence. */
    private record Gathering<E>(GatheringRule<E> rule, RuleRun run, Gathered<E> evidence) {
        void collect(SampleFacts facts, RuleRun.Said said) {
            run.judge(facts.sample().label(), said, report -> rule.gather(facts, report)
                    .ifPresent(e -> evidence.add(facts.sample(), e)));
        }

        /** Parts of one judge have the same rules in the same places. */
        @SuppressWarnings("unchecked")
        void merge(Gathering<?> other) {
            evidence.addAll((Gathered<E>) other.evidence);
        }

        void judge(DatasetContext context, RuleRun.Said said) {
            run.judge("", said, report -> rule.judge(evidence.inOrder(), context, report));
        }
    }

    /** Gathers what the rules want to know of one more sample; none may come twice. */
    public void collect(SampleFacts facts) {
        gatherings.forEach(g -> g.collect(facts, said));
    }

    /**
     * Takes over what another part has gathered.
     *
     * @param other of the same judge; it may not be used any more
     * @throws IllegalArgumentException when it is of another one
     */
    public void merge(Partition other) {
        if (!ids().equals(other.ids())) {
            throw new IllegalArgumentException("the parts were gathered for other rules");
        }
        for (int i = 0; i < gatherings.size(); i++) {
            gatherings.get(i).merge(other.gatherings.get(i));
        }
        said.addAll(other.said);
    }

    private List<String> ids() {
        return gatherings.stream().map(g -> g.run().id()).toList();
    }

    /**
     * What the rules say of all samples that were gathered.
     *
     * @param context what is known of the dataset besides
     */
    public Judgement judge(DatasetContext context) {
        var all = new RuleRun.Said();
        all.addAll(said);
        gatherings.forEach(g -> g.judge(context, all));
        return all.judgement();
    }
}
