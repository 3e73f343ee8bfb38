package org.maskwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.MaskSource;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.check.rule.RuleCatalogue;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Part;
import org.maskwright.dataset.ledger.SplitLedger;

class PartitionTest {
    private static final List<Part> PARTS = List.of(Part.values());

    private static final List<GatheringRule<?>> RULES = RuleCatalogue.standard().stream()
            .<GatheringRule<?>>mapMulti((r, out) -> {
                if (r instanceof GatheringRule<?> gathering) {
                    out.accept(gathering);
                }
            })
            .toList();

    private static Judge judge() {
        return new Judge(RULES, RuleSettings.standard(RULES), new LabelMap.Binary255());
    }

    @Property(tries = 60, seed = "20261128")
    void anyPartsMergedInAnyOrderGiveTheFindingsOfTheWhole(@ForAll long seed) {
        Random random = new Random(seed);
        DatasetFacts whole = dataset(random);
        List<Finding> expected = RULES.stream()
                .flatMap(r -> RuleProbe.of(r).findings(whole).stream())
                .toList();
        assertThat(merged(whole, random)).isEqualTo(expected);
    }

    private static List<Finding> merged(DatasetFacts whole, Random random) {
        Judge judge = judge();
        List<Partition> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            parts.add(judge.partition());
        }
        List<SampleFacts> shuffled = new ArrayList<>(whole.samples());
        Collections.shuffle(shuffled, random);
        shuffled.forEach(s -> parts.get(random.nextInt(parts.size())).collect(s));
        while (parts.size() > 1) {
            Partition taken = parts.remove(random.nextInt(parts.size()));
            parts.get(random.nextInt(parts.size())).merge(taken);
        }
        Judgement judgement = parts.getFirst().judge(whole.context());
        assertThat(judgement.faults()).isEmpty();
        return judgement.findings();
    }

    /** Up to 100 samples among which each rule finds something now and then. */
    private static DatasetFacts dataset(Random random) {
        int count = random.nextInt(100) + 1;
        int kind = random.nextInt(6);
        List<FactsBuilder> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            samples.add(sample(i, kind, random));
        }
        var dataset = DatasetBuilder.dataset(samples.toArray(FactsBuilder[]::new));
        for (int i = 0; kind > 0 && i < count; i++) {
            Part part = PARTS.get(kind == ODD_HALVES ? i % 2 : random.nextInt(10) / 8);
            dataset.split("s" + (kind == ODD_HALVES ? i : i + random.nextInt(3) / 2), "g" + i / 3, part);
        }
        return dataset.facts();
    }

    private static FactsBuilder sample(int i, int kind, Random random) {
        boolean strange = random.nextInt(20) == 0;
        int mask = kind == TINY_MASKS || strange
                ? kind == FULL_MASKS ? MASKS.size() - 1 : 0
                : kind == ODD_HALVES ? 1 + i % 2 : 1 + random.nextInt(MASKS.size() - 2);
        var sample = FactsBuilder.sample("s" + i);
        sample.image(f -> {
            if (random.nextInt(5) == 0) {
                f.sha256("%064x".formatted(random.nextInt(4)));
            }
            f.size(strange ? 40 : 400, strange ? 30 : 300);
        });
        sample.imagePixels(p -> {
            if (random.nextInt(4) == 0) {
                p.pixelHash(random.nextInt(4));
            }
            if (random.nextInt(4) == 0) {
                p.perceptualHash(0x5555L << random.nextInt(3));
            }
        });
        sample.maskPixels(m -> {
            m.text(MASKS.get(mask));
            m.hu(strange ? 9 : random.nextDouble(), random.nextDouble(), 1, 1, 1, 1, 1);
        });
        int side = random.nextInt(3) - 1;
        return sample.pair(p -> {
            p.contrast(strange ? 0.3 : 2 + random.nextDouble());
            if (strange && kind == TURNED_MASKS) {
                p.turned(0.4, 3, 0.7 + 0.2 * random.nextDouble());
            } else if (strange && side == 0) {
                p.moved(0.4, 3, 0, 0.7 + 0.2 * random.nextDouble());
            } else if (strange) {
                p.grown(0.4, side, 0.7 + 0.2 * random.nextDouble());
            }
        });
    }

    /** A dataset whose parts have masks of different sizes. */
    private static final int ODD_HALVES = 1;

    /** A dataset in which a mask now and then is full. */
    private static final int FULL_MASKS = 3;

    /** A dataset in which a mask now and then is turned. */
    private static final int TURNED_MASKS = 4;

    /** A dataset in which hardly a pixel is the person's. */
    private static final int TINY_MASKS = 2;

    private static final List<String[]> MASKS = List.of(
            figure(1, 1, 0),
            figure(10, 12, 0),
            figure(20, 28, 0),
            figure(20, 28, 1),
            figure(14, 20, 0),
            figure(0, 0, 0),
            figure(32, 40, 0));

    /** A 32×32 mask: a block in its middle, and some pixels at a corner. */
    private static String[] figure(int width, int height, int specks) {
        var rows = new String[32];
        for (int y = 0; y < 32; y++) {
            int half = Math.abs(y - 16) < height / 2 + height % 2 ? width : 0;
            String block = ".".repeat(16 - half / 2) + "#".repeat(half) + ".".repeat(16 - half + half / 2);
            rows[y] = y == 0 ? "#".repeat(specks) + block.substring(specks) : block;
        }
        return rows;
    }

    @Test
    void theGeneratedDatasetsGiveTheRulesSomethingToFind() {
        Map<String, Long> found = new Random(1)
                .longs(60)
                .mapToObj(seed -> dataset(new Random(seed)))
                .flatMap(d -> RULES.stream().flatMap(r -> RuleProbe.of(r).findings(d).stream()))
                .collect(Collectors.groupingBy(Finding::rule, Collectors.counting()));
        assertThat(RULES).extracting(r -> r.info().id()).hasSize(25).allSatisfy(id -> assertThat(found)
                .containsKey(id));
    }

    @Test
    void partsOfDifferentRulesDoNotMerge() {
        var one = judge().partition();
        var other = new Judge(List.of(), RuleSettings.standard(List.of()), new LabelMap.Binary255()).partition();
        assertThatThrownBy(() -> one.merge(other)).isInstanceOf(IllegalArgumentException.class);
        assertThat(other.judge(new DatasetContext(SplitLedger.NONE, MaskSource.NONE))
                        .findings())
                .isEmpty();
    }
}
