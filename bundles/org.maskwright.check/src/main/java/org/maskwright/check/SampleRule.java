package org.maskwright.check;

import org.maskwright.check.facts.SampleFacts;

/** A rule about one sample at a time; called for each, from any thread, in any order. */
public non-sealed interface SampleRule extends Rule {
    /**
     * Judges one sample.
     *
     * @param facts what is known of it
     * @param report where findings go, and where settings are read
     */
    void inspect(SampleFacts facts, Report report);
}
