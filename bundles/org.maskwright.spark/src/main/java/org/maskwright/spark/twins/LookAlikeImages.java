package org.maskwright.spark.twins;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.maskwright.check.facts.LookAlikes;
import org.maskwright.imaging.feature.ImageFeatures;
import org.maskwright.spark.facts.FactsTable;

/**
 * Images that look alike among millions: their perceptual hashes, as they are or mirrored, are near, and {@link LookAlikes#between} agrees. Of
 * images with equal hashes the first stands for all, as it does on one machine.
 *
 * @param distance most bits in which hashes differ, 1…16
 * @param partitions in how many tasks they are compared
 */
public record LookAlikeImages(int distance, int partitions) {
    /**
     * The clusters. The pairs found are joined by the driver, some 100 bytes each; no facts come to it.
     *
     * @param facts a table of {@link FactsTable}
     * @param leastEntropy images of less entropy, in bits, resemble each other for no reason and are left out
     * @return by sample key the first key of its cluster; samples that resemble no other are not in it
     */
    public Map<String, String> clusters(Dataset<Row> facts, double leastEntropy) {
        Dataset<Row> images = facts.filter(col("entropy").geq(leastEntropy));
        Dataset<Row> own = images.groupBy(col("look").as("hash")).agg(min("key").as("key"));
        Dataset<Row> sides = own.withColumn("turned", lit(false))
                .union(images.groupBy(col("mirrored").as("hash"))
                        .agg(min("key").as("key"))
                        .withColumn("turned", lit(true)));
        Dataset<Row> equal = images.select(col("key").as("a"), col("look"))
                .join(own.toDF("look", "b"), "look")
                .filter(col("a").notEqual(col("b")))
                .select("a", "b");
        var joined = new Joined();
        equal.toLocalIterator().forEachRemaining(joined::add);
        verified(candidates(sides), images).toLocalIterator().forEachRemaining(joined::add);
        return joined.clusters();
    }

    private Dataset<Row> candidates(Dataset<Row> sides) {
        Dataset<Row> near =
                new NearHashes(distance).pairs(sides.select("hash"), partitions).select("first", "second");
        Dataset<Row> same =
                sides.select(col("hash").as("first"), col("hash").as("second")).distinct();
        return near.union(same)
                .join(sides.toDF("first", "a", "turnedA"), "first")
                .join(sides.toDF("second", "b", "turnedB"), "second")
                .filter(col("a").notEqual(col("b"))
                        .and(col("turnedA").and(col("turnedB")).equalTo(false)))
                .select("a", "b")
                .distinct();
    }

    private Dataset<Row> verified(Dataset<Row> candidates, Dataset<Row> images) {
        Dataset<Row> known = images.select(col("key"), struct(col("*")).as("facts"));
        var between = new Between(distance);
        return candidates
                .join(known.toDF("a", "factsA"), "a")
                .join(known.toDF("b", "factsB"), "b")
                .filter(between)
                .select("a", "b");
    }

    /** Whether two images are alike. */
    private record Between(int distance) implements FilterFunction<Row> {
        @Override
        public boolean call(Row row) throws IOException {
            return LookAlikes.between(image(row, "factsA"), image(row, "factsB"), distance)
                    .isPresent();
        }

        private static ImageFeatures image(Row row, String column) throws IOException {
            return FactsTable.facts(row.getStruct(row.fieldIndex(column)))
                    .imageFeatures()
                    .orElseThrow();
        }
    }

    /** Keys that belong together, directly or through others. Of one thread. */
    private static final class Joined {
        private final Map<String, String> parents = new HashMap<>();

        void add(Row pair) {
            String a = root(pair.getString(0));
            String b = root(pair.getString(1));
            String first = a.compareTo(b) < 0 ? a : b;
            parents.put(a, first);
            parents.put(b, first);
        }

        private String root(String key) {
            String at = key;
            for (String up = parents.getOrDefault(at, at); !up.equals(at); up = parents.getOrDefault(at, at)) {
                at = up;
            }
            if (!at.equals(key)) {
                parents.put(key, at);
            }
            return at;
        }

        Map<String, String> clusters() {
            Map<String, String> clusters = new TreeMap<>();
            for (Iterator<String> keys = new TreeMap<>(parents).keySet().iterator(); keys.hasNext(); ) {
                String key = keys.next();
                clusters.put(key, root(key));
            }
            return clusters;
        }
    }
}
