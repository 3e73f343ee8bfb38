package org.maskwright.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.dataset.settings.DatasetSettings;

/** What is kept about a sample stays with it, whatever other files come and go. */
class SampleIdentityTest {
    @TempDir
    Path root;

    private void put(String... paths) throws IOException {
        for (String path : paths) {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), path);
        }
    }

    private DatasetFolder folder() throws Exception {
        return DatasetFolder.open(root, Access.WRITE);
    }

    private Sample sample(String image) throws Exception {
        return folder().scan(Progress.none()).samples().stream()
                .filter(s -> s.image().equals(Optional.of(image)))
                .findFirst()
                .orElseThrow();
    }

    private void mark(String image, SampleStatus status) throws Exception {
        Scan scan = folder().scan(Progress.none());
        Sample sample = sample(image);
        var evidence = folder().evidence(scan, List.of(sample)).get(sample.key());
        List<Edit> edits = List.of(Statuses.mark(sample.key(), status, evidence));
        folder().journal(Clock.systemUTC()).apply("mark", CarryOver.before(edits, folder(), scan), Progress.none());
    }

    @Test
    void aFileOfTheSameNameElsewhereTakesNothingAway() throws Exception {
        put("images/7.jpg", "masks/7.png", "images/8.jpg", "masks/8.png");
        mark("images/7.jpg", SampleStatus.VERIFIED);
        put("images/b/7.jpg", "masks/b/7.png");
        assertThat(sample("images/7.jpg").status()).isEqualTo(SampleStatus.VERIFIED);
        assertThat(sample("images/7.jpg").key()).isEqualTo("7.jpg");
        assertThat(sample("images/7.jpg").label()).isEqualTo("images/7");
        assertThat(sample("images/b/7.jpg").status()).isNotEqualTo(SampleStatus.VERIFIED);
    }

    @Test
    void anotherFormatOfTheSameNameInheritsNothing() throws Exception {
        put("images/a.png", "masks/a.png", "images/8.jpg", "masks/8.png");
        mark("images/a.png", SampleStatus.VERIFIED);
        put("images/a.jpg");
        assertThat(sample("images/a.png").status()).isEqualTo(SampleStatus.VERIFIED);
        assertThat(sample("images/a.jpg").status()).isNotEqualTo(SampleStatus.VERIFIED);
    }

    /** Files may be added from which another layout is guessed. */
    @Test
    void anotherLayoutChangesKeysAndNotWhatIsKept() throws Exception {
        put("images/7.jpg", "masks/7.png", "images/8.jpg", "masks/8.png");
        mark("images/7.jpg", SampleStatus.VERIFIED);
        Files.writeString(root.resolve(".maskwright/split.csv"), "sample,part,why\n7.jpg,val,x\n9.jpg,test,\n");
        var paths = new DatasetSettings.Paths("{kind}/{name}.jpg", "masks/{name}.png");
        folder().save(folder().settings().withLayout(paths, Optional.empty()));
        assertThat(sample("images/7.jpg").key()).isEqualTo("images/7.jpg");
        assertThat(sample("images/7.jpg").status()).isEqualTo(SampleStatus.VERIFIED);
        Scan scan = folder().scan(Progress.none());
        assertThat(folder().split(scan).partOf("images/7.jpg")).isPresent();
        mark("images/8.jpg", SampleStatus.CORRECTED);
        assertThat(Files.readString(root.resolve(".maskwright/split.csv")))
                .isEqualTo("sample,part,why\nimages/7.jpg,val,x\nimages/9.jpg,test,\n");
        assertThat(folder().settings().keys()).contains("{kind}/{name}.jpg");
    }

    @Test
    void aKeyMeansOnlyWhatHadIt() throws Exception {
        put("images/7.jpg", "masks/7.png", "images/8.jpg", "masks/8.png");
        mark("images/7.jpg", SampleStatus.VERIFIED);
        Files.delete(root.resolve("images/7.jpg"));
        put("images/b/7.jpg", "masks/b/7.png", "images/7.png");
        List<SampleStatus> statuses = new ArrayList<>();
        folder().scan(Progress.none()).samples().forEach(s -> statuses.add(s.status()));
        assertThat(statuses).doesNotContain(SampleStatus.VERIFIED);
        put("images/7.jpg");
        assertThat(sample("images/7.jpg").status()).isEqualTo(SampleStatus.VERIFIED);
    }

    private Operation rename(Edit... edits) throws Exception {
        Scan scan = folder().scan(Progress.none());
        return folder().journal(Clock.systemUTC())
                .apply("rename", CarryOver.before(List.of(edits), folder(), scan), Progress.none());
    }

    private String text(String name) throws IOException {
        return Files.readString(root.resolve(".maskwright").resolve(name));
    }

    @Test
    void whatIsKeptGoesWithAnImageThatGetsAnotherName() throws Exception {
        put("images/7.jpg", "masks/7.png", "images/8.jpg", "masks/8.png");
        mark("images/7.jpg", SampleStatus.VERIFIED);
        Files.writeString(root.resolve(".maskwright/split.csv"), "sample,part,why\n8.jpg,val,x\n7.jpg,test,y\n");
        Edit ignore = DatasetSettings.edit(s -> s.ignoring("MASK_HOLES", "7.jpg"));
        rename(ignore);
        String before = text("status.csv") + text("split.csv") + text("dataset.json");

        rename(
                new Edit.Rename("images/7.jpg", "images/anna.jpg", Edit.Expected.ANY),
                new Edit.Rename("masks/7.png", "masks/anna.png", Edit.Expected.ANY));
        assertThat(sample("images/anna.jpg").status()).isEqualTo(SampleStatus.VERIFIED);
        assertThat(text("split.csv")).isEqualTo("sample,part,why\n8.jpg,val,x\nanna.jpg,test,y\n");
        assertThat(folder().settings().ignores("MASK_HOLES", "anna.jpg")).isTrue();
        assertThat(folder().statuses(folder().scan(Progress.none())).entries()).containsOnlyKeys("anna.jpg");

        folder().journal(Clock.systemUTC()).undo(Progress.none());
        assertThat(text("status.csv") + text("split.csv") + text("dataset.json"))
                .isEqualTo(before);
        assertThat(sample("images/7.jpg").status()).isEqualTo(SampleStatus.VERIFIED);
    }

    @Test
    void whatIsKeptStaysWithAnImageThatKeepsItsName() throws Exception {
        put("images/7.jpg", "masks/7.png", "images/8.jpg", "masks/8.png");
        mark("images/7.jpg", SampleStatus.VERIFIED);
        Files.writeString(root.resolve(".maskwright/split.csv"), "sample,part\n7.jpg,test\n");
        String before = text("status.csv") + text("split.csv");
        Operation done = rename(new Edit.Rename("images/7.jpg", "images/8.jpg", Edit.Expected.ANY));
        assertThat(done.skipped()).hasSize(1);
        assertThat(text("status.csv") + text("split.csv")).isEqualTo(before);
    }

    @Test
    void peopleMayUseLabelsAndNamesOfFiles() throws Exception {
        put("images/7.jpg", "masks/7.png", "images/8.jpg", "masks/8.png", "images/b/7.jpg");
        SampleNames names = SampleNames.of(folder().scan(Progress.none()));
        assertThat(names.find("8").map(Sample::key)).contains("8.jpg");
        assertThat(names.find("masks/8.png").map(Sample::key)).contains("8.jpg");
        assertThat(names.find("images/7").map(Sample::key)).contains("7.jpg");
        assertThat(names.find("b/7").map(Sample::key)).contains("b/7.jpg");
        assertThat(names.find("7")).isEmpty();
    }
}
