package org.maskwright.spark.facts;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * One measuring of all samples of a list: those of which nothing is known, or whose files have changed, are read; of all others the facts are taken
 * over. Works in chunks that are each kept as soon as they are whole, so that a run that was stopped is taken up where it was. Of the driver.
 *
 * @param store where facts are kept
 * @param origin where bytes come from
 * @param placement what is measured together
 * @param labels what the masks' values mean, as text
 * @param slices in how many tasks a chunk is measured
 */
public record Measurement(FactsStore store, FileOrigin origin, PairPlacement placement, String labels, int slices) {
    /**
     * What a run did.
     *
     * @param run its number
     * @param samples measured or taken over
     * @param decoded files whose pixels were decoded, or tried to be
     * @param reused files whose facts were known before
     */
    public record MeasuredRun(long run, long samples, long decoded, long reused) {}

    /**
     * Measures.
     *
     * @param listed a table of {@link ListedSamples}
     * @param chunks in how many pieces
     * @param beganMs when the files were looked at, ms since 1970-01-01 UTC
     */
    public MeasuredRun run(Dataset<Row> listed, int chunks, long beganMs) throws IOException {
        long run = store.next();
        Dataset<Row> known = store.known();
        var task = new MeasureTask(origin, labels, run, beganMs);
        // What lies in one stretch of a shard is measured in one chunk.
        String place = Arrays.asList(listed.columns()).contains("block") ? "block" : "key";
        for (int chunk = 0; chunk < chunks; chunk++) {
            Dataset<Row> part = chunks == 1
                    ? listed
                    : listed.filter(pmod(xxhash64(col(place)), lit(chunks)).equalTo(chunk));
            Dataset<Row> joined = part.join(known, listed.col("key").equalTo(known.col("key")), "left")
                    .drop(known.col("key"));
            Dataset<Row> measured =
                    placement.placed(joined, slices).mapPartitions(task, Encoders.row(FactsTable.SCHEMA));
            store.write(measured, run, chunk);
        }
        Row counts = store.facts(run)
                .agg(
                        coalesce(sum(lit(1)), lit(0)),
                        coalesce(sum(col("decoded")), lit(0)),
                        coalesce(sum(col("reused")), lit(0)))
                .first();
        return new MeasuredRun(run, counts.getLong(0), counts.getLong(1), counts.getLong(2));
    }
}
