package org.maskwright.train.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maskwright.core.InputException;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.train.recipe.LearningOptions;

/**
 * The trainings of a dataset: the folders in {@code .maskwright/runs/}.
 *
 * @param folder of all of them; need not exist
 */
public record RunLibrary(Path folder) {
    /** The word for the run that was made last. */
    public static final String LATEST = "latest";

    /** Those of a dataset. */
    public static RunLibrary of(DatasetFolder dataset) {
        return new RunLibrary(dataset.stateFolder().resolve("runs"));
    }

    /** All runs, the first made first. */
    public List<RunFolder> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> Files.isRegularFile(new RunFolder(p).inputs()))
                    .map(RunFolder::new)
                    .sorted(Comparator.comparing(RunFolder::id))
                    .toList();
        }
    }

    /**
     * A run by its name, by the beginning of its name where only one begins so, by {@value #LATEST}, or by the path of its folder.
     *
     * @throws InputException when there is none
     */
    public RunFolder find(String word) throws IOException, InputException {
        List<RunFolder> all = list();
        if (word.equals(LATEST) && !all.isEmpty()) {
            return all.getLast();
        }
        for (RunFolder run : all) {
            if (run.id().equals(word)) {
                return run;
            }
        }
        List<RunFolder> begun =
                all.stream().filter(r -> r.id().startsWith(word)).toList();
        if (begun.size() == 1 && !word.isEmpty()) {
            return begun.getFirst();
        }
        RunFolder path = new RunFolder(Path.of(word));
        if (!word.isBlank() && Files.isRegularFile(path.inputs())) {
            return path;
        }
        throw new InputException("there is no run '" + word + "'"
                + (begun.size() > 1 ? ", but " + begun.size() + " that begin so" : "") + "; " + known(all));
    }

    private static String known(List<RunFolder> all) {
        if (all.isEmpty()) {
            return "none was trained yet: 'maskwright train DATASET --preset quick' makes one";
        }
        List<String> last = new ArrayList<>();
        all.subList(Math.max(0, all.size() - 5), all.size()).forEach(r -> last.add(r.id()));
        return "the last are " + String.join(", ", last);
    }

    /**
     * How a run ended; empty when it has not.
     *
     * @throws InputException when its file is malformed
     */
    public static Optional<RunResult> result(RunFolder run) throws IOException, InputException {
        return Files.isRegularFile(run.result())
                ? Optional.of(RunResult.of(RunFiles.read(run.result())))
                : Optional.empty();
    }

    /**
     * The state of a run's network at its best epoch so far, to start another from.
     *
     * @throws InputException when it has saved none
     */
    static Path best(RunFolder run) throws IOException, InputException {
        String by = RunRecordJson.read(run).recipe().values().get(LearningOptions.BEST_BY);
        CheckpointFolder checkpoints = new CheckpointFolder(run.checkpoints());
        int last = checkpoints.last().orElse(0);
        Optional<EpochRecord> best = EpochHistory.read(run).first(last).best(by);
        if (best.isEmpty() || !Files.isDirectory(checkpoints.of(best.get().epoch()))) {
            throw new InputException("the run " + run.id() + " has saved no epoch to start from; take another");
        }
        return checkpoints.of(best.get().epoch());
    }

    /** Deletes a run with its model. Cannot be taken back. */
    public static void delete(RunFolder run) throws IOException {
        CheckpointFolder.delete(run.path());
    }
}
