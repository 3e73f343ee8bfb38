package org.maskwright.train.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.maskwright.core.InputException;
import org.maskwright.train.Batch;
import org.maskwright.train.LearnerException;
import org.maskwright.train.ScheduleSpec;
import org.maskwright.train.TrainingPoint;
import org.maskwright.train.data.BatchLoader;
import org.maskwright.train.data.BatchStream;
import org.maskwright.train.data.EpochOrder;
import org.maskwright.train.data.SampleDraw;
import org.maskwright.train.engine.Learner;
import org.maskwright.train.recipe.LearningOptions;
import org.maskwright.train.recipe.MachineOptions;
import org.maskwright.train.recipe.Recipe;

/**
 * Epoch after epoch: learns, validates, saves. What an epoch does follows from the recipe, the epochs before it and the learner's state, so that
 * a training that was killed and goes on comes to the same as one that was not.
 */
final class TrainingLoop {
    /** So many batches in a row without a loss that is a number, and it will not come back. */
    private static final int HOPELESS = 5;

    /** A loss of so many times the first epoch's has run away. */
    private static final double RUN_AWAY = 20;

    private final RunFolder folder;
    private final Recipe recipe;
    private final BatchLoader loader;
    private final List<BatchLoader.Placed> samples;
    private final Validator validator;
    private final PredictionSheet sheet;
    private final Controls controls;
    private final Consumer<TrainingEvent> told;
    private final CheckpointFolder checkpoints;
    private final String bestBy;
    private final double saveEvery;

    /** From what, and under whose eyes. */
    record LoopSetting(RunFolder folder, Recipe recipe, Controls controls, Consumer<TrainingEvent> told) {}

    TrainingLoop(LoopSetting setting, BatchLoader loader, List<BatchLoader.Placed> samples, Validator validator) {
        this.folder = setting.folder();
        this.recipe = setting.recipe();
        this.controls = setting.controls();
        this.told = setting.told();
        this.loader = loader;
        this.samples = samples;
        this.validator = validator;
        this.sheet = new PredictionSheet(validator.loader(), validator.samples());
        this.checkpoints = new CheckpointFolder(folder.checkpoints());
        this.bestBy = recipe.values().get(LearningOptions.BEST_BY);
        this.saveEvery = recipe.number(MachineOptions.SAVE_EVERY);
    }

    /**
     * Learns to the end, from the last state that was saved or from the beginning. Told to wait or to stop it saves what it has come to, and
     * now and then besides, so that a kill costs little.
     *
     * @param learner fresh, or begun with another's network
     * @return all epochs
     * @throws InputException when the loss is no number any more, or a file cannot be read
     * @throws CancellationException when it is to stop
     */
    EpochHistory run(Learner learner) throws IOException, InputException, LearnerException {
        int done = checkpoints.last().orElse(0);
        EpochHistory history = EpochHistory.read(folder).first(done);
        if (history.epochs().size() < done) {
            throw new InputException(folder.metrics() + " ends after epoch "
                    + history.epochs().size() + ", the last checkpoint is of epoch " + done
                    + "; start the training anew");
        }
        EpochPart part = resume(learner, done);
        int epochs = recipe.whole(LearningOptions.EPOCHS);
        int patience = recipe.whole(LearningOptions.EARLY_STOPPING);
        told.accept(new TrainingEvent.Begun(learner.parameters().total(), samples.size(), done + 1, epochs));
        if (part.batches() > 0) {
            told.accept(new TrainingEvent.Note("goes on after batch " + part.batches() + " of epoch " + (done + 1)));
        }
        while (history.epochs().size() < epochs && !history.exhausted(bestBy, patience)) {
            EpochRecord record = epoch(learner, part, history);
            part = new EpochPart(part.lost());
            history = history.with(record);
            int best = history.best(bestBy).orElseThrow().epoch();
            history.write(folder);
            checkpoints.save(learner, record.epoch(), best);
            sheet.write(learner, folder.predictions());
            told.accept(new TrainingEvent.EpochDone(record, best == record.epoch()));
        }
        return history;
    }

