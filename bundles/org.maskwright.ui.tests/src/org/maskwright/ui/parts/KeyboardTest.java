package org.maskwright.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.Messages;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.browser.BrowserPart;
import org.maskwright.ui.compare.ComparePart;
import org.maskwright.ui.history.HistoryPart;
import org.maskwright.ui.problems.ProblemsPart;
import org.maskwright.ui.quarantine.QuarantinePart;
import org.maskwright.ui.sample.SamplePart;
import org.maskwright.ui.statistics.StatisticsPart;

/** The Curate perspective without a mouse and without eyes. */
class KeyboardTest {
    /** More controls than any view has. */
    private static final int MOST_STOPS = 14;

    private final WorkbenchBot bot = new WorkbenchBot();
    private OpenDataset dataset;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        Datasets.discs(folder, List.of("a/1", "a/2", "b/3", "b/02299"));
        dataset = new OpenDataset(bot, folder);
        dataset.session().quarantine(List.of("masks/b/3.png"), "test", Progress.none());
    }

    @AfterEach
    void close() throws Exception {
        dataset.close();
    }

    @Test
    void theTabKeyReachesEachViewsControlAndAllHaveNames() {
        reaches(BrowserPart.ID, c -> isNamed(c, Messages.BROWSER_GALLERY));
        reaches(BrowserPart.ID, c -> isNamed(c, Messages.SETS_NAME));
        reaches(BrowserPart.ID, c -> c instanceof Text && isNamed(c, Messages.FILTER_SEARCH));
        reaches(ProblemsPart.ID, c -> c instanceof Tree && isNamed(c, Messages.PROBLEMS_NAME));
        reaches(SamplePart.ID, c -> c instanceof Button b && b.getText().equals("verified"));
        reaches(ComparePart.ID, c -> c instanceof Canvas && isNamed(c, Messages.COMPARE_NAME));
        reaches(StatisticsPart.ID, c -> c instanceof Canvas && isNamed(c, Messages.STATISTICS_NAME));
        reaches(HistoryPart.ID, c -> c instanceof Table && isNamed(c, Messages.HISTORY_NAME));
        reaches(QuarantinePart.ID, c -> c instanceof Table && isNamed(c, Messages.QUARANTINE_NAME));
    }

    private static boolean isNamed(Control control, String name) {
        return Named.of(control).filter(n -> n.startsWith(name)).isPresent();
    }

    private void reaches(String view, Predicate<Control> wanted) {
        bot.activate();
        dataset.showView(view);
        bot.waitUntil("the view has the focus", () -> focus() != null);
        Set<Control> stops = new LinkedHashSet<>();
        boolean reached = false;
        for (int i = 0; i < MOST_STOPS && !reached; i++) {
            Control now = bot.get(KeyboardTest::focus);
            stops.add(now);
            assertTrue(bot.get(() -> isNamed(now)), () -> view + ": no name for " + now);
            reached = bot.get(() -> wanted.test(now));
            if (!reached) {
                bot.pressShortcut(SWT.TAB);
                bot.waitUntil("the focus has moved on from " + now, () -> focus() != null && focus() != now);
            }
        }
        assertTrue(reached, () -> view + " is not reached by the Tab key; it stopped at " + stops);
    }

    private static Control focus() {
        return Display.getCurrent().getFocusControl();
    }

    private static boolean isNamed(Control control) {
        return Named.of(control).isPresent()
                || switch (control) {
                    case Button b -> !b.getText().isEmpty() || b.getToolTipText() != null;
                    case Link l -> !l.getText().isEmpty();
                    case ToolBar bar -> Stream.of(bar.getItems()).allMatch(KeyboardTest::isNamed);
                    case CTabFolder tabs -> true;
                    default -> false;
                };
    }

    private static boolean isNamed(ToolItem item) {
        return (item.getStyle() & SWT.SEPARATOR) != 0
                || !item.getText().isEmpty()
                || item.getToolTipText() != null && !item.getToolTipText().isEmpty();
    }

    @Test
    void everyToolHasATip() {
        for (String view : List.of(BrowserPart.ID, ComparePart.ID, QuarantinePart.ID)) {
            dataset.showView(view);
        }
        List<String> silent = bot.get(() -> controls(
                        PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell())
                .filter(ToolBar.class::isInstance)
                .flatMap(b -> Stream.of(((ToolBar) b).getItems()))
                .filter(i -> !isNamed(i) && i.getBounds().width > 0)
                .map(ToolItem::toString)
                .toList());
        assertEquals(List.of(), silent);
    }

    private static Stream<Control> controls(Control root) {
        Stream<Control> below = root instanceof Composite c
                ? Stream.of(c.getChildren()).flatMap(KeyboardTest::controls)
                : Stream.empty();
        return Stream.concat(Stream.of(root), below);
    }
}
