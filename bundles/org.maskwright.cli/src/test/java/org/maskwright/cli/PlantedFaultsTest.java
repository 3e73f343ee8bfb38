package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maskwright.check.CheckResult;
import org.maskwright.check.RuleCatalogue;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleInfo.Certainty;
import org.maskwright.demo.DraftDataset;
import org.maskwright.demo.Fault;
import org.maskwright.demo.Planted;

/**
 * Each fault, planted alone into a clean dataset of drawn portraits: what states facts must find every one of them, and must not find
 * anything in the samples that were left alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedFaultsTest {
    /** Rules that no {@link Fault} stands for, and where they are held to their word instead. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "LINK_SKIPPED", "not every file system has links: NamesTest",
            "FEW_SAMPLES", "true of every small dataset: tellsOfFewSamples",
            "CLASS_IMBALANCE", "a property of all masks together: tellsOfHardlyAnyForeground");

    private static final int PAIRS = 8;
    /** What is unusual can only be told among many. */
    private static final int MANY = 24;

    private final Map<String, RuleInfo> rules = RuleCatalogue.standard().stream()
            .collect(Collectors.toMap(r -> r.info().id(), r -> r.info()));
    private final Map<Integer, DraftDataset> clean = new TreeMap<>();
    private final Map<String, Score> scores = new TreeMap<>();

    @TempDir
    private Path temp;

    /** How a rule did over all faults that it stands for. */
    private record Score(int planted, int found) {
        Score plus(boolean hit) {
            return new Score(planted + 1, found + (hit ? 1 : 0));
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void findsWhatWasPlantedAndNothingElse(Fault fault) throws Exception {
        DraftDataset draft = clean(isFact(fault) ? PAIRS : MANY).copy();
        List<Planted> planted = fault.plant(draft, draft.ids().get(PAIRS / 2));
        CheckResult result = check(fault, draft);
        List<Planted> missed = planted.stream().filter(p -> !isFound(p, result)).toList();
        planted.forEach(p ->
                scores.merge(p.ruleId(), new Score(0, 0).plus(!missed.contains(p)), (a, b) -> a.plus(b.found() == 1)));
        if (isFact(fault)) {
            assertThat(missed).as("%s found %s", fault, result.findings()).isEmpty();
        }
        assertThat(falseAlarms(planted, result))
                .as("false alarms beside %s", planted)
                .isEmpty();
    }

    private boolean isFact(Fault fault) {
        return fault.ruleIds().stream().allMatch(id -> rules.get(id).certainty() == Certainty.DETERMINISTIC);
    }

    private DraftDataset clean(int pairs) {
        return clean.computeIfAbsent(pairs, Drawn::draft);
    }
}
