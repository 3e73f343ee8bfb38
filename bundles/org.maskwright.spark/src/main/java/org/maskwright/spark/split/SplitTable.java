package org.maskwright.spark.split;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.storage.StorageLevel;
import org.maskwright.core.InputException;
import org.maskwright.dataset.split.Room;
import org.maskwright.dataset.split.Scheme;

/**
 * A split of a table, or the placing of what came after one: what {@link org.maskwright.dataset.split.SplitPlan} gives of the same samples, without strata.
 * Of the driver.
 *
 * @param scheme into what
 * @param seed another one gives another split
 * @param partitions in how many tasks it is worked on
 */
public record SplitTable(Scheme.Ratios scheme, String seed, int partitions) {
    /**
     * The rows to add to the ledger: {@code sample, group, part}.
     *
     * @param pairs {@code sample, rule}: all that is split, and what its group is called by the rule; empty for none
     * @param ledger rows of {@link SplitStore#SCHEMA}, one a sample
     * @throws InputException when there is nothing to split, or fewer groups than parts
     */
    public Dataset<Row> added(Dataset<Row> pairs, Dataset<Row> ledger) throws InputException {
        pairs.persist(StorageLevel.MEMORY_AND_DISK());
        int all = Math.toIntExact(pairs.count());
        if (all == 0) {
            throw new InputException("there is nothing to split: no sample has both image and mask");
        }
        Dataset<Row> old = ledger.join(pairs, ledger.col("sample").equalTo(pairs.col("sample")), "left")
                .drop(pairs.col("sample"))
                .withColumn("there", col("rule").isNotNull())
                .withColumn("rule", coalesce(col("rule"), lit("")))
                .persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> open = pairs.join(old.select("sample"), new String[] {"sample"}, "left_anti");
        Dataset<Row> met = open.join(known(old), new String[] {"rule"}, "left")
                .withColumn("group", coalesce(col("known_name"), col("rule")))
                .persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> joined = met.filter(col("known_part").isNotNull())
                .select(col("sample"), col("group"), col("known_part").as("part"));
        Dataset<Row> strangers = met.filter(col("known_part").isNull()).withColumn("id", id());
        int[] placed = placed(old, joined);
        Dataset<Row> bins = bins(strangers, all, placed);
        Dataset<Row> dealt = strangers
                .join(bins.drop("name"), "id")
                .select(
                        col("sample"),
                        col("group"),
                        element_at(
                                        lit(scheme.bins().toArray(String[]::new)),
                                        col("bin").plus(1))
                                .as("part"));
        return joined.unionByName(dealt);
    }

    private static Column id() {
        return when(col("rule").equalTo(""), concat(lit("s"), col("sample"))).otherwise(concat(lit("g"), col("rule")));
    }

    /** What the ledger knows of each group: {@code rule, known_part, known_name}. */
    private Dataset<Row> known(Dataset<Row> old) {
        Dataset<Row> named = old.select(col("group").as("rule"), col("part"));
        Dataset<Row> ruled = old.filter(col("rule").notEqual(col("group"))).select("rule", "part");
        Column order = when(col("part").equalTo("train"), 0)
                .when(col("part").equalTo("val"), -1)
                .otherwise(-2);
        Dataset<Row> parts = named.unionByName(ruled)
                .filter(col("rule").notEqual(""))
                .groupBy("rule", "part")
                .agg(count(lit(1)).as("members"))
                .groupBy("rule")
                .agg(max_by(col("part"), struct(col("members"), order)).as("known_part"));
        Dataset<Row> names = old.filter(
                        col("rule").notEqual("").and(col("group").notEqual("")))
                .groupBy("rule")
                .agg(min("group").as("known_name"));
        return parts.join(names, new String[] {"rule"}, "left");
    }

    /** How many samples that are there each part has: of the ledger, and of those that join its groups. */
    private int[] placed(Dataset<Row> old, Dataset<Row> joined) {
        int[] placed = new int[scheme.bins().size()];
        old.filter("there")
                .select("part")
                .unionByName(joined.select("part"))
                .groupBy("part")
                .count()
                .collectAsList()
                .forEach(r -> placed[scheme.bins().indexOf(r.getString(0))] = Math.toIntExact(r.getLong(1)));
        return placed;
    }

    private Dataset<Row> bins(Dataset<Row> strangers, int all, int[] placed) throws InputException {
        boolean grouped = !strangers.filter(col("rule").notEqual("")).isEmpty();
        Dataset<Row> groups = strangers
                .groupBy("id")
                .agg(
                        min("group").as("name"),
                        min("sample").as("first"),
                        count(lit(1)).as("size"))
                .mapPartitions(new HashTask(seed), Encoders.row(GroupRow.SCHEMA));
        var row = new GroupRow(groups, partitions);
        var room = new Room(scheme.sizes(all));
        boolean first = java.util.Arrays.stream(placed).sum() == 0;
        if (first && grouped) {
            requireEnough(groups.count());
        }
        for (int bin = 0; bin < placed.length; bin++) {
            room.taken(bin, placed[bin]);
        }
        return first ? row.firstCut(scheme.cuts(all), room) : row.filling(room);
    }

    private void requireEnough(long groups) throws InputException {
        long parts =
                java.util.Arrays.stream(scheme.weights()).filter(w -> w > 0).count();
        if (groups < parts) {
            throw new InputException(
                    "there are only " + groups + " groups for " + parts + " parts; choose another group rule");
        }
    }

    /** Rows of {@code id, name, first, size} with the hash by which they are shuffled. */
    private record HashTask(String seed) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                    .map(r -> RowFactory.create(
                            r.getString(0),
                            r.getString(1),
                            r.getString(2),
                            Math.toIntExact(r.getLong(3)),
                            Room.hash(seed, r.getString(1), r.getString(2))))
                    .iterator();
        }
    }

    /** The pairs of a table as {@link #added} wants them. */
    public static Dataset<Row> pairs(Dataset<Row> listed, String groupWords) {
        return listed.mapPartitions(new GroupTask(groupWords), Encoders.row(GroupTask.SCHEMA));
    }

    /** Rows of a ledger that the driver holds; of several of one sample the first. */
    public static Dataset<Row> ledger(
            org.apache.spark.sql.SparkSession spark, org.maskwright.dataset.ledger.SplitLedger rows) {
        var first = new java.util.LinkedHashMap<String, Row>();
        rows.entries()
                .forEach(e -> first.putIfAbsent(
                        e.sample(),
                        RowFactory.create(e.sample(), e.group(), e.part().text(), "")));
        return spark.createDataFrame(List.copyOf(first.values()), SplitStore.SCHEMA);
    }
}
