package org.maskwright.dataset.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maskwright.dataset.journal.SmallDataset.append;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.file.Disk;

/** The oldest operations are thrown away, the rest can be undone as before. */
class ForgettingTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @TempDir(factory = InMemory.class)
    Path folder;

    private SmallDataset dataset;

    /** Four operations, a day apart: a mask rewritten twice, another one, one set aside. */
    @BeforeEach
    void edit() throws IOException, InputException {
        dataset = SmallDataset.make(folder, 4);
        apply(0, new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append("a")));
        apply(1, new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append("b")));
        apply(2, new Edit.Rewrite("masks/1.png", Edit.Expected.ANY, append("c".repeat(5_000))));
        apply(3, new Edit.Quarantine("masks/2.png", Edit.Expected.ANY, "why"));
    }

    private void apply(int day, Edit edit) throws IOException, InputException {
        Clock clock = Clock.fixed(NOON.plus(Duration.ofDays(day)), ZoneOffset.UTC);
        journal(Disk.REAL, clock).apply("day " + day, List.of(edit), Progress.none());
    }

    private Journal journal(Disk disk, Clock clock) throws IOException, InputException {
        return Journal.open(new Workplace(folder, dataset.state(), disk), clock);
    }

    private static Forgettable.Limit untilDay(int day) {
        return new Forgettable.OlderThan(NOON.plus(Duration.ofDays(day)));
    }

    @Test
    void whatIsOlderIsForgottenAndStaysInTheList() throws Exception {
        Journal journal = dataset.journal();
        Map<String, String> files = dataset.snapshot();
        Forgettable would = journal.forgettable(untilDay(2));
        assertThat(journal.history()).extracting(Operation::state).containsOnly(Operation.Effect.APPLIED);

        assertThat(journal.forget(untilDay(2))).isEqualTo(would);
        assertThat(would.operations()).extracting(Operation::title).containsExactly("day 0", "day 1");
        assertThat(would.bytes()).isPositive();
        assertThat(dataset.snapshot()).isEqualTo(files);
        for (Journal seen : List.of(journal, dataset.journal(), Journal.read(folder, dataset.state()))) {
            assertThat(seen.history())
                    .extracting(Operation::id, Operation::title, Operation::state)
                    .satisfiesExactly(
                            o -> assertThat(o.toList()).containsExactly(1L, "day 0", Operation.Effect.FORGOTTEN),
                            o -> assertThat(o.toList()).containsExactly(2L, "day 1", Operation.Effect.FORGOTTEN),
                            o -> assertThat(o.toList()).containsExactly(3L, "day 2", Operation.Effect.APPLIED),
                            o -> assertThat(o.toList()).containsExactly(4L, "day 3", Operation.Effect.APPLIED));
            assertThat(UndoStack.of(seen.history()).undoable()).hasSize(2);
        }
        assertThatThrownBy(() -> journal.undo(2, Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("can no longer be undone");
        assertThat(dataset.has(".maskwright/quarantine/masks/2.png")).isTrue();
        journal.undo(Progress.none());
        journal.undo(Progress.none());
        assertThat(dataset.text("masks/1.png")).isEqualTo("mask 1");
        assertThat(dataset.text("masks/2.png")).isEqualTo("mask 2");
        assertThatThrownBy(() -> journal.undo(Progress.none())).hasMessageContaining("nothing to undo");
        assertThat(journal.history().getLast().id()).isEqualTo(6);
    }

    @Test
    void whatIsTooMuchIsForgottenOldestFirst() throws Exception {
        Journal journal = dataset.journal();
        long all = journal.forgettable(untilDay(0)).bytesLeft();
        assertThat(journal.forgettable(new Forgettable.LargerThan(all)).operations())
                .isEmpty();
        Forgettable first = journal.forgettable(new Forgettable.LargerThan(all - 1));
        assertThat(first.operations()).extracting(Operation::id).containsExactly(1L);
        assertThat(journal.forgettable(new Forgettable.LargerThan(0)).operations())
                .as("the latest stays")
                .extracting(Operation::id)
                .containsExactly(1L, 2L, 3L);
        assertThat(journal.forget(new Forgettable.LargerThan(all - 1))).isEqualTo(first);
        assertThat(journal.forgettable(untilDay(0)).bytesLeft()).isEqualTo(first.bytesLeft());
    }

    @Test
    void aKillAtAnyStepLeavesWhatCanBeUndoneOrIsForgotten() throws Exception {
        boolean crashed = true;
        for (int steps = 0; crashed; steps++) {
            dataset = SmallDataset.make(Files.createDirectory(folder.resolve("d" + steps)), 2);
            Journal journal = dataset.journal();
            for (String text : List.of("a", "b", "c")) {
                journal.apply(
                        text,
                        List.of(new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append(text))),
                        Progress.none());
            }
            crashed = false;
            try {
                dataset.journal(new CrashingDisk(steps, true)).forget(new Forgettable.LargerThan(0));
            } catch (CrashingDisk.Crash e) {
                crashed = true;
            }
            Journal after = dataset.journal();
            for (Operation operation : after.history().reversed()) {
                if (operation.state() == Operation.Effect.APPLIED) {
                    after.undo(operation.id(), Progress.none());
                }
            }
            assertThat(after.history()).as("after step %s", steps).hasSizeGreaterThanOrEqualTo(4);
            after.forget(new Forgettable.LargerThan(0));
            assertThat(after.history()).extracting(Operation::id).startsWith(1L, 2L, 3L, 4L);
            try (var logs = Files.list(dataset.state().resolve("journal"))) {
                assertThat(logs.filter(f -> f.toString().matches(".*\\d\\.jsonl")))
                        .hasSize(1);
            }
        }
    }
}
