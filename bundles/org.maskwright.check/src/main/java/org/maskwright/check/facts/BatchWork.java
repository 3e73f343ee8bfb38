package org.maskwright.check.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Does something with each of many things on a second thread while the next are brought: one batch is worked on, one is being filled, and who
 * brings them waits when the work is slower. For one thread that brings; order is kept.
 */
final class BatchWork<T> implements AutoCloseable {
    private final int size;
    private final Consumer<T> work;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("facts").factory());
    private List<T> batch = new ArrayList<>();
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    /**
     * @param size of a batch
     * @param work done with each thing, on one thread
     */
    BatchWork(int size, Consumer<T> work) {
        this.size = size;
        this.work = work;
    }

    /**
     * Brings one thing; tells whether a batch was full with it.
     *
     * @throws java.util.concurrent.CompletionException when earlier work failed
     */
    boolean add(T thing) {
        batch.add(thing);
        if (batch.size() < size) {
            return false;
        }
        handOver();
        return true;
    }

    private void handOver() {
        List<T> full = batch;
        batch = new ArrayList<>(size);
        underWay.join();
        underWay = CompletableFuture.runAsync(() -> full.forEach(work), worker);
    }

    /** Waits until all that was brought has been worked on, and is seen by this thread. */
    void finish() {
        handOver();
        underWay.join();
    }

    /** Ends the thread once what it has been given is done. */
    @Override
    public void close() {
        worker.close();
    }
}
