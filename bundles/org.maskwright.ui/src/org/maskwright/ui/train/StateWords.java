package org.maskwright.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.maskwright.session.Amount;
import org.maskwright.session.training.RunComparison;
import org.maskwright.session.training.TrainingMeter;
import org.maskwright.session.training.TrainingState;
import org.maskwright.train.run.RunResult;

/** What is said of a training. */
final class StateWords {
    private static final double MIB = 1 << 20;

    private StateWords() {}

    /** What it does, in a word or two. */
    static String phase(TrainingState state) {
        return switch (state.phase()) {
            case NONE -> "";
            case PREPARING -> TrainMessages.PREPARING;
            case LEARNING -> TrainMessages.LEARNING;
            case PAUSED -> TrainMessages.PAUSED;
            case STOPPING -> TrainMessages.STOPPING;
            case CLOSING -> TrainMessages.CLOSING;
            case FINISHED -> TrainMessages.FINISHED;
            case STOPPED -> TrainMessages.STOPPED;
            case FAILED -> TrainMessages.FAILED;
        };
    }

    /** Where it is and how fast it goes. */
    static String meter(TrainingState state) {
        TrainingMeter meter = state.meter();
        List<String> words = new ArrayList<>();
        if (!meter.task().isEmpty()) {
            words.add(meter.task());
        }
        if (meter.imagesPerSecond() > 0) {
            words.add(NLS.bind(TrainMessages.RATE, String.format(Locale.ROOT, "%.1f", meter.imagesPerSecond())));
        }
        meter.remaining().ifPresent(r -> words.add(NLS.bind(TrainMessages.REMAINING, Amount.of(r))));
        meter.memoryBytes()
                .ifPresent(b -> words.add(NLS.bind(TrainMessages.MEMORY, Amount.number(Math.round(b / MIB)))));
        return String.join("   ·   ", words);
    }

    /** How it ended, and what can be done now; empty while it is under way. */
    static String ended(TrainingState state) {
        String run = state.run().map(r -> r.id()).orElse("");
        return switch (state.phase()) {
            case FINISHED -> state.result().map(r -> finished(run, r)).orElse("");
            case STOPPED ->
                NLS.bind(
                        TrainMessages.STOPPED_TEXT,
                        run,
                        state.history().epochs().size());
            case FAILED -> state.failure().orElse("");
            case NONE, PREPARING, LEARNING, PAUSED, STOPPING, CLOSING -> "";
        };
    }

    private static String finished(String run, RunResult result) {
        return NLS.bind(
                TrainMessages.FINISHED_TEXT,
                new Object[] {run, iou(result, "val"), iou(result, "test"), result.bestEpoch(), result.epochs()});
    }

    private static String iou(RunResult result, String part) {
        return Optional.ofNullable(result.parts().get(part))
                .map(f -> RunComparison.figure(f.iou()))
                .orElse("–");
    }
}
