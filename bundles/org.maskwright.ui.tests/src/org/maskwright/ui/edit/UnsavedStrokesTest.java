package org.maskwright.ui.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Mask;
import org.maskwright.dataset.stroke.UnsavedStrokes;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.preferences.Preference;
import org.maskwright.ui.preferences.PreferenceValues;

/** What was drawn and not saved is found again, in the real window: after a kill, after a walk, and where others changed the file. */
class UnsavedStrokesTest {
    private static final String SAMPLE = "b/02299.png";

    /** What {@link #draw} draws, upon an empty mask. */
    private static final Mask DRAWN = EditorBot.rectangle(67, 8, 18, 42, 22);

    private static final Mask EMPTY = EditorBot.rectangle(67, 0, 0, -1, -1);

    private final WorkbenchBot bot = new WorkbenchBot();
    private EditorBot person;

    @TempDir
    Path folder;

    @TempDir
    Path killed;

    @TempDir
    Path program;

    @BeforeEach
    void open() throws Exception {
        person = new EditorBot(bot, OpenDataset.ofDiscs(bot, folder), program);
        person.edit(SAMPLE);
    }

    @AfterEach
    void close() throws Exception {
        new PreferenceValues().set(Preference.AUTOSAVE, true);
        bot.run(() -> EditorBot.page().closeAllEditors(false));
        person.close();
    }

    private void draw() {
        person.brush(5);
        person.drag(10, 20, 40, 20);
        person.waitForStroke("brush");
    }

    private Mask onDisk(Path dataset) throws IOException {
        return person.onDisk(dataset.resolve("masks").resolve(SAMPLE));
    }

    private void closeUnsaved() {
        bot.run(() -> EditorBot.page().closeEditor(EditorBot.editor(), false));
    }

    private boolean isDirty() {
        return bot.get(() -> EditorBot.editor().isDirty());
    }

    private String said() {
        return bot.get(() -> EditorBot.editor().recovery().text());
    }

    private void waitForUnsaved(String sample) {
        Workspace workspace = person.dataset().workspace();
        bot.waitUntil("the dataset says so", () -> workspace.unsaved().stream()
                .map(UnsavedStrokes::sample)
                .toList()
                .equals(List.of(sample)));
    }

