package org.maskwright.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;

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
        touch("images/10.jpg", "images/2.jpg", "images/3.JPG", "masks/2.png", "masks/10.png", "masks/4.png", "images/.DS_Store", "notes.txt");
        Scan scan = open().scan(Progress.none());
        assertThat(scan.samples()).extracting(Sample::id).containsExactly("2", "3", "4", "10");
        assertThat(scan.samples().get(0).mask()).contains("masks/2.png");
        assertThat(scan.samples().get(1).mask()).isEmpty();
        assertThat(scan.samples().get(2).image()).isEmpty();
        assertThat(scan.strays()).containsExactly(
                new StrayFile("images/.DS_Store", StrayFile.Kind.JUNK, 0), new StrayFile("notes.txt", StrayFile.Kind.OTHER, 0));
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
}
