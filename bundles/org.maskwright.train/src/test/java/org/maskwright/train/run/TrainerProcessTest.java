package org.maskwright.train.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.train.data.SelectionRule;
import org.maskwright.train.engine.TorchLearner;

@Tag("long")
class TrainerProcessTest {
    @TempDir
    Path folder;

    @Test
    void aTrainerThatIsKilledAndStoppedComesToTheSameLosses() throws Exception {
        RunFolder whole = create("4");
        new Trainer(whole, TorchLearner::create, new Controls(), e -> {}).run();
        RunFolder killed = create("4");

        TrainingEvent first = killAt(killed, e -> e instanceof TrainingEvent.Step s && s.epoch() == 2);
        assertThat(first).isInstanceOfSatisfying(TrainingEvent.Failed.class, f -> assertThat(f.message())
                .contains("ended by itself (exit 137)")
                .contains("resume " + killed.id()));
        assertThat(killAt(killed, e -> e instanceof TrainingEvent.EpochDone)).isInstanceOf(TrainingEvent.Failed.class);

        AtomicBoolean unwanted = new AtomicBoolean();
        TrainingEvent stopped =
                follow(killed, e -> unwanted.compareAndSet(false, e instanceof TrainingEvent.EpochDone), unwanted);
        assertThat(stopped).isInstanceOf(TrainingEvent.Stopped.class);

        TrainingEvent end = follow(killed, e -> {}, new AtomicBoolean());
        assertThat(end).isInstanceOf(TrainingEvent.Finished.class);
        assertThat(TrainerTest.figures(killed)).isEqualTo(TrainerTest.figures(whole));
        assertThat(RunLibrary.result(killed).orElseThrow().parts())
                .isEqualTo(RunLibrary.result(whole).orElseThrow().parts());
    }

    @Test
    void itWaitsAndGoesOnWhenAsked() throws Exception {
        RunFolder run = create("1");
        List<Class<?>> seen = new ArrayList<>();
        TrainingEvent end;
        try (TrainerProcess process = TrainerProcess.start(run, TrainerCommand.ofThisProcess())) {
            process.pause();
            end = process.follow(
                    event -> {
                        seen.add(event.getClass());
                        if (event instanceof TrainingEvent.Paused) {
                            process.goOn();
                        }
                    },
                    () -> false);
        }
        assertThat(end).isInstanceOf(TrainingEvent.Finished.class);
        assertThat(seen).containsSubsequence(TrainingEvent.Paused.class, TrainingEvent.GoneOn.class);
    }

    @Test
    void whatTheUserMustMendComesAsOneLine() throws Exception {
        RunFolder run = create("1");
        try (var masks = Files.list(folder.resolve("masks"))) {
            for (Path mask : masks.toList()) {
                Files.writeString(mask, "no mask");
            }
        }
        List<TrainingEvent> seen = new ArrayList<>();
        TrainingEvent end = follow(run, seen::add, new AtomicBoolean());
        assertThat(end).isInstanceOfSatisfying(TrainingEvent.Failed.class, f -> {
            assertThat(f.input()).isTrue();
            assertThat(f.message())
                    .startsWith("no sample of the part 'train' can be read")
                    .doesNotContain("\n");
        });
    }

    private TrainingEvent killAt(RunFolder run, Predicate<TrainingEvent> when) throws Exception {
        try (TrainerProcess process = TrainerProcess.start(run, TrainerCommand.ofThisProcess())) {
            return process.follow(
                    event -> {
                        if (when.test(event)) {
                            process.kill();
                        }
                    },
                    () -> false);
        }
    }

    private static TrainingEvent follow(RunFolder run, Consumer<TrainingEvent> told, AtomicBoolean unwanted)
            throws Exception {
        try (TrainerProcess process = TrainerProcess.start(run, TrainerCommand.ofThisProcess())) {
            return process.follow(told, unwanted::get);
        }
    }

    private RunFolder create(String epochs) throws Exception {
        DatasetFolder dataset = TrainerTest.dataset(folder);
        return RunPlan.of(
                        dataset,
                        dataset.scan(Progress.none()),
                        new SelectionRule(false, Map.of()),
                        TrainerTest.tiny().with("epochs", epochs))
                .create("0", TrainerTest.NOON);
    }
}
