package org.maskwright.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.ui.bot.WorkbenchBot;

/** Tools say what they do. */
class ToolTipsTest {
    private final WorkbenchBot bot = new WorkbenchBot();
    private OpenDataset dataset;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        dataset = OpenDataset.ofDiscs(bot, folder);
        dataset.setOneAside();
    }

    @AfterEach
    void close() throws Exception {
        dataset.close();
    }

    private static boolean isNamed(ToolItem item) {
        return (item.getStyle() & SWT.SEPARATOR) != 0
                || !item.getText().isEmpty()
                || item.getToolTipText() != null && !item.getToolTipText().isEmpty();
    }

    @Test
    void everyToolHasATip() {
        for (String view : List.of(ViewIds.BROWSER, ViewIds.COMPARE, ViewIds.PREVIEW, ViewIds.QUARANTINE)) {
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
                ? Stream.of(c.getChildren()).flatMap(ToolTipsTest::controls)
                : Stream.empty();
        return Stream.concat(Stream.of(root), below);
    }
}
