package org.maskwright.ui.jobs;

import java.util.concurrent.atomic.AtomicLong;
import org.maskwright.core.Progress;

/** Passes progress on, and tells who watches of it at most ten times a second. */
public final class ToldProgress implements Progress {
    private static final long BETWEEN_NS = 100_000_000;

    private final Progress progress;
    private final ProgressTeller audience;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong told = new AtomicLong(Long.MIN_VALUE);
    private volatile String task = "";
    private volatile long total = 1;

    /** Who is told, on the job's threads. */
    public interface ProgressTeller {
        /** What is being done, and how much of it is done, 0…1. */
        void progressed(String task, double share);
    }

    /**
     * @param progress is told of all
     * @param audience is told now and then
     */
    public ToldProgress(Progress progress, ProgressTeller audience) {
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
