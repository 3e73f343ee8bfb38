package org.maskwright.check.rule;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maskwright.check.facts.SampleFacts;

/**
 * Seeks {@link OtherMasks} once where several rules of one judgement ask for them: remembers what was asked last, as long as there is room.
 * For any thread; one search at a time.
 */
final class OwnerSearch {
    private Optional<SoftReference<Sought>> last = Optional.empty();

    private record Sought(List<SampleFacts> pairs, OtherMasks.OwnerLimits limits, OtherMasks found) {
        // Facts do not change: whether they are one object is what matters, and to compare their contents costs more
        // than the search saves.
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(List<SampleFacts> others, OtherMasks.OwnerLimits otherLimits) {
            boolean same = pairs.size() == others.size() && limits.equals(otherLimits);
            for (int i = 0; same && i < others.size(); i++) {
                same = pairs.get(i) == others.get(i);
            }
            return same;
        }
    }

    /**
     * Compares masks and images of those samples that have both.
     *
     * @param checkpoint called now and then; may throw to end the search, of which nothing is remembered then
     */
    synchronized OtherMasks of(List<SampleFacts> samples, OtherMasks.OwnerLimits limits, Runnable checkpoint) {
        List<SampleFacts> pairs = OtherMasks.pairs(samples);
        Optional<Sought> known = last.flatMap(r -> Optional.ofNullable(r.get())).filter(s -> s.isOf(pairs, limits));
        if (known.isPresent()) {
            return known.get().found();
        }
        OtherMasks found = OtherMasks.among(pairs, limits, checkpoint);
        last = Optional.of(new SoftReference<>(new Sought(pairs, limits, found)));
        return found;
    }

    /**
     * Samples without those whose masks are turned or another picture's, which is said of them by the rules for that: what else those masks'
     * place seems to tell is chance. None where masks were exchanged throughout.
     */
    List<SampleFacts> ownMasks(List<SampleFacts> samples, Runnable checkpoint) {
        List<SampleFacts> upright = TurnedMasks.leftOut(samples);
        OtherMasks other = of(upright, MaskOfOtherImageRule.standard(), checkpoint);
        if (other.areMost()) {
            return List.of();
        }
        Set<String> keys =
                other.found().stream().map(f -> f.sample().sample().key()).collect(Collectors.toSet());
        return upright.stream().filter(s -> !keys.contains(s.sample().key())).toList();
    }
}
