package org.maskwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maskwright.ui.model.Rows.finding;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;
import org.maskwright.ui.model.ProblemsView.Grouping;

class ProblemsModelTest {
    private static final Finding EMPTY = finding("MASK_EMPTY", Severity.ERROR, "02299", "quarantine", "verified-empty");
    private static final Finding HOLES = finding("MASK_HOLES", Severity.WARNING, "2", "fill-holes");
    private static final Finding MORE_HOLES = finding("MASK_HOLES", Severity.WARNING, "02299", "fill-holes");
    private static final Finding JUNK = finding("JUNK_FILE", Severity.INFO, "", "strip-junk");

    private final ProblemsModel model = new ProblemsModel();

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
    void theFixThatMostRecommendComesFirst() {
        var fixes = QuickFixes.of(List.of(EMPTY, HOLES, MORE_HOLES));
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
                QuickFixes.of(List.of(finding("DUP_NEAR", Severity.INFO, "2"))).offers());
    }
}
