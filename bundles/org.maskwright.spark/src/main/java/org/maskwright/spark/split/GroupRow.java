package org.maskwright.spark.split;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.spark_partition_id;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.maskwright.dataset.split.Room;

/**
 * The groups of a split in a row, and the bin of each, as {@link org.maskwright.dataset.split.SplitPlan} places them. Groups stay on the executors, on disk;
 * the driver sees their sizes one task at a time, and keeps one byte a group.
 *
 * @param groups rows of {@link #SCHEMA}
 * @param partitions in how many tasks they are sorted
 */
record GroupRow(Dataset<Row> groups, int partitions) {
    /** The groups: {@code id} joins them with their samples, {@code hash} orders them. */
    static final StructType SCHEMA = new StructType()
            .add("id", DataTypes.StringType, false)
            .add("name", DataTypes.StringType, false)
            .add("first", DataTypes.StringType, false)
            .add("size", DataTypes.IntegerType, false)
            .add("hash", DataTypes.BinaryType, false);

    /** A sorted group also has the number of its task: in the middle of a query, Spark tells a task another one. */
    private static final StructType PLACED =
            SCHEMA.add("task", DataTypes.IntegerType, false).add("home", DataTypes.IntegerType, false);

    private static final StructType SIZES = new StructType()
            .add("task", DataTypes.IntegerType, false)
            .add("homes", DataTypes.BinaryType, false)
            .add("sizes", DataTypes.createArrayType(DataTypes.IntegerType, false), false);

    private static final StructType SUMS =
            new StructType().add("task", DataTypes.IntegerType, false).add("samples", DataTypes.LongType, false);

    private static final StructType BINS = new StructType()
            .add("id", DataTypes.StringType, false)
            .add("name", DataTypes.StringType, false)
            .add("bin", DataTypes.IntegerType, false);

    /**
     * The bins of a first split: columns {@code id, name, bin}.
     *
     * @param cuts where bins end in the row of all samples
     */
    Dataset<Row> firstCut(int[] cuts, Room room) {
        Dataset<Row> row = sorted(groups, col("hash"), col("name"), col("first"));
        Map<Integer, Long> sums = new HashMap<>();
        row.mapPartitions(new SumTask(), Encoders.row(SUMS))
                .toLocalIterator()
                .forEachRemaining(r -> sums.put(r.getInt(0), r.getLong(1)));
        Map<Integer, Long> before = new HashMap<>();
        long all = 0;
        for (int p : new TreeSet<>(sums.keySet())) {
            before.put(p, all);
            all += sums.getOrDefault(p, 0L);
        }
        return dealt(
                row.mapPartitions(new HomeTask(before, cuts), Encoders.row(PLACED))
                        .drop("task"),
                room,
                true);
    }

    /** The bins of groups that come after a split: columns {@code id, name, bin}. */
    Dataset<Row> filling(Room room) {
        return dealt(groups.withColumn("home", org.apache.spark.sql.functions.lit(0)), room, false);
    }

    private Dataset<Row> sorted(Dataset<Row> rows, org.apache.spark.sql.Column... by) {
        return rows.repartitionByRange(partitions, by)
                .sortWithinPartitions(by)
                .withColumn("task", spark_partition_id())
                .persist(StorageLevel.DISK_ONLY());
    }

    private Dataset<Row> dealt(Dataset<Row> placed, Room room, boolean home) {
        Dataset<Row> largestFirst = sorted(placed, col("size").desc(), col("hash"), col("name"), col("first"));
        Map<Integer, byte[]> bins = new HashMap<>();
        Iterator<Row> sizes = largestFirst
                .mapPartitions(new SizeTask(), Encoders.row(SIZES))
                .orderBy("task")
                .toLocalIterator();
        while (sizes.hasNext()) {
            Row task = sizes.next();
            byte[] homes = task.getAs("homes");
            List<Integer> each = task.getList(2);
            byte[] own = new byte[homes.length];
            for (int i = 0; i < own.length; i++) {
                int size = each.get(i);
                own[i] = (byte) (home ? room.take(homes[i], size) : room.takeWidest(size));
            }
            bins.put(task.getInt(0), own);
        }
        return largestFirst.mapPartitions(new BinTask(bins), Encoders.row(BINS));
    }

    private static Iterable<Row> each(Iterator<Row> rows) {
        return () -> rows;
    }

    /** How many samples a task has. */
    private record SumTask() implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            long sum = 0;
            int task = -1;
            for (Row row : each(rows)) {
                sum += row.<Integer>getAs("size");
                task = row.getAs("task");
            }
            return task < 0
                    ? List.<Row>of().iterator()
                    : List.of(RowFactory.create(task, sum)).iterator();
        }
    }

    /** Where each group would lie if none were in its way. */
    private record HomeTask(Map<Integer, Long> sums, int[] cuts) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            Map<Integer, Long> before = new HashMap<>(sums);
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                    .map(row -> {
                        int size = row.getAs("size");
                        int task = row.getAs("task");
                        int home = Room.home(cuts, before.getOrDefault(task, 0L), size);
                        before.merge(task, (long) size, Long::sum);
                        return RowFactory.create(
                                row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), task, home);
                    })
                    .iterator();
        }
    }

    /** What the driver needs of a task's groups: their sizes and homes. */
    private record SizeTask() implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            List<Integer> sizes = new ArrayList<>();
            byte[] homes = new byte[1024];
            int task = -1;
            for (Row row : each(rows)) {
                homes = sizes.size() == homes.length ? Arrays.copyOf(homes, 2 * homes.length) : homes;
                homes[sizes.size()] = row.<Integer>getAs("home").byteValue();
                sizes.add(row.getAs("size"));
                task = row.getAs("task");
            }
            byte[] all = Arrays.copyOf(homes, sizes.size());
            return task < 0
                    ? List.<Row>of().iterator()
                    : List.of(RowFactory.create(task, all, sizes.toArray(Integer[]::new)))
                            .iterator();
        }
    }

    /** Gives each group the bin that the driver found. */
    private record BinTask(Map<Integer, byte[]> bins) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            int[] place = new int[1];
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                    .map(row -> RowFactory.create(row.get(0), row.get(1), (int)
                            bins.getOrDefault(row.<Integer>getAs("task"), new byte[0])[place[0]++]))
                    .iterator();
        }
    }
}
