package org.maskwright.ui.quarantine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.preferences.Preference;
import org.maskwright.ui.preferences.PreferenceValues;

/** The question before files are set aside, in the real window. */
class QuarantineHandlerTest {
    private final WorkbenchBot bot = new WorkbenchBot();
    private final PreferenceValues preferences = new PreferenceValues();

    @TempDir
    Path folder;

    @BeforeEach
    @AfterEach
    void ask() {
        preferences.set(Preference.ASK_QUARANTINE, true);
    }

    @Test
    void whoDoesNotWantToBeAskedIsNot() throws Exception {
        Datasets.discs(folder, List.of("1", "2", "3", "4"));
        try (var dataset = new OpenDataset(bot, folder)) {
            setAside(dataset, "1");
            waitForQuestion();
            bot.clickButton(QuarantineMessages.QUESTION_NO_MORE);
            bot.captureScreenshot("quarantine-question");
            bot.clickButton("Cancel");
            waitForNoQuestion();
            assertTrue(preferences.get(Preference.ASK_QUARANTINE), "an answer that was taken back is none");
            assertEquals(4, dataset.workspace().browser().view().rows().size());

            setAside(dataset, "1");
            waitForQuestion();
            bot.clickButton(QuarantineMessages.QUESTION_NO_MORE);
            bot.clickButton("OK");
            waitForRows(dataset, 3);
            assertFalse(preferences.get(Preference.ASK_QUARANTINE));

            setAside(dataset, "2");
            waitForRows(dataset, 2);
            assertFalse(Files.exists(folder.resolve("images/2.png")));

            preferences.set(Preference.ASK_QUARANTINE, true);
            setAside(dataset, "3");
            waitForQuestion();
            bot.clickButton("OK");
            waitForRows(dataset, 1);
        }
    }

    /** Not waited for: the question blocks the command, not the window. */
    private void setAside(OpenDataset dataset, String sample) throws InterruptedException {
        Job.getJobManager().join(Workspace.class, null);
        dataset.workspace().browser().select(sample + ".png");
        var commands = new CommandCall(PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
        bot.display().asyncExec(() -> commands.run(CommandIds.QUARANTINE));
    }

    private void waitForQuestion() {
        bot.control(Shell.class, s -> s.getText().equals(QuarantineMessages.TITLE));
    }

    private void waitForNoQuestion() {
        bot.waitUntil("the question is gone", () -> Stream.of(bot.display().getShells())
                .noneMatch(s -> s.getText().equals(QuarantineMessages.TITLE)));
    }

    private void waitForRows(OpenDataset dataset, int count) {
        bot.waitUntil(
                count + " samples are left",
                () -> dataset.workspace().browser().view().rows().size() == count);
    }
}
