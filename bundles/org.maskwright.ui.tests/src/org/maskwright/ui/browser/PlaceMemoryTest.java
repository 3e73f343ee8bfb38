package org.maskwright.ui.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.Progress;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.browse.BrowserFilter;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.session.workspace.WorkspaceState;
import org.maskwright.ui.Datasets;

/** Two workbenches, one after the other; no window. */
class PlaceMemoryTest {
    @TempDir
    Path folder;

    @Test
    void theNextWorkbenchGoesWhereTheLastOneWas() throws Exception {
        Datasets.discs(folder, List.of("1", "2", "02299"));
        var memento = XMLMemento.createWriteRoot("browser");
        try (var before = new Workspace(RuleBook.standard())) {
            open(before);
            before.browser().filter(BrowserFilter.ALL.withRule(Optional.of("MASK_EMPTY")));
            before.browser().select("02299.png");
            before.browser().scrolledTo(Optional.of("02299.png"));
            PlaceMemory.save(memento, before);
        }
        try (var after = new Workspace(RuleBook.standard())) {
            PlaceMemory.restore(memento, after);
            open(after);
            assertEquals(Set.of("02299.png"), after.browser().view().selection());
            assertEquals(1, after.browser().view().rows().size());
            assertEquals(Optional.of("02299.png"), after.browser().top());
        }
    }

    @Test
    void withoutADatasetNothingIsKept() throws Exception {
        var memento = XMLMemento.createWriteRoot("browser");
        try (var workspace = new Workspace(RuleBook.standard())) {
            PlaceMemory.save(memento, workspace);
            PlaceMemory.restore(memento, workspace);
            open(Datasets.discs(folder, List.of("1", "2")), workspace);
            assertEquals(Set.of("1.png"), workspace.browser().view().selection());
        }
    }

    private void open(Workspace workspace) throws Exception {
        open(folder, workspace);
    }

    private static void open(Path folder, Workspace workspace) throws Exception {
        var session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
        workspace.show(new WorkspaceState.Open(session));
        session.check(Progress.none());
    }
}
