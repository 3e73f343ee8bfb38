package org.maskwright.train.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.train.data.DrawnDataset;
import org.maskwright.train.data.SelectionRule;
import org.maskwright.train.engine.TorchLearner;
import org.maskwright.train.recipe.Recipe;

class TrainerTest {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void trainsEvaluatesAndReports() throws Exception {
        RunFolder run = plan(tiny().with("epochs", "30")).create("0", NOON);
        List<TrainingEvent> events = new ArrayList<>();
        RunResult result = train(run, events::add);

        assertThat(run.id()).isEqualTo("20261129-120000-quick");
        assertThat(result.epochs()).isEqualTo(30);
        assertThat(result.onnxDifference()).isLessThan(1e-4);
        assertThat(result.parts()).containsOnlyKeys("val", "test");
        assertThat(result.parts().get("val").iou()).isGreaterThan(0.6);
        EpochHistory history = EpochHistory.read(run);
        assertThat(history.epochs()).hasSize(30);
        assertThat(history.epochs().getLast().trainLoss())
                .isLessThan(0.7 * history.epochs().getFirst().trainLoss());
        assertThat(events).anyMatch(e -> e instanceof TrainingEvent.Begun);
        assertThat(events.stream().filter(e -> e instanceof TrainingEvent.EpochDone))
                .hasSize(30);
        assertThat(run.model()).exists();
        assertThat(Files.readString(run.evaluation())).contains("\"val\"", "\"test\"", "iou");
        assertThat(Files.readString(run.report()))
                .contains("<svg", "data:image/jpeg;base64,", "learning-rate", "Validation", "Test");
        assertThat(RunLibrary.result(run)).contains(result);
        try (var kept = Files.list(run.checkpoints())) {
            assertThat(kept.count()).isBetween(1L, 2L);
        }
        assertThat(run.cache()).doesNotExist();
        // Of two or three samples of the validation, 32 px each.
        assertThat(ImageHeaders.read(Files.readAllBytes(run.predictions()))
                        .size()
                        .height())
                .isEqualTo(32);
    }

    @Test
    void aStoppedTrainingGoesOnToTheSameLosses() throws Exception {
        Recipe recipe = tiny().with("epochs", "4");
        RunFolder whole = plan(recipe).create("0", NOON);
        train(whole, e -> {});
        RunFolder stopped = plan(recipe).create("0", NOON);
        assertThat(stopped.id()).isEqualTo("20261129-120000-quick-2");
        stopAfter(stopped, 2);
        stopAfter(stopped, 5);
        stopAfter(stopped, 4);
        RunResult result = train(stopped, e -> {});
        assertThat(figures(stopped)).isEqualTo(figures(whole));
        assertThat(result.parts())
                .isEqualTo(RunLibrary.result(whole).orElseThrow().parts());
    }

    @Test
    void aStopWithinAnEpochLosesNothing() throws Exception {
        Recipe recipe = tiny().with("epochs", "3")
                .with("batch", "3")
                .with("accumulate", "2")
                .with("ema-decay", "0.9")
                .with("dropout", "0.2")
                .with("schedule", "plateau");
        RunFolder whole = plan(recipe).create("0", NOON);
        List<TrainingEvent> undisturbed = new ArrayList<>();
        train(whole, undisturbed::add);
        RunFolder stopped = plan(recipe).create("0", NOON);
        List<TrainingEvent> events = new ArrayList<>();
        List.of(2, 1, 4, 3).forEach(steps -> stopAfter(stopped, steps, events::add));
        train(stopped, events::add);
        assertThat(steps(events)).hasSizeGreaterThan(10).isEqualTo(steps(undisturbed));
        assertThat(figures(stopped)).isEqualTo(figures(whole));
        assertThat(events).contains(new TrainingEvent.Note("goes on after batch 3 of epoch 1"));
        assertThat(stopped.checkpoints().resolve("unfinished")).doesNotExist();
    }

    @Test
    void aTrainingThatWaitsHasSavedWhatItLearned() throws Exception {
        RunFolder run = plan(tiny().with("epochs", "1").with("batch", "3")).create("0", NOON);
        Controls controls = new Controls();
        int[] steps = {0};
        boolean[] saved = {false};
        train(run, controls, event -> {
            if (event instanceof TrainingEvent.Step && ++steps[0] == 3) {
                controls.pause();
            } else if (event instanceof TrainingEvent.Paused) {
                saved[0] = Files.isRegularFile(run.checkpoints().resolve("epoch-0000-batch-00003/learner.safetensors"));
                controls.goOn();
            }
        });
        assertThat(saved[0]).isTrue();
        try (var kept = Files.list(run.checkpoints())) {
            assertThat(kept.map(p -> p.getFileName().toString())).containsExactly("epoch-0001");
        }
    }

