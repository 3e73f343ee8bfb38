package org.maskwright.dataset.journal;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.StateFile;

/**
 * One change of a dataset, not yet made. The journal makes it, records it and can take it back.
 *
 * <p>An edit of a file says what it {@linkplain Expected expects} there. When the file holds something else at the moment of making, the edit
 * is skipped and the operation says so: an edit that was thought out for other contents does not fit these.
 */
public sealed interface Edit {
    /**
     * What a file must hold for an edit to be made.
     *
     * @param sha256 of the contents that the edit was thought out for, 64 hex digits in lower case, or of what earlier edits of the same
     *     operation made of those; empty for whatever is there: only where a person asks for the file as it is now
     */
    record Expected(Optional<String> sha256) {
        /** Whatever is there. */
        public static final Expected ANY = new Expected(Optional.empty());

        /** The contents with this hash; {@link #ANY} when it is empty, as that of a file nobody could read. */
        public static Expected of(String sha256) {
            return sha256.isEmpty() ? ANY : new Expected(Optional.of(sha256));
        }
    }

    /**
     * The edit of a file, in the same operation and before this one, with which a row goes: where that was skipped, the row is skipped, too, and
     * the operation says so. A row that only goes with a name is left in silence: it is right as it is, for the file that keeps its name.
     *
     * @param path of the file, as it was
     * @param target the name that it gets; the path for whatever else is done to it, all of which must be made then
     */
    record FileEdit(String path, String target) {
        /** Whether it gives the file another name. */
        boolean isOfName() {
            return !path.equals(target);
        }
    }

    /**
     * What a row must hold for an edit to be made.
     *
     * @param cells some of its cells by column, as they must be; no cells when there must be no such row; empty for whatever is there
     * @param with the edit of a file with which the row goes; empty for none
     */
    record RowExpected(Optional<Map<String, String>> cells, Optional<FileEdit> with) {
        /** Whatever is there. */
        public static final RowExpected ANY = new RowExpected(Optional.empty());
        /** No row of that key. */
        public static final RowExpected NONE = new RowExpected(Optional.of(Map.of()));

        /** Copies the cells. */
        public RowExpected {
            cells = cells.map(Map::copyOf);
        }

        /** A row that goes with no file. */
        public RowExpected(Optional<Map<String, String>> cells) {
            this(cells, Optional.empty());
        }

        /** Whether a row is as it must be. */
        boolean allows(Optional<Map<String, String>> row) {
            return cells.isEmpty()
                    || (cells.get().isEmpty()
                            ? row.isEmpty()
                            : row.isPresent()
                                    && row.get()
                                            .entrySet()
                                            .containsAll(cells.get().entrySet()));
        }
    }

    /**
     * Gives a file other contents, in place.
     *
     * @param path relative to the dataset, with {@code /}
     * @param expected what it must hold
     * @param change computes the new contents from the old, when the edit is made
     */
    record Rewrite(String path, Expected expected, Change change) implements Edit {}

    /**
     * Makes a file. One that is there meanwhile is never overwritten; undo removes the file when nobody has changed it.
     *
     * @param path relative to the dataset, with {@code /}; must not exist
     * @param change computes the contents from nothing, when the edit is made
     */
    record Create(String path, Change change) implements Edit {}

    /**
     * Gives a file other contents and another name, in one step: the old file is gone afterwards (and kept for undo).
     *
     * @param path as it is
     * @param target as it shall be; must not exist
     * @param expected what it must hold
     * @param change computes the new contents from the old
     */
    record Convert(String path, String target, Expected expected, Change change) implements Edit {}

    /**
     * Gives a file another name within the dataset.
     *
     * @param path as it is
     * @param target as it shall be; must not exist (it may differ in case only)
     * @param expected what it must hold
     */
    record Rename(String path, String target, Expected expected) implements Edit {}

    /**
     * Sets a file aside in the quarantine.
     *
     * @param path relative to the dataset
     * @param expected what it must hold
     * @param why for a person; the rule id where a rule asks for it
     */
    record Quarantine(String path, Expected expected, String why) implements Edit {}

    /**
     * Changes one row of a table beside the dataset, or makes it, or takes it out. Rows are kept for undo, not files; what other rows and
     * columns hold stays byte for byte.
     *
     * @param table which
     * @param key of the row
     * @param expected what it must hold
     * @param cells the new cells by column; others stay as they are; no cells to take the row out
     */
    record SetRow(Table table, String key, RowExpected expected, Map<String, String> cells) implements Edit {
        /** Copies the cells, in their order. */
        public SetRow {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }

        /** The same edit, made only when that of a file is. */
        public SetRow with(FileEdit file) {
            return new SetRow(table, key, new RowExpected(expected.cells(), Optional.of(file)), cells);
        }
    }

    /**
     * Gives one of the text files beside the dataset other contents, or makes it; for undo is kept which lines change, or
     * the whole file where that is less.
     *
     * @param file which
     * @param after files whose new names are to be there, or not, before it is computed
     * @param change computes the new contents from the old, which are empty when there is no such file yet
     */
    record WriteState(StateFile file, List<String> after, Change change) implements Edit {
        /** Copies the list. */
        public WriteState {
            after = List.copyOf(after);
        }

        /** One that depends on no other file. */
        public WriteState(StateFile file, Change change) {
            this(file, List.of(), change);
        }
    }

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
            case Create e -> "make " + e.path();
            case Convert e -> "convert " + e.path() + " to " + e.target();
            case Rename e -> "rename " + e.path() + " to " + e.target();
            case Quarantine e -> "quarantine " + e.path();
            case SetRow e ->
                e.cells().isEmpty()
                        ? "drop " + Table.words(e.table().file().path(), e.key())
                        : "mark " + e.key() + " as "
                                + e.cells().values().iterator().next();
            case WriteState e -> "write " + e.file().path();
        };
    }
}
