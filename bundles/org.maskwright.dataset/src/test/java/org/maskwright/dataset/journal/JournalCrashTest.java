package org.maskwright.dataset.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;

/** Dies at every single step of an operation, and looks at what is left. */
@Tag("long")
class JournalCrashTest {
    @TempDir(factory = InMemory.class)
    Path folder;

    private int datasets;

    private SmallDataset fresh() throws IOException {
        return SmallDataset.make(Files.createDirectory(folder.resolve("d" + datasets++)), 6);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCrashAtAnyStepOfAnApplyLeavesWholeFilesAndCanBeUndone(boolean losesPower) throws Exception {
        int steps = 0;
        for (boolean crashed = true; crashed; steps++) {
            SmallDataset dataset = fresh();
            Map<String, String> before = dataset.snapshot();
            crashed = crashes(
                    dataset,
                    new CrashingDisk(steps, losesPower),
                    j -> j.apply("all", dataset.everyKind(), Progress.none()));
            dataset.journal();
            assertWhole(dataset, steps);
            dataset.undoAll();
            assertThat(dataset.snapshot())
                    .as("undone after a crash at step %s", steps)
                    .isEqualTo(before);
            assertThat(new Quarantine(dataset.journal()).list())
                    .as("quarantine after step %s", steps)
                    .isEmpty();
        }
        assertThat(steps).as("steps of the operation").isGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCrashAtAnyStepOfAnUndoLeavesWholeFilesAndCanBeFinishedOrRedone(boolean losesPower) throws Exception {
        int steps = 0;
        for (boolean crashed = true; crashed; steps++) {
            SmallDataset dataset = fresh();
            Map<String, String> before = dataset.snapshot();
            dataset.journal().apply("all", dataset.everyKind(), Progress.none());
            Map<String, String> after = dataset.snapshot();
            crashed = crashes(dataset, new CrashingDisk(steps, losesPower), j -> j.undo(Progress.none()));
            Journal journal = dataset.journal();
            assertWhole(dataset, steps);
            Operation last = journal.history().getLast();
            if (last.id() == 2 && last.state() != Operation.Effect.UNDONE && last.files() > 0) {
                journal.undo(2, Progress.none());
                assertThat(dataset.snapshot())
                        .as("redone after a crash at step %s", steps)
                        .isEqualTo(after);
            }
            dataset.undoAll();
            assertThat(dataset.snapshot())
                    .as("undone after a crash at step %s", steps)
                    .isEqualTo(before);
        }
        assertThat(steps).as("steps of the operation").isGreaterThan(60);
    }

    @Test
    void aCrashAtAnyStepOfTheRecoveryIsRecoveredFrom() throws Exception {
        boolean crashedBefore = true;
        for (int first = 0; crashedBefore; first += 9) {
            boolean crashed = true;
            for (int second = 0; crashed && crashedBefore; second++) {
                SmallDataset dataset = fresh();
                Map<String, String> before = dataset.snapshot();
                crashedBefore = crashes(
                        dataset,
                        new CrashingDisk(first, false),
                        j -> j.apply("all", dataset.everyKind(), Progress.none()));
                crashed = crashes(dataset, new CrashingDisk(second, false), j -> {});
                dataset.journal();
                assertWhole(dataset, first);
                dataset.undoAll();
                assertThat(dataset.snapshot())
                        .as("crash at %s, then at %s of the recovery", first, second)
                        .isEqualTo(before);
            }
        }
    }

    private interface Work {
        void on(Journal journal) throws IOException, InputException;
    }

    private static boolean crashes(SmallDataset dataset, CrashingDisk disk, Work work)
            throws IOException, InputException {
        try {
            work.on(dataset.journal(disk));
            return false;
        } catch (CrashingDisk.Crash e) {
            return true;
        }
    }

    private static void assertWhole(SmallDataset dataset, int step) throws IOException {
        Set<String> allowed = new HashSet<>(Set.of(
                "nested",
                "mask 0 holes filled",
                "mask 0 holes filled and again",
                "mask 1 specks dropped",
                "image 2 as PNG",
                "made",
                "sample,part\n",
                "sample,part\n0,train\n"));
        for (int i = 0; i < 6; i++) {
            allowed.add("mask " + i);
            allowed.add("image " + i);
        }
        assertThat(dataset.contents())
                .as("contents after step %s", step)
                .allMatch(c -> allowed.contains(c) || c.startsWith("sample,status,by,when\n") && c.endsWith("Z\n"));
        assertThat(dataset.temporaries())
                .as("temporary files after step %s", step)
                .isEmpty();
    }
}
