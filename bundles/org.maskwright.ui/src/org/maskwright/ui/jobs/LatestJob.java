package org.maskwright.ui.jobs;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.Progress;

/** Computes in a job what a person waits for; whoever asks again has what was asked before cancelled, and is never told of it. Of the UI thread. */
public final class LatestJob {
    private final UiThread screen;
    private Optional<Job> job = Optional.empty();
    private long asked;

    /** @param screen where it is told */
    public LatestJob(UiThread screen) {
        this.screen = screen;
    }

    /** What is computed. */
    @FunctionalInterface
    public interface Computation<T> {
        /**
         * Computes it, in a job.
         *
         * @throws CancellationException when cancelled
         */
        T on(Progress progress);
    }

    /**
     * Begins to compute something; what was asked for before is not told any more.
     *
     * @param name of the job
     * @param work computes it
     * @param then told what was found, on the UI thread, unless something else is asked for before
     */
    public <T> void start(String name, Computation<T> work, Consumer<T> then) {
        stop();
        long number = asked;
        Job next = Job.createSystem(name, monitor -> {
            Runnable told = () -> {};
            try {
                T found = work.on(new MonitorProgress(monitor));
                told = () -> then.accept(found);
            } catch (CancellationException superseded) {
                // It is not waited for any more.
            } finally {
                Runnable tell = told;
                screen.soon(() -> end(number, tell));
            }
        });
        next.setPriority(Job.INTERACTIVE);
        next.schedule();
        job = Optional.of(next);
    }

    private void end(long number, Runnable tell) {
        if (number == asked) {
            job = Optional.empty();
            tell.run();
        }
    }

    /** Whether something is computed that will be told. */
    public boolean isWorking() {
        return job.isPresent();
    }

    /** Tells nothing any more of what was asked for. */
    public void stop() {
        asked++;
        job.ifPresent(Job::cancel);
        job = Optional.empty();
    }
}
