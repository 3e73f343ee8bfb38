package org.maskwright.train.data;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import org.maskwright.core.InputException;
import org.maskwright.infer.Ahead;
import org.maskwright.train.Batch;

/** The batches of one pass, in their order, made ahead by other threads; says how long who takes them had to wait. For one taking thread. */
public final class BatchStream implements AutoCloseable {
    private final Ahead<List<Integer>, Made> made;
    private final int count;
    private long waitedNanos;

    /** Makes a batch of members. */
    interface BatchMaker {
        Batch of(List<Integer> members) throws InputException;
    }

    /** What came of a batch. */
    private sealed interface Made {
        record Good(Batch batch) implements Made {}

        record Bad(InputException why) implements Made {}
    }

    /** Of batches in order, those that are left. */
    record Rest(List<List<Integer>> batches, int first) {}

    BatchStream(Rest members, BatchMaker maker, int threads, BooleanSupplier unwanted) {
        this.count = members.batches().size();
        var left = members.batches().subList(members.first(), count);
        this.made = new Ahead<>(left.iterator(), m -> make(maker, m), threads, unwanted);
    }

    private static Made make(BatchMaker maker, List<Integer> members) {
        try {
            return new Made.Good(maker.of(members));
        } catch (InputException e) {
            return new Made.Bad(e);
        }
    }

    /** How many batches there are in all, with those that are left out. */
    public int count() {
        return count;
    }

    /** Whether there is another. */
    public boolean hasNext() {
        return made.hasNext();
    }

    /**
     * The next batch; waits for it.
     *
     * @throws InputException when a file of a sample cannot be read
     * @throws NoSuchElementException when there is none
     * @throws java.util.concurrent.CancellationException when it is no longer wanted
     */
    public Batch next() throws InputException {
        long begin = System.nanoTime();
        Made next = made.next();
        waitedNanos += System.nanoTime() - begin;
        return switch (next) {
            case Made.Good good -> good.batch();
            case Made.Bad bad -> throw bad.why();
        };
    }

    /** How long was waited for batches so far, s. */
    public double waitedSeconds() {
        return waitedNanos / 1e9;
    }

    @Override
    public void close() {
        made.close();
    }
}
