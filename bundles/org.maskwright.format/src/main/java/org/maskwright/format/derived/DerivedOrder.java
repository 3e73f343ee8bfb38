package org.maskwright.format.derived;

import java.util.List;
import java.util.function.Predicate;
import org.maskwright.core.Sample;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;

/**
 * A dataset that is to be made of others.
 *
 * @param sources at least one
 * @param change what becomes of their pairs
 */
public record DerivedOrder(List<DerivedSource> sources, PairChange change) {
    /** @throws IllegalArgumentException when there is no source */
    public DerivedOrder {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("made of nothing");
        }
    }

    /**
     * A dataset that is read.
     *
     * @param folder it is only read
     * @param scan of it
     * @param wanted which of its samples are taken; of those only what has an image
     */
    public record DerivedSource(DatasetFolder folder, Scan scan, Predicate<Sample> wanted) {}
}
