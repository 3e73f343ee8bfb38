package org.maskwright.spark.facts;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.maskwright.check.facts.FileBytes;
import org.maskwright.dataset.file.FileStamp;

/** Where executors get the bytes of a sample's files. Sent to them; safe for any thread there. */
@FunctionalInterface
public interface FileOrigin extends Serializable {
    /**
     * The bytes of a file, or why there are none; nothing that a file is or lacks makes this throw.
     *
     * @param path as the sample names it
     */
    FileBytes read(String path);

    /**
     * What reads the files of one sample, where its row says more of them than their paths.
     *
     * @param row of the table of samples
     */
    default Function<String, FileBytes> of(Row row) {
        return this::read;
    }

    /** Size and time of a file of which the table of samples does not tell them; empty when they cannot be had for less than its bytes. */
    default Optional<FileStamp> stamp(String path) {
        return Optional.empty();
    }
}
