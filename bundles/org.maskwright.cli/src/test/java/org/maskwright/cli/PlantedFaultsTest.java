package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maskwright.check.CheckOptions;
import org.maskwright.check.CheckResult;
import org.maskwright.check.CheckRunner;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleInfo.Certainty;
import org.maskwright.check.RuleSettings;
import org.maskwright.check.Severity;
import org.maskwright.check.Subject;
import org.maskwright.check.rule.RuleCatalogue;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.demo.DraftDataset;
import org.maskwright.demo.Fault;
import org.maskwright.demo.Planted;

/**
 * Each fault, planted alone into a clean dataset of drawn portraits: what states facts must find every one of them, and must not find
 * anything in the samples that were left alone.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedFaultsTest {
    /** Rules that no {@link Fault} stands for, and where they are held to their word instead. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "LAYOUT_UNMATCHED", "a property of all names together: check.rule.LayoutRulesTest",
            "LAYOUT_NO_MASKS", "likewise: check.rule.LayoutRulesTest",
            "LAYOUT_SEVERAL_MASKS", "likewise: check.rule.LayoutRulesTest",
            "LAYOUT_SEVERAL_DATASETS", "likewise: check.rule.LayoutRulesTest",
            "FILE_BLEMISHED", "bytes of nothing in a whole file: imaging.IntegrityCheckTest",
            "LINK_SKIPPED", "not every file system has links: scenarios.StrangeNamesTest",
            "MASK_TURNED", "shown by a picture's edges: check.rule.EdgeFitRulesTest",
            "FEW_SAMPLES", "true of every small dataset: tellsOfFewSamples",
            "CLASS_IMBALANCE", "a property of all masks together: tellsOfHardlyAnyForeground",
            "MODEL_DISAGREES", "a model must be asked first: ModelCommandsTest");

    private static final int PAIRS = 8;
    /** What is unusual can only be told among many. */
    private static final int MANY = 64;

    private final Map<String, RuleInfo> rules = RuleCatalogue.standard().stream()
            .collect(Collectors.toMap(r -> r.info().id(), r -> r.info()));
    private final Map<Integer, DraftDataset> clean = new TreeMap<>();
    private final Map<String, Score> scores = new TreeMap<>();

    @TempDir
    private Path temp;

    /** How a rule did over all faults that it stands for. */
    private record Score(int planted, int found, int falseAlarms) {
        Score plus(Score other) {
            return new Score(planted + other.planted, found + other.found, falseAlarms + other.falseAlarms);
        }

        double recall() {
            return (double) found / planted;
        }

        /** Of what was found, the share that was planted; NaN where nothing was found. */
        double precision() {
            return (double) found / (found + falseAlarms);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void findsWhatWasPlantedAndNothingElse(Fault fault) throws Exception {
        DraftDataset before = clean(isFact(fault) ? PAIRS : MANY);
        DraftDataset draft = before.copy();
        List<Planted> planted = new ArrayList<>();
        for (String id : victims(fault, draft.ids())) {
            planted.addAll(fault.plant(draft, id));
        }
        CheckResult result = check(draft, fault.name());
        List<Planted> missed = planted.stream().filter(p -> !isFound(p, result)).toList();
        planted.forEach(p -> count(p.ruleId(), new Score(1, missed.contains(p) ? 0 : 1, 0)));
        Set<String> touched = touched(before, draft);
        fault.ruleIds().forEach(rule -> count(rule, new Score(0, 0, falseAlarms(rule, planted, touched, result))));
        assertThat(missed)
                .filteredOn(p -> isFact(p.ruleId()))
                .as("missed, where these were found: %s", result.findings())
                .isEmpty();
        assertThat(falseAlarms(planted, touched, result)).as("false alarms").isEmpty();
    }

    @Test
    void findsNothingWrongWithCleanOnes() throws Exception {
        CheckResult result = check(clean(MANY), "clean");
        assertThat(falseAlarms(List.of(), Set.of(), result)).isEmpty();
        assertThat(result.findings()).extracting(Finding::rule).doesNotContain("LINK_SKIPPED", "CLASS_IMBALANCE");
    }

    @Test
    void tellsOfFewSamples() throws Exception {
        assertThat(check(clean(PAIRS), "few").findings())
                .filteredOn(f -> f.rule().equals("FEW_SAMPLES"))
                .singleElement()
                .satisfies(f -> assertThat(f.data()).containsEntry("pairs", (long) PAIRS));
    }

    @Test
    void tellsOfHardlyAnyForeground() throws Exception {
        DraftDataset draft = clean(PAIRS).copy();
        draft.ids().forEach(id -> Fault.AREA_OUTLIER.plant(draft, id));
        assertThat(check(draft, "imbalance").findings())
                .filteredOn(f -> f.rule().equals("CLASS_IMBALANCE"))
                .singleElement()
                .satisfies(f -> assertThat(f.data()).containsEntry("label", 1));
    }

    @Test
    void plantsAFaultForEveryRule() {
        Set<String> covered =
                Arrays.stream(Fault.values()).flatMap(f -> f.ruleIds().stream()).collect(Collectors.toSet());
        assertThat(covered).doesNotContainAnyElementsOf(ELSEWHERE.keySet());
        covered.addAll(ELSEWHERE.keySet());
        assertThat(covered).containsExactlyInAnyOrderElementsOf(rules.keySet());
    }

    private boolean isFact(String rule) {
        return rules.get(rule).certainty() == Certainty.DETERMINISTIC;
    }

    private boolean isFact(Fault fault) {
        return fault.ruleIds().stream().allMatch(this::isFact);
    }

    /** One sample, where facts are stated; some more, where a share is to be counted. */
    private List<String> victims(Fault fault, List<String> ids) {
        int step = isFact(fault) || !fault.takesSample() ? ids.size() : PAIRS;
        return IntStream.iterate(PAIRS / 2, i -> i < ids.size(), i -> i + step)
                .mapToObj(ids::get)
                .toList();
    }

    private DraftDataset clean(int pairs) {
        return clean.computeIfAbsent(pairs, Drawn::draft);
    }

    private CheckResult check(DraftDataset draft, String name) throws Exception {
        Path dir = temp.resolve(name);
        draft.writeTo(dir, Progress.none());
        DatasetFolder folder = DatasetFolder.open(dir, Access.READ);
        Scan scan = folder.scan(Progress.none());
        var subject = new Subject(folder.root(), scan, folder.split(scan), Optional.empty());
        CheckOptions options = CheckOptions.of(RuleSettings.standard(RuleCatalogue.standard()));
        CheckResult result = new CheckRunner(RuleCatalogue.standard()).run(subject, options, Progress.none());
        assertThat(result.faults()).isEmpty();
        return result;
    }

    private static boolean isFound(Planted planted, CheckResult result) {
        return result.findings().stream()
                .filter(f -> f.rule().equals(planted.ruleId()))
                .anyMatch(f -> planted.sample().isEmpty() && planted.files().isEmpty()
                        || !planted.sample().isEmpty() && f.sample().label().equals(planted.sample())
                        || f.files().stream().anyMatch(planted.files()::contains)
                        || names(f, planted.sample()));
    }

    /** Whether a finding about the dataset as a whole lists the sample among its figures. */
    private static boolean names(Finding finding, String sample) {
        return finding.data().get("samples") instanceof List<?> samples && samples.contains(sample);
    }

    /** Files that are there in one of the two only, or with other contents. */
    private static Set<String> touched(DraftDataset before, DraftDataset after) {
        Set<String> all = new HashSet<>(before.paths());
        all.addAll(after.paths());
        all.removeIf(p -> before.paths().contains(p)
                && after.paths().contains(p)
                && Arrays.equals(before.bytes(p), after.bytes(p)));
        return all;
    }

    private List<Finding> falseAlarms(List<Planted> planted, Set<String> touched, CheckResult result) {
        return result.findings().stream()
                .filter(f -> isFact(f.rule()))
                .filter(f -> f.severity().compareTo(Severity.WARNING) >= 0)
                .filter(f -> f.files().stream().noneMatch(touched::contains))
                .filter(f -> planted.stream().noneMatch(p -> p.ruleId().equals(f.rule())))
                .toList();
    }

    /** How often a rule cried out over samples that nobody touched. */
    private static int falseAlarms(String rule, List<Planted> planted, Set<String> touched, CheckResult result) {
        return (int) result.findings().stream()
                .filter(f -> f.rule().equals(rule) && !f.sample().isNone())
                .filter(f -> f.files().stream().noneMatch(touched::contains))
                .filter(f -> planted.stream()
                        .noneMatch(p -> p.sample().equals(f.sample().label())))
                .count();
    }

    private void count(String rule, Score score) {
        scores.merge(rule, score, Score::plus);
    }

    @AfterAll
    void printTable() {
        String row = "%-28s %-13s %7s %6s %12s %7s %9s%n";
        System.out.printf(row, "rule", "kind", "planted", "found", "false alarms", "recall", "precision");
        scores.forEach((rule, s) -> System.out.printf(
                row,
                rule,
                rules.get(rule).certainty().name().toLowerCase(Locale.ROOT),
                s.planted(),
                s.found(),
                s.falseAlarms(),
                String.format(Locale.ROOT, "%.2f", s.recall()),
                String.format(Locale.ROOT, "%.2f", s.precision())));
    }
}
