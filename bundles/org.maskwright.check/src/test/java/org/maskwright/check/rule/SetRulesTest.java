package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.Rule;
import org.maskwright.check.RuleProbe;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.FileFacts;
import org.maskwright.check.facts.ImageFacts;
import org.maskwright.check.facts.MaskFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Part;
import org.maskwright.core.Rect;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Size;
import org.maskwright.core.metric.Measure;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.ledger.SplitLedger;
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

class SetRulesTest {
    /** As many as the largest public portrait dataset has. */
    private static final int AISEGMENT = 34_427;

    private static final int SIDE = ImageFeatures.MAP_SIDE;

    @Test
    void describesEachRuleOnce() {
        List<Rule> rules = SetRules.all();
        assertThat(rules)
                .extracting(r -> r.info().id())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Z]+(_[A-Z]+)+"));
        assertThat(rules).allSatisfy(r -> {
            assertThat(r.getClass().getSimpleName())
                    .isEqualTo(camelCase(r.info().id()) + "Rule");
            assertThat(r.info().explanation()).endsWith(".").doesNotContain("\n");
            assertThat(r.info().repair()).endsWith(".").doesNotContain("\n");
            assertThat(r.info().options())
                    .allSatisfy(o -> assertThat(o.explanation()).matches(".*[.\\])]$"));
        });
    }

    @Test
    void judgesALargeDatasetInSeconds() {
        DatasetFacts facts = synthetic(AISEGMENT);
        long start = System.nanoTime();
        for (Rule rule : SetRules.all()) {
            long before = System.nanoTime();
            List<Finding> found = RuleProbe.of(rule).findings(facts);
            System.out.printf(
                    java.util.Locale.ROOT,
                    "%-26s %6d findings in %.2f s%n",
                    rule.info().id(),
                    found.size(),
                    (System.nanoTime() - before) / 1e9);
            assertThat(RuleProbe.of(rule).findings(synthetic(60)))
                    .isEqualTo(RuleProbe.of(rule).findings(synthetic(60)));
        }
        System.out.printf(
                java.util.Locale.ROOT,
                "all rules on %d samples: %.1f s%n",
                AISEGMENT,
                (System.nanoTime() - start) / 1e9);
    }

    private static String camelCase(String id) {
        var name = new StringBuilder();
        for (String word : id.split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return name.toString();
    }

    /** Drawn heads and shoulders over noise; every hundredth image is a copy, every thousandth mask too. */
    private static DatasetFacts synthetic(int count) {
        var random = new Random(42);
        List<SampleFacts> samples =
                IntStream.range(0, count).mapToObj(i -> sample(i, random)).toList();
        List<SplitLedger.PartAssignment> split = IntStream.range(0, count)
                .mapToObj(i -> new SplitLedger.PartAssignment(
                        "s" + i, "g" + i / 4, i % 10 == 0 ? Part.TEST : i % 10 == 1 ? Part.VAL : Part.TRAIN))
                .toList();
        var layout =
                new Layout("images/ + masks/", "images/{name}.{ext}", "masks/{name}.{ext}", new LabelMap.Binary255());
        return new DatasetFacts(java.nio.file.Path.of("synthetic"), layout, samples, List.of(), new SplitLedger(split));
    }

    private static SampleFacts sample(int i, Random random) {
        long image = i % 100 == 99 ? i - 50 : i;
        long mask = i % 1000 == 999 ? i - 500 : i;
        ImageHeader header = new ImageHeader(ImageFormat.JPEG, new Size(600, 800), ColourType.RGB, 8, false, 1);
        byte[] small = portrait(random);
        byte[] edges = edges(small, random);
        double sharpness = 10 + 20 * random.nextDouble();
        var imageFeatures = new ImageFeatures(
                mix(image),
                mix(mix(image)),
                mix(mix(mix(image))),
                new double[] {0, 0.1, 0.2, 0.5, 0.8, 0.9, 1},
                sharpness,
                2 * sharpness,
                7.2,
                150,
                edges);
        double contrast = Math.exp(1 + 0.4 * random.nextGaussian());
        return new SampleFacts(
                new Sample(
                        "s" + i,
                        Optional.of("images/s" + i + ".jpg"),
                        Optional.of("masks/s" + i + ".png"),
                        SampleStatus.UNLABELLED),
                Optional.of(new ImageFacts(file("images/s" + i + ".jpg", image, header), Optional.of(imageFeatures))),
                Optional.of(new MaskFacts(
                        file("masks/s" + i + ".png", -mask, header), Optional.of(mask(small, mask, random)))),
                Optional.of(new PairFeatures(
                        Measure.of(contrast),
                        Optional.of(fit(random)),
                        Measure.of(0.1),
                        Measure.of(0.05),
                        Measure.of(0.9),
                        Measure.of(0.5),
                        Measure.of(sharpness))));
    }

    private static EdgeFit fit(Random random) {
        double here = 0.6 + 0.3 * random.nextDouble();
        return new EdgeFit(
                here,
                0.3,
                0.05,
                new Displacement(0, 0, here, 0, 0),
                new EvenGrowth(0, here),
                new BestTurn(1, here),
                LowerEnd.AT_BORDER);
    }

    private static byte[] portrait(Random random) {
        double x = 12 + 8 * random.nextDouble();
        double y = 8 + 6 * random.nextDouble();
        double head = 3 + 4 * random.nextDouble();
        byte[] map = new byte[SIDE * SIDE];
        for (int i = 0; i < map.length; i++) {
            int row = i / SIDE;
            double toHead = Math.hypot(i % SIDE - x, (row - y) * 0.8) - head;
            double toBody = Math.hypot((i % SIDE - x) * 0.6, row - y - 3 * head) - 1.8 * head;
            map[i] = (byte) Math.round(255 * Math.clamp(0.5 - Math.min(toHead, toBody), 0, 1));
        }
        return map;
    }

    private static byte[] edges(byte[] small, Random random) {
        byte[] edges = new byte[small.length];
        for (int i = 0; i < edges.length; i++) {
            boolean boundary = small[i] != 0 && small[i] != (byte) 255;
            edges[i] = (byte) Math.min(255, random.nextInt(120) + (boundary ? 100 : 0));
        }
        return edges;
    }

    private static MaskFeatures mask(byte[] small, long id, Random random) {
        long foreground =
                IntStream.range(0, small.length).mapToLong(i -> small[i] & 0xff).sum()
                        * 480_000
                        / (255L * small.length);
        var values = new TreeMap<Integer, Long>();
        values.put(0, 480_000 - foreground);
        values.put(255, foreground);
        double[] hu = random.doubles(7).map(v -> -3 * v).toArray();
        return new MaskFeatures(
                values,
                2,
                480_000,
                foreground,
                0,
                0,
                0,
                0,
                new int[] {(int) foreground},
                1,
                new int[0],
                0,
                new int[4],
                new Rect(100, 50, 200 + random.nextInt(300), 600),
                hu,
                true,
                MaskFeatures.Alpha.NONE,
                mix(~id),
                small);
    }

    private static FileFacts file(String path, long content, ImageHeader header) {
        return new FileFacts(path, 50_000, 0, "%064x".formatted(mix(content) >>> 1), header, Integrity.INTACT);
    }

    /** SplitMix64's finaliser. */
    private static long mix(long seed) {
        long z = seed + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
