package org.maskwright.dataset.journal;

import java.io.IOException;
import org.maskwright.core.InputException;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.file.StateFile;

/** One change of a dataset, not yet made. The journal makes it, records it and can take it back. */
public sealed interface Edit {
    /**
     * Gives a file other contents, in place.
     *
     * @param path relative to the dataset, with {@code /}
     * @param change computes the new contents from the old, when the edit is made
     */
    record Rewrite(String path, Change change) implements Edit {}

    /**
     * Gives a file other contents and another name, in one step: the old file is gone afterwards (and kept for undo).
     *
     * @param path as it is
     * @param target as it shall be; must not exist
     * @param change computes the new contents from the old
     */
    record Convert(String path, String target, Change change) implements Edit {}

    /**
     * Gives a file another name within the dataset.
     *
     * @param path as it is
     * @param target as it shall be; must not exist (it may differ in case only)
     */
    record Rename(String path, String target) implements Edit {}

    /**
     * Sets a file aside in the quarantine.
     *
     * @param path relative to the dataset
     * @param why for a person; the rule id where a rule asks for it
     */
    record Quarantine(String path, String why) implements Edit {}

    /**
     * Marks a sample.
     *
     * @param sample sample id
     * @param status its new status
     */
    record SetStatus(String sample, SampleStatus status) implements Edit {}

    /**
     * Gives one of the text files beside the dataset other contents, or makes it.
     *
     * @param file which
     * @param change computes the new contents from the old, which are empty when there is no such file yet
     */
    record WriteState(StateFile file, Change change) implements Edit {}

    /** New contents from old. */
    @FunctionalInterface
    interface Change {
        /**
         * The new contents.
         *
         * @param old the file's bytes as they are; not to be kept or written
         * @throws IOException when they cannot be read as what they should be
         * @throws InputException when the change is not possible for this file, said in one line
         */
        byte[] apply(byte[] old) throws IOException, InputException;
    }

    /** The edit in words, for a list of what would be done: "rewrite masks/1.png". */
    default String describe() {
        return switch (this) {
            case Rewrite e -> "rewrite " + e.path();
            case Convert e -> "convert " + e.path() + " to " + e.target();
            case Rename e -> "rename " + e.path() + " to " + e.target();
            case Quarantine e -> "quarantine " + e.path();
            case SetStatus e -> "mark " + e.sample() + " as " + e.status().text();
            case WriteState e -> "write " + e.file().path();
        };
    }
}
