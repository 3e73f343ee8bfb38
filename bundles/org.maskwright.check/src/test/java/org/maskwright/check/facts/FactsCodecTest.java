package org.maskwright.check.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.metric.Measure;
import org.maskwright.dataset.catalog.KeptFacts;
import org.maskwright.imaging.feature.EdgeFit;
import org.maskwright.imaging.feature.EdgeFit.BestTurn;
import org.maskwright.imaging.feature.EdgeFit.Displacement;
import org.maskwright.imaging.feature.EdgeFit.EvenGrowth;
import org.maskwright.imaging.feature.EdgeFit.LowerEnd;
import org.maskwright.imaging.feature.ImageFeatures;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.feature.PairFeatures;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;

class FactsCodecTest {
    @Property(tries = 200, seed = "1")
    void imagesComeBackAsTheyWere(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var facts = new ImageFacts(file(random), random.nextBoolean() ? Optional.of(image(random)) : Optional.empty());
        same(FactsCodec.image(FactsCodec.encode(facts)), facts);
    }

    @Property(tries = 300, seed = "2")
    void masksComeBackAsTheyWere(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var facts = new MaskFacts(file(random), random.nextInt(5) > 0 ? Optional.of(mask(random)) : Optional.empty());
        same(FactsCodec.mask(FactsCodec.encode(facts)), facts);
    }

    @Property(tries = 100, seed = "3")
    void pairsComeBackAsTheyWere(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var features = pair(random);
        // A record of plain numbers: its own equality holds NaN equal to NaN, as it must.
        assertThat(FactsCodec.pair(FactsCodec.encode(features, new byte[64], "a\nb")))
                .isEqualTo(features);
    }

    @Property(tries = 300, seed = "4")
    void damagedBytesGiveAnExceptionOrFactsButNothingElse(@ForAll long seed) {
        var random = new Random(seed);
        KeptFacts entry = FactsCodec.encode(new MaskFacts(file(random), Optional.of(mask(random))));
        byte[] damaged = entry.facts();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        damaged = random.nextBoolean() ? damaged : Arrays.copyOf(damaged, random.nextInt(damaged.length));
        try {
            assertThat(FactsCodec.mask(new KeptFacts(entry.kind(), entry.stamp(), entry.sha256(), damaged))
                            .file()
                            .path())
                    .isNotEmpty();
        } catch (IOException | IllegalArgumentException e) {
            assertThat(e).isNotNull(); // what FactsCache answers by measuring again
        }
    }

    @Property(tries = 200, seed = "5")
    void valueCountsAreAsATree(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var tree = counts(random);
        SortedMap<Integer, Long> compact = FactsCodec.mask(
                        FactsCodec.encode(new MaskFacts(file(random), Optional.of(mask(random, tree)))))
                .features()
                .orElseThrow()
                .values();
        assertThat(compact).isInstanceOf(ValueCounts.class).isEqualTo(tree).hasSameHashCodeAs(tree);
        assertThat(compact.entrySet()).containsExactlyElementsOf(tree.entrySet());
        int from = random.nextInt(70_000);
        int to = from + random.nextInt(1000);
        assertThat(compact.headMap(from)).isEqualTo(tree.headMap(from));
        assertThat(compact.tailMap(from)).isEqualTo(tree.tailMap(from));
        assertThat(compact.subMap(from, to)).isEqualTo(tree.subMap(from, to));
        assertThat(compact.get(from)).isEqualTo(tree.get(from));
        if (!tree.isEmpty()) {
            assertThat(compact.firstKey()).isEqualTo(tree.firstKey());
            assertThat(compact.lastKey()).isEqualTo(tree.lastKey());
            assertThat(compact.containsKey(tree.lastKey())).isTrue();
        }
    }

