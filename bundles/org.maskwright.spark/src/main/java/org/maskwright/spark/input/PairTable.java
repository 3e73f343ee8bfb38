package org.maskwright.spark.input;

import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.maskwright.check.facts.FileBytes;
import org.maskwright.spark.facts.FileOrigin;
import org.maskwright.spark.facts.PairPlacement;

/**
 * Pairs that a folder holds, a manifest names, or that lie in shards. Of the driver.
 *
 * @param rows a table of {@link org.maskwright.spark.facts.ListedSamples}, with such further columns as the origin needs; keys are unique
 * @param origin where executors get bytes from
 * @param placement what is measured together, so that shards are read on and on
 * @param files reads single files, by the driver
 */
public record PairTable(
        Dataset<Row> rows, FileOrigin origin, PairPlacement placement, Function<String, FileBytes> files) {
    /** Whose files the driver reads as executors do. */
    public PairTable(Dataset<Row> rows, FileOrigin origin, PairPlacement placement) {
        this(rows, origin, placement, origin::read);
    }

    /**
     * The pairs of tables or shards.
     *
     * @throws org.maskwright.core.InputException when they do not say what images are
     */
    public static PairTable of(org.apache.spark.sql.SparkSession spark, InputFiles files)
            throws org.maskwright.core.InputException {
        return switch (files.kind()) {
            case TAR -> TarShards.of(spark, files);
            case CSV, JSON_LINES -> ManifestTable.of(spark, files);
            case PARQUET ->
                RecordTable.holdsPictures(spark, files) ? RecordTable.of(spark, files) : ManifestTable.of(spark, files);
        };
    }
}
