package org.maskwright.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.maskwright.check.facts.LookAlikes;
import org.maskwright.core.InputException;
import org.maskwright.spark.facts.FactsStore;
import org.maskwright.spark.twins.LookAlikeImages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cluster twins}: which images are the same file, have the same pixels, or look alike. */
@Command(
        name = "twins",
        description = "Finds images that are the same or look alike, without bringing facts to the driver.",
        mixinStandardHelpOptions = true)
final class ClusterTwinsCommand implements Callable<Integer> {
    /** Images of less entropy, bits, resemble each other for no reason; a split counts so, too. */
    private static final double LEAST_ENTROPY = 3;

    private static final StructType CLUSTERS =
            new StructType().add("key", DataTypes.StringType, false).add("first", DataTypes.StringType, false);

    private final PrintStream out;

    @Mixin
    private InputArgs input = new InputArgs();

    @Mixin
    private SparkArgs spark = new SparkArgs();

    @Option(
            names = "--distance",
            paramLabel = "BITS",
            description = "Most bits of 64 in which perceptual hashes differ (default ${DEFAULT-VALUE}).",
            defaultValue = "" + LookAlikes.NEAR_BITS)
    private int distance;

    ClusterTwinsCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InputException {
        if (distance < 1 || distance > 16) {
            throw new InputException("--distance " + distance + " is not possible; give 1 to 16");
        }
        InputArgs.OpenInput opened = input.open();
        try (OpenSpark open = spark.start()) {
            SparkSession session = open.session();
            InputArgs.GivenInput given = opened.listed(session);
            var job = new CheckJob(session, spark.to(), given.words(List.of(), ""));
            FactsStore store = job.store();
            long run = job.measured(given.set(), store).run();
            Dataset<Row> facts = store.facts(run);
            Dataset<Row> files = equal(facts.filter(length(col("image_sha")).gt(0)), "image_sha");
            Dataset<Row> pixels = equal(facts, "pixels");
            int partitions = Math.max(4, 4 * session.sparkContext().defaultParallelism());
            Map<String, String> near = new LookAlikeImages(distance, partitions).clusters(facts, LEAST_ENTROPY);
            files.withColumn("kind", lit("file"))
                    .union(pixels.withColumn("kind", lit("pixels")))
                    .union(session.createDataFrame(rows(near), CLUSTERS).withColumn("kind", lit("near")))
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(spark.to() + "/twins");
            store.finish(run);
            out.printf(
                    Locale.ROOT,
                    "%,d samples in sets of equal files, %,d of equal pixels, %,d in %,d clusters that look alike%n",
                    files.count(),
                    pixels.count(),
                    near.size(),
                    new HashSet<>(near.values()).size());
        }
        out.println("twins: " + spark.to() + "/twins");
        return 0;
    }

    private static List<Row> rows(Map<String, String> clusters) {
        return clusters.entrySet().stream()
                .map(e -> RowFactory.create(e.getKey(), e.getValue()))
                .toList();
    }

    /** Samples that share a value with another: their keys, and the first key of their set. */
    private static Dataset<Row> equal(Dataset<Row> facts, String column) {
        Dataset<Row> known = facts.filter(col(column).isNotNull());
        Dataset<Row> sets = known.groupBy(column)
                .agg(min("key").as("first"), count(lit(1)).as("members"))
                .filter(col("members").gt(1));
        return known.join(sets, column).select("key", "first");
    }
}
