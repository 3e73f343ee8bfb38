package org.maskwright.ui.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.maskwright.ui.bot.FocusLog.TABS;
import static org.maskwright.ui.bot.FocusLog.TOOLS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.ui.bot.FocusLog;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.browser.BrowserMessages;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;
import org.maskwright.ui.problems.ProblemsMessages;
import org.maskwright.ui.sample.SampleMessages;

/** Tab goes through the views as one reads them, and everywhere; Shift and Tab go back the same way. */
class TabOrderTest {
    /** More than there are in the window. */
    private static final int MOST_STEPS = 60;

    private static final List<String> FILTERS = List.of(
            BrowserMessages.SETS_NAME,
            BrowserMessages.FILTER_SEARCH,
            BrowserMessages.FILTER_MENU,
            BrowserMessages.FILTER_SEVERITY,
            BrowserMessages.FILTER_RULE,
            BrowserMessages.FILTER_STATUS,
            BrowserMessages.FILTER_PART,
            BrowserMessages.SORT_BY.replace("&", ""),
            BrowserMessages.SORT_ASCENDING);

    /** Tools are a stop for each of their groups. */
    private static final List<String> TOOLS_AND_PROBLEMS = List.of(
            TOOLS,
            BrowserMessages.SIZE,
            TOOLS,
            TOOLS,
            TOOLS,
            TABS,
            ProblemsMessages.FILTER,
            ProblemsMessages.NAME,
            ProblemsMessages.DETAILS_NAME);

    private final WorkbenchBot bot = new WorkbenchBot();
    private OpenDataset dataset;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        dataset = OpenDataset.ofDiscs(bot, folder);
        dataset.showView(ViewIds.BROWSER);
        Tree sets = bot.control(Tree.class, t -> named(t, BrowserMessages.SETS_NAME));
        bot.activate();
        bot.run(sets::forceFocus);
        bot.waitUntil("the tree has the focus", sets::isFocusControl);
    }

    @AfterEach
    void close() throws Exception {
        dataset.close();
    }

    private static boolean named(Control control, String name) {
        return Named.of(control).filter(name::equals).isPresent();
    }

    private static List<String> way(String samples) {
        List<String> way = new ArrayList<>(FILTERS);
        way.add(samples);
        way.addAll(TOOLS_AND_PROBLEMS);
        return way;
    }

    @Test
    void tabGoesThroughTheBrowserToTheProblemsAndBack() {
        List<String> way = way(BrowserMessages.GALLERY);
        try (var focus = new FocusLog(bot)) {
            for (int i = 1; i < way.size(); i++) {
                focus.tab();
            }
            assertEquals(way.subList(1, way.size()), focus.names());
        }
        try (var focus = new FocusLog(bot)) {
            for (int i = 1; i < way.size(); i++) {
                focus.tab(SWT.SHIFT);
            }
            assertEquals(way.reversed().subList(1, way.size()), focus.names());
        }
    }

    @Test
    void theTableIsReachedAsTheGalleryIs() {
        bot.clickToolbarButtonWithTooltip(BrowserMessages.TABLE);
        try (var focus = new FocusLog(bot)) {
            Table table = bot.control(Table.class, t -> named(t, BrowserMessages.TABLE));
            bot.run(table::forceFocus);
            focus.tab(SWT.SHIFT);
            focus.tab();
            focus.tab();
            assertEquals(
                    List.of(BrowserMessages.TABLE, BrowserMessages.SORT_ASCENDING, BrowserMessages.TABLE, TOOLS),
                    focus.names());
        } finally {
            bot.clickToolbarButtonWithTooltip(BrowserMessages.GALLERY);
        }
    }

    @Test
    void arrowsStayInTheGallery() {
        Canvas gallery = bot.control(Canvas.class, c -> named(c, BrowserMessages.GALLERY));
        bot.run(gallery::forceFocus);
        try (var focus = new FocusLog(bot)) {
            for (int key : new int[] {SWT.ARROW_RIGHT, SWT.ARROW_DOWN, SWT.END, SWT.ARROW_RIGHT, SWT.ARROW_LEFT}) {
                bot.pressShortcut(key);
            }
            bot.waitUntil(
                    "the last but one leads",
                    () -> dataset.workspace().browser().view().leadPosition() == 2);
            assertEquals(List.of(), focus.names());
        }
    }

    @Test
    void tabReachesTheWholeWindowAndReturns() {
        Set<String> wanted = new HashSet<>(way(BrowserMessages.GALLERY));
        wanted.addAll(List.of("verified", "verified-empty", "corrected", "unreviewed", SampleMessages.FACTS_NAME));
        try (var focus = new FocusLog(bot)) {
            do {
                focus.tab();
            } while (!focus.names().getLast().equals(BrowserMessages.SETS_NAME)
                    && focus.names().size() < MOST_STEPS);
            wanted.removeAll(focus.names());
            assertEquals(Set.of(), wanted);
            assertTrue(focus.names().size() < MOST_STEPS, "it never came back: " + focus.names());
        }
    }
}
