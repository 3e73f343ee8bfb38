package org.maskwright.dataset.journal;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** A line of an operation's journal file; {@link JournalText} writes and reads it. */
sealed interface JournalLine {
    /**
     * The first line: what is going to be done.
     *
     * @param id the operation's
     * @param title for a person
     * @param when now
     * @param undoes the operation that this one takes back
     * @param folders where temporary files may be left by a kill, relative to the dataset, with {@code /}
     */
    record Begin(long id, String title, Instant when, OptionalLong undoes, List<String> folders)
            implements JournalLine {
        public Begin {
            folders = List.copyOf(folders);
        }

        /** The same with other folders. */
        Begin in(List<String> others) {
            return new Begin(id, title, when, undoes, others);
        }
    }

    /**
     * One more folder where temporary files may be left by a kill.
     *
     * @param path relative to the dataset, with {@code /}
     */
    record Folder(String path) implements JournalLine {}

    /** A step that is going to be made; the old contents are safe. */
    record Intent(Step step) implements JournalLine {}

    /**
     * All steps so far are made, but for those dropped.
     *
     * @param upTo number of the last of them
     */
    record Made(int upTo) implements JournalLine {}

    /**
     * A step that was not made after all.
     *
     * @param step its number
     * @param skipped the file and why
     */
    record Drop(int step, Operation.Skipped skipped) implements JournalLine {}

    /** An edit that did not become a step. */
    record Skip(Operation.Skipped skipped) implements JournalLine {}

    /** The last line: nothing more will be done. */
    record End(How how) implements JournalLine {}

    /** How an operation ended. */
    enum How {
        /** It did all that it could. */
        DONE,
        /** It was stopped by the user. */
        CANCELLED,
        /** It could not go on: a full disk, a fault. */
        FAILED,
        /** Its process was killed; found out when the dataset was opened again. */
        INTERRUPTED
    }
}
