package org.maskwright.check;

/** Something that should be true of a dataset. Stateless, and safe for any thread. */
public sealed interface Rule permits SampleRule, DatasetRule {
    /** What it is. */
    RuleInfo info();
}
