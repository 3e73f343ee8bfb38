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
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.ledger.Evidence;
import org.maskwright.dataset.ledger.Statuses;

/** A row is written just when the edit of the file that it goes with was made; otherwise it is left, and said, but where it only follows a name. */
class TiedRowsProperties {
    private static final int FILES = 5;

    private enum Kind {
        REWRITE,
        CONVERT,
        RENAME,
        QUARANTINE,
        CREATE
    }

    /** What is asked of a file, and whether somebody else wrote it, or made one where it should go, before. */
    private record Wanted(Kind kind, boolean other) {
        Edit.FileEdit file(int i) {
            String path = (kind == Kind.CREATE ? "new/" : "masks/") + i + ".png";
            return new Edit.FileEdit(path, kind == Kind.RENAME || kind == Kind.CONVERT ? "to/" + i + ".png" : path);
        }

        Edit edit(int i) {
            var expected = Edit.Expected.of(FileState.sha256(("mask " + i).getBytes(UTF_8)));
            Edit.Change change = SmallDataset.append("!");
            Edit.FileEdit file = file(i);
            return switch (kind) {
                case REWRITE -> new Edit.Rewrite(file.path(), expected, change);
                case CONVERT -> new Edit.Convert(file.path(), file.target(), expected, change);
                case RENAME -> new Edit.Rename(file.path(), file.target(), expected);
                case QUARANTINE -> new Edit.Quarantine(file.path(), expected, "why");
                case CREATE -> new Edit.Create(file.path(), change);
            };
        }
    }

    @Provide
    Arbitrary<List<Wanted>> wanted() {
        return Combinators.combine(Arbitraries.of(Kind.class), Arbitraries.of(true, false))
                .as(Wanted::new)
                .list()
                .ofSize(FILES);
    }

    @Property(tries = 100, seed = "20261128")
    void rowsAreWrittenWithTheirFilesOnly(@ForAll("wanted") List<Wanted> wanted, @ForAll boolean rowsLast)
            throws Exception {
        Path folder = new InMemory().createTempDirectory(null, null);
        try {
            SmallDataset dataset = SmallDataset.make(folder, FILES);
            for (int i = 0; i < FILES; i++) {
                if (wanted.get(i).other()) {
                    dataset.put(wanted.get(i).file(i).path(), "by hand");
                }
            }
            Map<String, String> before = dataset.snapshot();
            Journal journal = dataset.journal();
            Operation done = journal.apply("edit", edits(wanted, rowsLast), Progress.none());

            Set<String> skipped =
                    done.skipped().stream().map(Operation.Skipped::path).collect(Collectors.toSet());
            String table = dataset.text(".maskwright/status.csv");
            for (int i = 0; i < FILES; i++) {
                boolean made = !wanted.get(i).other();
                assertThat(table.contains("\np" + i + ",proposed")).as(table).isEqualTo(made);
                assertThat(skipped.contains(wanted.get(i).file(i).path())).isEqualTo(!made);
                boolean name = wanted.get(i).file(i).isOfName();
                assertThat(skipped.contains("p" + i)).as("said").isEqualTo(!made && !name);
            }
            if (done.files() > 0) {
                journal.undo(Progress.none());
            }
            assertThat(dataset.snapshot()).isEqualTo(before);
        } finally {
            delete(folder);
        }
    }

    private static List<Edit> edits(List<Wanted> wanted, boolean rowsLast) {
        List<Edit> edits = new ArrayList<>();
        List<Edit> rows = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            edits.add(wanted.get(i).edit(i));
            (rowsLast ? rows : edits).add(row("p" + i, wanted.get(i).file(i)));
        }
        edits.addAll(rows);
        return edits;
    }

    private static Edit row(String key, Edit.FileEdit file) {
        return Statuses.mark(key, SampleStatus.PROPOSED, Evidence.NONE).with(file);
    }

    @Example
    void aRowGoesWithOneOfSeveralEditsOfAFile() throws Exception {
        Path folder = new InMemory().createTempDirectory(null, null);
        try {
            SmallDataset dataset = SmallDataset.make(folder, 1);
            var stale = Edit.Expected.of(FileState.sha256("another mask".getBytes(UTF_8)));
            Operation done = dataset.journal()
                    .apply(
                            "edit",
                            List.of(
                                    new Edit.Rewrite("masks/0.png", stale, SmallDataset.append("!")),
                                    row("contents", new Edit.FileEdit("masks/0.png", "masks/0.png")),
                                    new Edit.Rename("masks/0.png", "to/0.png", Edit.Expected.ANY),
                                    row("name", new Edit.FileEdit("masks/0.png", "to/0.png"))),
                            Progress.none());
            assertThat(done.skipped())
                    .extracting(Operation.Skipped::why)
                    .satisfiesExactly(w -> assertThat(w).startsWith("masks/0.png was changed since"), w -> assertThat(w)
                            .isEqualTo("the status of sample contents goes with masks/0.png, which was skipped:"
                                    + " left as it is"));
            assertThat(dataset.text(".maskwright/status.csv"))
                    .contains("\nname,proposed")
                    .doesNotContain("contents");
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
