package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.FileMarks;

/**
 * What the logs of a journal say, each read once: a log that is closed does not change any more. The history after one more operation costs
 * the reading of that operation, and a moment for each one before. Any thread.
 */
final class LogMemory {
    private final Recorder recorder;
    private final NavigableMap<Long, Logged> logs = new TreeMap<>();
    private Map<Long, Operation> forgotten = Map.of();
    private Optional<FileMarks> forgottenSeen = Optional.empty();
    private Optional<History> history = Optional.empty();

    /**
     * What is kept of a log.
     *
     * @param operation as it was begun
     * @param made numbers of the steps that were made; not to be changed
     * @param undoes for each step that takes back another one, the number of that
     * @param touched what the steps concern, in the order in which they were made
     * @param skipped edits that were not made
     * @param end empty while the operation is under way
     */
    record Logged(
            Operation operation,
            BitSet made,
            Map<Integer, Integer> undoes,
            List<Concerned> touched,
            List<Operation.Skipped> skipped,
            Optional<OperationLog.How> end) {
        static Logged of(OperationLog.LogContents contents) {
            var made = new BitSet();
            Map<Integer, Integer> undoes = new HashMap<>();
            List<Concerned> touched = new ArrayList<>();
            for (Step step : contents.made()) {
                made.set(step.number());
                touched.add(Concerned.by(step));
                if (step.undoes() > 0) {
                    undoes.put(step.number(), step.undoes());
                }
            }
            List<Operation.Skipped> skipped = new ArrayList<>(contents.skips());
            skipped.addAll(contents.drops().values());
            return new Logged(contents.operation(), made, undoes, touched, skipped, contents.end());
        }
    }

    /**
     * What a step concerns.
     *
     * @param from a path before
     * @param to that path afterwards
     * @param keys of rows
     */
    record Concerned(String from, String to, List<String> keys) {
        private static Concerned by(Step step) {
            String from = step.from().path();
            return new Concerned(
                    from,
                    step.inPlace() ? from : step.to().path(),
                    step.isByLines()
                            ? List.of()
                            : step.rows().stream().map(Step.RowChange::key).toList());
        }
    }

    LogMemory(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * All that was done, as the logs have it now.
     *
     * @throws InputException when a log is damaged
     */
    synchronized History history() throws IOException, InputException {
        refresh();
        if (history.isEmpty()) {
            history = Optional.of(new History(recorder, List.copyOf(logs.values()), forgotten));
        }
        return history.get();
    }

    /** What is kept of an operation's log; empty when there is none. */
    synchronized Optional<Logged> log(long id) throws IOException, InputException {
        refresh();
        return Optional.ofNullable(logs.get(id));
    }

    /** The greatest id of a log; 0 when there is none. */
    synchronized long last() throws IOException {
        long last = logs.isEmpty() ? 0 : logs.lastKey();
        if (last == 0 || !isThere(last)) {
            List<Long> ids = OperationLog.ids(recorder.folder());
            return ids.isEmpty() ? 0 : ids.getLast();
        }
        while (isThere(last + 1)) {
            last++;
        }
        return last;
    }

    private boolean isThere(long id) {
        return Files.exists(recorder.log(id).file());
    }

    private void refresh() throws IOException, InputException {
        Optional<FileMarks> seen = recorder.forgotten().seen();
        boolean anew = !seen.equals(forgottenSeen) || !logs.isEmpty() && !isThere(logs.lastKey());
        if (anew) {
            logs.clear();
            forgotten = recorder.forgotten().read();
            forgottenSeen = seen;
            history = Optional.empty();
        }
        Collection<Long> unread = new ArrayList<>();
        if (logs.isEmpty()) {
            unread.addAll(OperationLog.ids(recorder.folder()));
        } else {
            logs.forEach((id, log) -> {
                if (log.end().isEmpty()) {
                    unread.add(id);
                }
            });
            for (long id = logs.lastKey() + 1; isThere(id); id++) {
                unread.add(id);
            }
        }
        for (long id : unread) {
            read(id);
        }
    }

    private void read(long id) throws IOException, InputException {
        if (!forgotten.containsKey(id)) {
            recorder.log(id).read().ifPresent(contents -> logs.put(id, Logged.of(contents)));
            history = Optional.empty();
        }
    }
}
