package org.maskwright.session.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;
import org.maskwright.session.training.LaunchConfiguration.LaunchData;
import org.maskwright.train.run.RunFolder;

/** A dataset of thirty samples of noise, and a trainer that only says that it learns. */
class TrainingDeskTest {
    private static final LaunchConfiguration ALL =
            LaunchConfiguration.STANDARD.withData(new LaunchData(false, true)).with("epochs", "2");

    @TempDir
    private Path dir;

    private DatasetSession session;
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);
    private final TrainingDesk desk = new TrainingDesk(clock);
    private final List<TrainingState> heard = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void open() throws Exception {
        Path folder = Datasets.noise(dir.resolve("noise"), 30);
        session = DatasetSession.open(folder, RuleBook.standard(), clock, Progress.none());
        desk.onChange(heard::add);
    }

    @AfterEach
    void close() throws Exception {
        session.close();
    }

    @Test
    void tellsOfATrainingFromItsFirstSampleToItsModel() throws Exception {
        TrainingState end = desk.train(this::run, FakeTrainer.command(), () -> false);
        assertThat(end.phase()).isEqualTo(TrainingPhase.FINISHED);
        assertThat(end.result().orElseThrow().parts().get("val").iou()).isEqualTo(0.75);
        assertThat(end.history().epochs()).extracting(e -> e.validation().iou()).containsExactly(0.5, 0.75);
        assertThat(end.steps()).extracting(s -> s.epoch()).containsExactly(0.5, 1.0, 1.5, 2.0);
        assertThat(end.notes()).containsExactly("all went well");
        assertThat(heard).extracting(TrainingState::phase).startsWith(TrainingPhase.PREPARING);
        assertThat(heard).extracting(s -> s.meter().task()).contains("Reading train", "Epoch 1 of 2", "Epoch 2 of 2");
        assertThat(heard.stream().mapToDouble(s -> s.meter().progress()).max()).hasValue(1);
        assertThat(desk.state()).isSameAs(end);
    }

    @Test
    void stopsWhenItIsToldToAndGoesOnFromThere() throws Exception {
        RunFolder run = run();
        desk.onChange(s -> stopAfterFirst(s));
        TrainingState end = desk.train(() -> run, FakeTrainer.patient(), () -> false);
        assertThat(end.phase()).isEqualTo(TrainingPhase.STOPPED);
        assertThat(end.history().epochs()).hasSize(1);
        assertThat(RunTable.of(session.folder()).rows().getFirst().result()).isEmpty();
    }

    private void stopAfterFirst(TrainingState state) {
        if (state.history().epochs().size() == 1) {
            desk.stop();
        }
    }

    @Test
    void waitsAndGoesOn() throws Exception {
        desk.onChange(s -> {
            if (s.phase() == TrainingPhase.LEARNING && s.history().epochs().size() == 1) {
                desk.pause();
            } else if (s.phase() == TrainingPhase.PAUSED) {
                desk.goOn();
            }
        });
        TrainingState end = desk.train(this::run, FakeTrainer.patient(), () -> false);
        assertThat(heard).extracting(TrainingState::phase).contains(TrainingPhase.PAUSED);
        assertThat(end.phase()).isEqualTo(TrainingPhase.FINISHED);
    }

    @Test
    void saysWhenTheProcessDies() throws Exception {
        var dead = FakeTrainer.command("-XX:NoSuchOption=1");
        TrainingState end = desk.train(this::run, dead, () -> false);
        assertThat(end.phase()).isEqualTo(TrainingPhase.FAILED);
        assertThat(end.failure().orElseThrow()).contains("exit 1");
    }

    @Test
    void killsAProcessAndSaysSo() throws Exception {
        desk.onChange(s -> {
            if (s.history().epochs().size() == 1) {
                desk.kill();
            }
        });
        TrainingState end = desk.train(this::run, FakeTrainer.patient(), () -> false);
        assertThat(end.phase()).isEqualTo(TrainingPhase.FAILED);
        assertThat(end.failure().orElseThrow()).contains("exit 137");
    }

    @Test
    void takesOneTrainingAtATime() throws Exception {
        var refused = new AtomicInteger();
        desk.onChange(s -> {
            if (s.phase() == TrainingPhase.LEARNING && refused.get() == 0) {
                assertThatThrownBy(() -> desk.train(this::run, FakeTrainer.command(), () -> false))
                        .isInstanceOf(InputException.class)
                        .hasMessageContaining("a training is under way");
                refused.incrementAndGet();
            }
        });
        assertThat(desk.train(this::run, FakeTrainer.command(), () -> false).phase())
                .isEqualTo(TrainingPhase.FINISHED);
        assertThat(refused).hasValue(1);
    }

    @Test
    void isFreeAgainAfterOneThatCouldNotBegin() throws Exception {
        assertThatThrownBy(() -> desk.train(
                        () -> {
                            throw new InputException("no");
                        },
                        FakeTrainer.command(),
                        () -> false))
                .hasMessage("no");
        assertThat(desk.state().failure()).contains("no");
        assertThat(desk.train(this::run, FakeTrainer.command(), () -> false).phase())
                .isEqualTo(TrainingPhase.FINISHED);
    }

    @Test
    void looksBeforeItBegins() throws Exception {
        TrainingLook look = TrainingLook.of(session, ALL, Progress.none());
        assertThat(look.warnings()).isEmpty();
        assertThat(look.start()).isEmpty();
        assertThat(look.counts().values().stream().mapToInt(i -> i).sum()).isEqualTo(30);
        assertThat(look.counts().get(Part.TRAIN)).isCloseTo(24, within(4));
        assertThat(look.summary().getFirst()).contains("samples to learn from");
        assertThatThrownBy(() -> TrainingLook.of(session, LaunchConfiguration.STANDARD, Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not verified");
    }

    @Test
    void takesVerifiedSamplesAlone() throws Exception {
        List<String> verified = session.snapshot().scan().samples().stream()
                .limit(20)
                .map(s -> s.key())
                .toList();
        session.setStatus(verified, SampleStatus.VERIFIED, Progress.none());
        TrainingLook look = TrainingLook.of(session, LaunchConfiguration.STANDARD, Progress.none());
        assertThat(look.counts().values().stream().mapToInt(i -> i).sum()).isEqualTo(20);
        assertThat(look.summary()).anyMatch(l -> l.startsWith("10 left out: not verified"));
    }

    @Test
    void warnsOfLeakageAndErrors() throws Exception {
        Files.copy(dir.resolve("noise/images/s1.png"), dir.resolve("noise/images/twin.png"));
        Files.copy(dir.resolve("noise/masks/s1.png"), dir.resolve("noise/masks/twin.png"));
        Files.writeString(dir.resolve("noise/images/s2.png"), "no picture");
        Files.createDirectories(dir.resolve("noise/.maskwright"));
        StringBuilder rows = new StringBuilder("sample,part\n");
        for (int i = 1; i <= 30; i++) {
            rows.append("s").append(i).append(i < 25 ? ",train\n" : ",val\n");
        }
        Files.writeString(dir.resolve("noise/.maskwright/split.csv"), rows + "twin,test\n");
        session.close();
        session = DatasetSession.open(dir.resolve("noise"), RuleBook.standard(), clock, Progress.none());
        TrainingLook look = TrainingLook.of(session, ALL.withData(new LaunchData(false, false)), Progress.none());
        assertThat(look.leaks()).containsKey("SPLIT_LEAK_EXACT");
        assertThat(look.warnings()).hasSize(2);
        assertThat(look.warnings().getFirst()).contains("leakage between the parts");
        assertThat(look.warnings().getLast()).contains("will be left out");
    }

    @Test
    void listsRunsComparesThemAndSetsThemAside() throws Exception {
        desk.train(this::run, FakeTrainer.command(), () -> false);
        desk.train(() -> create(ALL.with("learningRate", "0.01")), FakeTrainer.command(), () -> false);
        RunTable table = RunTable.of(session.folder());
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getFirst().iou("val")).hasValue(0.75);
        RunComparison two = RunComparison.of(table.rows().get(1), table.rows().get(0));
        assertThat(two.lines().stream().filter(RunComparison.ComparedLine::differs))
                .extracting(RunComparison.ComparedLine::name)
                .containsExactly("Learning rate");
        assertThat(RunComparison.changes(table.rows().getFirst().recipe())).isEqualTo("epochs 2, learning rate 0.01");

        RunShelf shelf = RunShelf.of(session.folder());
        String id = table.rows().getFirst().id();
        shelf.setAside(table.rows().getFirst().folder());
        assertThat(RunTable.of(session.folder()).rows()).hasSize(1);
        assertThat(shelf.aside()).containsExactly(id);
        shelf.putBack(id);
        assertThat(RunTable.of(session.folder()).rows()).extracting(RunRow::id).contains(id);
        shelf.setAside(table.rows().getFirst().folder());
        shelf.delete(id);
        assertThat(shelf.aside()).isEmpty();
    }

    @Test
    void namesARunThatCannotBeRead() throws Exception {
        RunFolder run = run();
        Files.writeString(run.inputs(), "{");
        RunTable table = RunTable.of(session.folder());
        assertThat(table.rows()).isEmpty();
        assertThat(table.troubles()).singleElement().asString().contains("run.json is no JSON");
    }

    @Test
    void beginsWithTheLatestRunOfTheSameNetwork() throws Exception {
        desk.train(this::run, FakeTrainer.command(), () -> false);
        RunFolder first = desk.state().run().orElseThrow();
        assertThat(TrainingLook.of(session, ALL, Progress.none()).start()).isEmpty();
        Files.createDirectories(first.checkpoints());
        assertThat(TrainingLook.of(session, ALL, Progress.none()).start()).contains(first);
        LaunchConfiguration wider = ALL.with("baseFilters", "24");
        assertThat(TrainingLook.of(session, wider, Progress.none()).start()).isEqualTo(Optional.empty());
        LaunchConfiguration anew = ALL.withStart(new LaunchStart.Nothing());
        assertThat(TrainingLook.of(session, anew, Progress.none()).start()).isEmpty();
    }

    private RunFolder run() throws java.io.IOException, InputException {
        return create(ALL);
    }

    private RunFolder create(LaunchConfiguration configuration) throws java.io.IOException, InputException {
        return TrainingLook.of(session, configuration, Progress.none()).create("test", clock);
    }
}
