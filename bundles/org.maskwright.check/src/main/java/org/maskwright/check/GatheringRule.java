package org.maskwright.check;

import java.util.List;
import java.util.Optional;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.SampleFacts;

/**
 * A rule about the dataset that gathers evidence of each sample by itself, and judges all evidence at the end. So the samples may come in any
 * parts and order, from several machines: see {@link Partition}.
 *
 * @param <E> what is kept of a sample; immutable
 */
public interface GatheringRule<E> extends DatasetRule {
    /**
     * What the rule keeps of a sample; empty when the sample is none of its concern.
     *
     * @param facts what is known of it
     * @param values what the rule is set to
     */
    Optional<E> gather(SampleFacts facts, RuleValues values);

    /**
     * Judges the dataset.
     *
     * @param evidence of all samples that there is any of, in the dataset's order
     * @param context what is known besides
     * @param report where findings go; ask {@link Report#throwIfCancelled()} in long loops
     */
    void judge(List<E> evidence, DatasetContext context, Report report);

    @Override
    default void inspect(DatasetFacts facts, Report report) {
        var evidence = new Gathered<E>();
        for (SampleFacts sample : facts.samples()) {
            gather(sample, report).ifPresent(e -> evidence.add(sample.sample(), e));
        }
        judge(evidence.inOrder(), facts.context(), report);
    }
}
