package org.maskwright.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.Severity;
import org.maskwright.session.browse.BrowserFilter;
import org.maskwright.session.browse.BrowserSort;
import org.maskwright.session.problems.ProblemsView.Grouping;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;

/** What a user sees is there again when the dataset, or a view of it, is closed and opened. */
class RestartTest {
    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path folder;

    @Test
    void thePlaceInADatasetIsKeptWhileItIsClosed() throws Exception {
        Datasets.discs(
                folder, IntStream.range(100, 180).mapToObj(Integer::toString).toList());
        var sort = new BrowserSort(BrowserSort.Key.NAME, true);
        int scrolled;
        try (var dataset = new OpenDataset(bot, folder)) {
            dataset.workspace().browser().filter(BrowserFilter.ALL.withText("1"));
            dataset.workspace().browser().sort(sort);
            dataset.workspace().browser().select(List.of("120.png", "122.png"), "120.png");
            bot.waitUntil("it is in sight", () -> gallery().getVerticalBar().getSelection() > 0);
            scrolled = bot.get(() -> gallery().getVerticalBar().getSelection());
        }
        try (var dataset = new OpenDataset(bot, folder)) {
            var view = dataset.workspace().browser().view();
            assertEquals(Set.of("120.png", "122.png"), view.selection());
            assertEquals(Optional.of("120.png"), view.lead());
            assertEquals(sort, view.sort());
            assertEquals("1", view.filter().text());
            bot.waitUntil(
                    "the filter is seen",
                    () -> bot.control(Text.class, t -> t.getText().equals("1")).isVisible());
            int row = bot.get(() -> gallery().getVerticalBar().getIncrement());
            bot.waitUntil(
                    "the place is in sight",
                    () -> Math.abs(gallery().getVerticalBar().getSelection() - scrolled) <= row);
        }
    }

    private Canvas gallery() {
        return bot.control(Canvas.class, c -> c.getVerticalBar() != null && c.getMenu() != null);
    }

    @Test
    void viewsKeepHowTheyAreLookedAt() throws Exception {
        Datasets.discs(folder, List.of("1", "2", "02299"));
        try (var dataset = new OpenDataset(bot, folder)) {
            var problems = dataset.workspace().problems();
            problems.group(Grouping.SAMPLE);
            problems.filter("empty");
            problems.filter(Set.of(Severity.ERROR));
            dataset.workspace().browser().select("2.png");
            dataset.showView(ViewIds.COMPARE);
            bot.clickToolbarButtonWithTooltip("Swipe");
            bot.waitUntil("masks are compared by swiping", () -> "SWIPE"
                    .equals(saved(ViewIds.COMPARE).getString("mode")));
            var saved = List.of(saved(ViewIds.PROBLEMS), saved(ViewIds.BROWSER), saved(ViewIds.COMPARE));
            assertEquals("SAMPLE", saved.getFirst().getString("grouping"));
            assertEquals("empty", saved.getFirst().getString("text"));
            assertEquals("ERROR", saved.getFirst().getString("severities"));
            var place = saved.get(1).getChild("place");
            assertEquals("2.png", place.getString("selection"));
            assertEquals(folder.toRealPath().toString(), place.getString("folder"));
            assertEquals("SWIPE", saved.get(2).getString("mode"));
            problems.group(Grouping.RULE);
            problems.filter("");
            problems.filter(Set.of(Severity.values()));
        }
    }

    private XMLMemento saved(String view) {
        return bot.get(() -> {
            var memento = XMLMemento.createWriteRoot("view");
            IViewPart part = PlatformUI.getWorkbench()
                    .getWorkbenchWindows()[0]
                    .getActivePage()
                    .findView(view);
            part.saveState(memento);
            return memento;
        });
    }
}
