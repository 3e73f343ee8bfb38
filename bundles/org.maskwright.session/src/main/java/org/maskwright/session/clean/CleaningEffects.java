package org.maskwright.session.clean;

import java.util.ArrayList;
import java.util.List;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.dataset.DatasetFolder;

/**
 * What cleaning would change, mask by mask; nothing is written.
 *
 * @param effects of the masks that would change, in the dataset's order
 * @param spared samples that were chosen and stay as they are, with the reason
 * @param looked number of masks that were looked at
 */
public record CleaningEffects(List<MaskEffect> effects, List<CleaningPlan.Spared> spared, int looked) {
    /**
     * What would become of one mask.
     *
     * @param gained pixels that would get the label
     * @param lost pixels that would lose it
     */
    public record MaskEffect(Sample sample, long gained, long lost) {}

    /** Copies the lists. */
    public CleaningEffects {
        effects = List.copyOf(effects);
        spared = List.copyOf(spared);
    }

    /**
     * Looks at masks. Costs what they are large; any thread.
     *
     * @param most so many of the plan's masks are looked at, the first ones
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public static CleaningEffects of(
            DatasetFolder folder, CleaningPlan plan, CleaningOrder order, long most, Progress progress) {
        List<Sample> samples = plan.targets().stream().limit(most).toList();
        List<MaskEffect> effects = new ArrayList<>();
        List<CleaningPlan.Spared> spared = new ArrayList<>(plan.spared());
        progress.begin("Looking at masks", samples.size());
        for (Sample sample : samples) {
            progress.throwIfCancelled();
            switch (CleanedMask.of(folder, sample, plan.labels(), order)) {
                case CleanedMask.Unchanged same -> {}
                case CleanedMask.Impossible no -> spared.add(new CleaningPlan.Spared(sample.label(), no.why()));
                case CleanedMask.Changed c -> effects.add(new MaskEffect(sample, c.gained(), c.lost()));
            }
            progress.worked(1);
        }
        return new CleaningEffects(effects, spared, samples.size());
    }
}
