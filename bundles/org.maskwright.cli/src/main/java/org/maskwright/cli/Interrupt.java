package org.maskwright.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, as a wish that running work answers: the work sees {@link #requested()} and leaves at the next safe point, and the process waits
 * for that before it ends.
 */
public final class Interrupt {
    /** Longest wait for the work to come to a safe point; work answers within 200 ms, writing a file may take longer. */
    private static final long GRACE_S = 10;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean requested;

    /** An interrupt that the process's signals do not reach, for use within another program. */
    public Interrupt() {}

    /** An interrupt that SIGINT and SIGTERM request. */
    static Interrupt install() {
        Interrupt interrupt = new Interrupt();
        Runtime.getRuntime().addShutdownHook(new Thread(interrupt::awaitSafePoint, "interrupt"));
        return interrupt;
    }

    private void awaitSafePoint() {
        requested = true;
        try {
            boolean inTime = finished.await(GRACE_S, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println("maskwright: work did not stop within " + GRACE_S
                        + " s; ending it. The journal keeps files whole.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the work to stop. */
    public void request() {
        requested = true;
    }

    /** Whether the work shall stop. */
    public boolean requested() {
        return requested;
    }

    /** Tells that the work is over, so that the process may end. */
    void finished() {
        finished.countDown();
    }
}
