package org.maskwright.session.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.maskwright.session.browse.Rows.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Severity;
import org.maskwright.core.Part;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.browse.BrowserFilter.CoverageRange;

class BrowserModelTest {
    private final BrowserModel model = new BrowserModel();

    BrowserModelTest() {
        model.show(List.of(
                row("2"),
                row("10", SampleStatus.VERIFIED, 0.5, List.of()),
                row("02299", SampleStatus.UNLABELLED, 0, List.of("MASK_EMPTY")),
                row("anna", SampleStatus.UNLABELLED, -1, List.of("FILE_CORRUPT", "MASK_HOLES"))));
    }

    private List<String> seen() {
        return model.view().rows().stream().map(BrowserRow::id).toList();
    }

    @Test
    void allAreSeenAtFirst() {
        assertEquals(List.of("2", "10", "02299", "anna"), seen());
        assertEquals(Optional.of("2"), model.view().lead());
    }

    @Test
    void eachPartOfTheFilterAdmitsItsOwn() {
        assertEquals(List.of("02299"), filtered(BrowserFilter.ALL.withText(" 022 IMAGES/ ")));
        assertEquals(List.of("10"), filtered(BrowserFilter.ALL.withStatus(Optional.of(SampleStatus.VERIFIED))));
        assertEquals(List.of("2", "10"), filtered(BrowserFilter.ALL.withPart(Optional.of(Part.TRAIN))));
        assertEquals(List.of("02299", "anna"), filtered(BrowserFilter.ALL.withSeverity(Optional.of(Severity.ERROR))));
        assertEquals(List.of("anna"), filtered(BrowserFilter.ALL.withRule(Optional.of("MASK_HOLES"))));
        assertEquals(List.of("2", "10"), filtered(BrowserFilter.ALL.withCoverage(new CoverageRange(0.3, 1))));
        assertEquals(
                List.of(), filtered(BrowserFilter.ALL.withText("022").withStatus(Optional.of(SampleStatus.VERIFIED))));
    }

    private List<String> filtered(BrowserFilter filter) {
        model.filter(filter);
        return seen();
    }

    @Test
    void noRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CoverageRange(0.5, 0.4));
        assertThrows(IllegalArgumentException.class, () -> new CoverageRange(0, Double.NaN));
    }

    @Test
    void equalOnesStayInTheOrderOfNames() {
        model.sort(new BrowserSort(BrowserSort.Key.SEVERITY, true));
        assertEquals(List.of("02299", "anna", "2", "10"), seen());
        model.sort(new BrowserSort(BrowserSort.Key.COVERAGE, false));
        assertEquals(List.of("anna", "02299", "2", "10"), seen());
        model.sort(new BrowserSort(BrowserSort.Key.NAME, true));
        assertEquals(List.of("anna", "02299", "10", "2"), seen());
    }

    @Test
    void theSelectionFollowsWhatIsSeen() {
        model.selectRange(1, 3);
        assertEquals(Set.of("10", "02299", "anna"), model.view().selection());
        assertEquals(Optional.of("anna"), model.view().lead());
        model.filter(BrowserFilter.ALL.withText("10"));
        assertEquals(Set.of("10"), model.view().selection());
        assertEquals(Optional.of("10"), model.view().lead());
    }

    @Test
    void whenTheLeadingSampleIsGoneItsSuccessorLeads() {
        model.select("02299");
        model.show(List.of(row("2"), row("10"), row("anna")));
        assertEquals(Optional.of("anna"), model.view().lead());
        assertEquals(Set.of("anna"), model.view().selection());
    }

    @Test
    void togglingAddsAndTakesOut() {
        model.select("2");
        model.toggle("10");
        assertEquals(Set.of("2", "10"), model.view().selection());
        model.toggle("2");
        assertEquals(Set.of("10"), model.view().selection());
        model.toggle("nobody");
        assertEquals(Set.of("10"), model.view().selection());
    }

    @Test
    void revealResetsAFilterThatHides() {
        model.filter(BrowserFilter.ALL.withText("anna"));
        model.reveal(List.of("02299"));
        assertEquals(BrowserFilter.ALL, model.view().filter());
        assertEquals(Set.of("02299"), model.view().selection());
        model.filter(BrowserFilter.ALL.withText("0"));
        model.reveal(List.of("10"));
        assertEquals("0", model.view().filter().text());
    }

    @Test
    void selectAllTakesWhatIsSeen() {
        model.filter(BrowserFilter.ALL.withText("0"));
        model.selectAll();
        assertEquals(Set.of("10", "02299"), model.view().selection());
        assertEquals(
                List.of("10", "02299"),
                model.view().selected().stream().map(BrowserRow::id).toList());
    }

    @Test
    void beginningsAreFoundBeforeMiddlesAndTheSearchGoesRound() {
        assertEquals(3, model.find("A", 0));
        assertEquals(2, model.find("0", 0));
        assertEquals(0, model.find("2", 3));
        assertEquals(2, model.find("99", 3));
        assertEquals(-1, model.find("x", 0));
    }

    @Test
    void onlyChangesAreAnnouncedUntilTheSubscriptionIsClosed() {
        List<BrowserView> told = new ArrayList<>();
        var subscription = model.onChange(told::add);
        model.select("anna");
        model.select("anna");
        assertEquals(1, told.size());
        subscription.close();
        model.select("10");
        assertEquals(
                List.of(Set.of("anna")),
                told.stream().map(BrowserView::selection).toList());
    }
}
