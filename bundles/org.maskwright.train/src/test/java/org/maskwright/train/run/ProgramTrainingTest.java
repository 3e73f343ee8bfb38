package org.maskwright.train.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.train.data.SelectionRule;
import org.maskwright.train.engine.Learner;
import org.maskwright.train.engine.TorchLearner;
import org.maskwright.train.program.TrainerProgram;

/** Programs of the user's own, as scripts of the system's shell. */
class ProgramTrainingTest {
    private static final String[] EPOCHS = {
        "echo 'reading' ; test -s {train} || exit 9",
        "echo '{\"epoch\": 0, \"loss\": 0.5, \"val_loss\": 0.6, \"val_iou\": 0.7}'",
        "echo '{\"epoch\": 1, \"loss\": 0.4}'",
        "echo '{\"epoch\": 1, \"val_loss\": 0.3, \"val_iou\": 0.8}'",
        "echo '{\"epoch\": 2, \"loss\": 0.3, \"val_loss\": 0.4, \"val_iou\": 0.75}'"
    };

    @TempDir
    Path folder;

    private Path network = Path.of("");

    @BeforeEach
    void aNetworkAsAProgramWouldLeaveIt() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
        Path own = Files.createDirectory(folder.resolve("own"));
        network = own.resolve("net.onnx");
        try (Learner learner = TorchLearner.create(TrainerTest.tiny().learner(0.5))) {
            learner.exportOnnx(network, Map.of());
        }
    }

    private static TrainerProgram shell(String... lines) {
        return new TrainerProgram(
                List.of("/bin/sh", "-c", String.join("\n", lines)), Optional.empty(), Optional.empty());
    }

    private TrainingEvent train(
            TrainerProgram program, RunFolder run, Consumer<TrainingEvent> told, AtomicBoolean unwanted)
            throws Exception {
        try (TrainerProcess process =
                TrainerProcess.start(run, TrainerCommand.ofThisProcess().with(program))) {
            return process.follow(told, unwanted::get);
        }
    }

    private RunFolder create(TrainerProgram program) throws Exception {
        var dataset = TrainerTest.dataset(folder.resolve("data"));
        return RunPlan.of(
                        dataset, dataset.scan(Progress.none()), new SelectionRule(false, Map.of()), TrainerTest.tiny())
                .by(program)
                .create("0", TrainerTest.NOON);
    }

    @Test
    void whatItPrintsBecomesEpochsAndWhatItLeavesAModel() throws Exception {
        List<String> lines = new ArrayList<>(List.of(EPOCHS));
        lines.add("cp '" + network + "' {run}/out.onnx ; cp '" + network.resolveSibling("net.model.json")
                + "' {run}/out.model.json ; echo seed {seed}, {epochs} epochs");
        var program = new TrainerProgram(
                List.of("/bin/sh", "-c", String.join("\n", lines)), Optional.empty(), Optional.of("{run}/out.onnx"));
        RunFolder run = create(program);
        List<TrainingEvent> events = new ArrayList<>();
        TrainingEvent end = train(program, run, events::add, new AtomicBoolean());

        assertThat(end).isInstanceOfSatisfying(TrainingEvent.Finished.class, f -> {
            assertThat(f.result().bestEpoch()).isEqualTo(2);
            assertThat(f.result().epochs()).isEqualTo(3);
            assertThat(f.result().onnxDifference()).isNaN();
            assertThat(f.result().parts().get("val").images()).isPositive();
        });
        assertThat(events).filteredOn(e -> e instanceof TrainingEvent.EpochDone).hasSize(3);
        EpochHistory history = EpochHistory.read(run);
        assertThat(history.epochs()).extracting(e -> e.validation().iou()).containsExactly(0.7, 0.8, 0.75);
        assertThat(history.epochs()).extracting(EpochRecord::trainLoss).containsExactly(0.5, 0.4, 0.3);
        assertThat(history.epochs().getFirst().learningRate()).isNaN();
        assertThat(run.model()).hasSameBinaryContentAs(network);
        assertThat(run.path().resolve("model.model.json")).exists();
        assertThat(Files.readAllLines(run.path().resolve("train.csv")).getFirst())
                .isEqualTo("image,mask");
        assertThat(Files.readString(run.log())).contains("reading", "seed 1, 40 epochs");
        assertThat(Files.readString(run.report()))
                .contains("Trained by /bin/sh", "<svg")
                .doesNotContain("NaN");
        assertThat(RunRecordJson.read(run).program()).contains(program.text());
        assertThat(RunLibrary.result(run)).isPresent();
    }

    @Test
    void aProgramThatFailsOrLeavesNothingIsOneLine() throws Exception {
        TrainerProgram failing = shell("echo no such thing >&2", "exit 7");
        TrainingEvent failed = train(failing, create(failing), e -> {}, new AtomicBoolean());
        assertThat(failed).isInstanceOfSatisfying(TrainingEvent.Failed.class, f -> {
            assertThat(f.input()).isTrue();
            assertThat(f.message()).contains("/bin/sh ended with exit code 7", "its last words: no such thing");
        });
        TrainerProgram empty = shell("echo done");
        assertThat(train(empty, create(empty), e -> {}, new AtomicBoolean()))
                .isInstanceOfSatisfying(TrainingEvent.Failed.class, f -> assertThat(f.message())
                        .contains("left no model", "--model-file"));
        var missing = new TrainerProgram(List.of("no-such-program"), Optional.empty(), Optional.empty());
        assertThat(train(missing, create(missing), e -> {}, new AtomicBoolean()))
                .isInstanceOfSatisfying(TrainingEvent.Failed.class, f -> assertThat(f.message())
                        .contains("no-such-program cannot be started"));
        TrainerProgram misspelt = shell("echo {modell}");
        assertThat(train(misspelt, create(misspelt), e -> {}, new AtomicBoolean()))
                .isInstanceOfSatisfying(TrainingEvent.Failed.class, f -> assertThat(f.message())
                        .contains("there is no {modell}", "model"));
    }

    @Test
    void itEndsWhenItIsNoLongerWanted() throws Exception {
        TrainerProgram endless = shell("echo '{\"epoch\": 1, \"loss\": 1}'", "exec sleep 60");
        AtomicBoolean unwanted = new AtomicBoolean();
        TrainingEvent end = train(
                endless,
                create(endless),
                e -> unwanted.compareAndSet(false, e instanceof TrainingEvent.EpochDone),
                unwanted);
        assertThat(end).isInstanceOf(TrainingEvent.Stopped.class);
    }
}