    @Example
    void valueCountsKnowNoOtherKeys() {
        var counts = new ValueCounts(new char[] {0, 255}, new long[] {3, 4});
        assertThat(counts.get(-1)).isNull();
        assertThat(counts.get(65536 + 255)).isNull();
        assertThatThrownBy(() -> counts.put(1, 1L)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> counts.subMap(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void same(Object actual, Object expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .withStrictTypeChecking()
                .ignoringFieldsOfTypes(SortedMap.class, ValueCounts.class, TreeMap.class)
                .isEqualTo(expected);
    }

    private static FileFacts file(Random r) {
        var header = new ImageHeader(
                any(r, ImageFormat.values()),
                new Size(r.nextInt(100_000), r.nextInt(100_000)),
                any(r, ColourType.values()),
                r.nextInt(33),
                r.nextBoolean(),
                1 + r.nextInt(8));
        var integrity = r.nextBoolean()
                ? Integrity.INTACT
                : new Integrity(any(r, Integrity.State.values()), "ends after " + r.nextInt() + " Ü");
        String sha = java.util.HexFormat.of().toHexDigits(r.nextLong()).repeat(4);
        return new FileFacts("dir/" + r.nextInt(), r.nextLong(1L << 40), r.nextLong(), sha, header, integrity);
    }

    private static ImageFeatures image(Random r) {
        return new ImageFeatures(
                r.nextLong(),
                r.nextLong(),
                r.nextLong(),
                r.doubles(7).toArray(),
                r.nextDouble() * 1e4,
                r.nextDouble() * 1e4,
                r.nextDouble() * 8,
                r.nextInt(256),
                bytes(r, 1024));
    }

    private static MaskFeatures mask(Random r) {
        return mask(r, counts(r));
    }

    private static MaskFeatures mask(Random r, SortedMap<Integer, Long> values) {
        return new MaskFeatures(
                values,
                r.nextInt(70_000),
                r.nextLong(1L << 40),
                r.nextLong(1L << 40),
                r.nextLong(1L << 40),
                r.nextInt(9),
                r.nextInt(9),
                r.nextInt(9),
                r.ints(r.nextInt(20), 0, Integer.MAX_VALUE).toArray(),
                r.nextInt(100_000),
                r.ints(r.nextInt(9), 0, 999).toArray(),
                r.nextInt(9),
                r.ints(4, 0, 9999).toArray(),
                new Rect(r.nextInt(99), r.nextInt(99), r.nextInt(99), r.nextInt(99)),
                r.doubles(7, -30, 30).toArray(),
                r.nextBoolean(),
                any(r, MaskFeatures.Alpha.values()),
                r.nextLong(),
                bytes(r, 1024));
    }

    private static PairFeatures pair(Random r) {
        return new PairFeatures(
                measure(r, PairFeatures.NO_BOUNDARY),
                r.nextBoolean() ? Optional.of(fit(r)) : Optional.empty(),
                measure(r, PairFeatures.CONSTANT),
                measure(r, PairFeatures.ALL_IGNORED),
                measure(r, PairFeatures.ALL_IGNORED),
                measure(r, PairFeatures.NO_SUBJECT),
                new Measure.Undefined(PairFeatures.NO_SUBJECT));
    }

    private static EdgeFit fit(Random r) {
        return new EdgeFit(
                r.nextDouble(),
                r.nextDouble(),
                r.nextDouble(),
                new Displacement(r.nextInt(), -r.nextInt(99), r.nextDouble(), -r.nextDouble(), r.nextDouble()),
                new EvenGrowth(-r.nextInt(99), r.nextDouble()),
                new BestTurn(1 + r.nextInt(8), r.nextDouble()),
                new LowerEnd(r.nextDouble(), r.nextDouble(), r.nextDouble()));
    }

    private static Measure measure(Random r, String reason) {
        return r.nextBoolean() ? new Measure.Undefined(reason) : Measure.of(r.nextDouble() - 0.5);
    }

    private static SortedMap<Integer, Long> counts(Random r) {
        var counts = new TreeMap<Integer, Long>();
        for (int i = r.nextInt(40); i > 0; i--) {
            counts.put(r.nextInt(65_536), 1 + r.nextLong(1L << 40));
        }
        return counts;
    }

    private static byte[] bytes(Random r, int n) {
        byte[] bytes = new byte[n];
        r.nextBytes(bytes);
        return bytes;
    }

    private static <E> E any(Random r, E[] constants) {
        return constants[r.nextInt(constants.length)];
    }
}
