package org.maskwright.ui.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;
import org.maskwright.core.SampleName;
import org.maskwright.session.problems.ProblemsView;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.BotTree;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;

/** The problems view in the real window. */
class ProblemsPartTest {
    private static final int MANY = 100_000;

    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path folder;

    @Test
    void whatIsIgnoredCanBeSeenAndTakenBack() throws Exception {
        Datasets.discs(folder, List.of("1", "2", "02299"));
        Path settings = folder.resolve(".maskwright/dataset.json");
        try (var dataset = new OpenDataset(bot, folder)) {
            Workspace workspace = dataset.workspace();
            BotTree problems = bot.treeWithColumn(ProblemsMessages.WHAT);
            problems.waitUntilThere("MASK_EMPTY (1)");
            problems.expand("MASK_EMPTY");
            problems.clickFirstIn("MASK_EMPTY");
            bot.control(Label.class, l -> l.getText().startsWith("To do: "));
            bot.captureScreenshot("problem-details");

            press("Ignore");
            problems.waitUntilGone("MASK_EMPTY");
            assertTrue(Files.readString(settings).contains("02299"));
            bot.clickToolbarButtonWithTooltip("Show what is ignored: findings 1, rules turned off 0");
            problems.waitUntilThere("MASK_EMPTY (1)   ignored");
            problems.expand("MASK_EMPTY");
            problems.clickFirstIn("MASK_EMPTY");
            bot.captureScreenshot("problems-ignored");
            press("Stop Ignoring");
            bot.waitUntil(
                    "it is found again",
                    () -> workspace.problems().view().hidden().findings().isEmpty()
                            && workspace.problems().view().count(Severity.ERROR) > 0);

            problems.setFocus();
            bot.pressShortcut('z', SWT.CTRL);
            bot.waitUntil(
                    "it is ignored again",
                    () -> workspace.problems().view().hidden().findings().size() == 1);
            bot.pressShortcut('z', SWT.CTRL);
            bot.waitUntil(
                    "all is as it was",
                    () -> workspace.problems().view().hidden().findings().isEmpty());
            assertFalse(Files.exists(settings));
            workspace.problems().showIgnored(false);
        }
    }

    @Test
    void aHundredThousandFindingsAreShownAtOnce() throws Exception {
        Datasets.discs(folder, List.of("1", "2"));
        try (var dataset = new OpenDataset(bot, folder)) {
            Workspace workspace = dataset.workspace();
            BotTree problems = bot.treeWithColumn(ProblemsMessages.WHAT);
            List<Finding> many = IntStream.range(0, MANY)
                    .mapToObj(i -> new Finding(
                            i % 3 == 0 ? "MASK_HOLES" : "MASK_SPECKLES",
                            Severity.WARNING,
                            SampleName.of("s" + i),
                            List.of("masks/s" + i + ".png"),
                            "masks/s" + i + ".png has 3 holes of 7 px in all.",
                            Map.of("holes", 3),
                            List.of("fill-holes")))
                    .toList();
            long begin = System.nanoTime();
            workspace.problems().show(many, true);
            problems.waitUntilThere("MASK_HOLES (33,334)");
            report("shown", begin);
            problems.expand("MASK_HOLES");
            begin = System.nanoTime();
            workspace.problems().filter("s99999");
            problems.waitUntilThere("MASK_HOLES (1)");
            report("filtered", begin);
            begin = System.nanoTime();
            workspace.problems().filter("");
            problems.waitUntilThere("MASK_HOLES (33,334)");
            assertTrue(report("shown again, with a group open", begin) < 5_000_000_000L);
            begin = System.nanoTime();
            workspace.problems().group(ProblemsView.Grouping.SAMPLE);
            bot.waitUntil("they are grouped by sample", () -> problemsBySample(problems));
            assertTrue(report("grouped by sample", begin) < 5_000_000_000L);
            workspace.problems().group(ProblemsView.Grouping.RULE);
        }
    }

    /** Where there is little room, the pane scrolls to the button that gets the focus. */
    private void press(String text) {
        Button button = bot.control(Button.class, b -> b.getText().equals(text));
        bot.run(button::forceFocus);
        bot.waitUntil("the button has the focus", button::isFocusControl);
        bot.pressShortcut(' ');
    }

    private static boolean problemsBySample(BotTree problems) {
        return problems.items().getFirst().startsWith("s0 (1)");
    }

    private static long report(String what, long begin) {
        long took = System.nanoTime() - begin;
        System.out.printf("problems: %,d findings %s after %.0f ms%n", MANY, what, took / 1e6);
        return took;
    }

    @Test
    void aSampleTellsItsFindingsAndItsHistory() throws Exception {
        Datasets.discs(folder, List.of("1", "02299"));
        try (var dataset = new OpenDataset(bot, folder)) {
            Workspace workspace = dataset.workspace();
            bot.run(() -> workspace.browser().select("02299.png"));
            bot.control(Label.class, l -> l.getText().equals("nothing was done to it here"));
            dataset.session()
                    .setStatus(
                            List.of("02299"),
                            org.maskwright.core.SampleStatus.CORRECTED,
                            org.maskwright.core.Progress.none());
            bot.control(Label.class, l -> l.getText().equals("mark 1 sample as corrected"));
            dataset.session().undo(org.maskwright.core.Progress.none());
            bot.control(Label.class, l -> l.getText().equals("mark 1 sample as corrected  (undone)"));
            bot.control(Label.class, l -> l.getText().equals("undo mark 1 sample as corrected"));

            Finding empty = workspace.problems().view().all().stream()
                    .filter(f -> f.rule().equals("MASK_EMPTY"))
                    .findFirst()
                    .orElseThrow();
            Link message = bot.control(Link.class, l -> l.getText().contains(empty.message()));
            workspace.problems().filter("nothing is called so");
            bot.run(() -> message.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event()));
            bot.waitUntil(
                    "the finding is selected",
                    () -> workspace.problems().view().text().isEmpty()
                            && bot.selectionOfView(ViewIds.PROBLEMS).equals(Optional.of(empty)));
            assertEquals("", workspace.problems().view().text());
            bot.captureScreenshot("sample-history");
        }
    }
}
