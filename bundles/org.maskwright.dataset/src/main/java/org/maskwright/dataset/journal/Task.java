package org.maskwright.dataset.journal;

import java.io.IOException;
import java.util.List;
import org.maskwright.core.InputException;

/** One thing to be done by an operation, looked into only when its turn comes. */
interface Task {
    /** The file that it is about, for messages. */
    String path();

    /** What that file will be called. */
    default String target() {
        return path();
    }

    /** All paths known to be read or changed: a task waits until earlier steps with one of them are made. */
    List<String> touches();

    /**
     * Looks at the file, keeps its old contents and writes the new ones beside it; changes nothing yet.
     *
     * @param chunk takes what is kept and written, and the step; none when there is nothing to do
     * @throws InputException when it cannot be done, for this file
     * @throws IOException when a file cannot be read or written
     */
    void prepare(Chunk chunk) throws IOException, InputException;
}
