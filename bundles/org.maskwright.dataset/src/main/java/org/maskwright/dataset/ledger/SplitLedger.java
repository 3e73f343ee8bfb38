package org.maskwright.dataset.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.Part;

/**
 * Which part of a split each sample is in, read from {@code split.csv}, or from folders called {@code train}, {@code val}, {@code test}.
 *
 * @param entries the rows in file order; more than one row of the same sample is possible in a file that was edited by hand
 */
public record SplitLedger(List<Entry> entries) {
    /** The ledger of a dataset that is not split. */
    public static final SplitLedger NONE = new SplitLedger(List.of());

    /**
     * One row.
     *
     * @param sample sample id
     * @param group what must not be torn apart (a person, a video); empty when there is none
     * @param part where it was put
     */
    public record Entry(String sample, String group, Part part) {}

    /** Copies the rows. */
    public SplitLedger {
        entries = List.copyOf(entries);
    }

    /** The part of each sample; of several rows the first counts. */
    public Map<String, Part> parts() {
        var parts = new java.util.HashMap<String, Part>();
        entries.forEach(e -> parts.putIfAbsent(e.sample(), e.part()));
        return parts;
    }

    /** Whether there is a split at all. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The part of one sample. */
    public Optional<Part> partOf(String sample) {
        return entries.stream()
                .filter(e -> e.sample().equals(sample))
                .map(Entry::part)
                .findFirst();
    }
}
