package org.maskwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.maskwright.check.CheckOptions.IgnoredFinding;
import org.maskwright.check.CheckResult.RuleFault;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.FactsSource;
import org.maskwright.check.facts.FactsSource.MeasuredSample;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleName;
import org.maskwright.core.option.Option;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.catalog.FactsFormat;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.layout.LayoutGuess;
import org.maskwright.dataset.ledger.SplitLedger;

@Timeout(30)
class CheckRunnerTest {
    private static final FactsSource FACTS = sample -> measured(sample, 2);

    private record PerSample(RuleInfo info, BiConsumer<SampleFacts, Report> judge) implements SampleRule {
        @Override
        public void inspect(SampleFacts facts, Report report) {
            judge.accept(facts, report);
        }
    }

    private record Overall(RuleInfo info, BiConsumer<DatasetFacts, Report> judge) implements DatasetRule {
        @Override
        public void inspect(DatasetFacts facts, Report report) {
            judge.accept(facts, report);
        }
    }

    @Test
    void findsTheWorstFirstThenByRuleThenInNaturalOrder() {
        var result = check(
                List.of(
                        all("B_WARN", Severity.WARNING),
                        all("C_ERROR", Severity.ERROR),
                        all("A_ERROR", Severity.ERROR),
                        overall(
                                "D_INFO",
                                Severity.INFO,
                                (f, r) -> r.found(SampleName.NONE, List.of("x.txt"), "stray", Map.of()))),
                samples("2", "10", "x"),
                4);
        assertThat(result.findings())
                .extracting(f -> f.rule() + " " + f.sample())
                .containsExactly(
                        "A_ERROR 2",
                        "A_ERROR 10",
                        "A_ERROR x",
                        "C_ERROR 2",
                        "C_ERROR 10",
                        "C_ERROR x",
                        "B_WARN 2",
                        "B_WARN 10",
                        "B_WARN x",
                        "D_INFO ");
        assertThat(result.count(Severity.ERROR)).isEqualTo(6);
    }

    @Test
    void findsTheSameOnAnyNumberOfThreads() {
        List<Rule> rules = new ArrayList<>();
        rules.add(sample("S1", (f, r) -> {
            LockSupport.parkNanos(f.sample().key().hashCode() & 0xffff);
            r.found(f.sample().name(), List.of(), "one", Map.of());
            r.found(f.sample().name(), List.of(), "two", Map.of());
        }));
        rules.add(sample("S2", (f, r) -> {
            if (f.sample().key().endsWith("7")) {
                throw new IllegalStateException("seven");
            }
        }));
        rules.add(overall("D1", Severity.INFO, (f, r) -> f.samples()
                .forEach(s -> r.found(s.sample().name(), List.of(), "d", Map.of()))));
        rules.add(overall(
                "D2",
                Severity.ERROR,
                (f, r) -> r.found(SampleName.NONE, List.of(), f.samples().size() + " samples", Map.of())));
        var ids = IntStream.range(0, 500).mapToObj(i -> "s" + i).toArray(String[]::new);
        var one = check(rules, samples(ids), 1);
        var four = check(rules, samples(ids), 4);
        assertThat(four.findings()).isEqualTo(one.findings()).hasSize(1501);
        assertThat(four.faults()).isEqualTo(one.faults()).hasSize(50);
        assertThat(four.facts().samples()).extracting(s -> s.sample().key()).containsExactly(ids);
    }

    @Test
    void keepsGoingWhenRulesThrow() {
        var result = check(
                List.of(
                        sample("BAD", (f, r) -> {
                            r.found(f.sample().name(), List.of(), "before", Map.of());
                            throw new IllegalStateException("broken rule");
                        }),
                        sample("DEEP", (f, r) -> deep(0)),
                        all("GOOD", Severity.INFO),
                        overall("SUM", Severity.INFO, (f, r) -> {
                            throw new OutOfMemoryError("told so");
                        })),
                samples("a", "b"),
                2);
        assertThat(result.faults())
                .containsExactly(
                        new RuleFault("BAD", "a", "java.lang.IllegalStateException: broken rule"),
                        new RuleFault("DEEP", "a", "java.lang.StackOverflowError"),
                        new RuleFault("BAD", "b", "java.lang.IllegalStateException: broken rule"),
                        new RuleFault("DEEP", "b", "java.lang.StackOverflowError"),
                        new RuleFault("SUM", "", "java.lang.OutOfMemoryError: told so"));
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("BAD", "BAD", "GOOD", "GOOD");
    }

    private static int deep(int n) {
        return n < 0 ? n : deep(n + 1) + 1;
    }

