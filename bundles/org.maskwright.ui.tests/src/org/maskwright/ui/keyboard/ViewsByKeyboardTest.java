package org.maskwright.ui.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.browser.BrowserMessages;
import org.maskwright.ui.compare.CompareMessages;
import org.maskwright.ui.history.HistoryMessages;
import org.maskwright.ui.parts.Keyboard;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;
import org.maskwright.ui.preview.PreviewMessages;
import org.maskwright.ui.problems.ProblemsMessages;
import org.maskwright.ui.quarantine.QuarantineMessages;
import org.maskwright.ui.statistics.StatisticsMessages;

/** A view that comes to the front gives the keyboard to its main control, and keys lead from one view to the next. */
class ViewsByKeyboardTest {
    /** What a view is called, and what in it has the keyboard: a name or a button's text; empty for anything of the platform's. */
    private enum View {
        BROWSER(ViewIds.BROWSER, BrowserMessages.GALLERY),
        PROBLEMS(ViewIds.PROBLEMS, ProblemsMessages.NAME),
        SAMPLE(ViewIds.SAMPLE, "verified"),
        COMPARE(ViewIds.COMPARE, CompareMessages.NAME),
        PREVIEW(ViewIds.PREVIEW, PreviewMessages.NAME),
        STATISTICS(ViewIds.STATISTICS, StatisticsMessages.NAME),
        HISTORY(ViewIds.HISTORY, HistoryMessages.NAME),
        QUARANTINE(ViewIds.QUARANTINE, QuarantineMessages.NAME),
        PROGRESS("org.eclipse.ui.views.ProgressView", ""),
        LOG("org.eclipse.pde.runtime.LogView", "");

        private final String id;
        private final String main;

        View(String id, String main) {
            this.id = id;
            this.main = main;
        }
    }

    private final WorkbenchBot bot = new WorkbenchBot();
    private OpenDataset dataset;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        dataset = OpenDataset.ofDiscs(bot, folder);
        dataset.setOneAside();
        dataset.workspace().browser().select("a/1.png");
        // What is still shown in the view of progress would take the keyboard along when it ends.
        Job.getJobManager().join(Workspace.class, null);
        bot.activate();
    }

    @AfterEach
    void close() throws Exception {
        dataset.close();
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private static boolean isActive(View view) {
        return page().getActivePart() != null
                && page().getActivePart().getSite().getId().equals(view.id);
    }

    /** Of what has the keyboard; empty when it is not in the view. */
    private static String focused(View view) {
        Control focused = bot().getFocusControl();
        var part = (Control)
                page().getActivePart().getSite().getService(MPart.class).getWidget();
        if (focused == null || !Keyboard.isIn(part)) {
            return "nothing in the view, but " + focused;
        }
        return view.main.isEmpty()
                ? ""
                : focused instanceof Button button
                        ? button.getText()
                        : Named.of(focused).orElse(focused.toString());
    }

    private static org.eclipse.swt.widgets.Display bot() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    @Test
    void eachViewHasTheKeyboardWhenItComesToTheFront() {
        List<String> faults = new ArrayList<>();
        for (View view : View.values()) {
            dataset.showView(view.id);
            bot.waitUntil(view + " is in front", () -> isActive(view));
            bot.activate();
            try {
                bot.waitUntil(
                        view.main + " has the keyboard", () -> focused(view).equals(view.main));
            } catch (AssertionError never) {
                faults.add(view + ": " + bot.get(() -> focused(view)));
            }
        }
        bot.captureScreenshot("views-by-keyboard");
        assertEquals(List.of(), faults);
    }

    @Test
    void controlAndF7GoFromOneViewToTheNext() {
        dataset.showView(ViewIds.PROBLEMS);
        dataset.showView(ViewIds.BROWSER);
        bot.pressShortcut(SWT.F7, SWT.CTRL);
        bot.waitUntil("the view before is in front", () -> isActive(View.PROBLEMS));
        bot.activate();
        bot.waitUntil("its tree has the keyboard", () -> focused(View.PROBLEMS).equals(ProblemsMessages.NAME));
        bot.pressShortcut(SWT.F7, SWT.CTRL, SWT.SHIFT);
        bot.waitUntil("another view is in front", () -> !isActive(View.PROBLEMS));
    }
}
