package org.maskwright.session.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.maskwright.session.browse.Rows.row;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.Severity;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.session.workspace.WorkspaceState;

class BrowsePlaceTest {
    private static final BrowserFilter FILTER = new BrowserFilter(
            "a  b",
            Optional.of(SampleStatus.VERIFIED_EMPTY),
            Optional.of(Part.TEST),
            Optional.of(Severity.WARNING),
            Optional.of("MASK_EMPTY"),
            new BrowserFilter.CoverageRange(0.25, 0.5));

    @Test
    void aPlaceComesBackFromItsTexts() {
        var place = new BrowsePlace(
                FILTER,
                new BrowserSort(BrowserSort.Key.COVERAGE, true),
                List.of("a b", "2"),
                Optional.of("2"),
                Optional.of("a b"));
        assertEquals(place, BrowsePlace.of(place.texts()::get));
        assertEquals(BrowsePlace.START, BrowsePlace.of(BrowsePlace.START.texts()::get));
    }

    @Test
    void whatIsNotUnderstoodIsAsAtTheStart() {
        assertEquals(BrowsePlace.START, BrowsePlace.of(Map.<String, String>of()::get));
        var nonsense =
                Map.of("status", "purple", "sort", "SMELL", "least", "0.9", "most", "0.1", "selection", "", "part", "");
        assertEquals(BrowsePlace.START, BrowsePlace.of(nonsense::get));
    }

    @Test
    void notMoreIsKeptThanIsOfUse() {
        List<String> many =
                IntStream.range(0, 10_000).mapToObj(Integer::toString).toList();
        var place = new BrowsePlace(BrowserFilter.ALL, BrowserSort.BY_NAME, many, Optional.empty(), Optional.empty());
        assertEquals(2000, place.selection().size());
    }

    @Test
    void itIsGoneToWithEachRowsUntilTheyAreComplete() {
        var model = new BrowserModel();
        var errors = BrowserFilter.ALL.withSeverity(Optional.of(Severity.ERROR));
        model.expect(new BrowsePlace(errors, BrowserSort.BY_NAME, List.of("3"), Optional.of("3"), Optional.of("3")));
        var unchecked = List.of(row("1"), row("2"), row("3"));
        model.show(unchecked);
        assertEquals(List.of(), model.view().rows());
        assertEquals(Optional.of("3"), model.place().lead());
        model.show(List.of(
                row("1"),
                row("2", SampleStatus.UNLABELLED, 0, List.of("A")),
                row("3", SampleStatus.UNLABELLED, 0, List.of("A"))));
        model.arrive();
        assertEquals(Set.of("3"), model.view().selection());
        assertEquals(Optional.of("3"), model.view().lead());
        assertEquals(2, model.view().rows().size());
        model.filter(BrowserFilter.ALL);
        model.show(unchecked);
        assertEquals(BrowserFilter.ALL, model.view().filter());
    }

    @Test
    void theUserWhoGoesElsewhereStaysThere() {
        var model = new BrowserModel();
        model.expect(new BrowsePlace(
                BrowserFilter.ALL, BrowserSort.BY_NAME, List.of("3"), Optional.of("3"), Optional.empty()));
        model.show(List.of(row("1"), row("2"), row("3")));
        model.select("2");
        model.show(List.of(row("1"), row("2"), row("3"), row("4")));
        assertEquals(Set.of("2"), model.view().selection());
    }

    @Test
    void aSampleThatWentIsReplacedByWhatThereIs() {
        var model = new BrowserModel();
        model.expect(new BrowsePlace(
                BrowserFilter.ALL, BrowserSort.BY_NAME, List.of("gone"), Optional.of("gone"), Optional.of("gone")));
        model.show(List.of(row("1"), row("2")));
        assertEquals(Set.of("1"), model.view().selection());
    }

    @Test
    void theWorkspaceGoesBackToWhereTheUserWas(@TempDir Path one, @TempDir Path two) throws Exception {
        Datasets.discs(one, List.of("1", "2", "02299"));
        Datasets.discs(two, List.of("a", "b"));
        var workspace = new Workspace(RuleBook.standard());
        open(workspace, one);
        workspace.browser().filter(BrowserFilter.ALL.withRule(Optional.of("MASK_EMPTY")));
        workspace.browser().select("02299.png");
        open(workspace, two);
        assertEquals(BrowserFilter.ALL, workspace.browser().view().filter());
        workspace.browser().select("b.png");
        open(workspace, one);
        assertEquals(Set.of("02299.png"), workspace.browser().view().selection());
        assertEquals(
                Optional.of("MASK_EMPTY"), workspace.browser().view().filter().rule());
        open(workspace, two);
        assertEquals(Set.of("b.png"), workspace.browser().view().selection());
        workspace.close();
    }

    private static void open(Workspace workspace, Path folder) throws Exception {
        workspace.show(new WorkspaceState.Opening(folder));
        var session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
        workspace.show(new WorkspaceState.Open(session));
        session.check(Progress.none());
    }
}
