package org.maskwright.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.training.LaunchConfiguration;
import org.maskwright.session.training.LaunchFile;
import org.maskwright.session.training.Launches;
import org.maskwright.session.training.TrainingDesk;
import org.maskwright.session.training.TrainingPhase;
import org.maskwright.session.training.TrainingState;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;

/** A tiny network is trained by one click in the real window, by a trainer's process that is started from the bundles' jars. */
class RetrainTest {
    private static final int COUNT = 24;

    private final WorkbenchBot bot = new WorkbenchBot();
    private final TrainingDesk desk = bot.get(() -> PlatformUI.getWorkbench().getService(TrainingDesk.class));

    @TempDir
    Path folder;

    @Test
    void trainsByOneClickAndShowsCurvesAndRun() throws Exception {
        Datasets.noise(folder, COUNT);
        try (var dataset = new OpenDataset(bot, folder)) {
            verifyAll(dataset);
            LaunchFile.of(dataset.session().folder())
                    .write(Launches.NONE.with(tiny()).using("Tiny"));
            bot.activate();
            bot.menu('d').choose("Retrain");
            bot.waitUntil("it is under way", () -> desk.state().phase().isBusy());
            Job.getJobManager().join(TrainJob.class, null);
            TrainingState end = desk.state();
            assertEquals(
                    TrainingPhase.FINISHED, end.phase(), () -> end.failure().orElse("no failure"));
            assertEquals(2, end.history().epochs().size());
            assertTrue(Files.exists(end.run().orElseThrow().model()));

            dataset.showView(ViewIds.TRAINING);
            bot.waitUntil(
                    "the curves are drawn",
                    () -> view(TrainingPart.class).curves().painted() == 2);
            assertEquals(
                    2,
                    bot.get(() -> view(TrainingPart.class)
                                    .curves()
                                    .plots()
                                    .get(1)
                                    .lines()
                                    .getFirst()
                                    .points())
                            .size());
            bot.captureScreenshot("training");
            dataset.showView(ViewIds.RUNS);
            bot.waitUntil(
                    "the run is listed",
                    () -> view(RunsPart.class).list().viewer().getTable().getItemCount() == 1);
            bot.captureScreenshot("runs");
        }
    }

    @Test
    void keepsWhatIsChangedInTheLauncher() throws Exception {
        Datasets.noise(folder, COUNT);
        try (var dataset = new OpenDataset(bot, folder)) {
            verifyAll(dataset);
            bot.activate();
            bot.menu('d').choose("Train");
            Text name = bot.control(Text.class, t -> t.getText().equals("Quick"));
            bot.run(() -> name.setText("Slow"));
            Combo preset = bot.control(Combo.class, c -> List.of(c.getItems()).contains("unet"));
            bot.run(() -> {
                preset.setText("unet");
                preset.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
            });
            bot.control(Text.class, t -> t.getText().contains("samples to learn from"));
            bot.captureScreenshot("train-dialog");
            bot.clickButton("Keep");
            LaunchFile file = LaunchFile.of(dataset.session().folder());
            bot.waitUntil("it is kept", () -> Files.exists(file.file()));
            Job.getJobManager().join(org.maskwright.session.workspace.Workspace.class, null);
            assertEquals("Slow", file.read().latest().name());
            assertEquals("unet", file.read().latest().preset());
        }
    }

    private static LaunchConfiguration tiny() {
        return LaunchConfiguration.STANDARD
                .named("Tiny")
                .with("epochs", "2")
                .with("width", "32")
                .with("height", "32")
                .with("baseFilters", "4")
                .with("batch", "4")
                .with("threads", "1");
    }

    private static void verifyAll(OpenDataset dataset) throws Exception {
        List<String> all = dataset.session().snapshot().scan().samples().stream()
                .map(s -> s.key())
                .toList();
        dataset.session().setStatus(all, SampleStatus.VERIFIED, Progress.none());
    }

    private static <T> T view(Class<T> type) {
        var page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        return java.util.Arrays.stream(page.getViewReferences())
                .map(r -> r.getView(true))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
