package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.file.FileMarks;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.ledger.Statuses;

/**
 * All status changes of one operation: {@code status.csv} is rewritten once.
 *
 * @param wanted the new status of each sample, in order
 * @param by what is written as who said so; also names the time
 */
record StatusTask(Map<String, SampleStatus> wanted, JournalLine.Begin by) implements Task {
    @Override
    public String path() {
        return Workplace.STATUS_FILE;
    }

    @Override
    public List<String> touches() {
        return List.of(Workplace.STATUS_FILE);
    }

    @Override
    public Optional<Prepared> prepare(Chunk chunk) throws IOException, InputException {
        var file = Current.read(chunk.place());
        List<Step.RowChange> rows = new ArrayList<>();
        wanted.forEach((sample, status) -> {
            Optional<Statuses.Entry> before =
                    Optional.ofNullable(file.statuses().entries().get(sample));
            if (before.filter(e -> e.status() == status).isEmpty()) {
                rows.add(new Step.RowChange(
                        sample, before, Optional.of(new Statuses.Entry(status, by.title(), by.when()))));
            }
        });
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(file.with(chunk, rows, 0));
    }

    /**
     * {@code status.csv} as it is.
     *
     * @param statuses its rows
     * @param bytes its contents
     * @param state the file
     * @param seen the file; empty when there is none
     */
    record Current(Statuses statuses, byte[] bytes, FileState state, Optional<Prepared.Seen> seen) {
        static Current read(Workplace place) throws IOException, InputException {
            Path file = place.resolve(Workplace.STATUS_FILE);
            if (!Workplace.exists(file)) {
                return new Current(Statuses.NONE, new byte[0], FileState.ABSENT, Optional.empty());
            }
            var seen = Prepared.Seen.of(file);
            FileMarks marks = FileMarks.of(file);
            byte[] bytes = Files.readAllBytes(file);
            Statuses statuses = Statuses.parse(new String(bytes, StandardCharsets.UTF_8), "status.csv");
            return new Current(statuses, bytes, FileState.of(bytes, marks), Optional.of(seen));
        }

        /** The first row, in words, that is not as it is before a change. */
        Optional<String> differing(List<Step.RowChange> rows) {
            return rows.stream()
                    .filter(r -> !r.before()
                            .equals(Optional.ofNullable(statuses.entries().get(r.sample()))))
                    .map(Step.RowChange::what)
                    .findFirst();
        }

        /** A step that changes rows. */
        Prepared with(Chunk chunk, List<Step.RowChange> rows, int undoes) throws IOException {
            Map<String, Optional<Statuses.Entry>> changed = new HashMap<>();
            rows.forEach(r -> changed.put(r.sample(), r.after()));
            byte[] contents = statuses.with(changed).toCsv().getBytes(StandardCharsets.UTF_8);
            Path staged = stage(chunk, contents, state.marks().withoutTime());
            return prepared(
                    new Target(FileState.of(contents, FileMarks.of(staged)), Optional.of(staged)), rows, undoes);
        }

        /** A step that brings back an earlier file, or that there was none. */
        Prepared backTo(Chunk chunk, Step inverse) throws IOException, InputException {
            FileState earlier = inverse.to().state();
            if (earlier.isAbsent()) {
                chunk.keep(state, bytes);
                return prepared(new Target(earlier, Optional.empty()), inverse.rows(), inverse.undoes());
            }
            Path staged = stage(chunk, chunk.blobs().read(earlier, Workplace.STATUS_FILE), earlier.marks());
            return prepared(new Target(earlier, Optional.of(staged)), inverse.rows(), inverse.undoes());
        }

        private record Target(FileState state, Optional<Path> staged) {}

        private Path stage(Chunk chunk, byte[] contents, FileMarks marks) throws IOException {
            if (!state.isAbsent()) {
                chunk.keep(state, bytes);
            }
            return chunk.stage(Workplace.STATUS_FILE, contents, marks);
        }

        private Prepared prepared(Target target, List<Step.RowChange> rows, int undoes) {
            var from = new Step.Place(Workplace.STATUS_FILE, state);
            var to = new Step.Place(Workplace.STATUS_FILE, target.state());
            return new Prepared(
                    new Step(0, undoes, Step.Kind.STATUS, from, to, Step.Folders.NONE, rows, ""),
                    target.staged(),
                    seen);
        }
    }
}
