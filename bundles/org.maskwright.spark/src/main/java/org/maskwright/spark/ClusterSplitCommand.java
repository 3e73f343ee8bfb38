package org.maskwright.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.maskwright.check.facts.LookAlikes;
import org.maskwright.check.facts.SplitRequest;
import org.maskwright.core.InputException;
import org.maskwright.dataset.split.Scheme;
import org.maskwright.spark.facts.FactsStore;
import org.maskwright.spark.split.SplitStore;
import org.maskwright.spark.split.SplitTable;
import org.maskwright.spark.twins.LookAlikeImages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cluster split}: a first split, or the placing of samples that came after it; no list of samples comes to the driver. */
@Command(
        name = "split",
        description = "Splits into train, val and test, as Parquet; what is placed already never moves.",
        mixinStandardHelpOptions = true)
final class ClusterSplitCommand implements Callable<Integer> {
    private static final double LEAST_ENTROPY = 3;

    private static final StructType CLUSTERS =
            new StructType().add("sample", DataTypes.StringType, false).add("cluster", DataTypes.StringType, false);

    private final PrintStream out;

    @Mixin
    private InputArgs input = new InputArgs();

    @Mixin
    private SparkArgs spark = new SparkArgs();

    @Option(names = "--ratios", paramLabel = "T/V/T", description = "Percentages of train/val/test (default 80/10/10).")
    private @Nullable String ratios;

    @Option(names = "--seed", paramLabel = "S", description = "Another seed gives another split (default 0).")
    private String seed = "0";

    @Option(
            names = "--group-by",
            paramLabel = "RULE",
            description = "What is not torn apart: folder, prefix:_, regex:(…) or near-duplicates.")
    private String groupBy = "";

    ClusterSplitCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InputException {
        Scheme.Ratios scheme = ratios == null ? Scheme.Ratios.STANDARD : Scheme.parse(ratios);
        boolean near = SplitRequest.groups(groupBy).equals(SplitRequest.NEAR_DUPLICATES);
        if (seed.lines().count() > 1) {
            throw new InputException("--seed has several lines; give one");
        }
        InputArgs.OpenInput opened = input.open();
        try (OpenSpark open = spark.start()) {
            SparkSession session = open.session();
            var store = new SplitStore(session, spark.to());
            Dataset<Row> known = store.rows();
            Dataset<Row> ledger = known.isEmpty() ? SplitTable.ledger(session, opened.split()) : known;
            Dataset<Row> pairs = near
                    ? clustered(session, opened)
                    : SplitTable.pairs(opened.table(session).rows(), groupBy);
            int tasks = Math.max(2, session.sparkContext().defaultParallelism());
            String now =
                    Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString();
            Dataset<Row> added = new SplitTable(scheme, seed, 4 * tasks)
                    .added(pairs, ledger)
                    .withColumn("assigned", lit(now))
                    .persist(StorageLevel.DISK_ONLY());
            // What the input said itself is taken over, so that the table says all.
            Dataset<Row> batch = known.isEmpty() ? ledger.unionByName(added) : added;
            if (!batch.isEmpty()) {
                store.add(batch);
            }
            tell(scheme, pairs, ledger, added);
            out.println("split: " + store.place());
            return 0;
        }
    }

    /** Pairs with the cluster of images that look alike, if they are in one. */
    private Dataset<Row> clustered(SparkSession session, InputArgs.OpenInput opened)
            throws IOException, InputException {
        InputArgs.GivenInput given = opened.listed(session);
        var job = new CheckJob(session, spark.to(), given.words(List.of(), ""));
        FactsStore facts = job.store();
        long run = job.measured(given.set(), facts).run();
        int partitions = Math.max(4, 4 * session.sparkContext().defaultParallelism());
        List<Row> rows = new LookAlikeImages(LookAlikes.NEAR_BITS, partitions)
                .clusters(facts.facts(run), LEAST_ENTROPY).entrySet().stream()
                        .map(e -> RowFactory.create(e.getKey(), e.getValue()))
                        .toList();
        facts.finish(run);
        return SplitTable.pairs(given.set().table().rows(), "")
                .join(session.createDataFrame(rows, CLUSTERS), new String[] {"sample"}, "left")
                .select(col("sample"), coalesce(col("cluster"), lit("")).as("rule"));
    }

    private void tell(Scheme scheme, Dataset<Row> pairs, Dataset<Row> ledger, Dataset<Row> added) {
        Dataset<Row> there = ledger.join(pairs.select("sample"), new String[] {"sample"}, "left_semi");
        Map<String, Long> before = counts(there);
        Map<String, Long> more = counts(added);
        int[] sizes = scheme.sizes(Math.toIntExact(pairs.count()));
        for (int bin = 0; bin < sizes.length; bin++) {
            String part = scheme.bins().get(bin);
            long old = before.getOrDefault(part, 0L);
            out.printf(
                    Locale.ROOT,
                    "%-6s before %,d, after %,d, intended %,d%n",
                    part,
                    old,
                    old + more.getOrDefault(part, 0L),
                    sizes[bin]);
        }
    }

    private static Map<String, Long> counts(Dataset<Row> rows) {
        Map<String, Long> counts = new HashMap<>();
        rows.groupBy("part").count().collectAsList().forEach(r -> counts.put(r.getString(0), r.getLong(1)));
        return counts;
    }
}
