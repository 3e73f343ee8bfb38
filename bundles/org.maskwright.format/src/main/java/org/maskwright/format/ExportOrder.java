package org.maskwright.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.ledger.StatusRow;

/**
 * What of a dataset is to be exported, and what is to be said of it.
 *
 * @param dataset it is only read
 * @param coding what its masks' values mean
 * @param picks the samples, in their order; each a pair
 * @param leftOut samples that are not exported, and why, by label
 * @param findings how many findings of each rule are left in what is exported
 * @param card what people are told of it
 */
public record ExportOrder(
        DatasetFolder dataset,
        LabelMap coding,
        List<ExportPick> picks,
        Map<String, String> leftOut,
        Map<String, Integer> findings,
        DataCard card) {
    /**
     * A sample that is exported.
     *
     * @param sample with image and mask
     * @param part of the split it is in; empty when it is in none
     * @param said what was said of its mask last, by whom and when; empty when nothing was
     */
    public record ExportPick(Sample sample, Optional<Part> part, Optional<StatusRow> said) {}

    /**
     * What only a person can say of a dataset.
     *
     * @param name of the dataset
     * @param source where its images come from; empty when nobody said
     * @param licence under which they may be used; empty when nobody said
     */
    public record DataCard(String name, Optional<String> source, Optional<String> licence) {}

    /** Copies all. */
    public ExportOrder {
        picks = List.copyOf(picks);
        leftOut = new TreeMap<>(leftOut);
        findings = new TreeMap<>(findings);
    }
}
