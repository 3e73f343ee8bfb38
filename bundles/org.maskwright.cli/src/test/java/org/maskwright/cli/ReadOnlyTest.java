package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.demo.Fault;

/** A dataset that may be read only: looked at and checked as ever, its state in the user's cache folder, and never changed. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are not POSIX's")
@Tag("long")
class ReadOnlyTest {
    @TempDir
    private Path temp;

    private Path dataset;

    @BeforeEach
    void closeToWriting() throws IOException {
        dataset = Drawn.dataset(temp, 2, Fault.SPECKLES);
        permit("r-xr-xr-x");
    }

    @AfterEach
    void open() throws IOException {
        permit("rwxr-xr-x");
    }

    private void permit(String folders) throws IOException {
        for (Path folder : List.of(dataset, dataset.resolve("images"), dataset.resolve("masks"))) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(folders));
        }
    }

    @Test
    void keepsItsStateInTheUsersCache() throws Exception {
        Path cache = temp.resolve("cache");
        Tree before = Tree.of(dataset);
        Ran info = run(cache, "info", dataset).ended(ExitCode.DONE);
        assertThat(info.out()).contains("(read-only; state is kept in " + cache.resolve("maskwright"));
        assertThat(run(cache, "check", dataset, "-v", "--rules", "MASK_SPECKLES")
                        .ended(ExitCode.DONE)
                        .err())
                .contains("4 files decoded, 0 taken from the catalog");
        assertThat(run(cache, "check", dataset, "-v", "--rules", "MASK_SPECKLES")
                        .ended(ExitCode.DONE)
                        .err())
                .contains("0 files decoded, 4 taken from the catalog");
        try (Stream<Path> files = Files.walk(cache)) {
            assertThat(files.map(f -> f.getFileName().toString())).contains("catalog.db");
        }
        run(cache, "fix", dataset, "--rule", "MASK_SPECKLES", "--dry-run").ended(ExitCode.DONE);
        run(cache, "fix", dataset, "--rule", "MASK_SPECKLES").refused("cannot be written", "copy the dataset");
        run(cache, "undo", dataset).refused("cannot be written");
        run(cache, "quarantine", dataset, "add", "images/02240.jpg").refused("cannot be written");
        run(cache, "check", dataset, "--labels", "0/255", "--keep").refused("cannot be written");
        assertThat(Tree.of(dataset)).isEqualTo(before);
    }

    /** Runs a command as a user whom permissions hold back: root gives up the right to pass them by. */
    private Ran run(Path cache, Object... words) throws Exception {
        List<String> launcher = new ArrayList<>(List.of("env", "XDG_CACHE_HOME=" + cache));
        if (Files.isWritable(dataset)) {
            Path setpriv = Path.of("/usr/bin/setpriv");
            assumeTrue(
                    Files.isExecutable(setpriv), "skipped: permissions do not hold root back, and there is no setpriv");
            launcher.addAll(List.of(setpriv.toString(), "--bounding-set=-dac_override", "--inh-caps=-dac_override"));
        }
        Object[] all = new Object[words.length + 1];
        all[0] = Maskwright.class.getName();
        System.arraycopy(words, 0, all, 1, words.length);
        try (Child child = Child.start(launcher, List.of(), all)) {
            return child.end();
        }
    }
}
