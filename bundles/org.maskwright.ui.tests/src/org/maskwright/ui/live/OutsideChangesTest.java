package org.maskwright.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.Severity;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.Progress;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.session.workspace.WorkspaceState;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.BotMenuItems;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;

/** What other programs do to the open dataset is seen in the window, soon and without losing the user's place. */
class OutsideChangesTest {
    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path temporary;

    private Path folder() throws Exception {
        List<String> ids = Stream.concat(
                        Stream.of("02299"), IntStream.rangeClosed(100, 179).mapToObj(Integer::toString))
                .toList();
        return Datasets.discs(temporary.toRealPath().resolve("set"), ids);
    }

    private static long found(Workspace workspace, String rule) {
        return workspace.problems().view().all().stream()
                .filter(f -> f.rule().equals(rule))
                .count();
    }

    @Test
    void aSavedMaskTakesItsFindingAlong() throws Exception {
        Path folder = folder();
        try (var dataset = new OpenDataset(bot, folder)) {
            Workspace workspace = dataset.workspace();
            assertEquals(1, found(workspace, "MASK_EMPTY"));
            workspace.browser().select("150.png");
            Canvas gallery = bot.control(Canvas.class, c -> c.getVerticalBar() != null && c.getMenu() != null);
            bot.waitUntil("it is in sight", () -> gallery.getVerticalBar().getSelection() > 0);
            int scrolled = bot.get(() -> gallery.getVerticalBar().getSelection());
            for (int i = 0; i < 3; i++) {
                save(folder, i % 2 == 0 ? drawn(folder) : empty(folder), workspace, i % 2 == 0 ? 0 : 1);
            }
            assertEquals(Set.of("150.png"), workspace.browser().view().selection());
            bot.waitUntil("the place is kept", () -> gallery.getVerticalBar().getSelection() == scrolled);
        }
    }

    private static byte[] drawn(Path folder) throws Exception {
        return Files.readAllBytes(folder.resolve("masks/100.png"));
    }

    private static byte[] empty(Path folder) throws Exception {
        return org.maskwright.imaging.mask.MaskFile.png(org.maskwright.core.Mask.parse("..", ".."));
    }

    private void save(Path folder, byte[] mask, Workspace workspace, int expected) throws Exception {
        Path half = folder.resolve("masks/.half");
        Files.write(half, mask);
        long begin = System.nanoTime();
        Files.move(half, folder.resolve("masks/02299.png"), StandardCopyOption.REPLACE_EXISTING);
        bot.waitUntil("the finding comes and goes", () -> found(workspace, "MASK_EMPTY") == expected);
        System.out.printf(
                "outside: a saved mask's findings changed after %.0f ms%n", (System.nanoTime() - begin) / 1e6);
        int decoded = workspace
                .snapshot()
                .orElseThrow()
                .check()
                .orElseThrow()
                .reading()
                .decoded();
        assertTrue(decoded <= 2, decoded + " files were decoded, not those of that pair only");
    }

    @Test
    void addedAndRemovedFilesAreCounted() throws Exception {
        Path folder = folder();
        try (var dataset = new OpenDataset(bot, folder)) {
            Workspace workspace = dataset.workspace();
            Files.copy(folder.resolve("images/100.png"), folder.resolve("images/new.png"));
            Files.copy(folder.resolve("masks/100.png"), folder.resolve("masks/new.png"));
            bot.waitUntil(
                    "the new sample is there",
                    () -> workspace.browser().view().row("new.png").isPresent());
            Files.delete(folder.resolve("images/101.png"));
            Files.delete(folder.resolve("masks/101.png"));
            Files.delete(folder.resolve("images/new.png"));
            Files.delete(folder.resolve("masks/new.png"));
            bot.waitUntil(
                    "they are gone", () -> workspace.browser().view().all().size() == 80);
            bot.control(Link.class, l -> l.getText().equals("80 samples"));
        }
    }

    @Test
    void whatTheWorkbenchItselfDoesIsNotLookedAtTwice() throws Exception {
        Path folder = folder();
        try (var dataset = new OpenDataset(bot, folder)) {
            List<DatasetSnapshot> announced = new CopyOnWriteArrayList<>();
            try (var counting = dataset.workspace().onSnapshot(announced::add)) {
                dataset.session().quarantine(List.of("images/100.png", "masks/100.png"), "odd", Progress.none());
                Files.createFile(folder.resolve("images/marker.txt"));
                bot.waitUntil("the marker is announced", () -> announced.stream()
                        .flatMap(s -> s.scan().strays().stream())
                        .anyMatch(s -> s.path().equals("images/marker.txt")));
                assertEquals(
                        2,
                        announced.stream().map(DatasetSnapshot::scan).distinct().count(),
                        "one look at what was done, one at the marker");
            }
        }
    }

    @Test
    void aFolderThatVanishesIsSaidAndTheWindowStaysOfUse() throws Exception {
        Path folder = folder();
        try (var dataset = new OpenDataset(bot, folder)) {
            Workspace workspace = dataset.workspace();
            try (var all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
            Label label =
                    bot.control(Label.class, l -> l.getText().contains("is gone: was it moved, deleted or unmounted?"));
            assertTrue(bot.get(label::getText).contains(folder.toString()));
            assertEquals(Optional.empty(), workspace.session());
            assertEquals("Maskwright", bot.title().strip());
            bot.captureScreenshot("gone");
        }
        try (var again = new OpenDataset(bot, folder())) {
            assertEquals(1, again.workspace().problems().view().count(Severity.ERROR) > 0 ? 1 : 0);
        }
    }

    @Test
    void aDatasetThatIsInUseIsOpenedForLooking() throws Exception {
        Path folder = Datasets.discs(temporary.resolve("used"), List.of("1", "2"));
        try (var other =
                        DatasetSession.open(folder, RuleBook.standard(), java.time.Clock.systemUTC(), Progress.none());
                var dataset = new OpenDataset(bot, folder)) {
            assertTrue(other.snapshot().access().writable());
            bot.waitUntil("the title says so", () -> bot.title().startsWith("used [read-only]"));
            bot.control(Label.class, l -> l.getText().startsWith("Nothing can be changed here. Dataset "));
            bot.waitUntil("nothing can be set aside", () -> !new BotMenuItems(bot, "Dataset")
                    .isEnabled("Move to Quarantine"));
            assertTrue(new BotMenuItems(bot, "Dataset").isEnabled("Check Now"));
            bot.captureScreenshot("read-only");
        }
        assertTrue(bot.get(() -> !bot.title().contains("read-only")));
    }

    @Test
    void aFileIsNoDataset() throws Exception {
        Path file = Files.writeString(temporary.resolve("notes.txt"), "no picture");
        var workspace = bot.get(() -> org.eclipse.ui.PlatformUI.getWorkbench().getService(Workspace.class));
        new org.maskwright.ui.jobs.OpenDatasetJob(workspace, file).schedule();
        bot.control(Label.class, l -> l.getText().contains(file + " is a file; give the folder that it is in"));
        assertTrue(workspace.state() instanceof WorkspaceState.Failed);
        workspace.close();
    }
}
