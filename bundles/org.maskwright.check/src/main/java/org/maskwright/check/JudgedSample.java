package org.maskwright.check;

import org.maskwright.check.facts.SampleFacts;

/**
 * A sample that was measured, and what the rules about single samples said of it.
 *
 * @param facts what was measured
 * @param said what {@link Judge#judge} said of these facts
 */
public record JudgedSample(SampleFacts facts, Judgement said) {}
