package org.maskwright.spark;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.maskwright.core.InputException;
import org.maskwright.spark.input.ShardPacking;
import org.maskwright.spark.input.ShardPacking.ShardPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cluster pack}: a folder, or what a manifest names, becomes WebDataset's shards. */
@Command(
        name = "pack",
        description = "Turns a folder, or what a manifest names, into shards (WebDataset), which clusters read best.",
        mixinStandardHelpOptions = true)
final class ClusterPackCommand implements Callable<Integer> {
    private static final int NAMED = 20;
    private static final int MOST_MB = 1 << 20;

    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    private InputArgs input = new InputArgs();

    @Mixin
    private SparkArgs spark = new SparkArgs();

    @Option(
            names = "--shard-mb",
            paramLabel = "MB",
            defaultValue = "256",
            description = "After which a shard is ended (default ${DEFAULT-VALUE}).")
    private int megabytes;

    ClusterPackCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws Exception {
        if (megabytes < 1 || megabytes > MOST_MB) {
            throw new InputException("--shard-mb " + megabytes + " is not possible; give 1 to " + MOST_MB);
        }
        InputArgs.OpenInput opened = input.open();
        try (OpenSpark open = spark.start()) {
            SparkSession session = open.session();
            ListedSet set = opened.listed(session).set();
            List<ShardPlan> plans = new ShardPlans(set, (long) megabytes << 20).plans();
            Results.of(session, spark.to());
            var configuration =
                    new SerializableConfiguration(session.sparkContext().hadoopConfiguration());
            var packing = new ShardPacking(spark.to(), set.table().origin(), configuration);
            List<String> missing = JavaSparkContext.fromSparkContext(session.sparkContext())
                    .parallelize(plans, Math.max(1, plans.size()))
                    .flatMap(packing)
                    .collect();
            out.printf(
                    Locale.ROOT,
                    "%,d samples in %,d shards: %s%n",
                    set.scan().samples().size(),
                    plans.size(),
                    spark.to());
            missing.stream().limit(NAMED).forEach(m -> err.println("not packed: " + m));
            if (missing.size() > NAMED) {
                err.printf(Locale.ROOT, "not packed: %,d files more%n", missing.size() - NAMED);
            }
            return missing.isEmpty() ? 0 : 1;
        }
    }
}
