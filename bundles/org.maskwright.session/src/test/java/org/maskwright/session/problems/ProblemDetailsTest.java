package org.maskwright.session.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maskwright.session.browse.Rows.finding;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.session.Ignored;

class ProblemDetailsTest {
    private static final RuleBook RULES = RuleBook.standard();
    private static final Finding EMPTY = finding("MASK_EMPTY", Severity.ERROR, "02299", "quarantine", "verified-empty");
    private static final Finding OTHER = finding("MASK_EMPTY", Severity.ERROR, "7", "quarantine");

    private static ProblemDetails of(Object... selection) {
        return ProblemDetails.of(List.of(selection), RULES).orElseThrow();
    }

    @Test
    void oneFindingIsToldWithItsRuleAndFixes() {
        ProblemDetails details = of(EMPTY);
        assertEquals("MASK_EMPTY", details.rule());
        assertEquals("02299", details.subject());
        assertEquals(List.of(EMPTY.message()), details.messages());
        assertEquals(List.of("02299"), details.samples());
        assertTrue(details.info().orElseThrow().repair().length() > 10);
        assertEquals(
                List.of("quarantine", "verified-empty"),
                details.fixes().stream().map(f -> f.id()).toList());
    }

    @Test
    void aGroupIsToldByItsFirstFindings() {
        ProblemDetails details = of(new ProblemsView.ProblemGroup(
                "MASK_EMPTY", Severity.ERROR, List.of(EMPTY, OTHER, OTHER, OTHER, OTHER)));
        assertEquals("MASK_EMPTY", details.rule());
        assertEquals("", details.subject());
        assertEquals(3, details.messages().size());
        assertEquals(2, details.more());
        assertEquals(List.of("02299", "7"), details.samples());
    }

    @Test
    void whatIsIgnoredOffersNoFix() {
        ProblemDetails details = of(new Ignored.One(EMPTY));
        assertEquals(Optional.empty(), details.severity());
        assertEquals(List.of(), details.fixes());
        assertEquals(
                "MASK_HOLES",
                of(new Ignored.Rule("MASK_HOLES", true, List.of())).rule());
    }

    @Test
    void nothingSelectedIsNothingTold() {
        assertEquals(Optional.empty(), ProblemDetails.of(List.of(), RULES));
    }
}
