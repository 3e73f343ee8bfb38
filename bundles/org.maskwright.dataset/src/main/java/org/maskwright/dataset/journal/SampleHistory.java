package org.maskwright.dataset.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.core.Sample;

/**
 * Which operations concerned which sample: its image, its mask or its status. Made of what the journal remembers of its logs; immutable, and quick
 * to ask. Holds two paths for each step of the journal.
 */
public final class SampleHistory {
    /** The history of a dataset to which nothing was done. */
    public static final SampleHistory NONE = new SampleHistory(List.of());

    private final List<Touched> latestFirst;

    /** What an operation touched. */
    private record Touched(Operation operation, List<History.Concerned> steps) {}

    private SampleHistory(List<Touched> latestFirst) {
        this.latestFirst = latestFirst;
    }

    /**
     * Reads it.
     *
     * @param journal of the dataset; one opened for reading will do
     * @param operations the journal's {@link Journal#history}, or a part of it
     * @throws InputException when a log is damaged
     * @throws IOException when one cannot be read
     */
    public static SampleHistory of(Journal journal, List<Operation> operations) throws IOException, InputException {
        History history = journal.replayed();
        List<Touched> all = new ArrayList<>();
        for (Operation operation : operations.reversed()) {
            all.add(new Touched(operation, history.touched(operation.id())));
        }
        return new SampleHistory(List.copyOf(all));
    }

    /** The operations that concerned a sample, undone ones and undos too, latest first; it is followed through other names. */
    public List<Operation> of(Sample sample) {
        Set<String> keys = new HashSet<>(Set.of(sample.key()));
        Set<String> paths = new HashSet<>();
        sample.image().ifPresent(paths::add);
        sample.mask().ifPresent(paths::add);
        List<Operation> found = new ArrayList<>();
        for (Touched touched : latestFirst) {
            boolean concerns = false;
            for (History.Concerned step : touched.steps().reversed()) {
                concerns |= concerns(step, keys, paths);
            }
            if (concerns) {
                found.add(touched.operation());
            }
        }
        return found;
    }

    private static boolean concerns(History.Concerned step, Set<String> keys, Set<String> paths) {
        boolean concerns = false;
        for (var row : step.keys().entrySet()) {
            if (keys.contains(row.getKey()) || keys.contains(row.getValue())) {
                keys.add(row.getKey());
                keys.add(row.getValue());
                concerns = true;
            }
        }
        if (!paths.contains(step.from()) && !paths.contains(step.to())) {
            return concerns;
        }
        paths.add(step.from());
        paths.add(step.to());
        return true;
    }
}
