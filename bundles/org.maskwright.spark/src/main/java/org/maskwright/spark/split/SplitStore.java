package org.maskwright.spark.split;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The ledger of a split as Parquet, {@code DIR/split/batch-N}: columns and meaning of {@code split.csv}. Rows are added and never moved; a batch is there
 * as a whole or not at all. Of the driver.
 */
public final class SplitStore {
    /** The columns. */
    public static final StructType SCHEMA = new StructType()
            .add("sample", DataTypes.StringType, false)
            .add("group", DataTypes.StringType, false)
            .add("part", DataTypes.StringType, false)
            .add("assigned", DataTypes.StringType, false);

    private static final String BATCH = "batch-";

    private final SparkSession spark;
    private final Path folder;
    private final FileSystem files;

    /**
     * @param to where results go, a path that Hadoop knows
     * @throws IOException when the file system cannot be reached
     */
    public SplitStore(SparkSession spark, String to) throws IOException {
        this.spark = spark;
        this.folder = new Path(to, "split");
        this.files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
    }

    /** Where it is. */
    public String place() {
        return folder.toString();
    }

    /** All rows; none where nothing has been split yet. */
    public Dataset<Row> rows() throws IOException {
        String[] batches = batches().stream().map(Path::toString).toArray(String[]::new);
        return batches.length == 0
                ? spark.createDataFrame(List.of(), SCHEMA)
                : spark.read().schema(SCHEMA).parquet(batches);
    }

    /** Adds rows of {@link #SCHEMA}. */
    public void add(Dataset<Row> rows) throws IOException {
        long last = batches().stream()
                .mapToLong(p -> Long.parseLong(p.getName().substring(BATCH.length())))
                .max()
                .orElse(0);
        var batch = new Path(folder, String.format(Locale.ROOT, BATCH + "%06d", last + 1));
        rows.write().mode(SaveMode.Overwrite).parquet(batch.toString());
    }

    private List<Path> batches() throws IOException {
        if (!files.exists(folder)) {
            return List.of();
        }
        List<Path> whole = new java.util.ArrayList<>();
        for (FileStatus found : Arrays.asList(files.listStatus(folder))) {
            Path path = found.getPath();
            if (path.getName().matches(BATCH + "\\d+") && files.exists(new Path(path, "_SUCCESS"))) {
                whole.add(path);
            }
        }
        return whole;
    }
}
