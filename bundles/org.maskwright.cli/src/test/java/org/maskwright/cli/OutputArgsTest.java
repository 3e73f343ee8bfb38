package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputArgsTest {
    @TempDir
    private Path temp;

    @Test
    void aReasonNamesNoJavaClass() {
        assertThat(OutputArgs.reason(new AccessDeniedException("a"), temp)).isEqualTo("the system does not permit it");
        assertThat(OutputArgs.reason(new NoSuchFileException("a"), temp)).isEqualTo("its folder is gone");
        assertThat(OutputArgs.reason(new IOException(), temp)).isEqualTo("the system does not say why");
        assertThat(OutputArgs.reason(new FileSystemException("a", null, "Too many links"), temp))
                .isEqualTo("Too many links");
    }
}
