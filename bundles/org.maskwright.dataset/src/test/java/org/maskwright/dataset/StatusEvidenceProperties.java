package org.maskwright.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.ledger.Evidence;
import org.maskwright.dataset.ledger.Standing;
import org.maskwright.dataset.ledger.StatusRow;
import org.maskwright.dataset.ledger.Statuses;

/** A status holds for the files of which it was said, and for no others. */
class StatusEvidenceProperties {
    private final Path root = temporary();
    private int moment;

    private static Path temporary() {
        try {
            return Files.createTempDirectory("status");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterEach
    @net.jqwik.api.lifecycle.AfterTry
    void clear() throws IOException {
        FileUtils.deleteDirectory(root.toFile());
    }

    private void put(String path, String contents) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), contents);
        Files.setLastModifiedTime(root.resolve(path), FileTime.from(Instant.ofEpochSecond(1_700_000_000 + moment++)));
    }

    private DatasetFolder folder() throws Exception {
        return DatasetFolder.open(root, Access.WRITE);
    }

    private Sample seven() throws Exception {
        return folder().scan(Progress.none()).samples().stream()
                .filter(s -> s.label().equals("7"))
                .findFirst()
                .orElseThrow();
    }

    private void mark(SampleStatus status) throws Exception {
        DatasetFolder folder = folder();
        Scan scan = folder.scan(Progress.none());
        Sample sample = seven();
        Evidence evidence = folder.evidence(scan, List.of(sample)).get(sample.key());
        List<Edit> edits = CarryOver.before(List.of(Statuses.mark(sample.key(), status, evidence)), folder, scan);
        folder.journal(Clock.systemUTC()).apply("mark", edits, Progress.none());
    }

    private void pairs() throws IOException {
        put("images/7.jpg", "picture");
        put("masks/7.png", "mask");
        put("images/8.jpg", "other");
        put("masks/8.png", "other mask");
    }

    @Test
    void aMaskNobodyLookedAtIsUnreviewedAndNoneIsUnlabelled() throws Exception {
        pairs();
        put("images/9.jpg", "no mask");
        assertThat(folder().scan(Progress.none()).samples())
                .extracting(Sample::status)
                .containsExactly(SampleStatus.UNREVIEWED, SampleStatus.UNREVIEWED, SampleStatus.UNLABELLED);
    }

    @Test
    void whatWasVerifiedIsNotWhenItsMaskChangesByWhomever() throws Exception {
        pairs();
        mark(SampleStatus.VERIFIED);
        assertThat(seven().status()).isEqualTo(SampleStatus.VERIFIED);
        put("masks/7.png", "another mask");
        assertThat(seven().status()).isEqualTo(SampleStatus.UNREVIEWED);
        Scan scan = folder().scan(Progress.none());
        StatusRow row = folder().statuses(scan).entries().get("7.jpg");
        Evidence now = folder().evidence(scan, List.of(seven())).get("7.jpg");
        assertThat(Standing.of(seven(), Optional.of(row), now).lapsed()).contains(row);
        put("masks/7.png", "mask");
        assertThat(seven().status()).isEqualTo(SampleStatus.VERIFIED);
    }

    @Test
    void undoOfAChangeOfTheMaskBringsTheStatusBack() throws Exception {
        pairs();
        mark(SampleStatus.VERIFIED);
        var change = new Edit.Rewrite("masks/7.png", Edit.Expected.ANY, old -> new byte[] {1});
        folder().journal(Clock.systemUTC()).apply("change", List.of(change), Progress.none());
        assertThat(seven().status()).isEqualTo(SampleStatus.UNREVIEWED);
        folder().journal(Clock.systemUTC()).undo(Progress.none());
        assertThat(seven().status()).isEqualTo(SampleStatus.VERIFIED);
    }

    @Test
    void anOldRowSpeaksOfTheMaskThatIsThereWhenItIsFirstSaid() throws Exception {
        pairs();
        put(".maskwright/status.csv", "sample,status,by,when,note\n7,verified,Ann,2025-01-01T00:00:00Z,kept\n");
        assertThat(seven().status()).isEqualTo(SampleStatus.VERIFIED);
        Scan scan = folder().scan(Progress.none());
        folder().journal(Clock.systemUTC()).apply("carry over", CarryOver.edits(folder(), scan), Progress.none());
        assertThat(Files.readString(root.resolve(".maskwright/status.csv")))
                .contains("7.jpg,verified,Ann,2025-01-01T00:00:00Z,kept,");
        assertThat(CarryOver.edits(folder(), folder().scan(Progress.none()))).isEmpty();
        put("masks/7.png", "another mask");
        assertThat(seven().status()).isEqualTo(SampleStatus.UNREVIEWED);
    }

    @Test
    void toSayNothingTakesTheRowOut() throws Exception {
        pairs();
        mark(SampleStatus.VERIFIED);
        mark(SampleStatus.UNREVIEWED);
        assertThat(seven().status()).isEqualTo(SampleStatus.UNREVIEWED);
        assertThat(folder().statuses(folder().scan(Progress.none())).entries()).isEmpty();
    }

    /** 0…2 write one of three masks, 3…5 one of three images, 6…9 say one of four things. */
    @Property(tries = 20)
    void aStatusHoldsForTheBytesItWasSaidOf(@ForAll @Size(max = 12) List<@IntRange(max = 9) Integer> steps)
            throws Exception {
        pairs();
        Map<String, String> files = new HashMap<>(Map.of("masks/7.png", "mask", "images/7.jpg", "picture"));
        Optional<SampleStatus> said = Optional.empty();
        Map<String, String> saidOf = Map.of();
        List<SampleStatus> words = List.of(
                SampleStatus.PROPOSED, SampleStatus.CORRECTED, SampleStatus.VERIFIED, SampleStatus.VERIFIED_EMPTY);
        for (int step : new ArrayList<>(steps)) {
            if (step < 6) {
                String path = step < 3 ? "masks/7.png" : "images/7.jpg";
                files.put(path, "contents " + step % 3);
                put(path, "contents " + step % 3);
            } else {
                said = Optional.of(words.get(step - 6));
                saidOf = Map.copyOf(files);
                mark(said.get());
            }
            SampleStatus expected = files.equals(saidOf) ? said.orElseThrow() : SampleStatus.UNREVIEWED;
            assertThat(seven().status()).isEqualTo(expected);
        }
    }
}
