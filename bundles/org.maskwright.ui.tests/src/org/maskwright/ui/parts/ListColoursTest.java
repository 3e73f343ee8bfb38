package org.maskwright.ui.parts;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.SwitchThemeHandler;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.browser.BrowserMessages;
import org.maskwright.ui.problems.ProblemsMessages;

/** The numbers in lists, in the real window, when the theme is switched. */
class ListColoursTest {
    /** Where JFace keeps how the text of an item's first column is drawn. */
    private static final String STYLES = "org.eclipse.jfacestyled_label_key_0";

    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path folder;

    @AfterEach
    void light() {
        theme(SwitchThemeHandler.LIGHT);
    }

    private void theme(String id) {
        bot.run(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false));
    }

    @Test
    void numbersFollowTheTheme() throws Exception {
        theme(SwitchThemeHandler.LIGHT);
        Datasets.discs(folder, List.of("a/1", "a/2", "b/02299"));
        try (var dataset = new OpenDataset(bot, folder)) {
            dataset.showView(ViewIds.BROWSER);
            Tree sets = tree(BrowserMessages.SETS_NAME);
            Tree problems = tree(ProblemsMessages.NAME);
            RGB light = counter();
            waitForNumbers(sets, light);
            waitForNumbers(problems, light);

            theme(SwitchThemeHandler.DARK);
            assertNotEquals(light, counter());
            waitForNumbers(sets, counter());
            waitForNumbers(problems, counter());
        }
    }

    @Test
    void whatWasDarkIsReadOnLightGround() throws Exception {
        theme(SwitchThemeHandler.LIGHT);
        Datasets.discs(folder, List.of("a/1", "a/2", "b/02299"));
        try (var dataset = new OpenDataset(bot, folder)) {
            dataset.showView(ViewIds.BROWSER);
            Label sort = bot.control(Label.class, l -> l.getText().equals(BrowserMessages.SORT_BY));
            Tree problems = tree(ProblemsMessages.NAME);
            theme(SwitchThemeHandler.DARK);
            waitForContrast(sort, true);
            waitForContrast(problems, true);
            theme(SwitchThemeHandler.LIGHT);
            waitForContrast(sort, false);
            waitForContrast(problems, false);
            bot.captureScreenshot("light-again");
        }
    }

    private void waitForContrast(Control control, boolean dark) {
        bot.waitUntil(
                control + " can be read, on dark ground: " + dark,
                () -> Contrast.ratio(rgb(control.getForeground()), rgb(control.getBackground())) > 4.5
                        && (Contrast.ratio(rgb(control.getBackground()), 0) < 4.5) == dark);
    }

    private static int rgb(Color color) {
        return color.getRed() << 16 | color.getGreen() << 8 | color.getBlue();
    }

    private Tree tree(String name) {
        return bot.control(Tree.class, t -> Named.of(t).equals(Optional.of(name)) && t.getItemCount() > 0);
    }

    private RGB counter() {
        return bot.get(() -> JFaceResources.getColorRegistry().getRGB(JFacePreferences.COUNTER_COLOR));
    }

    private void waitForNumbers(Tree tree, RGB colour) {
        bot.waitUntil("numbers are " + colour, () -> colours(tree.getItem(0)).contains(colour));
    }

    private static List<RGB> colours(TreeItem item) {
        var styles = (StyleRange[]) item.getData(STYLES);
        return styles == null
                ? List.of()
                : Stream.of(styles)
                        .filter(s -> s.foreground != null)
                        .map(s -> s.foreground.getRGB())
                        .toList();
    }
}
