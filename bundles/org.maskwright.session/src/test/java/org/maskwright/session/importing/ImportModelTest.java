package org.maskwright.session.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.format.ImportOptions.ImportTarget;
import org.maskwright.session.Datasets;
import org.maskwright.session.FormVerdict;

/** What the import wizard says, what it would make, and that it does. */
class ImportModelTest {
    private static final String COCO = """
            {"images": [{"id": 1, "file_name": "s1.png", "width": 24, "height": 24}],
             "categories": [{"id": 1, "name": "person"}],
             "annotations": [
              {"id": 1, "image_id": 1, "category_id": 1, "iscrowd": 0, "segmentation": {"size": [24, 24], "counts": [0, 48, 528]}},
              {"id": 2, "image_id": 1, "category_id": 1, "iscrowd": 0, "segmentation": {"size": [24, 24], "counts": [24, 48, 504]}}]}
            """;

    @TempDir
    private Path temp;

    private ImportModel model;

    @BeforeEach
    void make() {
        model = new ImportModel(temp);
    }

    private Path coco() throws Exception {
        Path folder = Datasets.noise(Files.createDirectory(temp.resolve("theirs")), 1);
        Files.writeString(folder.resolve("instances.json"), COCO);
        return folder;
    }

    private void from(Path source) {
        model.change(model.form().from(source.toString()));
    }

    private ImportPreview look() throws Exception {
        try (var sources = new ImportSources()) {
            return ImportPreview.of(model.wish(), sources, 16, Progress.none());
        }
    }

    @Test
    void whatIsPreviewedIsWritten() throws Exception {
        from(coco());
        assertEquals(temp.resolve("theirs-dataset").toString(), model.form().target());
        assertEquals(new FormVerdict.Right("A preview comes before anything is written."), model.verdict());
        try (var sources = new ImportSources()) {
            ImportPreview preview = ImportPreview.of(model.wish(), sources, 16, Progress.none());
            assertEquals("coco", preview.format().info().id());
            assertEquals(
                    "1 image, read as COCO, but not all of it can be kept. Nothing is written before you press Finish.",
                    preview.headline());
            // Two persons of two columns each share one: of three columns that the mask calls person, each is two. Of
            // the
            // boundaries, 1 px wide, 26 of 72 px are the same: the middle column is within the mask but for its ends.
            assertEquals(
                    "2 of 2 objects that were measured cannot be had back from the masks as they were: mean IoU 0.6667,"
                            + " mean boundary IoU 0.3611.",
                    preview.losses());
            assertEquals(1, preview.pictures().size());
            assertEquals(16, preview.pictures().getFirst().picture().size().width());
            assertTrue(preview.pictures().getFirst().masked());
            assertFalse(Files.exists(temp.resolve("theirs-dataset")), "nothing is written yet");
            assertEquals("1 image imported from COCO.", ImportPreview.ended(preview.write(sources, Progress.none())));
            assertTrue(Files.isRegularFile(temp.resolve("theirs-dataset/masks/s1.png")));
        }
    }

    @Test
    void theFormatCanBeChosenAndIsForgottenWithTheSource() throws Exception {
        from(coco());
        var folders = model.formats().stream()
                .filter(f -> f.info().id().equals("folders"))
                .findFirst();
        model.read(folders);
        ImportPreview preview = look();
        assertEquals("folders", preview.format().info().id());
        assertEquals("Masks are kept as they are.", preview.losses());
        assertFalse(preview.loses());
        from(temp);
        assertEquals(Optional.empty(), model.form().format());
    }

    @Test
    void objectsAreToldApartWhenAskedFor() throws Exception {
        from(coco());
        var now = model.form();
        model.change(new ImportForm(now.source(), now.format(), ImportTarget.INSTANCES, " person ,", now.target()));
        assertEquals(
                "1 of 2 objects that were measured cannot be had back from the masks as they were: mean IoU 0.7500,"
                        + " mean boundary IoU 0.7500.",
                look().losses());
        assertEquals(1, look().lossy().size());
        model.change(new ImportForm(now.source(), now.format(), ImportTarget.SOURCE, "cat", now.target()));
        assertThrows(InputException.class, this::look);
    }

    @Test
    void anArchiveIsUnpackedOnceAndGoneAfterwards() throws Exception {
        Path zip = temp.resolve("theirs.zip");
        Path folder = coco();
        try (OutputStream out = Files.newOutputStream(zip);
                var entries = new ZipOutputStream(out)) {
            for (String name : new String[] {"instances.json", "images/s1.png"}) {
                entries.putNextEntry(new ZipEntry(name));
                entries.write(Files.readAllBytes(folder.resolve(name)));
            }
        }
        from(zip);
        assertEquals(temp.resolve("theirs-dataset").toString(), model.form().target());
        try (var sources = new ImportSources()) {
            ImportPreview.of(model.wish(), sources, 16, Progress.none());
            assertEquals(1, unpacked());
            ImportPreview.of(model.wish(), sources, 16, Progress.none()).write(sources, Progress.none());
            assertEquals(1, unpacked());
        }
        assertEquals(0, unpacked());
        assertTrue(Files.isRegularFile(temp.resolve("theirs-dataset/images/s1.png")));
    }

    private long unpacked() throws Exception {
        try (Stream<Path> files = Files.list(temp)) {
            return files.filter(f -> f.getFileName().toString().startsWith(".maskwright"))
                    .count();
        }
    }

    @Test
    void whatCannotBeUsedIsSaid() throws Exception {
        assertInstanceOf(FormVerdict.Wrong.class, model.verdict());
        model.change(model.form().from("theirs"));
        assertEquals(
                "theirs is no whole path: type one from the root on, or choose it.",
                model.verdict().text());
        model.change(model.form().from(temp.resolve("none").toString()));
        assertEquals(
                "There is no " + temp.resolve("none") + ".", model.verdict().text());
        Path folder = coco();
        from(folder);
        model.change(model.form().to(folder.resolve("images/new").toString()));
        assertTrue(model.verdict().text().contains("lie one in the other"));
        model.change(model.form().to(temp.toString()));
        assertInstanceOf(FormVerdict.Wrong.class, model.verdict());
        from(folder.resolve("instances.json"));
        assertEquals(temp.toString(), model.form().target(), "what was typed stays");
    }

    @Test
    void aFileOfAnnotationsGoesBesideItsFolder() throws Exception {
        from(coco().resolve("instances.json"));
        assertEquals(temp.resolve("instances-dataset").toString(), model.form().target());
        assertEquals("coco", look().format().info().id());
    }

    @Test
    void lookingStopsWhenItIsNotWanted() throws Exception {
        from(coco());
        Progress cancelled = new Progress() {
            @Override
            public void begin(String name, long total) {}

            @Override
            public void worked(long units) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        try (var sources = new ImportSources()) {
            assertThrows(CancellationException.class, () -> ImportPreview.of(model.wish(), sources, 16, cancelled)
                    .write(sources, cancelled));
        }
        assertFalse(Files.exists(temp.resolve("theirs-dataset")));
    }
}
