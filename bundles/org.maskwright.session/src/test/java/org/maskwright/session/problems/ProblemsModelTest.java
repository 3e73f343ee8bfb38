package org.maskwright.session.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maskwright.session.browse.Rows.finding;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;
import org.maskwright.check.fix.FixCatalogue;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.Progress;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;
import org.maskwright.session.Decision;
import org.maskwright.session.Ignored;
import org.maskwright.session.problems.ProblemsView.Grouping;

class ProblemsModelTest {
    private static final Finding EMPTY = finding("MASK_EMPTY", Severity.ERROR, "02299", "quarantine", "verified-empty");
    private static final Finding HOLES = finding("MASK_HOLES", Severity.WARNING, "2", "fill-holes");
    private static final Finding MORE_HOLES = finding("MASK_HOLES", Severity.WARNING, "02299", "fill-holes");
    private static final Finding JUNK = finding("JUNK_FILE", Severity.INFO, "", "strip-junk");

    private final ProblemsModel model = new ProblemsModel();

    @TempDir
    Path folder;

    ProblemsModelTest() {
        model.show(List.of(EMPTY, HOLES, MORE_HOLES, JUNK), true);
    }

    private List<String> groups() {
        return model.view().groups().stream()
                .map(g -> g.key() + " " + g.findings().size())
                .toList();
    }

    @Test
    void groupsByRuleWorstFirst() {
        assertEquals(List.of("MASK_EMPTY 1", "MASK_HOLES 2", "JUNK_FILE 1"), groups());
        assertEquals(1, model.view().count(Severity.ERROR));
        assertEquals(2, model.view().count(Severity.WARNING));
        assertEquals(1, model.view().count(Severity.INFO));
    }

    @Test
    void groupsBySampleOrElseByFile() {
        model.group(Grouping.SAMPLE);
        assertEquals(List.of("02299 2", "2 1", "a.txt 1"), groups());
        assertEquals(Severity.ERROR, model.view().groups().getFirst().worst());
    }

    @Test
    void filtersByTextAndSeverityButCountsAll() {
        model.filter("holes 02299");
        assertEquals(List.of("MASK_HOLES 1"), groups());
        model.filter("");
        model.filter(Set.of(Severity.ERROR));
        assertEquals(List.of("MASK_EMPTY 1"), groups());
        assertEquals(2, model.view().count(Severity.WARNING));
        assertEquals(1, model.view().seen());
    }

    @Test
    void groupingAndFilterStayWhenFindingsChange() {
        model.group(Grouping.SAMPLE);
        model.filter("holes");
        model.show(List.of(HOLES), true);
        assertEquals(List.of("2 1"), groups());
        model.clear();
        assertEquals(List.of(), groups());
        assertTrue(!model.view().checked());
    }

    @Test
    void whatIsIgnoredIsSeenWhenItIsWanted() throws Exception {
        try (var session = DatasetSession.open(
                Datasets.discs(folder, List.of("1", "02299")),
                RuleBook.standard(),
                Clock.systemUTC(),
                Progress.none())) {
            session.check(Progress.none());
            List<Finding> empty = session.snapshot().findings().stream()
                    .filter(f -> f.rule().equals("MASK_EMPTY"))
                    .toList();
            session.decide(Decision.ignore(empty), Progress.none());
            session.decide(Decision.turn("IMAGE_BLURRY", false), Progress.none());
            model.show(session.snapshot());
            assertEquals(List.of(), model.view().hidden().rules());
            assertEquals(empty, model.view().hidden().findings());

            model.showIgnored(true);
            List<Ignored.Rule> seen = model.view().hidden().rules();
            assertEquals(
                    List.of("IMAGE_BLURRY", "MASK_EMPTY"),
                    seen.stream().map(Ignored.Rule::rule).toList());
            assertTrue(seen.getFirst().off());
            assertEquals(empty, seen.get(1).findings());
            model.filter("blurry");
            assertEquals(1, model.view().hidden().rules().size());

            Decision back = Decision.report(List.copyOf(seen));
            assertEquals("stop ignoring MASK_EMPTY for 02299, turn on IMAGE_BLURRY", back.title());
            session.decide(back, Progress.none());
            model.show(session.snapshot());
            assertEquals(List.of(), model.view().hidden().rules());
            assertTrue(model.view().all().containsAll(empty));
        }
    }

    @Test
    void theFixThatMostRecommendComesFirst() {
        var fixes = QuickFixes.of(List.of(EMPTY, HOLES, MORE_HOLES), FixCatalogue.standard());
        assertEquals(
                List.of("fill-holes 2", "quarantine 1", "verified-empty 1"),
                fixes.offers().stream()
                        .map(o -> o.fix().id() + " " + o.findings().size())
                        .toList());
    }

    @Test
    void findingsWithoutFixOfferNone() {
        assertEquals(
                List.of(),
                QuickFixes.of(List.of(finding("DUP_NEAR", Severity.INFO, "2")), FixCatalogue.standard())
                        .offers());
    }
}
