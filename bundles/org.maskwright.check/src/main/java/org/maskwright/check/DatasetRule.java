package org.maskwright.check;

import org.maskwright.check.facts.DatasetFacts;

/** A rule about the dataset as a whole: comparisons between samples, stray files, distributions, splits. Called once. */
public non-sealed interface DatasetRule extends Rule {
    /**
     * Judges the dataset.
     *
     * @param facts what is known of it
     * @param report where findings go, and where settings are read; ask {@link Report#throwIfCancelled()} in long loops
     */
    void inspect(DatasetFacts facts, Report report);
}
