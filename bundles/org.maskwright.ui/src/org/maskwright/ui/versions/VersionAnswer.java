package org.maskwright.ui.versions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.ui.jobs.Failure;

/**
 * What came of reading versions.
 *
 * @param value what was read; empty when it cannot be
 * @param why it cannot, one line for the user; empty when it can
 */
record VersionAnswer<T>(Optional<T> value, String why) {
    /** What is read. */
    @FunctionalInterface
    interface VersionReading<T> {
        /** Reads it, in a job. */
        T read() throws IOException, InputException;
    }

    /**
     * Reads, in a job.
     *
     * @param root of the dataset
     */
    static <T> VersionAnswer<T> of(Path root, VersionReading<T> reading) {
        try {
            return new VersionAnswer<>(Optional.of(reading.read()), "");
        } catch (InputException | IOException e) {
            return new VersionAnswer<>(Optional.empty(), Failure.text(e, root));
        }
    }
}
