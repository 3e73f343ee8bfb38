package org.maskwright.ui.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Part;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.BotTable;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.browser.BrowserMessages;
import org.maskwright.ui.parts.OpenDataset;

/** A dataset is split in the real window, with real events: seen before it is written, filtered by, taken back. */
class SplitWizardTest {
    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path folder;

    @Test
    void aSplitIsPreviewedWrittenFilteredByAndTakenBack() throws Exception {
        Datasets.noise(folder, 1296);
        Path ledger = folder.resolve(".maskwright/split.csv");
        try (var dataset = new OpenDataset(bot, folder)) {
            openFromMenu();
            says("To be split: 1,296 samples. A preview comes before anything is written.");
            bot.captureScreenshot("split-options");
            bot.clickButton("Next >");
            says("1,037 train, 129 val, 130 test. Nothing is written before you press Finish.");
            BotTable parts = bot.tableWithColumn("Part");
            assertEquals(
                    List.of("train", "0", "1,037", "1,037", "1,037"),
                    parts.row(0).subList(0, 5));
            assertEquals(List.of("val", "0", "129", "129", "129"), parts.row(1).subList(0, 5));
            assertEquals(List.of("test", "0", "130", "130", "130"), parts.row(2).subList(0, 5));
            assertFalse(Files.exists(ledger), "nothing is written yet");
            bot.captureScreenshot("split-preview");
            bot.clickButton("Finish");

            Workspace workspace = dataset.workspace();
            bot.waitUntil("the split is known", () -> !split(workspace).isEmpty());
            assertEquals(1297, Files.readAllLines(ledger).size());
            assertEquals(
                    130,
                    Files.readAllLines(ledger).stream()
                            .filter(l -> l.contains(",test,"))
                            .count());
            filterByTest();
            bot.waitUntil(
                    "the test part alone is seen",
                    () -> workspace.browser().view().filter().part().equals(Optional.of(Part.TEST))
                            && workspace.browser().view().rows().size() == 130);
            bot.control(Link.class, l -> l.getText().replace(",", "").startsWith("130 of 1296 samples"));
            bot.captureScreenshot("split-filtered");

            bot.activate();
            bot.pressShortcut('z', SWT.CTRL);
            bot.waitUntil("the split is gone", () -> split(workspace).isEmpty());
            assertFalse(Files.exists(ledger));
        }
    }

    @Test
    void newSamplesArePlacedAndOldOnesStay() throws Exception {
        Datasets.noise(folder, 20);
        Path ledger = folder.resolve(".maskwright/split.csv");
        try (var dataset = new OpenDataset(bot, folder)) {
            Workspace workspace = dataset.workspace();
            split();
            bot.waitUntil("the split is known", () -> !split(workspace).isEmpty());
            List<String> before = Files.readAllLines(ledger);

            openFromMenu();
            says("20 samples, and each has its place already: there is no new one.");
            bot.clickButton("Next >");
            says("There is no new sample: nothing is to be written.");
            assertFalse(bot.get(() -> button("Finish").isEnabled()));
            bot.captureScreenshot("split-nothing-new");
            bot.clickButton("Cancel");

            Datasets.noise(folder, 22);
            dataset.session().check(org.maskwright.core.Progress.none());
            openFromMenu();
            says("Split already, and not moved: 20 samples. New, to be placed: 2 samples.");
            bot.clickButton("Next >");
            bot.control(
                    Label.class, l -> l.getText().startsWith("No old line changes (20 lines); to be added: 2 lines"));
            bot.clickButton("Finish");
            bot.waitUntil("the new ones are placed", () -> split(workspace).size() == 22);
            List<String> after = Files.readAllLines(ledger);
            assertEquals(before, after.subList(0, before.size()));
        }
    }

    @Test
    void whatIsWrongIsSaidWhileItIsTyped() throws Exception {
        Datasets.noise(folder, 20);
        try (var dataset = new OpenDataset(bot, folder)) {
            openFromMenu();
            Spinner train = bot.control(Spinner.class, s -> s.getSelection() == 80);
            bot.run(() -> train.setSelection(75));
            says("The parts add up to 95 %, not to 100 %.");
            assertFalse(bot.get(() -> button("Next >").isEnabled()));
            bot.captureScreenshot("split-wrong");
            bot.run(() -> train.setSelection(80));
            says("To be split: 20 samples. A preview comes before anything is written.");
            assertTrue(bot.get(() -> button("Next >").isEnabled()));
            bot.clickButton("Cancel");
        }
    }

    private void split() {
        openFromMenu();
        bot.clickButton("Next >");
        bot.clickButton("Finish");
    }

    /** By the keys of the menu bar: Dataset, Split. */
    private void openFromMenu() {
        bot.menu('d').choose("Split");
        button("Next >");
    }

    private Button button(String text) {
        return bot.control(Button.class, b -> b.getText().replace("&", "").equals(text));
    }

    /** The header of a wizard has its message as a text; an error's is another one. */
    private void says(String text) {
        bot.control(Text.class, t -> t.getText().contains(text));
    }

    private void filterByTest() {
        Combo part = bot.control(Combo.class, c -> c.getItem(0).equals(BrowserMessages.FILTER_ANY_PART));
        bot.activate();
        bot.run(part::forceFocus);
        bot.run(() -> {
            part.select(part.indexOf("test"));
            part.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        });
    }

    private static List<?> split(Workspace workspace) {
        return workspace.snapshot().orElseThrow().split().entries();
    }
}
