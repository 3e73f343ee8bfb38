package org.maskwright.dataset.journal;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Something that was done to a dataset in one go, as the {@link Journal} remembers it.
 *
 * @param id 1, 2, 3 … in the order of doing
 * @param title what was done, for a person ("fix MASK_HOLES")
 * @param when when it began, UTC
 * @param state what has become of it
 * @param files how many files it changed, moved or renamed; all status changes together count as one file ({@code status.csv})
 * @param undoes the operation that it takes back, when it is an undo
 * @param skipped what could not be done, in order; the rest was done all the same
 */
public record Operation(
        long id, String title, Instant when, Effect state, int files, OptionalLong undoes, List<Skipped> skipped) {
    /** What has become of an operation. */
    public enum Effect {
        /** It ran to its end, and all that it did is in effect. */
        APPLIED,
        /** It was taken back; nothing of it is in effect. */
        UNDONE,
        /** A part of it is in effect: it was cancelled, failed or was killed midway, or its undo was. {@link Journal#undo} takes that back. */
        INTERRUPTED,
        /** What it replaced was thrown away: it can no longer be undone, and whether it is in effect is not known. */
        FORGOTTEN
    }

    /**
     * An edit that was not made.
     *
     * @param path the file, relative to the dataset, with {@code /}; for a status the sample's id
     * @param why one line for a person
     */
    public record Skipped(String path, String why) {}

    /** Copies the list. */
    public Operation {
        skipped = List.copyOf(skipped);
    }

    /** One of which nothing is done yet. */
    static Operation begun(long id, String title, Instant when, OptionalLong undoes) {
        return new Operation(id, title, when, Effect.INTERRUPTED, 0, undoes, List.of());
    }

    /** This one, when so much of it is done. */
    Operation done(Effect newState, int newFiles, List<Skipped> newSkipped) {
        return new Operation(id, title, when, newState, newFiles, undoes, newSkipped);
    }
}
