package org.maskwright.ui.jobs;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.maskwright.core.Progress;
import org.maskwright.session.ProgressPace;

/**
 * Shows the {@link Progress} of core tasks, one after the other, in the workbench's progress monitor; of one that takes some seconds also how many of
 * how many, how many a second, and how long it still takes.
 */
public final class MonitorProgress implements Progress {
    private final SubMonitor monitor;
    private SubMonitor task;
    private ProgressPace pace = new ProgressPace(0, System::nanoTime);

    /** @param monitor of a job */
    public MonitorProgress(IProgressMonitor monitor) {
        this.monitor = SubMonitor.convert(monitor, 1000);
        this.task = this.monitor;
    }

    /** Half of what is left goes to each next task: how many will come is not known. */
    @Override
    public synchronized void begin(String name, long total) {
        monitor.setWorkRemaining(1000);
        // Not split(): it throws what only Eclipse calls a cancellation, and those who work look at isCancelled().
        task = monitor.newChild(500, SubMonitor.SUPPRESS_NONE);
        task.beginTask(name, (int) Math.clamp(total, 1, Integer.MAX_VALUE));
        task.subTask("");
        pace = new ProgressPace(total, System::nanoTime);
    }

    @Override
    public synchronized void worked(long units) {
        task.worked((int) Math.min(units, Integer.MAX_VALUE));
        pace.worked(units).ifPresent(task::subTask);
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }
}