    @Test
    void aStateOfOtherSamplesIsRefused() throws Exception {
        RunFolder run = plan(tiny().with("batch", "3")).create("0", NOON);
        stopAfter(run, 2, e -> {});
        Path position = run.checkpoints().resolve("epoch-0000-batch-00002/position.json");
        Files.writeString(position, Files.readString(position).replaceFirst("\"samples\" : \\d+", "\"samples\" : 900"));
        assertThatThrownBy(() -> train(run, e -> {}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("of a training from 900 samples")
                .hasMessageContaining("put the files back");
    }

    private static List<TrainingEvent> steps(List<TrainingEvent> events) {
        return events.stream().filter(e -> e instanceof TrainingEvent.Step).toList();
    }

    private void stopAfter(RunFolder run, int steps) {
        stopAfter(run, steps, e -> {});
    }

    /** Stops it in the middle of an epoch. */
    private void stopAfter(RunFolder run, int steps, Consumer<TrainingEvent> heard) {
        Controls controls = new Controls();
        int[] seen = {0};
        Consumer<TrainingEvent> told = event -> {
            heard.accept(event);
            if (event instanceof TrainingEvent.Step && ++seen[0] == steps) {
                controls.stop();
            }
        };
        assertThatThrownBy(() -> train(run, controls, told)).isInstanceOf(CancellationException.class);
    }

    @Test
    void startsFromAnotherRunAndSaysSo() throws Exception {
        RunFolder first = plan(tiny().with("epochs", "24")).create("0", NOON);
        train(first, e -> {});
        RunFolder second = plan(tiny().with("epochs", "1")).from(first).create("0", NOON);
        List<TrainingEvent> events = new ArrayList<>();
        train(second, events::add);
        assertThat(events)
                .anyMatch(e -> e instanceof TrainingEvent.Note n && n.text().startsWith("started from " + first.id()));
        assertThat(EpochHistory.read(second).epochs().getFirst().trainLoss())
                .isLessThan(0.8 * EpochHistory.read(first).epochs().getFirst().trainLoss());
    }

    @Test
    void aLossThatIsNoNumberEndsItWithALine() throws Exception {
        RunFolder run = plan(tiny().with("learning-rate", "1")
                        .with("clip-norm", "0")
                        .with("epochs", "30"))
                .create("0", NOON);
        LearnerMaker broken = spec -> new DivergingLearner(TorchLearner.create(spec), 2);
        assertThatThrownBy(() -> new Trainer(run, broken, new Controls(), e -> {}).run())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not a number")
                .hasMessageContaining("smaller learning-rate (it was 1.0)");
    }

    @Test
    void aSizeThatTheNetworkDoesNotTakeIsRefusedBeforeAnythingIsMade() {
        assertThatThrownBy(() -> plan(tiny().with("width", "33")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("multiples");
        assertThat(folder.resolve(".maskwright/runs")).doesNotExist();
    }

    private RunPlan plan(Recipe recipe) throws Exception {
        DatasetFolder dataset = dataset(folder);
        return RunPlan.of(dataset, dataset.scan(Progress.none()), new SelectionRule(false, Map.of()), recipe);
    }

    /** Discs, 24 of them. */
    static DatasetFolder dataset(Path folder) throws IOException, InputException {
        if (Files.notExists(folder.resolve("images"))) {
            DrawnDataset.write(folder, 24, 0, 0);
        }
        return DatasetFolder.open(folder, Access.WRITE);
    }

    static Recipe tiny() throws InputException {
        return Recipe.named("quick")
                .with("width", "32")
                .with("height", "32")
                .with("base-filters", "4")
                .with("batch", "6")
                .with("ema-decay", "0")
                .with("warm-up", "0")
                .with("best-by", "loss")
                .with("learning-rate", "0.02")
                .with("threads", "1");
    }

    /** What must be the same. */
    static List<String> figures(RunFolder run) throws Exception {
        return EpochHistory.read(run).epochs().stream()
                .map(e -> e.epoch() + " " + e.trainLoss() + " " + e.validation() + " " + e.learningRate())
                .toList();
    }

    private static RunResult train(RunFolder run, Consumer<TrainingEvent> told) throws Exception {
        return train(run, new Controls(), told);
    }

    private static RunResult train(RunFolder run, Controls controls, Consumer<TrainingEvent> told) throws Exception {
        return new Trainer(run, TorchLearner::create, controls, told).run();
    }
}
