package org.maskwright.ui.edit;

import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.maskwright.core.SampleName;

/**
 * Keeps jobs of one sample's mask apart: it is opened again only when it has been saved and closed.
 *
 * @param key of the sample
 */
record OneMaskRule(String key) implements ISchedulingRule {
    static OneMaskRule of(SampleName sample) {
        return new OneMaskRule(sample.key());
    }

    @Override
    public boolean contains(ISchedulingRule rule) {
        return equals(rule);
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
        return equals(rule);
    }
}
