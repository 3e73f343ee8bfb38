package org.maskwright.dataset.journal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.file.StateContents;
import org.maskwright.dataset.file.TableText;

/**
 * The tables beside a dataset as they were read or written last. A file that holds the very bytes again, whoever wrote it, is neither taken
 * apart nor hashed again: that is found by comparing all of them, so no time stamp is trusted. Any thread.
 */
final class TableMemory {
    private final StateContents contents;
    private final Map<String, Known> tables = new HashMap<>();

    /** @param contents of the tables, as whoever else reads them knows them */
    TableMemory(StateContents contents) {
        this.contents = contents;
    }

    /** Contents, and what was made of them; none of it is ever changed. */
    private record Known(byte[] bytes, String sha256, TableText text) {}

    /** What was made of contents: the text is the caller's own. */
    record Read(TableText text, String sha256) {}

    StateContents contents() {
        return contents;
    }

    /**
     * Takes the contents of a table apart. Costs a comparison where they are as they were last.
     *
     * @param path of the table
     * @param bytes its contents, not empty; not to be changed any more
     * @throws InputException when they are no text in UTF-8
     */
    synchronized Read read(String path, byte[] bytes) throws InputException {
        Known last = tables.get(path);
        if (last == null || !Arrays.equals(last.bytes(), bytes)) {
            last = new Known(bytes, FileState.sha256(bytes), TableText.read(bytes, path, List.of()));
            tables.put(path, last);
        }
        return new Read(last.text().copy(), last.sha256());
    }

    /**
     * Notes what a table is going to hold.
     *
     * @param file of the table
     * @param bytes not to be changed any more
     * @param made of them; the text is not to be changed any more, either
     */
    synchronized void keep(Path file, String path, byte[] bytes, Read made) {
        contents.keep(file, bytes);
        tables.put(path, new Known(bytes, made.sha256(), made.text()));
    }
}
