package org.maskwright.spark.twins;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * All pairs of distinct 64-bit hashes that differ in few bits, each told once, with their true distance. Equal hashes are one here, so that
 * 100,000 twins of one picture cost nothing. Buckets in which too many meet are cut into cells of a bounded size, so that no task has more to hold
 * than the others.
 *
 * @param distance most bits in which two differ, 1…16; what it costs grows steeply with it
 * @param most how many hashes of one bucket are compared by one task at once; ≥ 1
 */
public record NearHashes(int distance, int most) {
    /** The columns of the result; {@code first < second}. */
    public static final StructType SCHEMA = new StructType()
            .add("first", LongType, false)
            .add("second", LongType, false)
            .add("distance", IntegerType, false);

    private static final StructType CELLS = new StructType()
            .add("bucket", LongType, false)
            .add("cell", LongType, false)
            .add("left", BooleanType, false)
            .add("hash", LongType, false);

    private static final StructType BUCKETS = new StructType().add("bucket", LongType, false);

    /** With cells that fit into the processor's cache. */
    public NearHashes(int distance) {
        this(distance, 4096);
    }

    /**
     * Finds them.
     *
     * @param hashes any number of hashes, in the first column
     * @param partitions in how many tasks they are compared
     */
    public Dataset<Row> pairs(Dataset<Row> hashes, int partitions) {
        Dataset<Row> distinct = hashes.toDF("hash").distinct();
        distinct.persist();
        Bands bands = Bands.cheapest(distance, distinct.count());
        Map<Long, Integer> parts = new HashMap<>();
        distinct.mapPartitions(new BucketTask(bands), Encoders.row(BUCKETS))
                .groupBy("bucket")
                .count()
                .filter(col("count").gt(most))
                .toLocalIterator()
                .forEachRemaining(r -> parts.put(r.getLong(0), (int) Math.ceilDiv(r.getLong(1), (long) most)));
        return distinct.mapPartitions(new CellTask(bands, parts), Encoders.row(CELLS))
                .repartition(partitions, col("bucket"), col("cell"))
                .sortWithinPartitions("bucket", "cell")
                .mapPartitions(new CompareTask(bands), Encoders.row(SCHEMA));
    }

    /** The buckets of each hash. */
    private record BucketTask(Bands bands) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                    .mapMulti((Row row, java.util.function.Consumer<Row> out) -> {
                        for (int choice = 0; choice < bands.keys(); choice++) {
                            out.accept(RowFactory.create(bands.key(row.getLong(0), choice)));
                        }
                    })
                    .iterator();
        }
    }

    /**
     * Sends each hash to where it is compared. A bucket of <em>n</em> parts has a cell for each two of its parts, and one for each part with
     * itself: a hash goes to <em>n</em> of them.
     */
    private record CellTask(Bands bands, Map<Long, Integer> parts) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                    .flatMap(row -> cells(row.getLong(0)).stream())
                    .iterator();
        }

        private List<Row> cells(long hash) {
            List<Row> all = new ArrayList<>(bands.keys());
            for (int choice = 0; choice < bands.keys(); choice++) {
                long bucket = bands.key(hash, choice);
                int n = parts.getOrDefault(bucket, 1);
                int own = n == 1 ? 0 : (int) Long.remainderUnsigned(mixed(hash), n);
                for (int other = 0; other < n; other++) {
                    long cell = (long) Math.min(own, other) << 32 | Math.max(own, other);
                    all.add(RowFactory.create(bucket, cell, own <= other, hash));
                }
            }
            return all;
        }

        /** The finalizer of MurmurHash3: what is alike in one block is spread over all parts. */
        private static long mixed(long hash) {
            long x = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
            x = (x ^ x >>> 33) * 0xc4ceb9fe1a85ec53L;
            return x ^ x >>> 33;
        }
    }

    /** Compares within each cell. */
    private record CompareTask(Bands bands) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            return new CellPairs(rows, bands);
        }
    }
}
