package org.maskwright.session.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.demo.TinyNetwork.Numbers;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.infer.engine.Provider;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;
import org.maskwright.session.model.MeasuredSpeed.MeasuredDevice;
import org.maskwright.session.model.UsualWays.WayTried;

/** What is done with the models of a library in a folder of the test's. */
class ModelShelfTest {
    @TempDir
    private Path dir;

    private ModelShelf shelf;
    private Path network;

    @BeforeEach
    void make() throws Exception {
        shelf = new ModelShelf(new ModelLibrary(dir.resolve("kept/models")));
        float[] brightness = {1 / 3f, 1 / 3f, 1 / 3f};
        network = TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 64, 64}, brightness)
                .writeTo(dir.resolve("bright.onnx"));
    }

    private ModelTable table() {
        return ModelTable.of(shelf.library(), Optional.empty());
    }

    private ModelRow only() {
        assertThat(table().rows()).hasSize(1);
        return table().rows().getFirst();
    }

    @Test
    void addsAModelAndSaysWhatItsGraphDoesNotTell() throws Exception {
        assertThat(table().rows()).isEmpty();
        ModelShelf.Added added = shelf.add(network);
        assertThat(added.assumed()).contains("colours: taken as RGB");
        ModelRow row = only();
        assertThat(row.name()).isEqualTo("bright");
        assertThat(row.takes()).isEqualTo("64×64 px, stretched");
        assertThat(row.threshold()).isEqualTo("0.50");
        assertThat(row.made()).isEqualTo("a file");
        assertThat(row.isKept()).isTrue();
        assertThat(row.iou()).isEqualTo(OptionalDouble.empty());
        assertThat(row.bytes()).isEqualTo(Files.size(network));
        assertThatThrownBy(() -> shelf.add(network)).isInstanceOf(InputException.class);
    }

    @Test
    void refusesWhatIsNoNetwork() throws Exception {
        Path broken = Files.write(dir.resolve("broken.onnx"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> shelf.add(broken))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot be loaded as a network");
        assertThat(table().rows()).isEmpty();
    }

    @Test
    void aModelThatIsRenamedStaysTheDefaultAndAsFast() throws Exception {
        shelf.add(network);
        shelf.makeStandard(only());
        var speed = new MeasuredSpeed(List.of(new MeasuredDevice(Provider.CPU, 12.5, "")), Instant.EPOCH);
        ModelNotes.read(shelf.library()).with(only().onnx(), speed).write(shelf.library());
        shelf.rename(only(), "shining");
        ModelRow row = only();
        assertThat(row.name()).isEqualTo("shining");
        assertThat(row.standard()).isTrue();
        assertThat(row.speed()).contains(speed);
        assertThat(row.description()).isPresent();
        assertThat(table().standard()).contains(row);
        shelf.remove(row);
        assertThat(table().rows()).isEmpty();
        assertThat(ModelNotes.read(shelf.library()).standard()).isEmpty();
        assertThat(shelf.library().folder().toFile().list()).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsRefusedAndNothingMoves() throws Exception {
        shelf.add(network);
        ModelRow first = only();
        Path other = Files.copy(network, dir.resolve("other.onnx"));
        shelf.add(other);
        assertThatThrownBy(() -> shelf.rename(first, "other"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is a model other");
        assertThatThrownBy(() -> shelf.rename(first, "../other")).isInstanceOf(InputException.class);
        assertThat(table().rows()).extracting(ModelRow::name).containsExactly("bright", "other");
    }

    @Test
    void changesTheThresholdAlone() throws Exception {
        shelf.add(network);
        ModelRow before = only();
        shelf.setThreshold(before, 0.3);
        assertThat(only().description().orElseThrow().threshold()).isEqualTo(0.3);
        assertThat(only().description().orElseThrow().input())
                .isEqualTo(before.description().orElseThrow().input());
        assertThatThrownBy(() -> shelf.setThreshold(before, 1)).isInstanceOf(InputException.class);
        assertThat(only().threshold()).isEqualTo("0.30");
    }

    @Test
    void measuresEachDeviceOnceAndKeepsItUntilTheFileIsAnother() throws Exception {
        shelf.add(network);
        Path folder = Datasets.discs(dir.resolve("discs"), List.of("a"));
        try (DatasetSession session = open(folder);
                Pixels image = ModelTry.pixels(session.folder(), sample(session))) {
            MeasuredSpeed speed = shelf.measure(only().onnx(), image, Clock.systemUTC(), Progress.none());
            assertThat(speed.devices().getFirst().provider()).isEqualTo(Provider.CPU);
            assertThat(speed.devices().getFirst().computes()).isTrue();
            assertThat(only().speed()).contains(speed);
            assertThat(only().speedWords()).endsWith("images/s, cpu");
        }
        Files.write(only().onnx(), new byte[] {1});
        assertThat(only().speed()).isEmpty();
    }

    @Test
    void devicesThatFailForOneReasonShareALine() {
        var speed = new MeasuredSpeed(
                List.of(
                        new MeasuredDevice(Provider.CPU, 153.7, ""),
                        new MeasuredDevice(Provider.WEBGPU, 0, "no adapter"),
                        new MeasuredDevice(Provider.CUDA, 0, "not built in"),
                        new MeasuredDevice(Provider.CORE_ML, 0, "not built in")),
                Instant.EPOCH);
        assertThat(speed.lines())
                .containsExactly("cpu: 154 images/s", "webgpu: no adapter", "cuda, core-ml: not built in");
        assertThat(speed.words()).isEqualTo("154 images/s, cpu");
    }

    @Test
    void theUsualWaysOfNumbersDifferInWhatIsSeenAndOneIsKept() throws Exception {
        shelf.add(network);
        Path folder = Datasets.discs(dir.resolve("discs"), List.of("a", "b"));
        try (DatasetSession session = open(folder)) {
            List<Sample> samples = session.snapshot().scan().samples();
            List<WayTried> tried = UsualWays.tried(ModelFile.at(only().onnx()), session, samples, Progress.none());
            assertThat(tried).extracting(WayTried::way).isEqualTo(UsualWays.ALL);
            assertThat(tried.getFirst().seen()).hasSize(2);
            // Of 0…1 the disc alone is above 0.5; of 0…255 whatever is not black is.
            assertThat(tried.getFirst().seen().getFirst().proposed())
                    .isNotEqualTo(tried.get(1).seen().getFirst().proposed());
        }
        assertThat(UsualWays.of(only().description().orElseThrow())).contains(UsualWays.ALL.getFirst());
        shelf.setNumbers(only(), UsualWays.ALL.getLast());
        assertThat(UsualWays.of(only().description().orElseThrow())).contains(UsualWays.ALL.getLast());
        assertThat(only().threshold()).isEqualTo("0.50");
    }

    @Test
    void aDescriptionThatIsWrongIsATroubleOfItsModelAlone() throws Exception {
        shelf.add(network);
        Files.writeString(shelf.library().folder().resolve("bright.model.json"), "{");
        assertThat(only().trouble()).contains("bright.model.json");
        assertThat(only().description()).isEmpty();
    }

    @Test
    void triesAModelBesideTheMaskThatIsThereAndWritesNothing() throws Exception {
        Path folder = Datasets.discs(dir.resolve("discs"), List.of("a"));
        byte[] before = Files.readAllBytes(folder.resolve("masks/a.png"));
        try (DatasetSession session = open(folder)) {
            ModelTry made =
                    ModelTry.of(ModelFile.at(network), session.folder(), sample(session), new LabelMap.Binary255());
            assertThat(made.before()).isPresent();
            assertThat(made.iou().figureIfDefined().orElseThrow()).isCloseTo(1, within(0.03));
            assertThat(made.sureness()).isGreaterThan(0.5);
            assertThat(made.provider()).isEqualTo(Provider.CPU);
            assertThat(Files.readAllBytes(folder.resolve("masks/a.png"))).isEqualTo(before);
            assertThat(session.snapshot().history()).isEmpty();
            session.quarantine(List.of("masks/a.png"), "gone", Progress.none());
            ModelTry alone =
                    ModelTry.of(ModelFile.at(network), session.folder(), sample(session), new LabelMap.Binary255());
            assertThat(alone.before()).isEmpty();
            assertThat(alone.iou().figureIfDefined()).isEmpty();
            assertThat(alone.proposed()).isEqualTo(made.proposed());
        }
    }

    private static DatasetSession open(Path folder) throws Exception {
        return DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
    }

    private static Sample sample(DatasetSession session) {
        return session.snapshot().scan().samples().getFirst();
    }
}
