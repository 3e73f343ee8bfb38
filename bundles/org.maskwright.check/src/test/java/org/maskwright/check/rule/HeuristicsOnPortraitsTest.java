package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.Rule;
import org.maskwright.check.RuleProbe;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;

/**
 * How well the heuristic rules tell planted faults from real masks, most of which are right: precision and recall with a tenth of the masks
 * at fault at a time, on every second portrait; the thresholds were looked for on the others.
 */
@Tag("long")
class HeuristicsOnPortraitsTest {
    private static final int ROUNDS = 10;
    private static List<RealPortraits.Portrait> portraits = List.of();
    private static List<SampleFacts> clean = List.of();

    @BeforeAll
    static void measure() throws IOException {
        List<RealPortraits.Portrait> all = RealPortraits.read().all();
        int half = Integer.getInteger("maskwright.half", 1);
        portraits = IntStream.range(0, all.size())
                .filter(i -> i % 2 == half)
                .mapToObj(all::get)
                .toList();
        clean = facts(i -> portraits.get(i).mask());
    }

    @Test
    void tellsShiftedMasks() throws IOException {
        var random = new Random(7);
        List<SampleFacts> shifted = facts(i -> {
            Size size = portraits.get(i).mask().size();
            double angle = random.nextDouble() * 2 * Math.PI;
            double distance = (3 + random.nextDouble() * 3) / 100 * Math.max(size.width(), size.height());
            return RealPortraits.moved(
                            (int) Math.round(Math.cos(angle) * distance), (int) Math.round(Math.sin(angle) * distance))
                    .apply(portraits.get(i).mask());
        });
        Score score = score(new MaskShiftedRule(), shifted, (i, round) -> i % ROUNDS == round);
        assertThat(score.falseAlarms()).isLessThanOrEqualTo(0.01);
        assertThat(score.recall()).isGreaterThan(0.9);
    }

    @Test
    void tellsInvertedMasks() throws IOException {
        Score score = score(
                new MaskInvertedRule(),
                facts(i -> portraits.get(i).mask().inverted()),
                (i, round) -> i % ROUNDS == round);
        assertThat(score.falseAlarms()).isLessThanOrEqualTo(0.02);
        assertThat(score.recall()).isGreaterThan(0.95);
    }

    @Test
    void tellsExchangedMasks() throws IOException {
        List<SampleFacts> exchanged = facts(i -> portraits.get(i ^ 1).mask());
        Score score = score(new MaskOfOtherImageRule(), exchanged, (i, round) -> i / 2 % ROUNDS == round);
        assertThat(score.falseAlarms()).isLessThanOrEqualTo(0.01);
        assertThat(score.recall()).isGreaterThan(0.9);
        score(new MaskEdgeOffImageEdgeRule(), exchanged, (i, round) -> i / 2 % ROUNDS == round);
    }

    @Test
    void tellsARowOfMasksDisplacedByOne() throws IOException {
        List<SampleFacts> displaced =
                facts(i -> portraits.get(i / ROUNDS * ROUNDS + (i + 1) % ROUNDS).mask());
        Score score = score(new MaskOfOtherImageRule(), displaced, (i, round) -> i / ROUNDS == round);
        assertThat(score.falseAlarms()).isLessThanOrEqualTo(0.01);
        assertThat(score.recall()).isGreaterThan(0.9);
    }

    @Test
    void findsNothingElseOddInThem() {
        var dataset = RealPortraits.dataset(clean);
        for (Rule rule : List.of(
                new MaskAreaOutlierRule(),
                new MaskShapeOutlierRule(),
                new MaskEdgeOffImageEdgeRule(),
                new DupNearMaskRule(),
                new ImageDarkRule(),
                new ImageLightRule(),
                new ImageBlurryRule(),
                new ImageLowInformationRule(),
                new ImageOddAspectRule(),
                new SubjectDarkRule(),
                new SubjectBlurryRule())) {
            List<Finding> findings = RuleProbe.of(rule).findings(dataset);
            System.out.println(rule.info().id() + " on " + clean.size() + " portraits: "
                    + findings.stream().map(f -> f.sample().label()).toList());
            assertThat(findings).as(rule.info().id()).hasSizeLessThanOrEqualTo(clean.size() / 50);
        }
    }

    /** Whether a sample is at fault in a round. */
    private interface Plan {
        boolean planted(int position, int round);
    }

    /** A mask for a portrait. */
    private interface Masks {
        Mask of(int position);
    }

    /** What a rule was worth. */
    private record Score(int right, int missed, int falseAlarm, int quiet) {
        double recall() {
            return (double) right / (right + missed);
        }

        double precision() {
            return (double) right / (right + falseAlarm);
        }

        double falseAlarms() {
            return (double) falseAlarm / (falseAlarm + quiet);
        }
    }

    private static List<SampleFacts> facts(Masks masks) throws IOException {
        var facts = new ArrayList<SampleFacts>();
        for (int i = 0; i < portraits.size(); i++) {
            facts.add(RealPortraits.facts(portraits.get(i), masks.of(i)));
        }
        return facts;
    }

    private static Score score(Rule rule, List<SampleFacts> faulty, Plan plan) {
        int[] counts = new int[4];
        Map<String, Integer> alarms = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            int r = round;
            IntPredicate planted = i -> plan.planted(i, r);
            List<SampleFacts> mixed = IntStream.range(0, clean.size())
                    .mapToObj(i -> planted.test(i) ? faulty.get(i) : clean.get(i))
                    .toList();
            Set<String> found = RuleProbe.of(rule).findings(RealPortraits.dataset(mixed)).stream()
                    .map(f -> f.sample().label())
                    .collect(Collectors.toSet());
            for (int i = 0; i < mixed.size(); i++) {
                String id = mixed.get(i).sample().label();
                boolean hit = found.contains(id);
                counts[planted.test(i) ? (hit ? 0 : 1) : (hit ? 2 : 3)]++;
                if (hit && !planted.test(i)) {
                    alarms.merge(id, 1, Integer::sum);
                }
            }
        }
        Score score = new Score(counts[0], counts[1], counts[2], counts[3]);
        System.out.printf(
                Locale.ROOT,
                "%s: recall %.3f, precision %.3f at a tenth planted, false alarms %.4f of right masks (on %s)%n",
                rule.info().id(),
                score.recall(),
                score.precision(),
                score.falseAlarms(),
                new TreeSet<>(alarms.keySet()));
        return score;
    }
}
