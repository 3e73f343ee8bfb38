package org.maskwright.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;

class FolderWalkTest {
    @TempDir
    Path temp;

    private Path root;
    private Path outside;

    @BeforeEach
    void makeFolders() throws IOException {
        root = Files.createDirectory(temp.resolve("data")).toRealPath();
        outside = Files.createDirectory(temp.resolve("outside"));
    }

    private void touch(String... paths) throws IOException {
        for (String path : paths) {
            Files.createDirectories(root.resolve(path).getParent());
            Files.write(root.resolve(path), new byte[] {1, 2, 3});
        }
    }

    private Listing walk() throws IOException {
        return FolderWalk.of(root, Progress.none()).ordered();
    }

    @Test
    void takesNamesInAnyScriptAndOrder() throws IOException {
        touch("10.jpg", "9.jpg", "имя файла.PNG", "人像/写真.webp", "😀 ok.tif", "a.b.c.JPEG", ".hidden.png");
        assertThat(walk().images())
                .extracting(Listing.File::path)
                .containsExactly(
                        ".hidden.png", "9.jpg", "10.jpg", "a.b.c.JPEG", "имя файла.PNG", "😀 ok.tif", "人像/写真.webp");
        assertThat(walk().images().getFirst().bytes()).isEqualTo(3);
    }

    @Test
    void takesFilesOfNumbersForMasksOnlyWhereNoPicturesLieBesideThem() throws IOException {
        touch("images/a.jpg", "images/a.npy", "masks/a.npy", "masks/b.mat");
        assertThat(walk().images())
                .extracting(Listing.File::path)
                .containsExactly("images/a.jpg", "masks/a.npy", "masks/b.mat");
        assertThat(walk().others()).containsExactly(new StrayFile("images/a.npy", StrayFile.StrayKind.OTHER, 3));
    }

    @Test
    void goesInPathsOfMoreThan260Characters() throws IOException {
        String deep = "a".repeat(100) + "/" + "b".repeat(100) + "/" + "c".repeat(100) + "/d.jpg";
        touch(deep);
        assertThat(walk().images()).extracting(Listing.File::path).containsExactly(deep);
    }

    @Test
    void sortsOutWhatIsNoImage() throws IOException {
        touch(
                "x.jpg",
                ".DS_Store",
                "._x.jpg",
                "Thumbs.db",
                "desktop.ini",
                "__MACOSX/images/x.jpg",
                "@eaDir/x.jpg/SYNO.jpg",
                ".ipynb_checkpoints/x-checkpoint.jpg",
                "a.json",
                "notes.txt",
                ".git/x.jpg",
                ".maskwright/quarantine/x.jpg",
                ".maskwright-1.tmp",
                "z.jpg/y.jpg");
        assertThat(walk().images()).extracting(Listing.File::path).containsExactly("x.jpg", "z.jpg/y.jpg");
        assertThat(walk().others())
                .filteredOn(s -> s.kind() == StrayFile.StrayKind.JUNK)
                .extracting(StrayFile::path)
                .containsExactly(
                        ".DS_Store",
                        "._x.jpg",
                        ".ipynb_checkpoints/x-checkpoint.jpg",
                        ".maskwright-1.tmp",
                        "@eaDir/x.jpg/SYNO.jpg",
                        "Thumbs.db",
                        "__MACOSX/images/x.jpg",
                        "desktop.ini");
        assertThat(walk().others())
                .filteredOn(s -> s.kind() == StrayFile.StrayKind.JSON)
                .extracting(StrayFile::path)
                .containsExactly("a.json");
    }

