package org.maskwright.spark.twins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maskwright.check.facts.HammingIndex;
import org.maskwright.spark.SharedSpark;

class NearHashesTest {
    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = SharedSpark.session();
    }

    @Test
    void findsWhatTheIndexOfOneMachineFindsEachPairOnce() {
        long[] hashes = planted(new Random(1), 6000, 0);
        assertThat(found(hashes, new NearHashes(4)))
                .isEqualTo(expected(hashes, 4))
                .hasSizeGreaterThan(500);
        assertThat(found(hashes, new NearHashes(8)))
                .isEqualTo(expected(hashes, 8))
                .hasSizeGreaterThan(1000);
    }

    @Test
    void aCrowdedBucketIsCutAndLosesNothing() {
        // Half of each hash is the same: in some blocks all meet.
        long[] hashes = planted(new Random(2), 1500, 0xffff_ffffL);
        assertThat(found(hashes, new NearHashes(4, 64)))
                .isEqualTo(expected(hashes, 4))
                .hasSizeGreaterThan(100);
    }

    @Test
    void equalHashesAreNoPair() {
        long[] hashes = new long[1000];
        Arrays.fill(hashes, 42);
        hashes[7] = 43;
        assertThat(found(hashes, new NearHashes(4))).containsExactly("42 43 1");
    }

    @Test
    void otherDistancesAreRefused() {
        assertThatThrownBy(() -> new Bands(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bands(17, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moreHashesMakeLongerKeys() {
        assertThat(Bands.cheapest(4, 1_000_000).keys()).isEqualTo(5);
        assertThat(Bands.cheapest(4, 100_000_000).keys()).isEqualTo(15);
    }

    /** Random hashes, a tenth of them followed by one that differs in 1 to 8 bits. */
    private static long[] planted(Random random, int count, long same) {
        long[] hashes = new long[count];
        for (int i = 0; i < count; i++) {
            boolean twin = i > 0 && i % 5 == 0;
            long hash = twin ? hashes[i - 1] : random.nextLong() & ~same;
            for (int bits = twin ? 1 + random.nextInt(8) : 0; bits > 0; bits--) {
                hash ^= 1L << random.nextInt(64);
            }
            hashes[i] = hash;
        }
        return hashes;
    }

    private static List<String> found(long[] hashes, NearHashes near) {
        Dataset<Row> table = spark.createDataset(Arrays.stream(hashes).boxed().toList(), Encoders.LONG())
                .toDF();
        return near.pairs(table, 4).collectAsList().stream()
                .map(r -> r.getLong(0) + " " + r.getLong(1) + " " + r.getInt(2))
                .sorted()
                .toList();
    }

    private static List<String> expected(long[] hashes, int distance) {
        HammingIndex index = HammingIndex.of(hashes);
        List<String> all = new ArrayList<>();
        index.forEachPair(
                distance,
                (a, b, d) -> all.add(Math.min(index.hash(a), index.hash(b)) + " "
                        + Math.max(index.hash(a), index.hash(b)) + " " + d),
                () -> {});
        all.sort(null);
        return all;
    }
}
