package org.maskwright.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Size;
import org.maskwright.dataset.journal.Quarantine;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.layout.LayoutGuess;
import org.maskwright.dataset.layout.StrayFile;
import org.maskwright.dataset.settings.DatasetSettings;

class DatasetFolderTest {
    @TempDir
    Path root;

    @TempDir
    Path cache;

    private void touch(String... paths) throws IOException {
        for (String path : paths) {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[0]);
        }
    }

    private DatasetFolder open() throws Exception {
        return DatasetFolder.open(root, Access.WRITE, cache);
    }

    @Test
    void pairsImagesAndMasksInNaturalOrder() throws Exception {
        touch(
                "images/10.jpg",
                "images/2.jpg",
                "images/3.JPG",
                "masks/2.png",
                "masks/10.png",
                "masks/4.png",
                "images/.DS_Store",
                "notes.txt");
        Scan scan = open().scan(Progress.none());
        assertThat(scan.samples()).extracting(Sample::label).containsExactly("2", "3", "4", "10");
        assertThat(scan.samples().get(0).mask()).contains("masks/2.png");
        assertThat(scan.samples().get(1).mask()).isEmpty();
        assertThat(scan.samples().get(2).image()).isEmpty();
        assertThat(scan.strays())
                .containsExactly(
                        new StrayFile("images/.DS_Store", StrayFile.StrayKind.JUNK, 0),
                        new StrayFile("notes.txt", StrayFile.StrayKind.OTHER, 0));
        assertThat(scan.stamps()).hasSize(5 + 1).containsKey("images/3.JPG");
    }

    @Test
    void refusesPathsThatLeadOut() throws Exception {
        touch("images/a.jpg");
        Files.createSymbolicLink(root.resolve("out"), cache);
        DatasetFolder folder = open();
        assertThat(folder.resolve("images/a.jpg")).isEqualTo(folder.root().resolve("images/a.jpg"));
        assertThat(folder.resolve("new/deep/b.jpg")).isEqualTo(folder.root().resolve("new/deep/b.jpg"));
        for (String path : new String[] {"../x", "images/../../x", "/etc/passwd", "", ".", "out/x.png", "a\0b"}) {
            assertThatThrownBy(() -> folder.resolve(path)).as(path).isInstanceOf(InputException.class);
        }
    }

    /** Whoever sets the last image aside can bring it back. */
    @Test
    void opensWhereAllImagesAreInQuarantine() throws Exception {
        touch("images/a.jpg", "masks/a.png");
        Clock clock = Clock.systemUTC();
        new Quarantine(open().journal(clock)).add(List.of("images/a.jpg", "masks/a.png"), "both", Progress.none());
        DatasetFolder emptied = open();
        assertThat(emptied.scan(Progress.none()).samples()).isEmpty();
        assertThat(emptied.scan(Progress.none()).layout().reason()).contains("quarantine");
        assertThat(DatasetFolder.open(root, Access.READ, cache).scans().last(DatasetSettings.NONE))
                .isEmpty();
        Quarantine quarantine = new Quarantine(emptied.journal(clock));
        quarantine.restore(quarantine.list(), Progress.none());
        assertThat(open().scan(Progress.none()).samples())
                .extracting(Sample::label)
                .containsExactly("a");
    }

    @Test
    void saysWhatToDoWhenThereIsNoDataset() throws Exception {
        touch("data/images/a.jpg", "data/notes/todo.txt");
        assertThatThrownBy(() -> DatasetFolder.open(root.resolve("data/imagse"), Access.READ, cache))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is no folder")
                .hasMessageContaining(root.resolve("data") + " is there");
        assertThatThrownBy(() -> DatasetFolder.open(root.resolve("data/images/a.jpg"), Access.READ, cache))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a file; give the folder that it is in, " + root.resolve("data/images"));
        assertThatThrownBy(() -> DatasetFolder.open(root.resolve("data/notes"), Access.READ, cache))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no image")
                .hasMessageContaining("try " + root.toRealPath().resolve("data"));
    }

    @Test
    void opensWhatCannotBeWrittenForReading() throws Exception {
        touch("images/a.jpg", ".maskwright/dataset.json");
        Files.writeString(root.resolve(".maskwright/dataset.json"), "{\"version\": 1, \"labels\": \"0/1\"}");
        DatasetFolder folder = DatasetFolder.open(root, Access.WRITE, cache, path -> false);
        assertThat(folder.writable()).isFalse();
        assertThat(folder.stateFolder()).startsWithRaw(cache);
        assertThat(folder.settings().labels()).contains(new LabelMap.Binary01());
        assertThatThrownBy(() -> folder.save(DatasetSettings.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot be written");
        assertThatThrownBy(() -> folder.journal(Clock.systemUTC())).isInstanceOf(InputException.class);
    }

    @Test
    void createsItsStateOnlyWhenSomethingIsKept() throws Exception {
        touch("images/a.jpg");
        DatasetFolder folder = open();
        folder.scan(Progress.none());
        assertThat(folder.stateFolder())
                .isEqualTo(folder.root().resolve(".maskwright"))
                .doesNotExist();
        DatasetSettings settings = DatasetSettings.NONE.ignoring("MASK_EMPTY", "a");
        folder.save(settings);
        assertThat(folder.settings()).isEqualTo(settings);
        assertThat(DatasetFolder.open(root, Access.READ, cache).writable()).isFalse();
    }

    @Test
    void usesAStatedLayoutAndTellsItsLabels() throws Exception {
        Pngs.put(root, "in/1.jpg", Pngs.photo(8, 8));
        Pngs.put(root, "out/sub/1.png", Pngs.grey(0, 1));
        DatasetFolder folder = open();
        var stated = new DatasetSettings.Paths("in/*.jpg", "out/sub/*.png");
        LayoutGuess guess = folder.scan(DatasetSettings.NONE.withLayout(stated, Optional.empty()), Progress.none())
                .layout();
        assertThat(guess.stated()).isTrue();
        assertThat(guess.layout().labels()).isEqualTo(new LabelMap.Binary01());
        var wrong = new DatasetSettings.Paths("inn/*.jpg", "out/*.png");
        assertThatThrownBy(() -> folder.scan(DatasetSettings.NONE.withLayout(wrong, Optional.empty()), Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'inn/{name}.jpg' matches none")
                .hasMessageContaining("in/1.jpg");
    }

    @Test
    void tellsTheMasksByTheirHeadersWhenNoNameDoes() throws Exception {
        for (int i = 0; i < 5; i++) {
            Pngs.put(root, "a/" + i + ".png", Pngs.grey(0, 255));
            Pngs.put(root, "b/" + i + ".jpg", Pngs.photo(4, 4));
        }
        Layout layout = open().scan(Progress.none()).layout().layout();
        assertThat(layout.images()).startsWith("b/");
        assertThat(layout.masks()).startsWith("a/");
    }

    @Test
    void summarisesADataset() throws Exception {
        Pngs.put(root, "images/train/1.jpg", Pngs.photo(8, 8));
        Pngs.put(root, "images/train/2.jpg", Pngs.photo(20, 10));
        Pngs.put(root, "images/val/3.jpg", Pngs.photo(4, 4));
        Pngs.put(root, "masks/train/1.png", Pngs.grey(0, 0, 0, 255));
        Pngs.put(root, "masks/val/4.png", Pngs.grey(0));
        Pngs.put(root, "images/.DS_Store", new byte[5]);
        Pngs.put(
                root,
                ".maskwright/status.csv",
                "sample,status,by,when\n1,verified,me,2026-01-31T12:00:00Z\n".getBytes(StandardCharsets.UTF_8));
        DatasetFolder folder = open();
        Scan scan = folder.scan(Progress.none());
        DatasetSummary s = DatasetSummary.of(folder, scan, folder.split(scan), Progress.none());
        assertThat(s.counts().samples()).isEqualTo(4);
        assertThat(s.counts().pairs()).isEqualTo(1);
        assertThat(s.counts().imagesWithoutMask()).isEqualTo(2);
        assertThat(s.counts().masksWithoutImage()).isEqualTo(1);
        assertThat(s.strays()).isEqualTo(Map.of(StrayFile.StrayKind.JUNK, 1));
        assertThat(s.imageSizes())
                .isEqualTo(new SizeSummary(
                        3, Optional.of(new Size(4, 4)), Optional.of(new Size(8, 8)), Optional.of(new Size(20, 10))));
        assertThat(s.values()).isEqualTo(new DatasetSummary.Values(2, new TreeMap<>(Map.of(0, 28L, 255, 4L))));
        assertThat(s.statuses())
                .isEqualTo(Map.of(SampleStatus.UNLABELLED, 2, SampleStatus.UNREVIEWED, 1, SampleStatus.VERIFIED, 1));
        assertThat(s.parts()).isEqualTo(Map.of(Part.TRAIN, 2, Part.VAL, 2));
    }

    @Test
    void findsTheUsersCacheByTheXdgRules() {
        assertThat(CacheFolder.ofUser(Map.of("XDG_CACHE_HOME", "/c"))).isEqualTo(Path.of("/c/maskwright"));
        assertThat(CacheFolder.ofUser(Map.of("XDG_CACHE_HOME", "relative")))
                .isEqualTo(Path.of(System.getProperty("user.home"), ".cache/maskwright"));
        assertThat(CacheFolder.of(cache, Path.of("/a"))).isNotEqualTo(CacheFolder.of(cache, Path.of("/b")));
    }
}
