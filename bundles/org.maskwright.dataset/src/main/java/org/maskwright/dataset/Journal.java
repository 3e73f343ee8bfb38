package org.maskwright.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;

/** Makes edits of a dataset so that each is recorded before it is made, survives a kill at any point, and can be taken back bit for bit. */
public final class Journal {
    private Journal() {}

    /** Opens the journal for writing and cleans up after an operation that was killed; the caller holds the {@link DatasetLock}. */
    public static Journal open(Path root, Path stateFolder, Clock clock) throws IOException, InputException {
        throw new UnsupportedOperationException();
    }

    /** Opens the journal for {@link #history} only; needs no lock, changes nothing. */
    public static Journal read(Path root, Path stateFolder) throws IOException, InputException {
        throw new UnsupportedOperationException();
    }

    /** Makes edits, in order. */
    public Operation apply(String title, List<Edit> edits, Progress progress) throws IOException, InputException {
        throw new UnsupportedOperationException();
    }

    /** Takes back the latest operation that is in effect and is not an undo itself. */
    public Operation undo(Progress progress) throws IOException, InputException {
        throw new UnsupportedOperationException();
    }

    /** Takes back one operation; an undo, too (which is a redo). */
    public Operation undo(long id, Progress progress) throws IOException, InputException {
        throw new UnsupportedOperationException();
    }

    /** All that was done, oldest first. */
    public List<Operation> history() throws IOException, InputException {
        throw new UnsupportedOperationException();
    }
}
