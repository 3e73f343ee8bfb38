package org.maskwright.session.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.ledger.Evidence;
import org.maskwright.dataset.ledger.StatusRow;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.demo.TinyNetwork.Numbers;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.infer.engine.Device;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;
import org.maskwright.session.model.ProposalReview.ReviewOrder;

/** Proposals for four discs, two of which had a mask before: half of the disc. */
class ProposalVerdictTest {
    private static final LabelMap LABELS = new LabelMap.Binary255();

    @TempDir
    private Path dir;

    private Path folder;
    private DatasetSession session;
    private byte[] half;

    @BeforeEach
    void propose() throws Exception {
        folder = Datasets.discs(dir.resolve("discs"), List.of("a", "b", "c", "d"));
        float[] brightness = {1 / 3f, 1 / 3f, 1 / 3f};
        Path network = TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 64, 64}, brightness)
                .writeTo(dir.resolve("bright.onnx"));
        session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
        half = half("c");
        Files.write(mask("c"), half);
        Files.write(mask("d"), half("d"));
        session.quarantine(List.of("masks/a.png", "masks/b.png"), "to be made again", Progress.none());
        session.check(Progress.none());
        new Prelabelling(
                        ModelFile.at(network),
                        Device.CPU,
                        ProposalChoice.UNREVIEWED,
                        new ProposalRequest(Looking.ONCE, OptionalDouble.empty(), 1),
                        Optional.empty())
                .run(session, Progress.none());
        assertThat(review().rows()).extracting(ProposalRow::label).containsExactly("a", "b", "c", "d");
    }

    @AfterEach
    void close() throws Exception {
        session.close();
    }

    @Test
    void whatIsAcceptedIsVerifiedAndSaysWhereItIsFrom() throws Exception {
        OptionalDouble sureness = review().rows().getFirst().sureness();
        assertThat(sureness.getAsDouble()).isBetween(0.5, 1.0);
        byte[] proposed = Files.readAllBytes(mask("a"));
        Operation done = new ProposalVerdict(rows("a", "c")).accept(session, Progress.none());
        assertThat(done.title()).isEqualTo("accept 2 proposals by bright");
        assertThat(done.skipped()).isEmpty();
        assertThat(status("a")).isEqualTo(SampleStatus.VERIFIED);
        assertThat(status("b")).isEqualTo(SampleStatus.PROPOSED);
        assertThat(status("c")).isEqualTo(SampleStatus.VERIFIED);
        assertThat(Files.readAllBytes(mask("a"))).isEqualTo(proposed);
        StatusRow row = session.snapshot().statuses().find(sample("a").key()).orElseThrow();
        assertThat(row.by()).isEqualTo("accept 2 proposals by bright");
        assertThat(row.sureness()).isEqualTo(sureness);
        assertThat(row.evidence().mask()).isPresent();
        session.undo(Progress.none());
        assertThat(review().rows()).hasSize(4);
        assertThat(review().rows().getFirst().model()).isEqualTo("bright");
    }

    @Test
    void whatIsRejectedIsAsItWasBefore() throws Exception {
        byte[] proposed = Files.readAllBytes(mask("c"));
        Operation done = new ProposalVerdict(rows("a", "c")).reject(session, Progress.none());
        assertThat(done.skipped()).isEmpty();
        assertThat(mask("a")).doesNotExist();
        assertThat(status("a")).isEqualTo(SampleStatus.UNLABELLED);
        assertThat(Files.readAllBytes(mask("c"))).isEqualTo(half);
        assertThat(status("c")).isEqualTo(SampleStatus.UNREVIEWED);
        assertThat(review().rows()).extracting(ProposalRow::label).containsExactly("b", "d");
        session.undo(Progress.none());
        assertThat(Files.readAllBytes(mask("c"))).isEqualTo(proposed);
        assertThat(review().rows()).hasSize(4);
    }

    @Test
    void whatSomebodyDrewMeanwhileIsLeft() throws Exception {
        List<ProposalRow> looked = rows("b", "c");
        session.apply(
                "draw", List.of(new Edit.Rewrite("masks/c.png", Edit.Expected.ANY, old -> half)), Progress.none());
        session.setStatus(List.of("c"), SampleStatus.CORRECTED, Progress.none());
        Operation accepted = new ProposalVerdict(looked).accept(session, Progress.none());
        assertThat(accepted.skipped()).hasSize(1);
        assertThat(status("b")).isEqualTo(SampleStatus.VERIFIED);
        assertThat(status("c")).isEqualTo(SampleStatus.CORRECTED);
        Operation rejected = new ProposalVerdict(looked).reject(session, Progress.none());
        assertThat(rejected.files()).isZero();
        assertThat(rejected.skipped()).hasSize(2);
        assertThat(Files.readAllBytes(mask("c"))).isEqualTo(half);
        assertThat(status("c")).isEqualTo(SampleStatus.CORRECTED);
        assertThat(status("b")).isEqualTo(SampleStatus.VERIFIED);
        assertThat(mask("b")).exists();
    }

    @Test
    void showsTheMaskThatWasThereBefore() throws Exception {
        var past = new ProposalPast(session.folder(), LABELS);
        List<ProposalRow> all = review().rows();
        assertThat(past.before(all.getFirst(), all)).isEmpty();
        assertThat(past.before(all.get(2), all)).contains(MaskFile.read(half).labels(LABELS));
    }

    @Test
    void confidencePartsThemInTwo() {
        var review = new ProposalReview(
                List.of(row("a", 0.91), row("b", 0.95), row("c", 0.8), new ProposalRow(sample("d"), said(-1))));
        assertThat(review.atLeast(0.91)).extracting(ProposalRow::label).containsExactly("a", "b");
        assertThat(review.below(0.91)).extracting(ProposalRow::label).containsExactly("c");
        assertThat(review.words(0.91)).isEqualTo("2 of 4 proposals at confidence ≥ 0.91");
        assertThat(review.sorted(ReviewOrder.LEAST_SURE).rows())
                .extracting(ProposalRow::label)
                .containsExactly("d", "c", "a", "b");
        assertThat(review.sorted(ReviewOrder.MOST_SURE).rows())
                .extracting(ProposalRow::label)
                .containsExactly("b", "a", "c", "d");
        assertThat(review.models()).containsExactly("net");
        assertThat(review.by(Optional.of("other")).rows()).isEmpty();
    }

    private ProposalRow row(String label, double sureness) {
        return new ProposalRow(sample(label), said(sureness));
    }

    private static StatusRow said(double sureness) {
        return new StatusRow(
                SampleStatus.PROPOSED,
                Evidence.NONE,
                "net 0123456789ab",
                Instant.EPOCH,
                sureness < 0 ? OptionalDouble.empty() : OptionalDouble.of(sureness));
    }

    private byte[] half(String label) throws Exception {
        Mask whole = MaskFile.read(Files.readAllBytes(mask(label))).labels(LABELS);
        byte[] labels = whole.toBytes();
        Arrays.fill(labels, 0, labels.length / 2, (byte) 0);
        return MaskFile.png(Mask.of(whole.size(), labels));
    }

    private ProposalReview review() {
        return ProposalReview.of(session.snapshot());
    }

    private List<ProposalRow> rows(String... labels) {
        return review().rows().stream()
                .filter(r -> List.of(labels).contains(r.label()))
                .toList();
    }

    private SampleStatus status(String label) {
        return sample(label).status();
    }

    private Sample sample(String label) {
        return session.snapshot().scan().samples().stream()
                .filter(s -> s.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private Path mask(String label) {
        return folder.resolve("masks/" + label + ".png");
    }
}
