package org.maskwright.train.run;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.maskwright.core.Progress;

/** A progress that is told as events, at most ten a second, and ends when the training is to stop. */
final class EventProgress implements Progress {
    private static final long EVERY_NANOS = 100_000_000L;

    private final Consumer<TrainingEvent> told;
    private final Controls controls;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong next = new AtomicLong();
    private volatile String task = "";
    private volatile long total;

    EventProgress(Consumer<TrainingEvent> told, Controls controls) {
        this.told = told;
        this.controls = controls;
    }

    @Override
    public void begin(String newTask, long newTotal) {
        task = newTask;
        total = newTotal;
        done.set(0);
        next.set(System.nanoTime());
    }

    @Override
    public void worked(long units) {
        long now = done.addAndGet(units);
        long due = next.get();
        long time = System.nanoTime();
        boolean last = now >= total;
        if ((last || time - due >= 0) && next.compareAndSet(due, time + EVERY_NANOS)) {
            told.accept(new TrainingEvent.Working(task, now, total));
        }
    }

    @Override
    public boolean isCancelled() {
        return controls.isStopped();
    }
}
