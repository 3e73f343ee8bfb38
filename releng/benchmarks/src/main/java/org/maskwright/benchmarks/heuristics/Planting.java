package org.maskwright.benchmarks.heuristics;

import java.util.List;
import java.util.Set;

/**
 * What planting one fault comes to.
 *
 * @param files pairs to be written in the place of those that it was given
 * @param faulty ids of those that a rule is to find
 */
record Planting(List<Pair> files, Set<String> faulty) {
    /** One pair that is at fault now. */
    static Planting of(Pair changed) {
        return new Planting(List.of(changed), Set.of(changed.id()));
    }

    /** A pair as it was, and a copy of it under another name. Which of the two is reported depends on their order. */
    static Planting copy(Pair own, Pair copy) {
        return new Planting(List.of(own, copy), Set.of(copy.id()));
    }
}
