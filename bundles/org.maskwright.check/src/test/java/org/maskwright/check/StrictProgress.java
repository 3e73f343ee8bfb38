package org.maskwright.check;

import java.util.function.LongPredicate;
import org.maskwright.core.Progress;

/** A progress that fails the test when work is begun twice, reported before it is begun, or does not add up. */
public final class StrictProgress implements Progress {
    private final LongPredicate cancelWhen;
    private long total = -1;
    private long done;

    /** Never cancelled. */
    public StrictProgress() {
        this(done -> false);
    }

    /** Cancelled when so much work is done. */
    public StrictProgress(LongPredicate cancelWhen) {
        this.cancelWhen = cancelWhen;
    }

    @Override
    public synchronized void begin(String task, long units) {
        if (total >= 0) {
            throw new AssertionError("begun a second time: " + task);
        } else if (task.isBlank() || units < 0) {
            throw new AssertionError("begun as '" + task + "' with " + units + " units");
        }
        total = units;
    }

    @Override
    public synchronized void worked(long units) {
        done += units;
        if (total < 0 || units < 0 || done > total) {
            throw new AssertionError(done + " units done of " + total);
        }
    }

    @Override
    public synchronized boolean isCancelled() {
        return cancelWhen.test(done);
    }

    /** Fails unless all work was reported. */
    public synchronized void assertComplete() {
        if (done != total) {
            throw new AssertionError(done + " units done of " + total);
        }
    }
}
