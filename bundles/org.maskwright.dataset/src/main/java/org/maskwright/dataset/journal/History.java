package org.maskwright.dataset.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.maskwright.core.InputException;

/**
 * All operations of a journal and what of each is in effect. Made by replaying the logs: a step comes into effect when it is made; a step
 * that undoes another puts that one out of effect, and, when it is undone itself, back into effect. So a redo, and an undo that was killed
 * midway, need no rules of their own.
 */
final class History {
    private final Recorder recorder;
    private final Map<Long, Logged> records = new TreeMap<>();

    /** What is kept of a log: no steps, as these may be tens of thousands. */
    private record Logged(
            JournalLine.Begin begin,
            Map<Integer, Integer> undoes,
            BitSet made,
            BitSet inEffect,
            List<Operation.Skipped> skipped,
            Optional<JournalLine.How> end) {}

    private History(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Reads all logs, one after the other. */
    static History read(Recorder recorder) throws IOException, InputException {
        var history = new History(recorder);
        for (long id : OperationLog.ids(recorder.folder())) {
            Optional<OperationLog.Contents> contents = recorder.log(id).read();
            if (contents.isPresent()) {
                history.replay(contents.get());
            }
        }
        return history;
    }

    private void replay(OperationLog.Contents contents) {
        Map<Integer, Integer> undoes = new HashMap<>();
        List<Operation.Skipped> skipped = new ArrayList<>(contents.skips());
        skipped.addAll(contents.drops().values());
        var record = new Logged(contents.begin(), undoes, new BitSet(), new BitSet(), skipped, contents.end());
        long id = contents.begin().id();
        records.put(id, record);
        for (Step step : contents.made()) {
            record.made().set(step.number());
            if (step.undoes() > 0) {
                undoes.put(step.number(), step.undoes());
            }
            set(id, step.number(), true);
        }
    }

    private void set(long id, int step, boolean inEffect) {
        Logged record = records.get(id);
        if (record == null || !record.made().get(step)) {
            return;
        }
        record.inEffect().set(step, inEffect);
        Integer undone = record.undoes().get(step);
        if (undone != null && record.begin().undoes().isPresent()) {
            set(record.begin().undoes().getAsLong(), undone, !inEffect);
        }
    }

    /** All operations, oldest first. */
    List<Operation> operations() {
        return records.values().stream().map(History::operation).toList();
    }

    /** One operation, if there is one of that number. */
    Optional<Operation> operation(long id) {
        return Optional.ofNullable(records.get(id)).map(History::operation);
    }

    private static Operation operation(Logged r) {
        return new Operation(
                r.begin().id(),
                r.begin().title(),
                r.begin().when(),
                state(r),
                r.made().cardinality(),
                r.begin().undoes(),
                r.skipped());
    }

    private static Operation.State state(Logged r) {
        boolean whole = r.end().filter(h -> h == JournalLine.How.DONE).isPresent();
        if (r.inEffect().isEmpty() && !r.made().isEmpty()) {
            return Operation.State.UNDONE;
        }
        return whole && r.inEffect().equals(r.made()) ? Operation.State.APPLIED : Operation.State.INTERRUPTED;
    }

    /** The latest operation that is in effect, wholly or in part, and is no undo. */
    OptionalLong latest() {
        return records.values().stream()
                .filter(r -> r.begin().undoes().isEmpty() && !r.inEffect().isEmpty())
                .mapToLong(r -> r.begin().id())
                .max();
    }

    /** The steps of an operation that are in effect, in the order in which they were made. */
    List<Step> inEffect(long id) throws IOException, InputException {
        Logged record = records.get(id);
        Optional<OperationLog.Contents> contents = recorder.log(id).read();
        if (record == null || contents.isEmpty()) {
            return List.of();
        }
        return contents.get().made().stream()
                .filter(s -> record.inEffect().get(s.number()))
                .toList();
    }

    /** The latest operation after another that is in effect and has left its mark on a path. */
    Optional<Operation> laterOn(String path, long id) throws IOException, InputException {
        Optional<Operation> found = Optional.empty();
        for (Logged record : records.values()) {
            if (record.begin().id() > id && !record.inEffect().isEmpty()) {
                boolean touched = inEffect(record.begin().id()).stream().anyMatch(s -> s.concerns(path));
                found = touched ? Optional.of(operation(record)) : found;
            }
        }
        return found;
    }
}
