package org.maskwright.spark.input;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.maskwright.spark.facts.ListedSamples;
import org.maskwright.spark.facts.PairPlacement;

/**
 * Pairs in WebDataset's shards: executors read the headers of each tar once and note where each file begins, so that afterwards any task reads any
 * part, and one shard of a million files is the work of many tasks.
 */
public final class TarShards {
    /**
     * The columns: those of {@link ListedSamples}; where image and mask begin in their shard, bytes; which stretch of the shard that is; and what
     * is wrong with the shard, in the row that stands for a damaged one.
     */
    static final StructType SCHEMA = ListedSamples.SCHEMA
            .add("image_at", LongType, true)
            .add("mask_at", LongType, true)
            .add("block", StringType, false)
            .add("trouble", StringType, true);

    private static final StructType SHARDS = new StructType()
            .add("path", StringType, false)
            .add("name", StringType, false)
            .add("bytes", LongType, false)
            .add("ns", LongType, false);

    private static final long MS = 1_000_000;

    private TarShards() {}

    /** The samples of some shards; their keys begin with the shards' names. */
    public static PairTable of(SparkSession spark, InputFiles shards) {
        List<Row> rows = shards.files().stream()
                .map(f -> RowFactory.create(
                        f.getPath().toString(), shards.name(f), f.getLen(), f.getModificationTime() * MS))
                .toList();
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        var configuration = new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
        Dataset<Row> files = spark.createDataFrame(context.parallelize(rows, Math.min(rows.size(), 10_000)), SHARDS);
        Dataset<Row> listed = files.mapPartitions(new Listing(configuration), Encoders.row(SCHEMA));
        PairPlacement stretches =
                (all, slices) -> all.repartition(slices, col("block")).sortWithinPartitions("block", "image_at");
        return new PairTable(listed, new TarOrigin(shards.base().toString(), configuration), stretches);
    }

    /** Lists what shards hold. */
    private record Listing(SerializableConfiguration configuration) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> shards) {
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(shards, Spliterator.ORDERED), false)
                    .flatMap(shard -> {
                        var entries = new TarEntries(shard.getString(0), shard.getLong(2), configuration);
                        var samples = new TarSamples(shard.getString(1), shard.getLong(3), entries);
                        return StreamSupport.stream(
                                        Spliterators.spliteratorUnknownSize(samples, Spliterator.ORDERED), false)
                                .onClose(entries::close);
                    })
                    .iterator();
        }
    }
}
