package org.maskwright.check;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.Progress;

/**
 * Threads that do numbered pieces of work and hand the results to the calling thread, over a short queue: when that thread falls behind
 * they wait, so memory does not grow. When the work is no longer wanted the calling thread leaves at once; a thread in the middle of a
 * piece (a native decoder cannot be interrupted) ends after it, and its result is dropped.
 */
final class Workers implements AutoCloseable {
    /** How often the calling thread asks whether it is still wanted while it waits. */
    private static final long PATIENCE_MS = 20;

    private final int threads;
    private final Progress progress;
    private final ExecutorService pool;

    /**
     * @param threads how many, ≥ 1
     * @param progress asked whether the work is still wanted
     */
    Workers(int threads, Progress progress) {
        this.threads = threads;
        this.progress = progress;
        this.pool = Executors.newFixedThreadPool(
                threads,
                Thread.ofPlatform().name("maskwright-check-", 1).daemon().factory());
    }

    /** Receives results on the calling thread, in the order in which they are ready. */
    @FunctionalInterface
    interface Sink<T> {
        void accept(int index, T result);
    }

    private record Done<T>(
            int index, @Nullable T result, @Nullable Throwable failure) {}

    /**
     * Does the pieces 0 … count-1, each once.
     *
     * @param count ≥ 0
     * @param work one piece, on any of the threads; what it throws ends everything and is thrown here
     * @param sink receives each result on this thread
     * @throws CancellationException within 200 ms after the progress is cancelled, or when this thread is interrupted
     */
    <T> void each(int count, IntFunction<T> work, Sink<T> sink) {
        var queue = new ArrayBlockingQueue<Done<T>>(threads * 8);
        var next = new AtomicInteger();
        for (int i = 0; i < Math.min(threads, count); i++) {
            pool.execute(() -> pull(next, count, work, queue));
        }
        for (int received = 0; received < count; received++) {
            Done<T> done = take(queue);
            if (done.failure instanceof RuntimeException e) {
                throw e;
            } else if (done.failure instanceof Error e) {
                throw e;
            } else if (done.result != null) {
                sink.accept(done.index, done.result);
            }
        }
    }

    private <T> Done<T> take(BlockingQueue<Done<T>> queue) {
        try {
            while (true) {
                progress.throwIfCancelled();
                Done<T> done = queue.poll(PATIENCE_MS, TimeUnit.MILLISECONDS);
                if (done != null) {
                    return done;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("interrupted");
            cancelled.initCause(e);
            throw cancelled;
        }
    }

    private <T> void pull(AtomicInteger next, int count, IntFunction<T> work, BlockingQueue<Done<T>> queue) {
        try {
            for (int i = next.getAndIncrement(); i < count && !pool.isShutdown(); i = next.getAndIncrement()) {
                queue.put(done(i, work));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // close() asks the thread to end
        }
    }

    /** Whatever is thrown, errors too, goes to the calling thread: it would wait for ever otherwise. */
    private static <T> Done<T> done(int index, IntFunction<T> work) {
        try {
            return new Done<>(index, work.apply(index), null);
        } catch (RuntimeException | Error e) {
            return new Done<>(index, null, e);
        }
    }

    /** Ends the threads, without waiting for the pieces that they are at. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
