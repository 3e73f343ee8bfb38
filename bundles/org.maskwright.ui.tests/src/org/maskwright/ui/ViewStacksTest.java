package org.maskwright.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;

/** A view's tools have a room of their own, whichever perspective they come from. */
class ViewStacksTest {
    /** So many looks in a row, 20 ms apart at least, find nothing wrong: tools are misplaced a moment after the switch. */
    private static final int LOOKS = 40;

    private static final List<String> WAY = List.of(
            AnnotatePerspective.ID,
            CuratePerspective.ID,
            TrainPerspective.ID,
            CuratePerspective.ID,
            AnnotatePerspective.ID,
            CuratePerspective.ID);

    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path folder;

    @Test
    void toolsDoNotLieOverAViewAfterTheSwitchOfPerspectives() throws Exception {
        try (var dataset = OpenDataset.ofDiscs(bot, folder)) {
            for (String perspective : WAY) {
                bot.run(() -> show(perspective));
                assertNoneLies(perspective);
            }
            bot.captureScreenshot("curate-again");
            for (String view : List.of(ViewIds.HISTORY, ViewIds.PROBLEMS)) {
                dataset.showView(view);
                assertNoneLies(view);
            }
        }
    }

    private static void show(String perspective) {
        PlatformUI.getWorkbench()
                .getWorkbenchWindows()[0]
                .getActivePage()
                .setPerspective(
                        PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(perspective));
    }

    private void assertNoneLies(String where) {
        var well = new AtomicInteger();
        bot.waitUntil("no tools lie over a view of " + where, () -> {
            Control window = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
            boolean lies = stacks(window).anyMatch(ViewStacksTest::lies);
            return (lies ? well.updateAndGet(n -> 0) : well.incrementAndGet()) >= LOOKS;
        });
    }

    private static Stream<CTabFolder> stacks(Control root) {
        return switch (root) {
            case CTabFolder stack -> Stream.of(stack);
            case Composite inner -> Stream.of(inner.getChildren()).flatMap(ViewStacksTest::stacks);
            default -> Stream.empty();
        };
    }

    private static boolean lies(CTabFolder stack) {
        if (!stack.isVisible()
                || stack.getSelection() == null
                || stack.getSelection().getControl() == null) {
            return false;
        }
        Rectangle view = stack.getSelection().getControl().getBounds();
        return stack.getTopRight().isVisible()
                && stack.getTopRight().getBounds().intersects(view);
    }
}
