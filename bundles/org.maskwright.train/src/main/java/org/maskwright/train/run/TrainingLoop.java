package org.maskwright.train.run;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
    private int lost;

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
    }

    /**
     * Learns to the end, from the last epoch that was saved or from the beginning.
     *
     * @param learner fresh, or begun with another's network
     * @return all epochs
     * @throws InputException when the loss is no number any more, or a file cannot be read
     * @throws java.util.concurrent.CancellationException when it is to stop
     */
    EpochHistory run(Learner learner) throws IOException, InputException, LearnerException {
        int done = checkpoints.last().orElse(0);
        EpochHistory history = EpochHistory.read(folder).first(done);
        if (history.epochs().size() < done) {
            throw new InputException(folder.metrics() + " ends after epoch "
                    + history.epochs().size() + ", the last checkpoint is of epoch " + done
                    + "; start the training anew");
        }
        if (done > 0) {
            learner.load(checkpoints.of(done));
        }
        int epochs = recipe.whole(LearningOptions.EPOCHS);
        int patience = recipe.whole(LearningOptions.EARLY_STOPPING);
        told.accept(new TrainingEvent.Begun(learner.parameters().total(), samples.size(), done + 1, epochs));
        for (int epoch = done; epoch < epochs && !history.exhausted(bestBy, patience); epoch++) {
            EpochRecord record = epoch(learner, epoch, history);
            history = history.with(record);
            int best = history.best(bestBy).orElseThrow().epoch();
            history.write(folder);
            checkpoints.save(learner, record.epoch(), best);
            sheet.write(learner, folder.predictions());
            told.accept(new TrainingEvent.EpochDone(record, best == record.epoch()));
        }
        return history;
    }

    private EpochRecord epoch(Learner learner, int epoch, EpochHistory history)
            throws InputException, LearnerException {
        long begin = System.nanoTime();
        double cpu = cpuSeconds();
        SampleDraw drawing = new SampleDraw(new EpochOrder(recipe.seed(), epoch), recipe.augmentation());
        Sum sum = new Sum();
        try (BatchStream stream = loader.epoch(samples, drawing, batchSize(), controls::isStopped)) {
            for (int b = 0; stream.hasNext(); b++) {
                Batch batch = stream.next();
                double rate = rate(epoch + (double) b / stream.count(), history);
                double loss = learner.step(batch, rate);
                sum.add(loss, batch.count(), epoch);
                sum.rate = rate;
                told.accept(new TrainingEvent.Step(epoch + 1, b + 1, stream.count(), loss));
                controls.pass(told);
            }
            sum.waited = stream.waitedSeconds();
        }
        double learning = (System.nanoTime() - begin) / 1e9;
        if (!Double.isFinite(sum.mean())) {
            throw noNumber(epoch);
        }
        requireSane(sum.mean(), epoch, history);
        EpochRecord.Validated validated = validator.of(learner, controls::isStopped);
        if (!Double.isFinite(validated.loss())) {
            throw noNumber(epoch);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        var pace = new EpochRecord.Pace(seconds, cpuSeconds() - cpu, sum.waited / learning, samples.size() / learning);
        return new EpochRecord(epoch + 1, sum.mean(), validated, sum.rate, pace);
    }

    /** Of this process so far. */
    private static double cpuSeconds() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(d -> d.toMillis() / 1e3)
                .orElse(0.0);
    }

    private int batchSize() {
        return recipe.whole(LearningOptions.BATCH);
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

    /** What an epoch adds up to. */
    private final class Sum {
        private double loss;
        private long count;
        private double rate;
        private double waited;

        /** A batch without a loss has changed nothing, and counts not. */
        void add(double ofBatch, int samplesOfBatch, int epoch) throws InputException {
            lost = Double.isFinite(ofBatch) ? 0 : lost + 1;
            if (lost >= HOPELESS) {
                throw noNumber(epoch);
            }
            if (lost == 0) {
                loss += ofBatch * samplesOfBatch;
                count += samplesOfBatch;
            }
        }

        double mean() {
            return loss / count;
        }
    }
}
