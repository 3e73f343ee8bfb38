package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.maskwright.core.InputException;

/**
 * What a journal takes on the disk, and what of that goes when its oldest operations are forgotten: their logs, and the old contents that no
 * later operation needs. The latest operation always stays.
 *
 * <p>Reads all logs, and asks for the size of all that is kept. What is thrown away is noted before it goes, so that a kill between leaves
 * operations that are forgotten, and files of theirs that go the next time.
 */
final class Forgetting {
    private final Recorder recorder;
    private final History history;
    /** What each operation needs, by id; those that are forgotten already are not in it. */
    private final TreeMap<Long, Needs> needs = new TreeMap<>();

    private final Map<String, Path> blobs;

    /** Size of a log in bytes, and hashes of the contents that undoing or redoing it takes. */
    private record Needs(long logBytes, Set<String> contents) {}

    private Forgetting(Recorder recorder, History history) throws IOException, InputException {
        this.recorder = recorder;
        this.history = history;
        blobs = recorder.blobs().all();
        for (Operation operation : history.operations()) {
            OperationLog log = recorder.log(operation.id());
            Optional<OperationLog.LogContents> contents =
                    operation.state() == Operation.Effect.FORGOTTEN ? Optional.empty() : log.read();
            if (contents.isPresent()) {
                needs.put(operation.id(), new Needs(Files.size(log.file()), contents(contents.get())));
            }
        }
    }

    /** Looks at a journal. */
    static Forgetting of(Recorder recorder, History history) throws IOException, InputException {
        return new Forgetting(recorder, history);
    }

    private static Set<String> contents(OperationLog.LogContents log) {
        Set<String> contents = new HashSet<>();
        for (Step step : log.intents()) {
            contents.add(step.from().state().sha256());
            contents.add(step.to().state().sha256());
        }
        return contents;
    }

    /**
     * The operations that have to be forgotten.
     *
     * @param limit up to when, or to how many bytes
     */
    Forgettable find(Forgettable.Limit limit) throws IOException {
        long last =
                switch (limit) {
                    case Forgettable.OlderThan older -> before(older);
                    case Forgettable.LargerThan larger -> beyond(larger);
                };
        List<Operation> gone = history.operations().stream()
                .filter(o -> o.id() <= last && needs.containsKey(o.id()))
                .toList();
        return new Forgettable(gone, size(0) - size(last), size(last));
    }

    private long before(Forgettable.OlderThan older) {
        long last = 0;
        for (Operation operation : history.operations()) {
            if (needs.containsKey(operation.id()) && operation.id() != needs.lastKey()) {
                if (!operation.when().isBefore(older.moment())) {
                    break;
                }
                last = operation.id();
            }
        }
        return last;
    }

    private long beyond(Forgettable.LargerThan larger) throws IOException {
        long last = 0;
        long size = 0;
        Set<String> kept = new HashSet<>();
        for (var need : needs.descendingMap().entrySet()) {
            long id = need.getKey();
            size += need.getValue().logBytes();
            for (String sha256 : need.getValue().contents()) {
                size += kept.add(sha256) && blobs.containsKey(sha256) ? Files.size(blobs.get(sha256)) : 0;
            }
            if (size > larger.bytes() && id != needs.lastKey()) {
                last = id;
                break;
            }
        }
        return last;
    }

    /** Bytes that the journal takes when all up to an operation are forgotten; when none is, with all that nobody needs any more. */
    private long size(long last) throws IOException {
        long size = 0;
        for (Needs kept : needs.tailMap(last, false).values()) {
            size += kept.logBytes();
        }
        Set<String> needed = needed(last);
        for (var blob : blobs.entrySet()) {
            size += last == 0 || needed.contains(blob.getKey()) ? Files.size(blob.getValue()) : 0;
        }
        return size;
    }

    private Set<String> needed(long last) {
        Set<String> needed = new HashSet<>();
        needs.tailMap(last, false).values().forEach(n -> needed.addAll(n.contents()));
        return needed;
    }

    /** Throws away. */
    void forget(Forgettable what) throws IOException {
        if (what.operations().isEmpty()) {
            return;
        }
        recorder.forgotten().add(what.operations());
        long last = what.operations().getLast().id();
        List<Path> gone = new ArrayList<>();
        history.operations().stream()
                .filter(o -> o.id() <= last)
                .forEach(o -> gone.add(recorder.log(o.id()).file()));
        Set<String> needed = needed(last);
        blobs.forEach((sha256, blob) -> {
            if (!needed.contains(sha256)) {
                gone.add(blob);
            }
        });
        for (Path file : gone) {
            recorder.place().disk().delete(file);
        }
    }
}