    /** Everything as it is on the disk at this moment, with the editor open: what a kill would leave. */
    private void copyAsKilled() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path from : all.filter(Files::isRegularFile).toList()) {
                Path to = killed.resolve(folder.relativize(from));
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
            }
        }
    }

    @Test
    void afterAKillTheStrokesAreThereAndCanBeUndone() throws Exception {
        draw();
        person.drag(10, 40, 40, 40);
        bot.waitUntil(
                "two strokes are drawn",
                () -> EditorBot.editing().orElseThrow().document().snapshot().at(20, 40) == 1);
        person.dataset().workspace().desk().orElseThrow().unsaved();
        copyAsKilled();
        person.reopen(killed);
        waitForUnsaved(SAMPLE);
        bot.captureScreenshot("unsaved-banner");

        person.edit(SAMPLE);

        assertTrue(isDirty(), "strokes are there again");
        assertTrue(said().startsWith("2 unsaved strokes, the last of "), said());
        bot.captureScreenshot("recovered");
        assertTrue(person.dataset().workspace().unsaved().isEmpty(), "it is seen in the editor");
        bot.pressShortcut('z', SWT.CTRL);
        bot.waitUntil(
                "the second one is undone",
                () -> EditorBot.editing().orElseThrow().document().snapshot().at(20, 40) == 0);
        person.save();
        assertEquals(DRAWN, onDisk(killed));
        assertEquals(EMPTY, onDisk(folder));
    }

    @Test
    void whatWasBroughtBackCanBeDiscarded() throws Exception {
        draw();
        closeUnsaved();
        person.reopen(folder);
        person.edit(SAMPLE);
        assertTrue(said().startsWith("1 unsaved stroke of "), said());

        bot.clickButton("Show");
        bot.waitUntil(
                "changes are shown", () -> EditorBot.editor().board().look().way() == MaskLook.Way.CHANGES);
        bot.clickButton("Discard");

        bot.waitUntil("it is as its file", () -> EditorBot.editing()
                .filter(e -> !e.state().dirty() && e.recovered().steps() == 0)
                .isPresent());
        assertEquals("", said());
        assertEquals(EMPTY, onDisk(folder));
    }

    @Test
    void strokesUponAFileThatOthersChangedAreComparedAndChosen() throws Exception {
        draw();
        closeUnsaved();
        person.reopen(folder);
        Mask theirs = EditorBot.rectangle(67, 50, 50, 60, 60);
        Files.write(folder.resolve("masks").resolve(SAMPLE), MaskFile.png(theirs));
        person.edit(SAMPLE);

        assertFalse(isDirty(), "nothing is applied by itself");
        assertTrue(said().startsWith("Strokes that were not saved (1, "), said());
        bot.clickButton("Show Them");
        person.waitForProposal(true);
        bot.captureScreenshot("leftover");
        bot.waitUntil(
                "the picture has the keyboard",
                () -> EditorBot.editor().board().control().isFocusControl());
        bot.pressShortcut(SWT.CR);
        person.waitForStroke("unsaved strokes");
        assertEquals("", said(), "it is answered");
        person.save();
        byte[] both = theirs.toBytes();
        byte[] mine = DRAWN.toBytes();
        for (int i = 0; i < both.length; i++) {
            both[i] |= mine[i];
        }
        assertEquals(Mask.adopt(theirs.size(), both), onDisk(folder));
        closeUnsaved();
        person.edit(SAMPLE);
        assertEquals("", said(), "nothing is offered twice");
    }

    @Test
    void strokesThatAreSetAsideLeaveTheFile() throws Exception {
        draw();
        closeUnsaved();
        person.reopen(folder);
        byte[] theirs = MaskFile.png(EditorBot.rectangle(67, 50, 50, 60, 60));
        Files.write(folder.resolve("masks").resolve(SAMPLE), theirs);
        person.edit(SAMPLE);

        bot.clickButton("Set Aside");

        bot.waitUntil("it is answered", () -> said().isEmpty());
        assertFalse(isDirty());
        assertArrayEquals(theirs, Files.readAllBytes(folder.resolve("masks").resolve(SAMPLE)));
    }

    @Test
    void whoSavesOverAChangedFileIsAsked() throws Exception {
        draw();
        Files.write(folder.resolve("masks").resolve(SAMPLE), MaskFile.png(EditorBot.rectangle(67, 50, 50, 60, 60)));
        bot.pressShortcut('s', SWT.CTRL);
        bot.clickButton("Mine");
        bot.waitUntil("it is saved", () -> !EditorBot.editor().isDirty());
        assertEquals(DRAWN, onDisk(folder));
    }

    @Test
    void whereNothingIsSavedOnLeavingStrokesWaitAndTheBannerLeadsBack() throws Exception {
        new PreferenceValues().set(Preference.AUTOSAVE, false);
        draw();
        bot.pressShortcut('a');
        bot.waitUntil("another one is open", () -> EditorBot.editing()
                .filter(e -> !e.sample().name().key().equals(SAMPLE))
                .isPresent());
        Job.getJobManager().join(Workspace.class, null);
        assertEquals(EMPTY, onDisk(folder));
        waitForUnsaved(SAMPLE);
        closeUnsaved();
        bot.run(OpenDataset::backToTheBeginning);
        Link banner = bot.control(Link.class, l -> l.getText().startsWith("Strokes upon 1 mask were not saved"));

        bot.run(() -> {
            var click = new Event();
            click.text = "0";
            banner.notifyListeners(SWT.Selection, click);
        });

        person.waitFor(SAMPLE);
        assertTrue(isDirty());
        bot.waitUntil("the banner is gone", () -> banner.isDisposed() || !banner.isVisible());
        person.save();
        assertEquals(DRAWN, onDisk(folder));
    }
}
