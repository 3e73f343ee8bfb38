package org.maskwright.dataset.split;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;

/** Samples that need no files. */
final class Pairs {
    private Pairs() {}

    static Sample pair(String id) {
        return new Sample(
                id, Optional.of("images/" + id + ".jpg"), Optional.of("masks/" + id + ".png"), SampleStatus.UNLABELLED);
    }

    static List<Sample> of(String... ids) {
        return Stream.of(ids).map(Pairs::pair).toList();
    }

    /** {@code 00000 …}, from one number up to another. */
    static List<Sample> numbered(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> pair(String.format(java.util.Locale.ROOT, "%05d", i)))
                .toList();
    }

    /** Rows as the ledger has them once a plan is written. */
    static List<Assignment> written(SplitPlan plan) {
        return Stream.concat(plan.old().stream(), plan.added().stream()).toList();
    }
}
