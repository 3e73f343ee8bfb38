package org.maskwright.dataset.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.file.TableText;

/**
 * One change of one file, as it is written into the journal before it is made: before, {@code from} is as noted and {@code to} is free;
 * afterwards, {@code to} is as noted and {@code from} is gone. A change in place has one path for both. The inverse swaps the two.
 *
 * @param number 1, 2, 3 … within the operation
 * @param undoes number of the step that this one takes back, in the operation that its operation undoes; 0 when it is no undo
 * @param kind what the user would call it
 * @param from a path, and its file before
 * @param to a path, and its file afterwards
 * @param folders folders that come and go with it
 * @param rows for a change of rows: which, in the order of changing; for a rewrite of which not the whole old contents are kept: its lines
 * @param why for a file set aside: why; else empty
 */
record Step(
        int number,
        int undoes,
        StepKind kind,
        Place from,
        Place to,
        Folders folders,
        List<RowChange> rows,
        String why) {
    /** What the user would call it. */
    enum StepKind {
        REWRITE,
        CREATE,
        REMOVE,
        CONVERT,
        RENAME,
        QUARANTINE,
        RESTORE,
        /** Rows of a table; the old contents of its file are kept only where more than rows changes. */
        ROWS;

        /** What the inverse is called. */
        StepKind inverse() {
            return switch (this) {
                case REWRITE -> REWRITE;
                case CREATE -> REMOVE;
                case REMOVE -> CREATE;
                case CONVERT -> CONVERT;
                case RENAME -> RENAME;
                case QUARANTINE -> RESTORE;
                case RESTORE -> QUARANTINE;
                case ROWS -> ROWS;
            };
        }
    }

    /**
     * A path and what is there.
     *
     * @param path relative to the dataset, with {@code /}; what begins with {@code .maskwright/} lies in the state folder
     * @param state what is there
     */
    record Place(String path, FileState state) {}

    /**
     * Folders that come and go with a file, relative to the dataset, with {@code /}.
     *
     * @param made those that are missing before, outermost first
     * @param cleared those that are removed afterwards when they are empty, outermost first
     */
    record Folders(List<String> made, List<String> cleared) {
        static final Folders NONE = new Folders(List.of(), List.of());

        Folders {
            made = List.copyOf(made);
            cleared = List.copyOf(cleared);
        }
    }

    /**
     * A change of a row, as text without line end.
     *
     * @param key of the row
     * @param at its index among the rows; -1 when that is not known
     * @param before the row as it was; empty when there was none
     * @param after the row as it will be; empty when there is none
     */
    record RowChange(String key, int at, Optional<String> before, Optional<String> after) {
        RowChange inverse() {
            return new RowChange(key, at, after, before);
        }

        /**
         * The keys of rows, each with the one that its row has afterwards: another where a sample got another name, in one change or as one
         * row that goes and, right after it, one that comes and is the same but for its key.
         */
        static Map<String, String> keys(List<RowChange> rows) {
            Map<String, String> keys = new LinkedHashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                RowChange row = rows.get(i);
                keys.put(row.key(), row.key());
                if (row.before().isPresent() && row.after().isPresent()) {
                    renamed(row.before().get(), row.after().get(), row.key(), keys);
                } else if (i + 1 < rows.size()
                        && row.before().isPresent()
                        && rows.get(i + 1).before().isEmpty()) {
                    carried(row, rows.get(i + 1), keys);
                }
            }
            return keys;
        }

        private static void renamed(String before, String after, String key, Map<String, String> keys) {
            if (before.startsWith(key + ",") && after.startsWith(key + ",")) {
                return;
            }
            List<String> then = TableText.cells(before);
            List<String> now = TableText.cells(after);
            // The inverse of a change goes by the key that the row had before that.
            int at = Math.max(then.indexOf(key), now.indexOf(key));
            if (at >= 0 && at < Math.min(then.size(), now.size())) {
                keys.put(then.get(at), now.get(at));
            }
        }

        private static void carried(RowChange gone, RowChange come, Map<String, String> keys) {
            List<String> then = new ArrayList<>(TableText.cells(gone.before().orElseThrow()));
            then.replaceAll(cell -> cell.equals(gone.key()) ? come.key() : cell);
            if (then.equals(TableText.cells(come.after().orElseThrow()))) {
                keys.put(gone.key(), come.key());
            }
        }
    }

    Step {
        rows = List.copyOf(rows);
    }

    /** One that takes back none, makes no folder, and needs no reason. */
    Step(int number, StepKind kind, Place from, Place to) {
        this(number, 0, kind, from, to, Folders.NONE, List.of(), "");
    }

    /** Whether the file keeps its path. */
    boolean inPlace() {
        return from.path().equals(to.path());
    }

    /** Whether the file's contents change, so that the old ones must be kept. */
    boolean changesContents() {
        return !from.state().sameContents(to.state());
    }

    /** Whether it is a rewrite that is kept by its lines: old contents are found from the new ones, not among those that are kept whole. */
    boolean isByLines() {
        return kind == StepKind.REWRITE && !rows.isEmpty();
    }

    /** This step with these rows; of a rewrite, with its old contents kept by them as lines. */
    Step of(List<RowChange> others) {
        return new Step(number, undoes, kind, from, to, folders, others, why);
    }

    /** This step with other folders that come and go with it. */
    Step in(Folders others) {
        return new Step(number, undoes, kind, from, to, others, rows, why);
    }

    /** This step with a reason. */
    Step because(String reason) {
        return new Step(number, undoes, kind, from, to, folders, rows, reason);
    }

    /** This step between these contents of its paths. */
    Step between(FileState before, FileState after) {
        var now = new Place(from.path(), before);
        return new Step(number, undoes, kind, now, new Place(to.path(), after), folders, rows, why);
    }

    /** Whether the paths differ, but only in a way that some file systems do not see. */
    boolean caseOnly() {
        return !inPlace() && from.path().equalsIgnoreCase(to.path());
    }

    /** All paths that making it may touch, folders that come and go with it included. */
    List<String> paths() {
        return Stream.of(List.of(from.path(), to.path()), folders.made(), folders.cleared())
                .flatMap(List::stream)
                .toList();
    }

    /** Whether it changes what a path stands for, or the row that {@link #words} describes. */
    boolean concerns(String what) {
        return from.path().equals(what)
                || to.path().equals(what)
                || rows.stream().anyMatch(r -> words(r).equals(what));
    }

    /** One of its rows in words, for a person. */
    String words(RowChange row) {
        return Table.words(to.path(), row.key());
    }

    /**
     * The step that takes this one back; folders that are missing then are known only when it is made.
     *
     * @param inverseNumber its number in the operation that takes this one's back
     */
    Step inverse(int inverseNumber) {
        var swapped = new Folders(List.of(), folders.made());
        return new Step(
                inverseNumber,
                number,
                kind.inverse(),
                to,
                from,
                swapped,
                rows.reversed().stream().map(RowChange::inverse).toList(),
                why);
    }
}
