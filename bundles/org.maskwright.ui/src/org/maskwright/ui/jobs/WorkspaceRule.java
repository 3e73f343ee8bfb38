package org.maskwright.ui.jobs;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/** Jobs of this rule run one after the other: what is done to the open dataset, and the opening of another one. */
public final class WorkspaceRule implements ISchedulingRule {
    @Override
    public boolean contains(ISchedulingRule rule) {
        return rule instanceof WorkspaceRule;
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
        return rule instanceof WorkspaceRule;
    }
}
