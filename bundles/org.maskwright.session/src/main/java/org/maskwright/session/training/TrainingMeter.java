package org.maskwright.session.training;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a training is, and how fast it goes.
 *
 * @param task what is done, for people: "Epoch 3 of 40"
 * @param done units of the task
 * @param total units of the task; 0 when not known
 * @param progress share of all epochs that is done, 0…1
 * @param imagesPerSecond learned from in this epoch; 0 when not known
 * @param remaining until the last epoch, if none is spared by early stopping; empty when not known
 * @param memoryBytes that the trainer's process holds; empty when not known
 */
public record TrainingMeter(
        String task,
        long done,
        long total,
        double progress,
        double imagesPerSecond,
        Optional<Duration> remaining,
        OptionalLong memoryBytes) {
    /** Nothing is known. */
    static final TrainingMeter NONE = new TrainingMeter("", 0, 0, 0, 0, Optional.empty(), OptionalLong.empty());
}
