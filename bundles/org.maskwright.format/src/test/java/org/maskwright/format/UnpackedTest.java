package org.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.format.container.Unpacked;

/** Archives: what they hold comes out, and nothing that harms. */
class UnpackedTest {
    @TempDir
    private Path temp;

    private Path zip(String... names) throws IOException {
        Path file = temp.resolve("a.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static byte[] tar(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new TarArchiveOutputStream(bytes)) {
            for (String name : names) {
                var entry = new TarArchiveEntry(name, true);
                entry.setSize(name.length());
                out.putArchiveEntry(entry);
                out.write(name.getBytes(StandardCharsets.UTF_8));
                out.closeArchiveEntry();
            }
            var link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc");
            out.putArchiveEntry(link);
            out.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private void requireNothingLeft() throws IOException {
        try (var files = Files.list(temp)) {
            assertThat(files.filter(Files::isDirectory)).isEmpty();
        }
    }

    @Test
    void whatAZipHoldsComesOutAndGoesAgain() throws Exception {
        try (Unpacked unpacked = Unpacked.of(zip("set/images/1.jpg", "set/masks/1.png"), temp, Progress.none())) {
            assertThat(unpacked.root().getFileName()).hasToString("set");
            assertThat(unpacked.root().resolve("images/1.jpg")).hasContent("set/images/1.jpg");
        }
        requireNothingLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shard.tar", "shard.tar.gz", "shard.TGZ"})
    void whatATarHoldsComesOutWithoutLinks(String name) throws Exception {
        Path file = temp.resolve(name);
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream out = name.endsWith(".tar") ? raw : new GZIPOutputStream(raw)) {
            out.write(tar("0001.jpg", "0001.png"));
        }
        assertThat(Unpacked.isArchive(file)).isTrue();
        try (Unpacked unpacked = Unpacked.of(file, temp, Progress.none())) {
            assertThat(unpacked.root().resolve("0001.png")).hasContent("0001.png");
            assertThat(unpacked.root().resolve("link")).doesNotExist();
        }
        requireNothingLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a/../../evil", "/etc/evil", "..\\evil", "C:/evil"})
    void whatLeadsOutIsRefused(String name) throws Exception {
        Path file = zip("good.txt", name);
        assertThatThrownBy(() -> Unpacked.of(file, temp, Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("leads out of it");
        assertThat(temp.resolveSibling("evil")).doesNotExist();
        requireNothingLeft();
        Path tar = temp.resolve("b.tar");
        Files.write(tar, tar("good.txt", name));
        assertThatThrownBy(() -> Unpacked.of(tar, temp, Progress.none())).isInstanceOf(InputException.class);
        requireNothingLeft();
    }

    @Test
    void bombsAreBounded() throws Exception {
        Path file = temp.resolve("bomb.zip");
        byte[] zeros = new byte[1 << 20];
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("zeros"));
            for (int i = 0; i < 100; i++) {
                out.write(zeros);
            }
        }
        assertThatThrownBy(() -> Unpacked.of(file, temp, Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("unpacks to more than 64 MB");
        requireNothingLeft();
    }

    @Test
    void whatIsDamagedIsToldInALine() throws Exception {
        Path none = Files.writeString(temp.resolve("none.zip"), "no archive at all");
        assertThatThrownBy(() -> Unpacked.of(none, temp, Progress.none())).isInstanceOf(InputException.class);
        Path gz = Files.writeString(temp.resolve("none.tgz"), "no archive at all");
        assertThatThrownBy(() -> Unpacked.of(gz, temp, Progress.none())).isInstanceOf(InputException.class);
        byte[] whole = Files.readAllBytes(zip("a.txt", "b.txt"));
        Path cut = temp.resolve("cut.zip");
        Files.write(cut, java.util.Arrays.copyOf(whole, 35));
        assertThatThrownBy(() -> Unpacked.of(cut, temp, Progress.none())).isInstanceOf(InputException.class);
        Path twice = temp.resolve("twice.tar");
        Files.write(twice, tar("a.txt", "a.txt"));
        assertThatThrownBy(() -> Unpacked.of(twice, temp, Progress.none())).hasMessageContaining("holds a.txt twice");
        requireNothingLeft();
    }

    @Test
    void namesThatNoFileCanHaveAreRefusedInALine() throws Exception {
        Path longName = temp.resolve("long.zip");
        Files.move(zip("ü".repeat(128)), longName);
        assertThatThrownBy(() -> Unpacked.of(longName, temp, Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("an entry's name is longer than files can have");
        Path within = temp.resolve("within.tar");
        Files.write(within, tar("a", "a/b"));
        assertThatThrownBy(() -> Unpacked.of(within, temp, Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds a/b twice");
        requireNothingLeft();
    }
}
