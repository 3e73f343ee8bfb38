package org.maskwright.dataset.journal;

import java.util.List;

/** A line of an operation's journal file; {@link JournalText} writes and reads it. */
sealed interface JournalLine {
    /**
     * The first line: what is going to be done.
     *
     * @param operation as it is {@linkplain Operation#begun begun}
     * @param folders where temporary files may be left by a kill, relative to the dataset, with {@code /}
     */
    record Begin(Operation operation, List<String> folders) implements JournalLine {
        public Begin {
            folders = List.copyOf(folders);
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
    record End(OperationLog.How how) implements JournalLine {}
}
