package org.maskwright.dataset;

import java.util.Optional;
import org.maskwright.core.Samples;
import org.maskwright.dataset.ledger.StatusRow;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.dataset.settings.DatasetSettings;

/**
 * Remembers that there was nothing to carry over, so that {@link CarryOver} need not look at every row for each edit: what has changed since is
 * looked at alone. Any thread.
 */
final class CarriedOver {
    private Optional<Kept> clean = Optional.empty();

    /**
     * What is kept about samples, as it is written.
     *
     * @param split text of {@code split.csv}, if there is one
     * @param folds text of {@code folds.csv}, likewise
     */
    record Kept(
            Samples samples,
            DatasetSettings settings,
            Optional<String> split,
            Optional<String> folds,
            Statuses statuses) {
        private boolean isAs(Kept other) {
            return samples.isNamedAs(other.samples)
                    && settings.equals(other.settings)
                    && split.equals(other.split)
                    && folds.equals(other.folds);
        }
    }

    /** Whether nothing of it is to be carried over, as far as is known. Costs what has changed, and a comparison of texts. */
    synchronized boolean knows(Kept now, SampleNames names) {
        boolean same = clean.filter(now::isAs).isPresent()
                && clean.get().statuses().differing(now.statuses()).stream()
                        .allMatch(key -> isInOrder(key, now, names));
        if (same) {
            clean = Optional.of(now);
        }
        return same;
    }

    private static boolean isInOrder(String key, Kept now, SampleNames names) {
        Optional<StatusRow> row = now.statuses().find(key);
        return row.isEmpty()
                || now.samples().find(key).isPresent() && !row.get().evidence().isNone()
                || now.samples().find(key).isEmpty() && names.key(key).equals(key);
    }

    /** Notes that nothing of it was to be carried over. */
    synchronized void note(Kept now) {
        clean = Optional.of(now);
    }
}
