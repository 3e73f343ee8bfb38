package org.maskwright.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.dataset.journal.SmallDataset;

class DatasetLockTest {
    @TempDir
    Path folder;

    private DatasetLock acquire(String command) throws Exception {
        return DatasetLock.acquire(folder, folder.resolve(".maskwright"), command, SmallDataset.CLOCK);
    }

    @Test
    void theSameProcessIsTurnedAwayTooAndTheFirstLockHolds() throws Exception {
        try (var first = acquire("fix")) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> acquire("check"))
                        .isInstanceOf(InputException.class)
                        .hasMessageStartingWith("Dataset " + folder + " is in use by another Maskwright (process "
                                + ProcessHandle.current().pid())
                        .hasMessageContaining("since 2026-01-31 12:03: fix): wait for it or close it");
            }
            try (var child = new Child(folder)) {
                assertThat(child.firstLine())
                        .as("another process still sees the lock")
                        .contains("is in use")
                        .contains(": fix)");
            }
            first.close();
            acquire("again").close();
        }
    }

    @Test
    void anotherProcessHoldsItUntilItIsKilled() throws Exception {
        try (var child = new Child(folder)) {
            assertThat(child.firstLine()).isEqualTo("locked");
            assertThatThrownBy(() -> acquire("fix"))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("(process " + child.process.pid() + " on host ")
                    .hasMessageContaining(": child)");
            child.process.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve(".maskwright/lock"))
                .as("left behind by the killed process")
                .isNotEmptyFile();
        acquire("fix").close();
        assertThat(folder.resolve(".maskwright/lock")).isEmptyFile();
    }

    @Test
    void aFolderThatCannotBeMadeIsToldInOneLine() throws Exception {
        Files.write(folder.resolve("file"), new byte[1]);
        assertThatThrownBy(() ->
                        DatasetLock.acquire(folder, folder.resolve("file/.maskwright"), "fix", SmallDataset.CLOCK))
                .isInstanceOf(java.io.IOException.class);
        acquire("fix").close();
    }

    /** A process that locks, tells how that went, and waits to be ended. */
    static final class Child implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;

        Child(Path folder) throws Exception {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            process = new ProcessBuilder(
                            java,
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Child.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        String firstLine() throws Exception {
            return out.readLine();
        }

        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            try (var lock = DatasetLock.acquire(folder, folder.resolve(".maskwright"), "child", SmallDataset.CLOCK)) {
                System.out.println("locked");
                System.out.flush();
                System.in.read();
            } catch (InputException e) {
                System.out.println(e.getMessage());
            }
        }

        @Override
        public void close() throws Exception {
            process.destroyForcibly().waitFor();
            out.close();
        }
    }
}
