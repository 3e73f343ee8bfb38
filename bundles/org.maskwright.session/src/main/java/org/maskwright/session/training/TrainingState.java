package org.maskwright.session.training;

import java.util.List;
import java.util.Optional;
import org.maskwright.train.run.EpochHistory;
import org.maskwright.train.run.RunFolder;
import org.maskwright.train.run.RunResult;

/**
 * A training at one moment. Immutable.
 *
 * @param phase how far it has come
 * @param run its folder; empty before that is made
 * @param meter where it is
 * @param history its epochs so far
 * @param steps losses of its batches so far
 * @param notes what people should know, a line each, the first said first
 * @param result how it ended, when it has finished
 * @param failure why it could not go on, when it failed; one line
 */
public record TrainingState(
        TrainingPhase phase,
        Optional<RunFolder> run,
        TrainingMeter meter,
        EpochHistory history,
        List<StepLoss> steps,
        List<String> notes,
        Optional<RunResult> result,
        Optional<String> failure) {
    /** Before the first training. */
    public static final TrainingState NONE = new TrainingState(
            TrainingPhase.NONE,
            Optional.empty(),
            TrainingMeter.NONE,
            new EpochHistory(List.of()),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    /**
     * The loss of a batch, or the mean of a few.
     *
     * @param epoch epochs done when it was learned from, with fractions: 0.5 is in the middle of the first
     * @param loss its loss
     */
    public record StepLoss(double epoch, double loss) {}

    /** Copies the lists. */
    public TrainingState {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /** A training that is about to begin. */
    TrainingState preparing() {
        return new TrainingState(
                TrainingPhase.PREPARING, run, meter, history, steps, notes, Optional.empty(), Optional.empty());
    }

    /** This, as one that cannot go on. */
    TrainingState failed(String why) {
        return new TrainingState(
                TrainingPhase.FAILED, run, TrainingMeter.NONE, history, steps, notes, result, Optional.of(why));
    }
}
