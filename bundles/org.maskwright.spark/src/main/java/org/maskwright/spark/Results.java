package org.maskwright.spark;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * The folder into which a job writes what it found, on whatever file system Hadoop knows. Each document is there as a whole or not at all.
 *
 * @param files the file system
 * @param folder the folder
 */
record Results(FileSystem files, Path folder) {
    /** The folder that a user named. */
    static Results of(SparkSession spark, String to) throws IOException {
        var folder = new Path(to);
        FileSystem files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
        files.setWriteChecksum(false);
        files.mkdirs(folder);
        return new Results(files, folder);
    }

    /** Writes a document. */
    interface ResultWriter {
        void to(Writer out) throws IOException;
    }

    /** Writes a document under a name beside its own, then gives it its own. */
    void write(String name, ResultWriter document) throws IOException {
        var target = new Path(folder, name);
        var waiting = new Path(folder, "." + name + ".new");
        try (Writer out = new OutputStreamWriter(files.create(waiting, true), StandardCharsets.UTF_8)) {
            document.to(out);
        }
        if (files.exists(target)) {
            files.delete(target, false);
        }
        if (!files.rename(waiting, target)) {
            throw new IOException("cannot rename " + waiting + " to " + target);
        }
    }
}
