package org.maskwright.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.ledger.SplitLedger;
import org.maskwright.spark.facts.ListedSamples;
import org.maskwright.spark.input.PairTable;

/**
 * A set of samples that the driver knows by name.
 *
 * @param root the folder, or where the names lead from
 * @param scan the samples and what else there is
 * @param split its split; {@link SplitLedger#NONE} when there is none
 * @param table the samples as a table, and where bytes come from
 * @param beganMs when the files were looked at, ms since 1970-01-01 UTC
 */
record ListedSet(Path root, Scan scan, SplitLedger split, PairTable table, long beganMs) {
    /** The samples of a scan as a table. */
    static Dataset<Row> rows(SparkSession spark, Scan scan) {
        List<Row> rows = scan.samples().stream()
                .map(s -> ListedSamples.row(
                        s, path -> Optional.ofNullable(scan.stamps().get(path))))
                .toList();
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        int slices = Math.max(1, Math.min(rows.size() / 1000, 4 * context.defaultParallelism()));
        return spark.createDataFrame(context.parallelize(rows, slices), ListedSamples.SCHEMA);
    }
}