    @Test
    void aRuleThatCancelsByItselfIsAtFault() {
        var result = check(
                List.of(sample("C", (f, r) -> {
                    throw new CancellationException("mine");
                })),
                samples("a"),
                1);
        assertThat(result.faults()).extracting(RuleFault::rule).containsExactly("C");
    }

    @Test
    void refusesAFixThatTheRuleDoesNotName() {
        var result = check(
                List.of(sample(
                        "F", (f, r) -> r.found(SampleName.of("a"), List.of(), "m", Map.of(), List.of("other-fix")))),
                samples("a"),
                1);
        assertThat(result.findings()).isEmpty();
        assertThat(result.faults())
                .singleElement()
                .extracting(RuleFault::message)
                .asString()
                .contains("other-fix");
    }

    @Test
    void runsTheRulesThatAreOnAtTheirSeverities() throws Exception {
        List<Rule> rules = List.of(all("A", Severity.ERROR), all("B", Severity.ERROR));
        var settings = RuleSettings.standard(rules).with("A=off").with("B=info");
        var result = check(rules, samples("a"), CheckOptions.of(settings));
        assertThat(result.findings())
                .extracting(f -> f.rule() + " " + f.severity())
                .containsExactly("B INFO");
        assertThat(result.ruleTimes()).containsOnlyKeys("B");
    }

    @Test
    void givesRulesTheirSettings() throws Exception {
        var area = new Option.Number("minAreaPx", "px", "Smallest.", 30, 1, 1000);
        var info = new RuleInfo(
                "O", Severity.INFO, RuleInfo.Certainty.HEURISTIC, "e", "r", List.of(area), List.of("fix-it"));
        List<Rule> rules = List.of(new PerSample(
                info, (f, r) -> r.found(SampleName.of("a"), List.of(), r.number(area) + " " + r.labels(), Map.of())));
        var result = check(
                rules,
                samples("a"),
                CheckOptions.of(RuleSettings.standard(rules).with("O.minAreaPx=4")));
        assertThat(result.findings()).singleElement().satisfies(f -> {
            assertThat(f.message()).isEqualTo("4.0 Binary255[]");
            assertThat(f.fixes()).containsExactly("fix-it");
        });
    }

    @Test
    void leavesOutAndCountsWhatIsIgnored() {
        List<Rule> rules = List.of(
                all("A", Severity.INFO),
                overall(
                        "S",
                        Severity.INFO,
                        (f, r) -> r.found(SampleName.NONE, List.of("dir/x.txt", "y"), "stray", Map.of())));
        var ignored = Set.of(
                new IgnoredFinding("A", "b"), new IgnoredFinding("S", "dir/x.txt"), new IgnoredFinding("Z", "a"));
        var result = check(rules, samples("a", "b"), new CheckOptions(RuleSettings.standard(rules), 2, true, ignored));
        assertThat(result.findings()).extracting(f -> f.rule() + f.sample()).containsExactly("Aa");
        assertThat(result.ignored()).hasSize(2);
    }

    @Test
    void countsFilesAndReportsAllWork() {
        var progress = new StrictProgress();
        var rules = List.<Rule>of(all("A", Severity.INFO), overall("D", Severity.INFO, (f, r) -> {}));
        var result = run(rules, samples("a", "b", "c"), CheckOptions.of(RuleSettings.standard(rules)), progress, FACTS);
        progress.assertComplete();
        assertThat(result.reading().decoded()).isEqualTo(6);
        assertThat(result.samples()).isEqualTo(3);
        assertThat(result.elapsed()).isPositive();
    }

    @Test
    void checksADatasetOfNothing() {
        var progress = new StrictProgress();
        var rules = List.<Rule>of(all("A", Severity.INFO));
        run(rules, samples(), CheckOptions.of(RuleSettings.standard(rules)), progress, FACTS);
        progress.assertComplete();
    }

    @Test
    void passesOnWhatIsNoFaultOfARule() {
        FactsSource broken = s -> {
            throw new UnsatisfiedLinkError("no OpenCV");
        };
        assertThatThrownBy(() -> run(
                        List.of(),
                        samples("a", "b"),
                        CheckOptions.of(RuleSettings.standard(List.of())),
                        Progress.none(),
                        broken))
                .isInstanceOf(UnsatisfiedLinkError.class);
    }

    @Test
    void leavesWithin200MsThoughADecoderDoesNotListen() {
        assertLeavesInTime(List.of(), s -> {
            busyFor(3000);
            return measured(s, 2);
        });
    }

    @Test
    void leavesWithin200MsThoughARuleDoesNotListen() {
        assertLeavesInTime(List.of(sample("SLOW", (f, r) -> busyFor(3000))), FACTS);
    }

