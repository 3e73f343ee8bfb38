package org.maskwright.dataset.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.maskwright.core.InputException;

/**
 * All operations of a journal and what of each is in effect. Made by replaying the logs: a step comes into effect when it is made; a step
 * that undoes another puts that one out of effect, and, when it is undone itself, back into effect. So a redo, and an undo that was killed
 * midway, need no rules of their own. Does not change; its cost is a moment for each step that was ever made.
 */
final class History {
    private final Recorder recorder;
    private final NavigableMap<Long, Replayed> records = new TreeMap<>();
    private final Map<Long, Operation> forgotten;

    /** A log, and which of its steps are in effect. */
    private record Replayed(LogMemory.Logged log, BitSet inEffect) {}

    /**
     * Replays logs.
     *
     * @param logs oldest first
     * @param forgotten operations of which there is no log any more
     */
    History(Recorder recorder, List<LogMemory.Logged> logs, Map<Long, Operation> forgotten) {
        this.recorder = recorder;
        this.forgotten = Map.copyOf(forgotten);
        for (LogMemory.Logged log : logs) {
            records.put(log.operation().id(), new Replayed(log, new BitSet()));
            log.made().stream().forEach(step -> set(log.operation().id(), step, true));
        }
    }

    private void set(long id, int step, boolean inEffect) {
        Replayed record = records.get(id);
        if (record == null || !record.log().made().get(step)) {
            return;
        }
        record.inEffect().set(step, inEffect);
        Integer undone = record.log().undoes().get(step);
        OptionalLong of = record.log().operation().undoes();
        if (undone != null && of.isPresent()) {
            set(of.getAsLong(), undone, !inEffect);
        }
    }

    /** All operations, oldest first. */
    List<Operation> operations() {
        return Stream.concat(
                        forgotten.values().stream(), records.values().stream().map(History::operation))
                .sorted(Comparator.comparingLong(Operation::id))
                .toList();
    }

    /** One operation, if there is one of that number. */
    Optional<Operation> operation(long id) {
        return Optional.ofNullable(records.get(id))
                .map(History::operation)
                .or(() -> Optional.ofNullable(forgotten.get(id)));
    }

    private static Operation operation(Replayed r) {
        return r.log().operation().done(state(r), r.log().made().cardinality(), r.log().skipped());
    }

    private static Operation.Effect state(Replayed r) {
        BitSet made = r.log().made();
        boolean whole = r.log().end().filter(h -> h == OperationLog.How.DONE).isPresent();
        if (r.inEffect().isEmpty() && !made.isEmpty()) {
            return Operation.Effect.UNDONE;
        }
        return whole && r.inEffect().equals(made) ? Operation.Effect.APPLIED : Operation.Effect.INTERRUPTED;
    }

    /** The latest operation that is in effect, wholly or in part, and is no undo. */
    OptionalLong latest() {
        return records.values().stream()
                .filter(r -> r.log().operation().undoes().isEmpty() && !r.inEffect().isEmpty())
                .mapToLong(r -> r.log().operation().id())
                .max();
    }

    /** The steps of an operation that are in effect, in the order in which they were made. */
    List<Step> inEffect(long id) throws IOException, InputException {
        Replayed record = records.get(id);
        if (record == null) {
            return List.of();
        }
        Optional<OperationLog.LogContents> contents = recorder.log(id).read();
        return contents.stream()
                .flatMap(c -> c.made().stream())
                .filter(s -> record.inEffect().get(s.number()))
                .toList();
    }

    /**
     * What takes an operation back; whether it is possible is for {@link StepPlan#require} to find out.
     *
     * @throws InputException when there is no such operation, or nothing of it is in effect
     */
    StepPlan undo(long id) throws IOException, InputException {
        Operation operation = operation(id)
                .orElseThrow(() -> new InputException("There is no operation " + id + " in "
                        + recorder.place().root() + ": look at its history for those there are"));
        if (operation.state() == Operation.Effect.FORGOTTEN) {
            throw new InputException("Operation " + id + " (" + operation.title()
                    + ") can no longer be undone: its old contents were thrown away");
        }
        List<Step> steps = inEffect(id);
        if (steps.isEmpty()) {
            throw new InputException(
                    "Operation " + id + " (" + operation.title() + ") is not in effect, so there is nothing to undo");
        }
        List<Step> inverse = new ArrayList<>();
        steps.reversed().forEach(s -> inverse.add(s.inverse(inverse.size() + 1)));
        String title = "undo " + operation.title();
        return new StepPlan(title, OptionalLong.of(id), recorder, inverse, path -> changedSince(operation, path));
    }

    private InputException changedSince(Operation operation, String path) throws IOException, InputException {
        String since = " since operation " + operation.id() + " (" + operation.title() + ")";
        Optional<Operation> later = laterOn(path, operation.id());
        if (later.isPresent()) {
            return new InputException(path + " was changed again" + since + ", by operation "
                    + later.get().id() + " (" + later.get().title() + "): undo that one first; nothing was changed");
        }
        return new InputException(
                path + " was changed" + since + " by another program, and undo would overwrite that: put the file"
                        + " aside under another name and bring back what the operation had left;"
                        + " nothing was changed");
    }

    /** The latest operation after another that is in effect and has left its mark on a path. */
    Optional<Operation> laterOn(String path, long id) throws IOException, InputException {
        Optional<Operation> found = Optional.empty();
        for (Replayed record : records.tailMap(id, false).values()) {
            if (!record.inEffect().isEmpty()) {
                boolean touched = inEffect(record.log().operation().id()).stream().anyMatch(s -> s.concerns(path));
                found = touched ? Optional.of(operation(record)) : found;
            }
        }
        return found;
    }
}
