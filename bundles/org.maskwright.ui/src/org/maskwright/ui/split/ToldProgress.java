package org.maskwright.ui.split;

import java.util.concurrent.atomic.AtomicLong;
import org.maskwright.core.Progress;

/** Passes progress on, and tells the wizard of it at most ten times a second. */
final class ToldProgress implements Progress {
    private static final long BETWEEN_NS = 100_000_000;

    private final Progress progress;
    private final SplitPlanJob.Audience audience;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong told = new AtomicLong(Long.MIN_VALUE);
    private volatile String task = "";
    private volatile long total = 1;

    ToldProgress(Progress progress, SplitPlanJob.Audience audience) {
        this.progress = progress;
        this.audience = audience;
    }

    @Override
    public void begin(String name, long units) {
        progress.begin(name, units);
        task = name;
        total = Math.max(1, units);
        done.set(0);
        audience.progressed(name, 0);
    }

    @Override
    public void worked(long units) {
        progress.worked(units);
        long sum = done.addAndGet(units);
        long now = System.nanoTime();
        long last = told.get();
        if ((last == Long.MIN_VALUE || now - last > BETWEEN_NS) && told.compareAndSet(last, now)) {
            audience.progressed(task, Math.min(1, (double) sum / total));
        }
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled();
    }
}
