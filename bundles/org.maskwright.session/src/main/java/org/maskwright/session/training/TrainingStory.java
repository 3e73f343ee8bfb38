package org.maskwright.session.training;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.maskwright.train.run.EpochHistory;
import org.maskwright.train.run.EpochRecord;
import org.maskwright.train.run.RunFolder;
import org.maskwright.train.run.RunResult;
import org.maskwright.train.run.TrainingEvent;

/** Makes states of a training from what it tells. For one thread. */
final class TrainingStory {
    private static final int STEPS = 1000;
    private static final int MOST_NOTES = 400;

    /** Epochs whose mean time tells of those to come. */
    private static final int RECENT = 5;

    private final RunFolder run;
    private final Clock clock;
    private final List<EpochRecord> epochs;
    private final StepLosses steps = new StepLosses(STEPS);
    private final List<String> notes = new ArrayList<>();
    private TrainingPhase phase = TrainingPhase.PREPARING;
    private TrainingMeter meter = TrainingMeter.NONE;
    private Optional<RunResult> result = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private OptionalLong memory = OptionalLong.empty();
    private int samples;
    private int planned;
    private long begun;
    private long paused;

    /**
     * @param run whose training
     * @param known its epochs of before, where it goes on
     */
    TrainingStory(RunFolder run, EpochHistory known, Clock clock) {
        this.run = run;
        this.epochs = new ArrayList<>(known.epochs());
        this.clock = clock;
    }

    TrainingState state() {
        return new TrainingState(
                phase, Optional.of(run), meter, new EpochHistory(epochs), steps.points(), notes, result, failure);
    }

    /** What the process holds, from now on. */
    void holds(OptionalLong bytes) {
        memory = bytes;
    }

    /** It was asked to stop. */
    void stopping() {
        phase = phase.isBusy() ? TrainingPhase.STOPPING : phase;
    }

    /** Takes in what it tells. */
    void hear(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Working w -> working(w);
            case TrainingEvent.Begun b -> begin(b);
            case TrainingEvent.Step s -> step(s);
            case TrainingEvent.EpochDone e -> epoch(e.record());
            case TrainingEvent.Note n -> notes.add(n.text());
            case TrainingEvent.Paused p -> pause();
            case TrainingEvent.GoneOn g -> goOn();
            case TrainingEvent.Finished f -> {
                result = Optional.of(f.result());
                end(TrainingPhase.FINISHED);
            }
            case TrainingEvent.Stopped s -> end(TrainingPhase.STOPPED);
            case TrainingEvent.Failed f -> {
                failure = Optional.of(f.message());
                end(TrainingPhase.FAILED);
            }
            case TrainingEvent.Said s -> said(s.line());
        }
    }

    /** What a program prints is a console: the latest lines stay. */
    private void said(String line) {
        notes.add(line);
        if (notes.size() > MOST_NOTES) {
            notes.removeFirst();
        }
    }

    private void working(TrainingEvent.Working work) {
        // While it learns nothing else takes a while: this is the model's writing and evaluation.
        phase = phase == TrainingPhase.LEARNING ? TrainingPhase.CLOSING : phase;
        meter = meter(work.task(), work.done(), work.total(), 0, Optional.empty());
    }

    private void begin(TrainingEvent.Begun event) {
        phase = TrainingPhase.LEARNING;
        samples = event.samples();
        planned = event.epochs();
        begun = clock.millis();
        while (epochs.size() >= event.epoch()) {
            epochs.removeLast();
        }
        meter = meter(task(event.epoch()), 0, 0, 0, Optional.empty());
    }

    private String task(int epoch) {
        return "Epoch " + epoch + " of " + planned;
    }

    private void step(TrainingEvent.Step step) {
        double share = (double) step.batch() / step.batches();
        steps.add(step.epoch() - 1 + share, step.loss());
        double seconds = (clock.millis() - begun) / 1e3;
        double rate = seconds > 0 ? share * samples / seconds : 0;
        meter = meter(task(step.epoch()), step.batch(), step.batches(), rate, remaining(share, seconds));
    }

    private Optional<Duration> remaining(double share, double seconds) {
        double each = epochs.subList(Math.max(0, epochs.size() - RECENT), epochs.size()).stream()
                .mapToDouble(e -> e.pace().seconds())
                .average()
                .orElse(seconds / share);
        return Optional.of(Duration.ofMillis(Math.round(1000 * each * Math.max(0, planned - epochs.size() - share))));
    }

    private void epoch(EpochRecord record) {
        epochs.add(record);
        begun = clock.millis();
        double rate = record.pace().imagesPerSecond();
        int next = Math.min(planned, record.epoch() + 1);
        long all = meter.total();
        meter = meter(task(next), record.epoch() == planned ? all : 0, all, rate, remaining(0, 0.001));
    }

    private void pause() {
        phase = TrainingPhase.PAUSED;
        paused = clock.millis();
    }

    private void goOn() {
        phase = TrainingPhase.LEARNING;
        begun += clock.millis() - paused;
    }

    private void end(TrainingPhase how) {
        phase = how;
        memory = OptionalLong.empty();
        meter = meter("", 0, 0, 0, Optional.empty());
    }

    private TrainingMeter meter(String task, long done, long total, double rate, Optional<Duration> remaining) {
        boolean learning = total > 0 && phase == TrainingPhase.LEARNING && epochs.size() < planned;
        double share = learning ? (double) done / total : 0;
        double learned = planned == 0 ? 0 : Math.min(1, (epochs.size() + share) / planned);
        double progress = phase == TrainingPhase.CLOSING ? 1 : learned;
        return new TrainingMeter(task, done, total, progress, rate, remaining, memory);
    }
}
