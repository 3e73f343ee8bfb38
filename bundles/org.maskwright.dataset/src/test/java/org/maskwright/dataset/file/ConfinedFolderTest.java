package org.maskwright.dataset.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.InputException;

class ConfinedFolderTest {
    @TempDir
    Path place;

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a/b.png", ".a", "..a", "a..", ".../x", " ", "Jörg/😀.png"})
    void ordinaryPathsArePlain(String path) {
        assertThat(ConfinedFolder.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a", "..", "../a", "a/..", "a/../b", ".", "./a", "a/.", "a//b", "a/", "a\0b"})
    void pathsThatLeadOutOrAreWrittenOddlyAreNot(String path) {
        assertThat(ConfinedFolder.isPlain(path)).isFalse();
    }

    @Test
    void linksAboveAFileAreFollowedAndOneThatItIsIsNot() throws Exception {
        Path folder = Files.createDirectories(place.resolve("dataset/masks")).getParent();
        Path outside = Files.createDirectory(place.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("out"), outside);
        Files.createSymbolicLink(folder.resolve("lost"), place.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("within"), folder.resolve("masks"));
        Files.createSymbolicLink(folder.resolve("masks/link.png"), outside.resolve("x.png"));
        var confined = new ConfinedFolder(folder);
        for (String path : List.of("", "masks/1.png", "within/1.png", "new/folder/1.png", "masks/link.png")) {
            assertThat(confined.resolve(path)).isEqualTo(folder.resolve(path));
        }
        for (String path : List.of("out/1.png", "out/new/1.png", "lost/1.png", "../outside/1.png")) {
            assertThatThrownBy(() -> confined.resolve(path))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("leads out of " + folder);
            assertThatThrownBy(() -> confined.requireAll(List.of("masks/1.png", path)))
                    .isInstanceOf(InputException.class);
        }
    }
}
