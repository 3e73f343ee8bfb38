package org.maskwright.spark.facts;

import java.io.Serializable;
import org.maskwright.check.facts.FileBytes;

/** Where executors get the bytes of a sample's files. Sent to them; safe for any thread there. */
@FunctionalInterface
public interface FileOrigin extends Serializable {
    /**
     * The bytes of a file, or why there are none; nothing that a file is or lacks makes this throw.
     *
     * @param path as the sample names it
     */
    FileBytes read(String path);
}