    /** Loads the last state, if there is one. */
    private EpochPart resume(Learner learner, int done) throws IOException, InputException, LearnerException {
        Optional<Path> within = checkpoints.within(done);
        if (within.isPresent()) {
            learner.load(within.get());
            return EpochPart.read(within.get(), samples.size());
        }
        if (done > 0) {
            learner.load(checkpoints.of(done));
        }
        return new EpochPart(0);
    }

    private EpochRecord epoch(Learner learner, EpochPart part, EpochHistory history)
            throws IOException, InputException, LearnerException {
        int epoch = history.epochs().size();
        try {
            learn(learner, part, history);
            double learning = part.seconds();
            if (!Double.isFinite(part.mean())) {
                throw noNumber(epoch);
            }
            requireSane(part.mean(), epoch, history);
            EpochRecord.Validated validated = validator.of(learner, controls::isStopped);
            if (!Double.isFinite(validated.loss())) {
                throw noNumber(epoch);
            }
            return new EpochRecord(
                    epoch + 1, part.mean(), validated, part.learningRate(), part.pace(learning, samples.size()));
        } catch (CancellationException e) {
            saveAtEnd(learner, part, history);
            throw e;
        }
    }

    /** Goes through the batches that are left of an epoch. */
    private void learn(Learner learner, EpochPart part, EpochHistory history)
            throws IOException, InputException, LearnerException {
        int epoch = history.epochs().size();
        SampleDraw drawing = new SampleDraw(new EpochOrder(recipe.seed(), epoch), recipe.augmentation());
        var left = new BatchLoader.Stretch(recipe.whole(LearningOptions.BATCH), part.batches());
        try (BatchStream stream = loader.epoch(samples, drawing, left, controls::isStopped)) {
            while (stream.hasNext()) {
                Batch batch = stream.next();
                double rate = rate(epoch + (double) part.batches() / stream.count(), history);
                double loss = learner.step(batch, rate);
                part.add(loss, batch.count(), rate);
                part.waited(stream.waitedSeconds());
                if (part.lost() >= HOPELESS) {
                    throw noNumber(epoch);
                }
                told.accept(new TrainingEvent.Step(epoch + 1, part.batches(), stream.count(), loss));
                if (part.isToBeSaved(controls.isPaused() ? 0 : saveEvery)) {
                    save(learner, part, history);
                }
                controls.pass(told);
            }
        }
    }

    private void save(Learner learner, EpochPart part, EpochHistory history) throws IOException, InputException {
        int best = history.best(bestBy).map(EpochRecord::epoch).orElse(0);
        checkpoints.saveWithin(
                learner, new CheckpointFolder.Within(history.epochs().size(), part, samples.size()), best);
    }

    /** What was learned of the epoch is not lost. The thread may have been interrupted, which files would not survive. */
    private void saveAtEnd(Learner learner, EpochPart part, EpochHistory history) throws IOException, InputException {
        boolean interrupted = Thread.interrupted();
        try {
            if (part.isToBeSaved(0)) {
                save(learner, part, history);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private double rate(double epoch, EpochHistory history) {
        ScheduleSpec schedule = recipe.schedule();
        var point = new TrainingPoint(epoch, recipe.whole(LearningOptions.EPOCHS), history.losses());
        return recipe.number(LearningOptions.LEARNING_RATE) * schedule.factor(point);
    }

    private void requireSane(double loss, int epoch, EpochHistory history) throws InputException {
        if (!history.epochs().isEmpty()
                && loss > RUN_AWAY * history.epochs().getFirst().trainLoss()) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "the loss ran away: %.3g in epoch %d, %.3g in the first; %s",
                    loss,
                    epoch + 1,
                    history.epochs().getFirst().trainLoss(),
                    remedy()));
        }
    }

    private InputException noNumber(int epoch) {
        return new InputException("the loss is not a number any more in epoch " + (epoch + 1) + "; " + remedy());
    }

    private String remedy() {
        return "start again with a smaller learning-rate (it was " + recipe.number(LearningOptions.LEARNING_RATE)
                + "), or with a clip-norm of 1";
    }
}
