package org.maskwright.session.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.ModelScore;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Size;
import org.maskwright.dataset.catalog.Catalog;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.ledger.StatusRow;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.demo.TinyNetwork.Numbers;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;

/** A network for which whatever is bright is the person, and pictures in which that is so. */
class ProposalsTest {
    private static final List<String> IDS = List.of("a", "b", "c", "d");

    @TempDir
    private Path dir;

    private Path folder;
    private SegmentationModel model;
    private DatasetSession session;

    @BeforeEach
    void open() throws Exception {
        folder = Datasets.discs(dir.resolve("discs"), IDS);
        float[] brightness = {1 / 3f, 1 / 3f, 1 / 3f};
        Path network = TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 64, 64}, brightness)
                .writeTo(dir.resolve("bright.onnx"));
        model = SegmentationModel.load(ModelFile.at(network), new Running(Device.CPU, 1, note -> {}));
        session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
        session.check(Progress.none());
    }

    @AfterEach
    void close() throws Exception {
        session.close();
        model.close();
    }

    @Test
    void makesMasksWhereThereAreNone() throws Exception {
        byte[] mask = Files.readAllBytes(mask("a"));
        session.quarantine(List.of("masks/a.png", "masks/c.png"), "to be made again", Progress.none());
        Operation done = propose(ProposalChoice.UNLABELLED);
        assertThat(done.skipped()).isEmpty();
        assertThat(status("a")).isEqualTo(SampleStatus.PROPOSED);
        assertThat(status("b")).isEqualTo(SampleStatus.UNREVIEWED);
        // Of 64 px a side, as the network's picture: nothing is interpolated.
        assertThat(Files.readAllBytes(mask("a"))).isEqualTo(mask);
        StatusRow row = session.folder()
                .statuses(session.snapshot().scan())
                .find(sample("a").key())
                .orElseThrow();
        assertThat(row.by()).startsWith("bright ").hasSize("bright ".length() + 12);
        assertThat(Files.readString(folder.resolve(".maskwright/status.csv"))).contains(",0.");
        session.undo(Progress.none());
        assertThat(mask("a")).doesNotExist();
        assertThat(status("a")).isEqualTo(SampleStatus.UNLABELLED);
    }

    @Test
    void leavesWhatAPersonDidWhateverIsChosen() throws Exception {
        session.setStatus(List.of("a"), SampleStatus.VERIFIED, Progress.none());
        session.setStatus(List.of("b"), SampleStatus.CORRECTED, Progress.none());
        byte[] verified = Files.readAllBytes(mask("a"));
        Set<String> all =
                Set.of(sample("a").key(), sample("b").key(), sample("d").key());
        ProposalPlan plan = ProposalPlan.of(session.snapshot().scan(), ProposalChoice.UNREVIEWED.of(all));
        assertThat(plan.targets()).extracting(t -> t.sample().label()).containsExactly("d");
        assertThat(plan.left())
                .extracting(ProposalPlan.NotProposed::why)
                .containsExactly(
                        "its mask is verified by a person, and stays", "its mask is corrected by a person, and stays");
        propose(ProposalChoice.UNREVIEWED);
        assertThat(Files.readAllBytes(mask("a"))).isEqualTo(verified);
        assertThat(status("a")).isEqualTo(SampleStatus.VERIFIED);
        assertThat(status("b")).isEqualTo(SampleStatus.CORRECTED);
        assertThat(status("d")).isEqualTo(SampleStatus.PROPOSED);
    }

    @Test
    void aMaskThatChangedMeanwhileIsLeft() throws Exception {
        ProposalPlan plan = ProposalPlan.of(session.snapshot().scan(), ProposalChoice.UNREVIEWED);
        byte[] theirs = Files.readAllBytes(mask("d"));
        try (var proposals = new ProposedMasks(session.folder(), plan, model, request(), Progress.none())) {
            var edits = proposals.edits();
            // The first edit is asked for, and so the model has looked at the first samples.
            assertThat(edits.source().hasNext()).isTrue();
            Files.write(mask("a"), theirs);
            Operation done = session.apply("propose", edits, Progress.none());
            assertThat(done.skipped()).hasSize(2);
            assertThat(done.skipped().getFirst().path()).isEqualTo("masks/a.png");
        }
        assertThat(Files.readAllBytes(mask("a"))).isEqualTo(theirs);
        assertThat(status("b")).isEqualTo(SampleStatus.PROPOSED);
    }

    @Test
    void saysWhichSamplesGetNoneAndWhy() throws Exception {
        Files.write(folder.resolve("images/b.png"), new byte[] {1, 2, 3});
        ProposalPlan plan = ProposalPlan.of(session.snapshot().scan(), ProposalChoice.UNREVIEWED);
        var strict = new ProposalRequest(Looking.ONCE, OptionalDouble.of(0.99), 2);
        try (var proposals = new ProposedMasks(session.folder(), plan, model, strict, Progress.none())) {
            Operation done = session.apply("propose", proposals.edits(), Progress.none());
            assertThat(done.files()).isZero();
            assertThat(proposals.proposed()).isZero();
            assertThat(proposals.left())
                    .extracting(ProposalPlan.NotProposed::why)
                    .contains("the model sees nobody in its image")
                    .anyMatch(why -> why.startsWith("its image or mask cannot be read"));
            assertThat(proposals.left()).hasSize(4);
        }
    }

    @Test
    void ranksTheWorstMaskFirstAndKeepsTheScores() throws Exception {
        // Half of the disc is missing in one of them.
        byte[] labels = MaskFile.read(Files.readAllBytes(mask("c")))
                .labels(new LabelMap.Binary255())
                .toBytes();
        Arrays.fill(labels, 0, labels.length / 2, (byte) 0);
        Files.write(mask("c"), MaskFile.png(Mask.of(new Size(66, 66), labels)));
        Ranking ranking = Ranking.of(
                session.folder(),
                session.snapshot().scan(),
                List.of(model, model),
                request(),
                Ranking.By.MISFIT,
                Progress.none());
        assertThat(ranking.left()).isEmpty();
        assertThat(ranking.samples()).hasSize(4);
        Ranking.Ranked worst = ranking.samples().getFirst();
        assertThat(worst.sample().label()).isEqualTo("c");
        assertThat(worst.doubts()).hasSize(2);
        assertThat(worst.value()).isGreaterThan(10 * ranking.samples().get(1).value());
        var kept = new ArrayList<ModelScore>();
        try (Catalog catalog = session.folder().catalog()) {
            catalog.loadScores(kept::add);
        }
        assertThat(kept).hasSize(3 * 4);
        String hash = FileState.of(mask("c")).sha256();
        assertThat(kept.stream().filter(s -> s.maskHash().equals(hash) && s.kind() == ModelScore.ScoreKind.MISFIT))
                .singleElement()
                .extracting(ModelScore::value)
                .isEqualTo(worst.value());
    }

    @Test
    void asksTheModelOfAnOpenDatasetAndKeepsIt() throws Exception {
        session.quarantine(List.of("masks/a.png"), "to be made again", Progress.none());
        var library = new ModelLibrary(dir.resolve("library"));
        var asked = new Prelabelling(
                ModelFile.at(dir.resolve("bright.onnx")),
                Device.CPU,
                ProposalCounts.of(session.snapshot().scan(), Set.of(), Set.of())
                        .choice(false, ProposalCounts.AmongSamples.ALL),
                request(),
                Optional.of(library));
        Prelabelling.Done done = asked.run(session, Progress.none());
        assertThat(done.proposed()).isEqualTo(1);
        assertThat(done.left()).isEmpty();
        assertThat(library.names()).containsExactly("bright");
        assertThatThrownBy(() -> asked.run(session, Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("There is no mask to propose");
        assertThat(ModelLook.of(library, "bright")).isInstanceOf(ModelLook.Usable.class);
        assertThat(ModelLook.of(library, "other")).isInstanceOf(ModelLook.Refused.class);
    }

    private Operation propose(ProposalChoice choice) throws Exception {
        ProposalPlan plan = ProposalPlan.of(session.snapshot().scan(), choice);
        try (var proposals = new ProposedMasks(session.folder(), plan, model, request(), Progress.none())) {
            return session.apply(ProposedMasks.title(model), proposals.edits(), Progress.none());
        }
    }

    private static ProposalRequest request() {
        return new ProposalRequest(Looking.ONCE, OptionalDouble.empty(), 2);
    }

    private Path mask(String id) {
        return folder.resolve("masks/" + id + ".png");
    }

    private Sample sample(String id) {
        return session.snapshot().scan().samples().stream()
                .filter(s -> s.label().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private SampleStatus status(String id) {
        return sample(id).status();
    }
}
