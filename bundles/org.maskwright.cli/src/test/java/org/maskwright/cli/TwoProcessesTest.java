package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.demo.Fault;

/** Two Maskwrights on one dataset: one writes, the other may look, and is told who is in its way when it wants to write. */
class TwoProcessesTest {
    @TempDir
    private Path temp;

    @Test
    void theSecondIsToldWhoHoldsTheDataset() throws Exception {
        Path dataset = Drawn.dataset(temp, 2, Fault.SPECKLES);
        try (Child other = Child.start(List.of(), List.of(), Holder.class.getName(), dataset)) {
            other.awaitResult("holding");
            maskwright("fix", dataset, "--rule", "MASK_SPECKLES", "-q")
                    .refused(
                            "is in use by another Maskwright",
                            "process " + other.pid(),
                            "export",
                            "wait for it or close it");
            maskwright("undo", dataset).refused("is in use by another Maskwright");
            maskwright("quarantine", dataset, "add", "images/02240.jpg").refused("is in use by another Maskwright");
            maskwright("check", dataset, "--rules", "MASK_SPECKLES").ended(ExitCode.DONE);
            maskwright("history", dataset).ended(ExitCode.DONE);
            assertThat(other.end().code()).isZero();
        }
        maskwright("fix", dataset, "--rule", "MASK_SPECKLES").ended(ExitCode.DONE);
    }

    /** The first process: holds the lock until its input ends. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws Exception {
            DatasetFolder folder = DatasetFolder.open(Path.of(args[0]), Access.WRITE);
            try (var lock = folder.lock("export", Clock.systemUTC())) {
                System.out.println("holding");
                awaitEnd();
            }
        }

        private static void awaitEnd() throws IOException {
            while (System.in.read() >= 0) {
                // Whatever it says, the end is what is waited for.
            }
        }
    }
}
