package org.maskwright.session.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.ledger.WorkingTime;
import org.maskwright.dataset.ledger.WorkingTimes;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.demo.TinyNetwork.Numbers;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;

/** Two rounds of proposals for four discs, and what a person makes of them. */
class LabellingLoopTest {
    @TempDir
    private Path dir;

    private Path folder;
    private SegmentationModel model;
    private DatasetSession session;

    @BeforeEach
    void open() throws Exception {
        folder = Datasets.discs(dir.resolve("discs"), List.of("a", "b", "c", "d"));
        float[] brightness = {1 / 3f, 1 / 3f, 1 / 3f};
        Path network = TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 64, 64}, brightness)
                .writeTo(dir.resolve("bright.onnx"));
        model = SegmentationModel.load(ModelFile.at(network), new Running(Device.CPU, 1, note -> {}));
        session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
        List<String> masks = List.of("masks/a.png", "masks/b.png", "masks/c.png", "masks/d.png");
        session.quarantine(masks, "to be made again", Progress.none());
    }

    @AfterEach
    void close() throws Exception {
        session.close();
        model.close();
    }

    @Test
    void beforeTheFirstRoundEverythingIsLeft() throws Exception {
        LabellingLoop loop = loop(WorkingTimes.NONE);
        assertThat(loop.rounds()).isEmpty();
        assertThat(loop.unlabelled()).isEqualTo(4);
        assertThat(loop.estimate()).isEmpty();
    }

    @Test
    void eachProposalIsCountedForTheRoundThatItIsOf() throws Exception {
        propose(ProposalChoice.UNLABELLED);
        session.setStatus(List.of("a"), SampleStatus.VERIFIED, Progress.none());
        halve("masks/b.png");
        session.setStatus(List.of("b"), SampleStatus.CORRECTED, Progress.none());
        // The second round proposes anew for what nobody has looked at; one of both is cut first, so that there is
        // something to propose.
        halve("masks/c.png");
        propose(ProposalChoice.UNREVIEWED.of(Set.of(key("c"))));
        WorkingTimes times = WorkingTimes.NONE
                .with(new WorkingTime(key("a"), Clock.systemUTC().instant(), Duration.ofSeconds(8)))
                .with(new WorkingTime(key("b"), Clock.systemUTC().instant(), Duration.ofSeconds(20)))
                .with(new WorkingTime(
                        key("b"), Clock.systemUTC().instant().minusSeconds(3600), Duration.ofSeconds(60)));
        LabellingLoop loop = loop(times);
        assertThat(loop.rounds()).hasSize(2);
        LabellingRound first = loop.rounds().getFirst();
        assertThat(first.model()).isEqualTo("bright");
        assertThat(first.proposed()).isEqualTo(4);
        assertThat(first.fates()).isEqualTo(new LabellingRound.Fates(1, 1, 1, 1, 0));
        // One is as it was proposed; of the other half of the disc was taken away.
        assertThat(first.overlap().used()).isEqualTo(2);
        assertThat(first.overlap().value().figureIfDefined().orElseThrow()).isCloseTo(0.75, within(0.02));
        assertThat(first.worked().total()).isEqualTo(Duration.ofSeconds(28));
        LabellingRound second = loop.rounds().getLast();
        assertThat(second.fates()).isEqualTo(new LabellingRound.Fates(0, 0, 1, 0, 0));
        assertThat(second.overlap().used()).isZero();
        assertThat(loop.waiting()).isEqualTo(2);
        assertThat(loop.estimate()).contains(Duration.ofSeconds(28));
    }

    @Test
    void aRoundThatWasTakenBackIsNone() throws Exception {
        propose(ProposalChoice.UNLABELLED);
        session.undo(Progress.none());
        assertThat(loop(WorkingTimes.NONE).rounds()).isEmpty();
    }

    @Test
    void aMaskThatIsGoneIsCountedAsThat() throws Exception {
        propose(ProposalChoice.UNLABELLED);
        session.quarantine(List.of("masks/a.png"), "no person", Progress.none());
        assertThat(loop(WorkingTimes.NONE).rounds().getFirst().fates())
                .isEqualTo(new LabellingRound.Fates(0, 0, 3, 0, 1));
    }

    private LabellingLoop loop(WorkingTimes times) throws Exception {
        return LabellingLoop.of(session.folder(), session.snapshot().scan(), times, Progress.none());
    }

    private void propose(ProposalChoice choice) throws Exception {
        ProposalPlan plan = ProposalPlan.of(session.snapshot().scan(), choice);
        var request = new ProposalRequest(Looking.ONCE, OptionalDouble.empty(), 1);
        try (var proposals = new ProposedMasks(session.folder(), plan, model, request, Progress.none())) {
            session.apply(ProposedMasks.title(model), proposals.edits(), Progress.none());
        }
    }

    private void halve(String mask) throws Exception {
        Mask whole = MaskFile.read(Files.readAllBytes(folder.resolve(mask))).labels(new LabelMap.Binary255());
        byte[] labels = whole.toBytes();
        Arrays.fill(labels, 0, labels.length / 2, (byte) 0);
        byte[] half = MaskFile.png(Mask.of(whole.size(), labels));
        session.apply("cut", List.of(new Edit.Rewrite(mask, Edit.Expected.ANY, old -> half)), Progress.none());
    }

    private String key(String label) {
        return session.snapshot().scan().samples().stream()
                .filter(s -> s.label().equals(label))
                .findFirst()
                .orElseThrow()
                .key();
    }
}
