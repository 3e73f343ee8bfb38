package org.maskwright.infer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Does something with each of many things on several threads, and gives out what came of it in the things' order. It works ahead of who
 * takes the results, but not far: when they are taken slowly the threads wait, so memory does not grow with the number of things. For one
 * taking thread.
 */
public final class Ahead<T, R> implements Iterator<R>, AutoCloseable {
    /** So many things for each thread are begun or done and not taken. */
    private static final int EACH = 2;

    private static final long PATIENCE_MS = 20;

    private final Iterator<? extends T> things;
    private final Function<? super T, ? extends R> work;
    private final BooleanSupplier unwanted;
    private final int most;
    private final ExecutorService threads;
    private final Deque<Future<R>> begun = new ArrayDeque<>();

    /**
     * @param things what there is to do; asked on the taking thread
     * @param work done with each, on any of the threads
     * @param count how many threads, ≥ 1
     * @param unwanted whether the work is no longer wanted; asked every 20 ms while a result is waited for
     */
    public Ahead(
            Iterator<? extends T> things, Function<? super T, ? extends R> work, int count, BooleanSupplier unwanted) {
        this.things = things;
        this.work = work;
        this.unwanted = unwanted;
        this.most = EACH * count;
        this.threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("maskwright-model-", 1).daemon().factory());
    }

    @Override
    public boolean hasNext() {
        return !begun.isEmpty() || things.hasNext();
    }

    /**
     * What came of the next thing; waits for it.
     *
     * @throws CancellationException when it is no longer wanted, or this thread was interrupted
     * @throws IllegalStateException with the cause, when the work threw
     */
    @Override
    public R next() {
        while (begun.size() < most && things.hasNext()) {
            T thing = things.next();
            begun.add(threads.submit(() -> work.apply(thing)));
        }
        if (begun.isEmpty()) {
            throw new NoSuchElementException();
        }
        return taken(begun.remove());
    }

    private R taken(Future<R> result) {
        try {
            while (true) {
                if (unwanted.getAsBoolean()) {
                    throw new CancellationException();
                }
                try {
                    return result.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    // Asks again whether it is wanted.
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("interrupted");
            cancelled.initCause(e);
            throw cancelled;
        } catch (ExecutionException e) {
            throw new IllegalStateException("work on a thing failed", e.getCause());
        }
    }

    /** Ends the threads after what they are at. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
