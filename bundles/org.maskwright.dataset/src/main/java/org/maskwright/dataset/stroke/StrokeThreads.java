package org.maskwright.dataset.stroke;

import java.util.concurrent.Executor;

/**
 * The threads on which stroke logs are written, so that drawing never waits for a disk.
 *
 * @param writing does one thing at a time, in order: hands records to the operating system, after which they survive a kill
 * @param forcing does one thing at a time: forces them to the disk, after which they survive a power cut. Another thread than the first, or
 *     a slow disk keeps later strokes in memory
 */
public record StrokeThreads(Executor writing, Executor forcing) {
    /** All at once, on the thread that draws: for tests. */
    public static final StrokeThreads NONE = new StrokeThreads(Runnable::run, Runnable::run);
}
