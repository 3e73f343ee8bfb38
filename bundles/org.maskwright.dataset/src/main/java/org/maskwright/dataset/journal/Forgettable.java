package org.maskwright.dataset.journal;

import java.time.Instant;
import java.util.List;

/**
 * What can be thrown away of a {@link Journal}, so that it takes less room: the oldest operations can no longer be undone then. Files of the
 * dataset and those in quarantine stay as they are.
 *
 * @param operations those that are to be forgotten, oldest first
 * @param bytes that become free
 * @param bytesLeft that the journal takes afterwards
 */
public record Forgettable(List<Operation> operations, long bytes, long bytesLeft) {
    /** Copies the list. */
    public Forgettable {
        operations = List.copyOf(operations);
    }

    /** Up to where a journal is forgotten. */
    public sealed interface Limit {}

    /**
     * Operations that began before a moment.
     *
     * @param moment UTC
     */
    public record OlderThan(Instant moment) implements Limit {}

    /**
     * As many of the oldest as it takes until the journal is no larger.
     *
     * @param bytes at most, ≥ 0
     */
    public record LargerThan(long bytes) implements Limit {}
}
