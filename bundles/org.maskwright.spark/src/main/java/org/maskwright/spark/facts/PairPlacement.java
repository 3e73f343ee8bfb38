package org.maskwright.spark.facts;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** In which tasks, and in which order within them, samples are measured. Of the driver. */
@FunctionalInterface
public interface PairPlacement {
    /** Spread by their keys, so that no task has more than others. */
    PairPlacement SPREAD = (rows, slices) -> rows.repartition(slices, col("key"));

    /**
     * The rows, placed.
     *
     * @param rows of {@link ListedSamples}, with what is known of each as the column {@code known}
     * @param slices in how many tasks
     */
    Dataset<Row> placed(Dataset<Row> rows, int slices);

    /**
     * A few of all rows, with what the origin needs to read their files whether they are known or not.
     *
     * @param rows of {@link ListedSamples}, with what is known of each as the column {@code known}
     * @param slices in how many tasks
     */
    default Dataset<Row> chosen(Dataset<Row> rows, int slices) {
        return placed(rows, slices);
    }
}
