package org.maskwright.ui.samples;

import org.eclipse.core.runtime.IProgressMonitor;
import org.maskwright.core.Progress;

/** Shows a core task's {@link Progress} in the workbench's progress monitor. */
final class MonitorProgress implements Progress {
    private final IProgressMonitor monitor;

    MonitorProgress(IProgressMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public void begin(String task, long total) {
        monitor.beginTask(task, total > 0 && total <= Integer.MAX_VALUE ? (int) total : IProgressMonitor.UNKNOWN);
    }

    @Override
    public synchronized void worked(long units) {
        monitor.worked((int) Math.min(units, Integer.MAX_VALUE));
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }
}
