package org.maskwright.dataset.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.ledger.Statuses;

/** In any order of edits, changes by others and undos, nobody's bytes are overwritten unseen, and rows come back byte for byte. */
class EditProperties {
    private static final List<String> FILES = List.of("masks/0.png", "masks/1.png", "masks/new.png");

    /** Something that happens. */
    private sealed interface Event {}

    /** What an edit expects is what somebody saw last, which may be long ago. */
    private record Look(int file) implements Event {}

    private record Rewrite(int file, String text) implements Event {}

    private record Create(int file, String text) implements Event {}

    private record Other(int file, String text) implements Event {}

    private record Undo(int back) implements Event {}

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<Integer> file = Arbitraries.integers().between(0, FILES.size() - 1);
        Arbitrary<String> text = Arbitraries.of("a", "b", "c");
        Arbitrary<Event> look = file.map(Look::new);
        Arbitrary<Event> rewrite = Combinators.combine(file, text).as(Rewrite::new);
        Arbitrary<Event> create = Combinators.combine(file, text).as(Create::new);
        Arbitrary<Event> other = Combinators.combine(file, text).as(Other::new);
        Arbitrary<Event> undo = Arbitraries.integers().between(0, 3).map(Undo::new);
        return Arbitraries.oneOf(look, rewrite, create, other, undo).list().ofMaxSize(20);
    }

    @Property(tries = 100, seed = "20261128")
    void nobodysBytesAreOverwritten(@ForAll("events") List<Event> events) throws Exception {
        Path folder = new InMemory().createTempDirectory(null, null);
        try {
            SmallDataset dataset = SmallDataset.make(folder, 2);
            Journal journal = dataset.journal();
            String[] seen = new String[FILES.size()];
            String[] truth = new String[FILES.size()];
            for (int i = 0; i < truth.length; i++) {
                truth[i] = read(dataset, i);
                seen[i] = truth[i];
            }
            for (Event event : events) {
                boolean edit = event instanceof Rewrite || event instanceof Create;
                int at = happen(event, dataset, journal, seen);
                String now = at < 0 ? "" : read(dataset, at);
                if (edit && !now.equals(truth[at])) {
                    assertThat(truth[at])
                            .as("overwritten by %s", event)
                            .isEqualTo(event instanceof Rewrite ? seen[at] : "");
                }
                for (int i = 0; i < truth.length; i++) {
                    truth[i] = read(dataset, i);
                }
            }
            assertThat(dataset.temporaries()).isEmpty();
        } finally {
            delete(folder);
        }
    }

    /** Lets it happen; the file that may have changed, or -1. */
    private static int happen(Event event, SmallDataset dataset, Journal journal, String[] seen)
            throws IOException, InputException {
        return switch (event) {
            case Look e -> {
                seen[e.file()] = read(dataset, e.file());
                yield -1;
            }
            case Rewrite e -> {
                var expected = Edit.Expected.of(FileState.sha256(seen[e.file()].getBytes(UTF_8)));
                apply(journal, new Edit.Rewrite(FILES.get(e.file()), expected, SmallDataset.append(e.text())));
                yield e.file();
            }
            case Create e -> {
                apply(journal, new Edit.Create(FILES.get(e.file()), SmallDataset.append(e.text())));
                yield e.file();
            }
            case Other e -> {
                dataset.put(FILES.get(e.file()), "other " + e.text());
                yield -1;
            }
            case Undo e -> {
                undo(dataset, journal, e.back());
                yield -1;
            }
        };
    }

    private static void apply(Journal journal, Edit edit) throws IOException, InputException {
        journal.apply("edit", List.of(edit), Progress.none());
    }

    /** Takes back an operation, or is refused; what others wrote stays. */
    private static void undo(SmallDataset dataset, Journal journal, int back) throws IOException, InputException {
        List<Operation> history = journal.history();
        if (history.size() > back) {
            List<String> before = new ArrayList<>();
            for (int i = 0; i < FILES.size(); i++) {
                before.add(read(dataset, i));
            }
            try {
                journal.undo(history.get(history.size() - 1 - back).id(), Progress.none());
            } catch (InputException refused) {
                assertThat(refused.getMessage()).containsAnyOf("was changed", "not in effect", "exists again");
            }
            for (int i = 0; i < FILES.size(); i++) {
                if (before.get(i).startsWith("other") && before.get(i).length() == "other a".length()) {
                    assertThat(read(dataset, i)).as("what others wrote").isEqualTo(before.get(i));
                }
            }
        }
    }

    private static String read(SmallDataset dataset, int file) throws IOException {
        return dataset.has(FILES.get(file)) ? dataset.text(FILES.get(file)) : "";
    }

    /** A row as somebody may write it. */
    private static final List<String> ROWS = List.of(
            "0,corrected,me,2025-01-01T00:00:00Z,",
            "\"1\",proposed,\"a,b\",2025-01-01T00:00:00Z,\"say \"\"x\"\"\"",
            "",
            "9,verified,,2025-01-01T00:00:00Z,n");

    @Provide
    Arbitrary<String> tables() {
        Arbitrary<String> end = Arbitraries.of("\n", "\r\n");
        Arbitrary<List<String>> rows =
                Arbitraries.of(ROWS).list().uniqueElements().ofMaxSize(4);
        return Combinators.combine(rows, end, Arbitraries.of(true, false), Arbitraries.of("", "\ufeff"))
                .as((r, e, last, bom) -> bom + "sample,status,by,when,note" + (r.isEmpty() ? "" : e) + String.join(e, r)
                        + (last ? e : ""));
    }

    @Provide
    Arbitrary<List<Edit>> rowEdits() {
        Arbitrary<String> key = Arbitraries.of("0", "1", "5", "9");
        Arbitrary<Edit> set = Combinators.combine(key, Arbitraries.of("verified", "proposed"))
                .as((k, s) -> Statuses.TABLE.set(k, Map.of("status", s)));
        Arbitrary<Edit> drop = key.map(k -> new Edit.SetRow(Statuses.TABLE, k, Edit.RowExpected.ANY, Map.of()));
        return Arbitraries.oneOf(set, drop).list().ofMaxSize(5);
    }

    @Property(tries = 150, seed = "20261128")
    void undoOfRowsGivesTheTableBackByteForByte(
            @ForAll("tables") String table, @ForAll("rowEdits") List<Edit> first, @ForAll("rowEdits") List<Edit> second)
            throws Exception {
        Path folder = new InMemory().createTempDirectory(null, null);
        try {
            SmallDataset dataset = SmallDataset.make(folder, 1);
            dataset.put(".maskwright/status.csv", table);
            Journal journal = dataset.journal();
            List<String> states = new ArrayList<>(List.of(table));
            List<Operation> done = new ArrayList<>();
            for (List<Edit> edits : List.of(first, second)) {
                done.add(journal.apply("rows", edits, Progress.none()));
                states.add(dataset.text(".maskwright/status.csv"));
            }
            for (int i = 1; i >= 0; i--) {
                if (done.get(i).files() > 0) {
                    long undo = journal.undo(done.get(i).id(), Progress.none()).id();
                    assertThat(dataset.text(".maskwright/status.csv"))
                            .as("undone")
                            .isEqualTo(states.get(i));
                    long redo = journal.undo(undo, Progress.none()).id();
                    assertThat(dataset.text(".maskwright/status.csv"))
                            .as("redone")
                            .isEqualTo(states.get(i + 1));
                    journal.undo(redo, Progress.none());
                    assertThat(dataset.text(".maskwright/status.csv"))
                            .as("undone again")
                            .isEqualTo(states.get(i));
                }
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
