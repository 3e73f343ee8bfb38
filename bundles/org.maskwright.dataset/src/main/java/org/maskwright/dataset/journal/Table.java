package org.maskwright.dataset.journal;

import java.util.List;
import java.util.Map;
import org.maskwright.dataset.file.StateFile;

/**
 * A table beside the dataset, of which edits change single rows.
 *
 * @param file where it is
 * @param columns in the order in which they are written when the file is made; {@link #KEY} is among them. When a row is edited,
 *     columns named {@code by} and {@code when} that the edit leaves open take the operation's title and time
 */
public record Table(StateFile file, List<String> columns) {
    /** The column of the key, of which each row has its own: the sample's id. */
    public static final String KEY = "sample";

    /** Copies the list. */
    public Table {
        columns = List.copyOf(columns);
        if (!columns.contains(KEY)) {
            throw new IllegalArgumentException("a table needs the column " + KEY);
        }
    }

    /** A row in words, for a person: "the status of sample 02299". */
    static String words(String path, String key) {
        return path.equals(StateFile.STATUS.path())
                ? "the status of sample " + key
                : "the row of " + key + " in " + path.substring(path.lastIndexOf('/') + 1);
    }

    /** The edit that sets cells of a row, whatever is in them. */
    public Edit.SetRow set(String key, Map<String, String> cells) {
        return new Edit.SetRow(this, key, Edit.RowExpected.ANY, cells);
    }
}
