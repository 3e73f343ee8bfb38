package org.maskwright.dataset.ledger;

import java.util.Optional;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;

/**
 * How far the work on a sample is, as far as what was said of it still speaks of its files.
 *
 * @param status how far
 * @param lapsed what was said and does not hold any more, because mask or image have changed since; empty when nothing lapsed
 */
public record Standing(SampleStatus status, Optional<StatusRow> lapsed) {
    /**
     * The standing of a sample. Without a mask there is nothing that could be right: it is unlabelled. With one of which nothing was said, or
     * nothing that holds, it is unreviewed. Depends on its arguments alone, and costs nothing.
     *
     * @param row what was said of it
     * @param now the contents of its files; unknown ones do not tell against the row
     */
    public static Standing of(Sample sample, Optional<StatusRow> row, Evidence now) {
        if (sample.mask().isEmpty()) {
            return new Standing(SampleStatus.UNLABELLED, row);
        }
        if (row.isEmpty() || row.get().evidence().holdsFor(now)) {
            return new Standing(row.map(StatusRow::status).orElse(SampleStatus.UNREVIEWED), Optional.empty());
        }
        return new Standing(SampleStatus.UNREVIEWED, row);
    }
}
