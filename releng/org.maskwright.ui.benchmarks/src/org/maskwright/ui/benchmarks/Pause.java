package org.maskwright.ui.benchmarks;

import java.util.concurrent.locks.LockSupport;

/** Waits, off the UI thread. */
final class Pause {
    private Pause() {}

    static void ms(long ms) {
        LockSupport.parkNanos(ms * 1_000_000);
    }
}
