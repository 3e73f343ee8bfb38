package org.maskwright.core;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * How a long task tells how far it is, and learns that it is no longer wanted.
 *
 * <p>A task calls {@link #begin} once, then {@link #worked} until the units add up to the announced total, and asks {@link
 * #throwIfCancelled} at least every 200 ms. {@link #worked} and {@link #isCancelled} may be called from any thread.
 */
public interface Progress {
    /**
     * Announces the work.
     *
     * @param task what is being done, for a person to read ("Checking samples")
     * @param total units of work to come, ≥ 0
     */
    void begin(String task, long total);

    /**
     * Reports work done since the last call.
     *
     * @param units ≥ 0
     */
    void worked(long units);

    /** Whether the task is no longer wanted. */
    boolean isCancelled();

    /**
     * Leaves the task when it is no longer wanted.
     *
     * @throws CancellationException when {@link #isCancelled()}
     */
    default void throwIfCancelled() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }

    /** A progress that nobody watches and nobody cancels. */
    static Progress none() {
        return UnseenProgress.NONE;
    }

    /**
     * A progress that nobody watches, though it may be cancelled.
     *
     * @param unwanted whether the task is no longer wanted; asked from any thread
     */
    static Progress unseen(BooleanSupplier unwanted) {
        return new UnseenProgress(unwanted);
    }
}
