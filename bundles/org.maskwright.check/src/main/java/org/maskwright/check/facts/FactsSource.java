package org.maskwright.check.facts;

import java.util.List;
import org.maskwright.core.Sample;
import org.maskwright.dataset.catalog.KeptFacts;

/**
 * Where the runner gets the facts of a sample from. Hides files and decoding from it, so that its order, faults and cancellation can be
 * shown without either. Safe for any thread.
 */
@FunctionalInterface
public interface FactsSource {
    /**
     * The facts of a sample. A file that cannot be read or decoded is a fact too, not an exception.
     *
     * @param sample one of the scan's
     */
    MeasuredSample measure(Sample sample);

    /**
     * What is known of a sample, and how it came to be known.
     *
     * @param facts what is known
     * @param decoded files whose pixels were decoded for it, or tried to be
     * @param reused files whose facts were known before
     * @param news what the catalog should keep: new facts, and old ones with a new time stamp
     */
    record MeasuredSample(SampleFacts facts, int decoded, int reused, List<KeptFacts> news) {}
}
