package org.maskwright.dataset.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;

class AtomicFilesTest {
    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesANewFileAndAnOldOne() throws Exception {
        Path file = folder.resolve("1.png");
        AtomicFiles.write(file, new byte[] {1, 2});
        assertThat(file).hasBinaryContent(new byte[] {1, 2});
        AtomicFiles.write(file, new byte[] {3});
        assertThat(file).hasBinaryContent(new byte[] {3});
        assertThat(names()).containsExactly("1.png");
    }

    @Test
    void keepsPermissions() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "needs POSIX permissions");
        Path file = Files.write(folder.resolve("1.png"), new byte[] {1});
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
        AtomicFiles.write(file, new byte[] {2});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x--x");
    }

    @Test
    void aNameOf255BytesIsNotTooLong() throws Exception {
        Path file = folder.resolve("n".repeat(251) + ".png");
        AtomicFiles.write(file, new byte[] {1});
        assertThat(file).hasBinaryContent(new byte[] {1});
    }

    @Test
    void sweepsWhatAKillLeftAndNothingElse() throws Exception {
        Files.write(folder.resolve("1.png"), new byte[] {1});
        Path left = AtomicFiles.stage(Disk.REAL, folder, new byte[] {2}, java.util.Optional.empty());
        assertThat(AtomicFiles.isTemporary(left.getFileName().toString())).isTrue();
        Files.write(folder.resolve(".maskwright-notes.txt"), new byte[] {3});
        AtomicFiles.sweep(folder);
        assertThat(names()).containsExactly(".maskwright-notes.txt", "1.png");
    }

    @Test
    void sweepsNothingThatIsBeingWritten() throws Exception {
        var sweeping = new Disk() {
            @Override
            public void force(Path file) throws IOException {
                AtomicFiles.sweep(folder);
                super.force(file);
            }
        };
        AtomicFiles.write(sweeping, folder.resolve("scan.bin"), new byte[] {1});
        assertThat(names()).containsExactly("scan.bin");
    }

    @Test
    void aLeftOverTemporaryFileIsNotInTheWay() throws Exception {
        AtomicFiles.stage(Disk.REAL, folder, new byte[] {9}, java.util.Optional.empty());
        AtomicFiles.write(folder.resolve("1.png"), new byte[] {1});
        assertThat(folder.resolve("1.png")).hasBinaryContent(new byte[] {1});
    }

    @Test
    void aFullDiskLeavesTheOldFileAndNoTemporaryOne() throws Exception {
        Path file = Files.write(folder.resolve("1.png"), new byte[] {1});
        var full = new LimitedDisk(5);
        assertThatThrownBy(() -> AtomicFiles.write(full, file, new byte[10])).isInstanceOf(IOException.class);
        assertThat(file).hasBinaryContent(new byte[] {1});
        assertThat(names()).containsExactly("1.png");
    }

    @Test
    void sayHowToGoOn() throws Exception {
        assertThat(Complaints.about(new IOException("No space left on device"), "masks/1.png", folder))
                .hasMessage(
                        "No space left for masks/1.png: free some space on its disk and run again; nothing was changed"
                                + " in that file");
        assertThat(Complaints.about(new AccessDeniedException("x"), "masks/1.png", folder))
                .hasMessageStartingWith("No permission to write masks/1.png");
        assertThat(Complaints.about(
                        new java.nio.file.FileSystemException("x", null, "Read-only file system"),
                        "masks/1.png",
                        folder))
                .hasMessageContaining("disk that is read-only");
        var other = new IOException("Input/output error");
        assertThatThrownBy(() -> Complaints.about(other, "masks/1.png", folder)).isSameAs(other);
    }

    @Test
    void aReallyFullDiskIsToldInOneLine() throws Exception {
        try (var disk = TinyDisk.mount(folder, 64)) {
            Path file = Files.write(disk.folder().resolve("1.png"), new byte[] {1});
            assertThatThrownBy(() -> AtomicFiles.write(file, new byte[200_000]))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("No space left for " + file);
            assertThat(file).hasBinaryContent(new byte[] {1});
            try (var files = Files.list(disk.folder())) {
                assertThat(files).containsExactly(file);
            }
        }
    }
}
