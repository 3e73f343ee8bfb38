package org.maskwright.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.catalog.Catalog;
import org.maskwright.dataset.catalog.FactsFormat;
import org.maskwright.dataset.catalog.FactsKind;
import org.maskwright.dataset.catalog.KeptFacts;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.journal.SampleHistory;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.dataset.settings.DatasetSettings;

/** What is kept about an image goes with it when somebody else gives it another name. */
class OutsideRenamesTest {
    @TempDir
    Path root;

    private void put(String... names) throws IOException {
        for (String name : names) {
            write("images/" + name + ".jpg", "image " + name);
            write("masks/" + name + ".png", "mask " + name);
        }
    }

    private void write(String path, String contents) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), contents);
    }

    private void rename(String name, String other) throws IOException {
        Files.move(root.resolve("images/" + name + ".jpg"), root.resolve("images/" + other + ".jpg"));
        Files.move(root.resolve("masks/" + name + ".png"), root.resolve("masks/" + other + ".png"));
    }

    private DatasetFolder folder() throws Exception {
        return DatasetFolder.open(root, Access.WRITE);
    }

    private Scan scan() throws Exception {
        return folder().scan(Progress.none());
    }

    private SampleStatus status(String key) throws Exception {
        return scan().samples().find(key).map(Sample::status).orElseThrow();
    }

    private Operation mark(String key) throws Exception {
        DatasetFolder folder = folder();
        Scan scan = scan();
        var files = folder.evidence(scan, List.of(scan.samples().find(key).orElseThrow()));
        List<Edit> edits = List.of(Statuses.mark(key, SampleStatus.VERIFIED, files.get(key)));
        return folder.journal(Clock.systemUTC())
                .apply("mark " + key, CarryOver.before(edits, folder, scan), Progress.none());
    }

    private String text(String name) throws IOException {
        return Files.readString(root.resolve(".maskwright").resolve(name));
    }

    @Test
    void allThatIsKeptGoesAndIsWrittenWithTheNextEdit() throws Exception {
        put("7", "8", "9");
        mark("7.jpg");
        write(".maskwright/split.csv", "sample,part,why\n7.jpg,val,x\n8.jpg,train,\n");
        write(
                ".maskwright/dataset.json",
                text("dataset.json").replaceFirst("\\{", "{\"ignored\":{\"MASK_HOLES\":[\"7.jpg\"]},"));
        rename("7", "anna");

        assertThat(status("anna.jpg")).isEqualTo(SampleStatus.VERIFIED);
        assertThat(folder().split(scan()).partOf("anna.jpg")).contains(Part.VAL);
        assertThat(scan().formerImages()).containsExactly("images/7.jpg");
        assertThat(text("status.csv")).contains("7.jpg,verified");

        mark("8.jpg");
        assertThat(text("status.csv")).contains("anna.jpg,verified").doesNotContain("\n7.jpg");
        assertThat(text("split.csv")).isEqualTo("sample,part,why\nanna.jpg,val,x\n8.jpg,train,\n");
        DatasetSettings settings = folder().settings();
        assertThat(settings.ignores("MASK_HOLES", "anna.jpg")).isTrue();
        assertThat(settings.ignores("MASK_HOLES", "7.jpg")).isFalse();
        assertThat(scan().renamed()).isEmpty();
        assertThat(history("anna.jpg")).containsExactly("mark 8.jpg", "mark 7.jpg");
        assertThat(history("9.jpg")).isEmpty();

        folder().journal(Clock.systemUTC()).undo(Progress.none());
        assertThat(text("status.csv")).contains("7.jpg,verified").doesNotContain("anna");
        assertThat(status("anna.jpg")).isEqualTo(SampleStatus.VERIFIED);
    }

    private List<String> history(String key) throws Exception {
        var journal = folder().history();
        Sample sample = scan().samples().find(key).orElseThrow();
        return SampleHistory.of(journal, journal.history()).of(sample).stream()
                .map(Operation::title)
                .toList();
    }

    @Test
    void theMarksOfASampleThatWasRenamedHereAreItsOwnStill() throws Exception {
        put("7", "8");
        mark("7.jpg");
        DatasetFolder folder = folder();
        List<Edit> edits = List.of(
                new Edit.Rename("images/7.jpg", "images/anna.jpg", Edit.Expected.ANY),
                new Edit.Rename("masks/7.png", "masks/anna.png", Edit.Expected.ANY));
        folder.journal(Clock.systemUTC()).apply("rename", CarryOver.before(edits, folder, scan()), Progress.none());
        assertThat(history("anna.jpg")).containsExactly("rename", "mark 7.jpg");
        folder.journal(Clock.systemUTC()).undo(Progress.none());
        assertThat(history("7.jpg")).containsExactly("undo rename", "rename", "mark 7.jpg");
    }

    @Test
    void aPartGoesWhereTheCatalogKnowsTheImage() throws Exception {
        put("7", "8");
        write(".maskwright/split.csv", "sample,part\n7.jpg,test\n8.jpg,train\n");
        Scan before = scan();
        try (Catalog catalog = folder().catalog()) {
            byte[] sha256 = HexFormat.of()
                    .parseHex(FileState.sha256("image 7".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            var seen = before.stamps().get("images/7.jpg");
            catalog.store(new FactsFormat(1, ""), List.of(new KeptFacts(FactsKind.IMAGE, seen, sha256, new byte[1])));
        }
        rename("7", "anna");
        assertThat(folder().split(scan()).partOf("anna.jpg")).contains(Part.TEST);
        assertThat(folder().split(scan()).partOf("8.jpg")).contains(Part.TRAIN);
    }

    @Test
    void whereContentsDoNotTellNothingGoes() throws Exception {
        put("7", "8");
        mark("7.jpg");
        // Still there: a copy is another sample.
        write("images/copy.jpg", "image 7");
        assertThat(scan().renamed()).isEmpty();
        // Two that may be meant.
        rename("7", "anna");
        assertThat(scan().renamed()).isEmpty();
        assertThat(scan().samples()).extracting(Sample::status).doesNotContain(SampleStatus.VERIFIED);
        Files.delete(root.resolve("images/copy.jpg"));
        assertThat(scan().renamed()).containsEntry("7.jpg", "anna.jpg");
        // Of which something else is kept already.
        write(".maskwright/split.csv", "sample,part\nanna.jpg,test\n");
        assertThat(scan().renamed()).isEmpty();
    }

    @Test
    void anImageThatWasSavedAnewUnderAnotherNameIsAnother() throws Exception {
        put("7", "8");
        mark("7.jpg");
        rename("7", "anna");
        write("images/anna.jpg", "image 7, darker");
        assertThat(scan().renamed()).isEmpty();
        assertThat(status("anna.jpg")).isEqualTo(SampleStatus.UNREVIEWED);
        assertThat(Optional.of(text("status.csv"))).get().asString().contains("7.jpg,verified");
    }
}
