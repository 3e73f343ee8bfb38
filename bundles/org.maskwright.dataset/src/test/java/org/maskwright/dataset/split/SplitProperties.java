package org.maskwright.dataset.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.maskwright.core.InputException;
import org.maskwright.core.Sample;

/** What holds for any dataset, ratio and seed. */
class SplitProperties {
    private static final GroupRule PERSON = new GroupRule.Prefix("_");

    @Provide
    Arbitrary<Scheme> schemes() {
        Arbitrary<Scheme> ratios = Arbitraries.integers().between(1, 100).flatMap(train -> Arbitraries.integers()
                .between(0, 100 - train)
                .map(val -> new Scheme.Ratios(train, val, 100 - train - val)));
        return Arbitraries.oneOf(ratios, Arbitraries.integers().between(2, 12).map(Scheme.Folds::new));
    }

    /** Persons with so many pictures each. */
    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Arbitraries.integers().between(1, 9).list().ofMinSize(12).ofMaxSize(60);
    }

    private static SplitOptions options(Scheme scheme, String seed, GroupRule groups) {
        return new SplitOptions(scheme, seed, groups, Optional.empty());
    }

    private static List<Sample> persons(List<Integer> sizes) {
        return IntStream.range(0, sizes.size())
                .boxed()
                .flatMap(p -> IntStream.range(0, sizes.get(p)).mapToObj(i -> Pairs.pair("p" + p + "_" + i)))
                .toList();
    }

    private static int[] counts(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).toArray();
    }

    @Property(tries = 300, seed = "20260131")
    void sizesAddUpAndAreLessThanOneFromTheirShares(
            @ForAll("schemes") Scheme scheme, @ForAll @IntRange(max = 100_000) int n) {
        int[] sizes = scheme.sizes(n);
        long[] weights = scheme.weights();
        double all = Arrays.stream(weights).sum();
        assertThat(Arrays.stream(sizes).sum()).isEqualTo(n);
        for (int i = 0; i < sizes.length; i++) {
            assertThat((double) sizes[i]).isBetween(n * weights[i] / all - 1, n * weights[i] / all + 1);
        }
    }

    @Property(tries = 150, seed = "20260131")
    void countsAreExactWithoutGroups(
            @ForAll("schemes") Scheme scheme, @ForAll @IntRange(min = 12, max = 600) int n, @ForAll long seed)
            throws InputException {
        SplitPlan plan = SplitPlan.of(
                List.of(), Pairs.numbered(0, n), options(scheme, Long.toString(seed), new GroupRule.None()));
        assertThat(counts(plan.after())).isEqualTo(scheme.sizes(n));
        assertThat(plan.added()).hasSize(n);
    }

    @Property(tries = 150, seed = "20260131")
    void noGroupIsTornAndNoBinIsOverfullByAWholeGroup(
            @ForAll("schemes") Scheme scheme, @ForAll("sizes") List<Integer> sizes, @ForAll long seed)
            throws InputException {
        SplitPlan plan = SplitPlan.of(List.of(), persons(sizes), options(scheme, Long.toString(seed), PERSON));
        assertThat(plan.torn()).isEmpty();
        int largest = Collections.max(sizes);
        plan.after().forEach((bin, count) -> assertThat(count)
                .isLessThan(plan.targets().get(bin) + largest));
    }

    @Property(tries = 150, seed = "20260131")
    void groupsOfOneFillTheGaps(
            @ForAll("schemes") Scheme scheme, @ForAll("sizes") List<Integer> sizes, @ForAll long seed)
            throws InputException {
        List<Integer> some =
                new ArrayList<>(sizes.stream().map(s -> Math.min(s, 3)).toList());
        some.addAll(Collections.nCopies(300, 1));
        Assume.that(Arrays.stream(scheme.sizes(some.stream().mapToInt(s -> s).sum()))
                .allMatch(s -> s == 0 || s > 3));
        SplitPlan plan = SplitPlan.of(List.of(), persons(some), options(scheme, Long.toString(seed), PERSON));
        assertThat(plan.after()).isEqualTo(plan.targets());
    }

    @Property(tries = 150, seed = "20260131")
    void whatComesLaterMovesNothingAndJoinsItsGroup(
            @ForAll("schemes") Scheme scheme,
            @ForAll("sizes") List<Integer> sizes,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 9) Integer> later)
            throws InputException {
        SplitOptions options = options(scheme, "7", PERSON);
        SplitPlan first = SplitPlan.of(List.of(), persons(sizes), options);
        List<Integer> grown = new ArrayList<>(sizes);
        grown.addAll(later);
        grown.set(0, sizes.getFirst() + 2);
        SplitPlan second = SplitPlan.of(Pairs.written(first), persons(grown), options);

        assertThat(second.old()).isEqualTo(first.added());
        assertThat(second.bins()).containsAllEntriesOf(first.bins());
        assertThat(second.torn()).isEmpty();
        assertThat(second.bins())
                .containsEntry("p0_" + (sizes.getFirst() + 1), first.bins().get("p0_0"));
        assertThat(SplitPlan.of(Pairs.written(second), persons(grown), options).added())
                .isEmpty();
    }

    @Property(tries = 100, seed = "20260131")
    void aSeedAlwaysGivesTheSameWhateverTheOrder(
            @ForAll("schemes") Scheme scheme, @ForAll("sizes") List<Integer> sizes, @ForAll long order)
            throws InputException {
        List<Sample> samples = new ArrayList<>(persons(sizes));
        SplitPlan plan = SplitPlan.of(List.of(), samples, options(scheme, "s", PERSON));
        Collections.shuffle(samples, new Random(order));
        assertThat(SplitPlan.of(List.of(), samples, options(scheme, "s", PERSON)))
                .isEqualTo(plan);
    }

    @Property(tries = 100, seed = "20260131")
    void anotherSeedGivesAnotherSplit(@ForAll long one, @ForAll long other) throws InputException {
        Assume.that(one != other);
        SplitOptions options = SplitOptions.STANDARD;
        List<Sample> samples = Pairs.numbered(0, 200);
        assertThat(SplitPlan.of(List.of(), samples, options.withSeed(Long.toString(one)))
                        .bins())
                .isNotEqualTo(SplitPlan.of(List.of(), samples, options.withSeed(Long.toString(other)))
                        .bins());
    }

    @Property(tries = 100, seed = "20260131")
    void strataAreSplitInTheSameRatio(
            @ForAll @IntRange(min = 50, max = 800) int n, @ForAll long seed, @ForAll boolean inTwoSteps)
            throws InputException {
        Map<String, Double> area = new HashMap<>();
        List<Sample> samples = Pairs.numbered(0, n);
        Random random = new Random(seed);
        samples.forEach(s -> area.put(s.key(), random.nextDouble()));
        SplitOptions options = new SplitOptions(
                Scheme.Ratios.STANDARD, "0", new GroupRule.None(), Optional.of(new Strata(area, Strata.FIFTHS)));
        List<Assignment> before = inTwoSteps
                ? SplitPlan.of(List.of(), samples.subList(0, n / 2), options).added()
                : List.of();
        SplitPlan plan = SplitPlan.of(before, samples, options);

        Strata.Among among = options.strata().orElseThrow().among(plan.samples());
        Map<Integer, int[]> counts = new HashMap<>();
        plan.bins().forEach((s, bin) -> {
            int[] c = counts.computeIfAbsent(among.of(List.of(s)), any -> new int[2]);
            c[0]++;
            c[1] += bin.equals("train") ? 1 : 0;
        });
        assertThat(counts).hasSize(5);
        int slack = inTwoSteps ? 1 + n / 50 : 2;
        counts.values().forEach(c -> assertThat((double) c[1]).isBetween(0.8 * c[0] - slack, 0.8 * c[0] + slack));
        if (!inTwoSteps) {
            assertThat(plan.after()).isEqualTo(plan.targets());
        }
    }
}
