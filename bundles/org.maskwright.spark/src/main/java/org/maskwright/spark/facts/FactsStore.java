package org.maskwright.spark.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.maskwright.dataset.catalog.FactsFormat;

/**
 * The facts that runs have left below {@code DIR/facts/FORMAT/run-N/chunk-M}, as Parquet. A chunk is there as a whole or not at all (Spark writes
 * {@code _SUCCESS} last); a run that was stopped has left the chunks that it had finished, which the next one takes up. When a run is through, it
 * alone holds all that is known, and the ones before it are removed. Of the driver.
 */
public final class FactsStore {
    private static final String RUN = "run-";
    private static final String DONE = "_SUCCESS";

    private final SparkSession spark;
    private final FileSystem files;
    private final Path folder;

    /**
     * @param spark the session
     * @param to where results go, a path that Hadoop knows
     * @param format of the facts; others are not looked at
     * @throws IOException when the file system cannot be reached
     */
    public FactsStore(SparkSession spark, String to, FactsFormat format) throws IOException {
        this.spark = spark;
        this.folder = new Path(
                new Path(to, "facts"),
                "v" + format.version() + "-"
                        + Integer.toHexString(format.labels().hashCode()));
        this.files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
    }

    /** The number for a new run: one more than the last. */
    public long next() throws IOException {
        return runs().stream().mapToLong(FactsStore::number).max().orElse(0) + 1;
    }

    /** All that is known, the newest of each key: columns {@code key} and {@code known}, a row of {@link FactsTable}. */
    public Dataset<Row> known() throws IOException {
        List<String> chunks = new ArrayList<>();
        for (Path run : runs()) {
            chunks.addAll(chunks(run));
        }
        Column[] columns =
                Arrays.stream(FactsTable.SCHEMA.fieldNames()).map(c -> col(c)).toArray(Column[]::new);
        return read(chunks)
                .groupBy("key")
                .agg(max_by(struct(columns), col("run")).as("known"));
    }

    /** Writes a chunk of a run, as a whole or not at all. */
    public void write(Dataset<Row> facts, long run, int chunk) {
        String name = String.format(Locale.ROOT, "chunk-%05d", chunk);
        facts.write().mode(SaveMode.Overwrite).parquet(new Path(folder(run), name).toString());
    }

    /** What a run has written so far. */
    public Dataset<Row> facts(long run) throws IOException {
        return read(chunks(folder(run)));
    }

    /** A run is through: what runs before it have left is removed. */
    public void finish(long run) throws IOException {
        for (Path earlier : runs()) {
            if (number(earlier) < run) {
                files.delete(earlier, true);
            }
        }
    }

    private Path folder(long run) {
        return new Path(folder, String.format(Locale.ROOT, RUN + "%06d", run));
    }

    private Dataset<Row> read(List<String> chunks) {
        return chunks.isEmpty()
                ? spark.createDataFrame(List.of(), FactsTable.SCHEMA)
                : spark.read().schema(FactsTable.SCHEMA).parquet(chunks.toArray(String[]::new));
    }

    private static long number(Path run) {
        return Long.parseLong(run.getName().substring(RUN.length()));
    }

    private List<Path> runs() throws IOException {
        return list(folder).stream()
                .filter(p -> p.getName().matches(RUN + "\\d+"))
                .sorted(Comparator.comparing(Path::getName))
                .toList();
    }

    private List<String> chunks(Path run) throws IOException {
        List<String> whole = new ArrayList<>();
        for (Path chunk : list(run)) {
            if (files.exists(new Path(chunk, DONE))) {
                whole.add(chunk.toString());
            }
        }
        return whole;
    }

    private List<Path> list(Path parent) throws IOException {
        return files.exists(parent)
                ? Arrays.stream(files.listStatus(parent))
                        .map(FileStatus::getPath)
                        .toList()
                : List.of();
    }
}
