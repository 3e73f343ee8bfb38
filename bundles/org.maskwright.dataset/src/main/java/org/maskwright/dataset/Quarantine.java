package org.maskwright.dataset;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;

/** Files that were set aside: what they were, why, and how they come back. */
public final class Quarantine {
    /** The quarantine that a journal's {@link Edit.Quarantine} edits fill. */
    public Quarantine(Journal journal) {}

    /**
     * A file set aside.
     *
     * @param path where it was, relative to the dataset, with {@code /}
     * @param kept where it is, relative to the state folder, with {@code /} ({@code quarantine/masks/1.png})
     * @param sha256 of its contents, 64 hex digits
     * @param bytes its size
     * @param why for a person; a rule id where a rule asked for it
     * @param when when it was set aside, UTC
     */
    public record Entry(String path, String kept, String sha256, long bytes, String why, Instant when) {}

    /** What is in quarantine now, oldest first. */
    public List<Entry> list() throws IOException, InputException {
        throw new UnsupportedOperationException();
    }

    /** Sets files aside. */
    public Operation add(List<String> paths, String why, Progress progress) throws IOException, InputException {
        throw new UnsupportedOperationException();
    }

    /** Puts files back where they were; all or none. */
    public Operation restore(List<Entry> entries, Progress progress) throws IOException, InputException {
        throw new UnsupportedOperationException();
    }
}