    @Test
    void followsLinksToFilesWithinOnly() throws IOException {
        touch("images/a.jpg", "other/b.jpg");
        Files.write(outside.resolve("secret.jpg"), new byte[1]);
        Files.createSymbolicLink(root.resolve("images/within.jpg"), root.resolve("other/b.jpg"));
        Files.createSymbolicLink(root.resolve("images/out.jpg"), outside.resolve("secret.jpg"));
        Files.createSymbolicLink(root.resolve("images/dangling.jpg"), root.resolve("none.jpg"));
        Files.createSymbolicLink(root.resolve("images/loop"), root);
        Files.createSymbolicLink(root.resolve("self"), root.resolve("self"));
        Files.createSymbolicLink(root.resolve("outfolder"), outside);
        assertThat(walk().images())
                .extracting(Listing.File::path)
                .containsExactly("images/a.jpg", "images/within.jpg", "other/b.jpg");
        assertThat(walk().others())
                .allMatch(s -> s.kind() == StrayFile.StrayKind.LINK)
                .extracting(StrayFile::path)
                .containsExactly("images/dangling.jpg", "images/loop", "images/out.jpg", "outfolder", "self");
    }

    @Test
    void survivesNamesThatAreNoText() throws Exception {
        touch("a.jpg");
        Process mv = new ProcessBuilder(
                        "sh",
                        "-c",
                        "cp a.jpg \"$(printf 'b\\377.jpg')\" && mkdir \"$(printf 'c\\377')\" && cp a.jpg \"$(printf"
                                + " 'c\\377')/d.jpg\"")
                .directory(root.toFile())
                .start();
        Assumptions.assumeTrue(
                mv.waitFor(10, TimeUnit.SECONDS) && mv.exitValue() == 0, "this file system takes valid names only");
        assertThat(walk().images()).extracting(Listing.File::path).containsExactly("a.jpg");
        assertThat(walk().others())
                .extracting(StrayFile::kind)
                .containsExactly(StrayFile.StrayKind.UNREADABLE, StrayFile.StrayKind.UNREADABLE);
    }

    @Test
    void reportsFoldersThatMayNotBeListed() throws IOException {
        touch("a.jpg", "closed/b.jpg");
        Assumptions.assumeTrue(root.resolve("closed").toFile().setExecutable(false)
                && root.resolve("closed").toFile().setReadable(false));
        Assumptions.assumeFalse(Files.isReadable(root.resolve("closed")), "run by a user who may read everything");
        try {
            assertThat(walk().others()).containsExactly(new StrayFile("closed", StrayFile.StrayKind.UNREADABLE, 0));
        } finally {
            assertThat(root.resolve("closed").toFile().setReadable(true)
                            && root.resolve("closed").toFile().setExecutable(true))
                    .isTrue();
        }
    }

    @Test
    void findsEveryFileOfManyFoldersOnce() throws IOException {
        Set<String> paths = new HashSet<>();
        for (int i = 0; i < 9000; i++) {
            // A large folder, small ones, and some in between.
            paths.add((i < 5000 ? "large" : i < 7000 ? "s/" + i : "m" + i % 10 + "/deep") + "/" + i + ".png");
        }
        for (String path : paths) {
            Files.createDirectories(root.resolve(path).getParent());
            Files.createFile(root.resolve(path));
        }
        assertThat(walk().images()).extracting(Listing.File::path).containsExactlyInAnyOrderElementsOf(paths);
        assertThat(walk().others()).isEmpty();
    }

    @Test
    void stopsInTheMiddleOfALargeFolder() throws IOException {
        Files.createDirectory(root.resolve("images"));
        for (int i = 0; i < 5000; i++) {
            Files.createFile(root.resolve("images/" + i + ".png"));
        }
        var questions = new AtomicInteger();
        // After the root, its one entry, and the folder itself.
        Progress impatient = Progress.unseen(() -> questions.incrementAndGet() > 3);
        assertThatThrownBy(() -> FolderWalk.of(root, impatient)).isInstanceOf(CancellationException.class);
        assertThat(questions).hasValue(4);
    }

    @Test
    void stopsWhenNoLongerWanted() {
        assertThatThrownBy(() -> FolderWalk.of(root, Progress.unseen(() -> true)))
                .isInstanceOf(CancellationException.class);
    }
}
