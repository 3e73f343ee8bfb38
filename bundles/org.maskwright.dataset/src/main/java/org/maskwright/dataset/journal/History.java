package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.FileMarks;

/**
 * All operations of a journal and what of each is in effect. Made by replaying the logs: a step comes into effect when it is made; a step
 * that undoes another puts that one out of effect, and, when it is undone itself, back into effect. So a redo, and an undo that was killed
 * midway, need no rules of their own.
 *
 * <p>Does not change; what was done since is in the one that {@link #now} gives. That costs the reading of the logs that are new, as one that is
 * closed does not change any more, and a moment for each step that was ever made. Holds the steps' numbers and paths, not the steps.
 */
final class History {
    private final Recorder recorder;
    private final NavigableMap<Long, Logged> logs;
    /** By operation, numbers of the steps that are in effect. */
    private final Map<Long, BitSet> inEffect = new HashMap<>();

    private final Map<Long, Operation> forgotten;
    private final Optional<FileMarks> forgottenSeen;

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
    private record Logged(
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
            return new Logged(contents.operation(), made, undoes, List.copyOf(touched), skipped, contents.end());
        }
    }

    /**
     * What a step concerns.
     *
     * @param from a path before
     * @param to that path afterwards
     * @param keys of rows, each with the one that its row has afterwards
     */
    record Concerned(String from, String to, Map<String, String> keys) {
        private static Concerned by(Step step) {
            String from = step.from().path();
            return new Concerned(
                    from,
                    step.inPlace() ? from : step.to().path(),
                    step.isByLines() ? Map.of() : Step.RowChange.keys(step.rows()));
        }
    }

    private History(
            Recorder recorder,
            NavigableMap<Long, Logged> logs,
            Map<Long, Operation> forgotten,
            Optional<FileMarks> forgottenSeen) {
        this.recorder = recorder;
        this.logs = logs;
        this.forgotten = Map.copyOf(forgotten);
        this.forgottenSeen = forgottenSeen;
        logs.forEach((id, log) -> {
            inEffect.put(id, new BitSet());
            log.made().stream().forEach(step -> set(id, step, true));
        });
    }

    /** That of a journal before anybody looked: nothing is known. */
    static History unread(Recorder recorder) {
        return new History(recorder, new TreeMap<>(), Map.of(), Optional.empty());
    }

    /**
     * The history as the logs have it now.
     *
     * @return this one when nothing was done since
     * @throws InputException when a log is damaged
     */
    History now() throws IOException, InputException {
        Optional<FileMarks> seen = recorder.forgotten().seen();
        boolean anew = !seen.equals(forgottenSeen) || !logs.isEmpty() && !isThere(logs.lastKey());
        Map<Long, Operation> gone = anew ? recorder.forgotten().read() : forgotten;
        NavigableMap<Long, Logged> known = anew ? new TreeMap<>() : logs;
        NavigableMap<Long, Logged> added = new TreeMap<>();
        for (long id : unread(known)) {
            if (!gone.containsKey(id)) {
                recorder.log(id).read().ifPresent(contents -> added.put(id, Logged.of(contents)));
            }
        }
        if (!anew && added.isEmpty()) {
            return this;
        }
        NavigableMap<Long, Logged> all = new TreeMap<>(known);
        all.putAll(added);
        return new History(recorder, all, gone, seen);
    }

    /** The logs that are new, or were not closed. */
    private List<Long> unread(NavigableMap<Long, Logged> known) throws IOException {
        if (known.isEmpty()) {
            return OperationLog.ids(recorder.folder());
        }
        List<Long> unread = new ArrayList<>();
        known.forEach((id, log) -> {
            if (log.end().isEmpty()) {
                unread.add(id);
            }
        });
        for (long id = known.lastKey() + 1; isThere(id); id++) {
            unread.add(id);
        }
        return unread;
    }

    private boolean isThere(long id) {
        return Files.exists(recorder.log(id).file());
    }

    /** The greatest id of a log that is there now, read or not; 0 when there is none. */
    long last() throws IOException {
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

    private void set(long id, int step, boolean effective) {
        Logged log = logs.get(id);
        if (log == null || !log.made().get(step)) {
            return;
        }
        inEffectOf(id).set(step, effective);
        Integer undone = log.undoes().get(step);
        OptionalLong of = log.operation().undoes();
        if (undone != null && of.isPresent()) {
            set(of.getAsLong(), undone, !effective);
        }
    }

    private BitSet inEffectOf(long id) {
        return inEffect.getOrDefault(id, new BitSet());
    }

    /** All operations, oldest first. */
    List<Operation> operations() {
        return Stream.concat(forgotten.values().stream(), logs.values().stream().map(this::operation))
                .sorted(Comparator.comparingLong(Operation::id))
                .toList();
    }

    /** One operation, if there is one of that number. */
    Optional<Operation> operation(long id) {
        return Optional.ofNullable(logs.get(id)).map(this::operation).or(() -> Optional.ofNullable(forgotten.get(id)));
    }

    private Operation operation(Logged log) {
        return log.operation().done(effect(log), log.made().cardinality(), log.skipped());
    }

    private Operation.Effect effect(Logged log) {
        BitSet effective = inEffectOf(log.operation().id());
        boolean whole = log.end().filter(h -> h == OperationLog.How.DONE).isPresent();
        if (effective.isEmpty() && !log.made().isEmpty()) {
            return Operation.Effect.UNDONE;
        }
        return whole && effective.equals(log.made()) ? Operation.Effect.APPLIED : Operation.Effect.INTERRUPTED;
    }

    /** What the steps of an operation concern, in the order in which they were made; of one that is forgotten or unknown nothing is told. */
    List<Concerned> touched(long id) {
        Logged log = logs.get(id);
        return log == null ? List.of() : log.touched();
    }

    /** Whether the log of an operation is not closed. */
    boolean isOpen(long id) {
        Logged log = logs.get(id);
        return log != null && log.end().isEmpty();
    }

    /** The latest operation that is in effect, wholly or in part, and is no undo. */
    OptionalLong latest() {
        return logs.values().stream()
                .map(Logged::operation)
                .filter(o -> o.undoes().isEmpty() && !inEffectOf(o.id()).isEmpty())
                .mapToLong(Operation::id)
                .max();
    }

    /** The steps of an operation that are in effect, in the order in which they were made. */
    List<Step> inEffect(long id) throws IOException, InputException {
        if (!logs.containsKey(id)) {
            return List.of();
        }
        Optional<OperationLog.LogContents> contents = recorder.log(id).read();
        return contents.stream()
                .flatMap(c -> c.made().stream())
                .filter(s -> inEffectOf(id).get(s.number()))
                .toList();
    }

    /** The latest operation after another that is in effect and has left its mark on a path. */
    Optional<Operation> laterOn(String path, long id) throws IOException, InputException {
        Optional<Operation> found = Optional.empty();
        for (Logged log : logs.tailMap(id, false).values()) {
            long later = log.operation().id();
            if (!inEffectOf(later).isEmpty()) {
                boolean touched = inEffect(later).stream().anyMatch(s -> s.concerns(path));
                found = touched ? Optional.of(operation(log)) : found;
            }
        }
        return found;
    }
}
