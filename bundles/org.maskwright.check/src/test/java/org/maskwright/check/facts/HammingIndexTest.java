package org.maskwright.check.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HammingIndexTest {
    private static final Runnable NEVER_ENDED = () -> {};

    @Test
    void groupsEqualHashes() {
        var index = HammingIndex.of(new long[] {5, 9, 5, -1, 9, 5});
        assertThat(index.groups()).isEqualTo(3);
        assertThat(index.clusters(0, NEVER_ENDED)).containsExactly(new int[] {0, 2, 5}, new int[] {1, 4});
    }

    @Test
    void joinsThroughOthers() {
        var index = HammingIndex.of(new long[] {0b1111, 0b0000, 0b0011, -1});
        assertThat(index.clusters(2, NEVER_ENDED)).containsExactly(new int[] {0, 1, 2});
        assertThat(index.clusters(1, NEVER_ENDED)).isEmpty();
    }

    @Test
    void hasNoClusterOfNothing() {
        assertThat(HammingIndex.of(new long[0]).clusters(8, NEVER_ENDED)).isEmpty();
        assertThat(HammingIndex.of(new long[] {7}).clusters(8, NEVER_ENDED)).isEmpty();
    }

    @Test
    void groupKeepsItsHashAndMembers() {
        var index = HammingIndex.of(new long[] {8, 3, 8});
        assertThat(index.hash(0)).isEqualTo(3);
        assertThat(index.group(0)).containsExactly(1);
        assertThat(index.group(1)).containsExactly(0, 2);
    }

    @Test
    void endsWhenTheCheckpointThrows() {
        var index = HammingIndex.of(new Random(1).longs(1000).toArray());
        assertThatThrownBy(() -> index.clusters(8, () -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesAnImpossibleDistance() {
        var index = HammingIndex.of(new long[] {1});
        assertThatThrownBy(() -> index.clusters(17, NEVER_ENDED)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> index.clusters(-1, NEVER_ENDED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thousandsOfEqualHashesAreNoWork() {
        long[] hashes = new long[300_000];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = i % 3;
        }
        var visits = new AtomicInteger();
        HammingIndex.of(hashes).forEachPair(8, (a, b, d) -> visits.incrementAndGet(), NEVER_ENDED);
        assertThat(visits).hasValue(3);
    }

    @Property(tries = 120, seed = "1")
    void findsWhatBruteForceFinds(@ForAll long seed, @ForAll @IntRange(min = 0, max = 13) int k) {
        long[] hashes = clustered(new Random(seed), 150, 20);
        var index = HammingIndex.of(hashes);
        var found = new ArrayList<String>();
        index.forEachPair(k, (a, b, d) -> found.add(pair(index.hash(a), index.hash(b)) + "/" + d), NEVER_ENDED);
        assertThat(found).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(found)).isEqualTo(bruteForce(hashes, k));
    }

    @Property(tries = 60, seed = "2")
    void clustersDoNotDependOnWhereHashesStand(@ForAll long seed) {
        long[] hashes = clustered(new Random(seed), 80, 6);
        List<List<Long>> forward = hashesOf(hashes);
        long[] reversed = new long[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            reversed[i] = hashes[hashes.length - 1 - i];
        }
        assertThat(hashesOf(reversed)).containsExactlyInAnyOrderElementsOf(forward);
    }

    private static List<List<Long>> hashesOf(long[] hashes) {
        return HammingIndex.of(hashes).clusters(6, NEVER_ENDED).stream()
                .map(c -> java.util.Arrays.stream(c)
                        .mapToObj(i -> hashes[i])
                        .sorted()
                        .toList())
                .toList();
    }

    /** Hashes around a few centres, each a few flipped bits away, some of them equal. */
    static long[] clustered(Random random, int count, int centres) {
        long[] centre = random.longs(centres).toArray();
        long[] hashes = new long[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = centre[random.nextInt(centres)];
            for (int flips = random.nextInt(10); flips > 0; flips--) {
                hashes[i] ^= 1L << random.nextInt(64);
            }
        }
        return hashes;
    }

    private static Set<String> bruteForce(long[] hashes, int k) {
        var pairs = new TreeSet<String>();
        for (long a : hashes) {
            for (long b : hashes) {
                int d = Long.bitCount(a ^ b);
                if (a < b && d <= k) {
                    pairs.add(pair(a, b) + "/" + d);
                }
            }
        }
        return pairs;
    }

    private static String pair(long a, long b) {
        return Math.min(a, b) + ":" + Math.max(a, b);
    }
}
