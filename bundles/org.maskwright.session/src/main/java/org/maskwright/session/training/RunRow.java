package org.maskwright.session.training;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.maskwright.core.InputException;
import org.maskwright.train.recipe.LearningOptions;
import org.maskwright.train.recipe.Recipe;
import org.maskwright.train.run.EpochHistory;
import org.maskwright.train.run.EpochRecord;
import org.maskwright.train.run.RunFolder;
import org.maskwright.train.run.RunLibrary;
import org.maskwright.train.run.RunRecord;
import org.maskwright.train.run.RunRecordJson;
import org.maskwright.train.run.RunResult;

/**
 * A training that was, or is under way. Immutable.
 *
 * @param folder where it is
 * @param record what went in
 * @param history its epochs
 * @param result how it ended; empty when it has not
 */
public record RunRow(RunFolder folder, RunRecord record, EpochHistory history, Optional<RunResult> result) {
    /**
     * Reads one.
     *
     * @throws InputException when one of its files is malformed
     */
    static RunRow of(RunFolder run) throws IOException, InputException {
        return new RunRow(run, RunRecordJson.read(run), EpochHistory.read(run), RunLibrary.result(run));
    }

    /** Its name. */
    public String id() {
        return folder.id();
    }

    /** All that was decided. */
    public Recipe recipe() {
        return record.recipe();
    }

    /** Epochs at most. */
    public int epochs() {
        return recipe().whole(LearningOptions.EPOCHS);
    }

    /** Its best epoch so far, by what the recipe says. */
    public Optional<EpochRecord> best() {
        return history.best(recipe().values().get(LearningOptions.BEST_BY));
    }

    /** Mean intersection over union of a part, at the images' own sizes; empty until the run has finished. */
    public OptionalDouble iou(String part) {
        return result.map(r -> r.parts().get(part))
                .map(f -> OptionalDouble.of(f.iou()))
                .orElse(OptionalDouble.empty());
    }

    /** How long it took, s: of one that has not finished its epochs alone. */
    public double seconds() {
        return result.map(RunResult::seconds).orElseGet(() -> history.epochs().stream()
                .mapToDouble(e -> e.pace().seconds())
                .sum());
    }
}