    @Test
    void leavesWithin200MsThoughADatasetRuleDoesNotListen() {
        assertLeavesInTime(List.of(overall("SLOW", Severity.INFO, (f, r) -> busyFor(3000))), FACTS);
    }

    @Test
    void leavesWithin200MsInALongQueue() {
        assertLeavesInTime(List.of(), s -> {
            LockSupport.parkNanos(2_000_000);
            return measured(s, 2);
        });
    }

    @Test
    void takesNoMoreWorkAfterItWasCancelled() throws InterruptedException {
        var measured = new AtomicInteger();
        var rules = List.<Rule>of();
        var progress = new StrictProgress(done -> done >= 20);
        assertThatThrownBy(() -> run(
                        rules,
                        thousand(),
                        new CheckOptions(RuleSettings.standard(rules), 2, true, Set.of()),
                        progress,
                        s -> {
                            measured.incrementAndGet();
                            return measured(s, 2);
                        }))
                .isInstanceOf(CancellationException.class);
        // The queue holds 8 results a thread; each thread may be at one more and begin one.
        assertThat(measured.get()).isLessThanOrEqualTo(20 + 2 * 8 + 2 * 2);
    }

    private static void assertLeavesInTime(List<Rule> rules, FactsSource source) {
        var cancelled = new AtomicBoolean();
        var begun = new CountDownLatch(1);
        long[] cancelledAt = new long[1];
        var canceller = Thread.ofPlatform().start(() -> {
            try {
                begun.await();
                LockSupport.parkNanos(100_000_000);
                cancelledAt[0] = System.nanoTime();
                cancelled.set(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var progress = new StrictProgress(done -> {
            begun.countDown();
            return cancelled.get();
        });
        assertThatThrownBy(
                        () -> run(rules, thousand(), CheckOptions.of(RuleSettings.standard(rules)), progress, source))
                .isInstanceOf(CancellationException.class);
        // 200 ms are promised; a machine busy with other things gets more, and far less than the deaf work would take.
        assertThat((System.nanoTime() - cancelledAt[0]) / 1_000_000)
                .as("ms until it left")
                .isLessThan(1000);
        canceller.interrupt();
    }

    /** Neither sleeps nor listens, as a native decoder. */
    private static void busyFor(int ms) {
        long end = System.nanoTime() + ms * 1_000_000L;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static SampleRule all(String id, Severity severity) {
        return new PerSample(info(id, severity), (f, r) -> r.found(f.sample().name(), List.of(), id, Map.of()));
    }

    private static SampleRule sample(String id, BiConsumer<SampleFacts, Report> judge) {
        return new PerSample(info(id, Severity.WARNING), judge);
    }

    private static DatasetRule overall(String id, Severity severity, BiConsumer<DatasetFacts, Report> judge) {
        return new Overall(info(id, severity), judge);
    }

    private static RuleInfo info(String id, Severity severity) {
        return new RuleInfo(id, severity, RuleInfo.Certainty.DETERMINISTIC, "e", "r", List.of(), List.of());
    }

    private static MeasuredSample measured(Sample sample, int decoded) {
        return new MeasuredSample(
                new SampleFacts(sample, Optional.empty(), Optional.empty(), Optional.empty()), decoded, 0, List.of());
    }

    private static Scan thousand() {
        return samples(IntStream.range(0, 1000).mapToObj(i -> "s" + i).toArray(String[]::new));
    }

    private static Scan samples(String... ids) {
        var layout = new Layout("test", "images/{name}.{ext}", "masks/{name}.{ext}", new LabelMap.Binary255());
        List<Sample> samples = Arrays.stream(ids)
                .map(id -> FactsBuilder.sample(id).facts().sample())
                .toList();
        return new Scan(new LayoutGuess(layout, true, 1, Optional.empty(), "stated"), samples, List.of(), Map.of());
    }

    private static CheckResult check(List<? extends Rule> rules, Scan scan, int threads) {
        return check(rules, scan, new CheckOptions(RuleSettings.standard(rules), threads, true, Set.of()));
    }

    private static CheckResult check(List<? extends Rule> rules, Scan scan, CheckOptions options) {
        return run(rules, scan, options, Progress.none(), FACTS);
    }

    private static CheckResult run(
            List<? extends Rule> rules, Scan scan, CheckOptions options, Progress progress, FactsSource facts) {
        var subject = new Subject(Path.of("dataset"), scan, SplitLedger.NONE, Optional.empty());
        var news = new NewFacts(Optional.empty(), new FactsFormat(1, ""), 0);
        return new CheckRunner(rules)
                .run(subject, options, progress, new CheckRunner.FactsRoute(facts, news, System.nanoTime()));
    }
}
