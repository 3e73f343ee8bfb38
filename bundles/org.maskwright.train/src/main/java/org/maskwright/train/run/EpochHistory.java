package org.maskwright.train.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;

/**
 * The epochs of a training so far. Which is the best, and whether it is time to end, follows from them alone.
 *
 * @param epochs from the first, without a gap
 */
public record EpochHistory(List<EpochRecord> epochs) {
    /** Copies. */
    public EpochHistory {
        epochs = List.copyOf(epochs);
    }

    /**
     * Reads {@code metrics.jsonl}.
     *
     * @return no epochs where there is no file
     */
    public static EpochHistory read(RunFolder folder) throws IOException, InputException {
        if (Files.notExists(folder.metrics())) {
            return new EpochHistory(List.of());
        }
        List<EpochRecord> epochs = new ArrayList<>();
        for (var line : RunFiles.readLines(folder.metrics())) {
            epochs.add(EpochRecord.of(line));
        }
        return new EpochHistory(epochs);
    }

    /** Writes {@code metrics.jsonl}, atomically. */
    void write(RunFolder folder) throws IOException, InputException {
        List<ObjectNode> lines = epochs.stream().map(EpochRecord::json).toList();
        RunFiles.writeLines(folder.metrics(), lines);
    }

    /** With one more. */
    EpochHistory with(EpochRecord next) {
        List<EpochRecord> more = new ArrayList<>(epochs);
        more.add(next);
        return new EpochHistory(more);
    }

    /** The first so many. */
    EpochHistory first(int count) {
        return new EpochHistory(epochs.subList(0, Math.min(count, epochs.size())));
    }

    /** The validation losses, which a schedule looks at. */
    List<Double> losses() {
        return epochs.stream().map(e -> e.validation().loss()).toList();
    }

    /**
     * The best epoch; of equal ones the first.
     *
     * @param by {@code loss}, {@code iou} or {@code accuracy}
     */
    public Optional<EpochRecord> best(String by) {
        EpochRecord best = null;
        for (EpochRecord epoch : epochs) {
            if (best == null || figure(epoch, by) > figure(best, by)) {
                best = epoch;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The more the better. */
    private static double figure(EpochRecord epoch, String by) {
        return switch (by) {
            case "iou" -> epoch.validation().iou();
            case "accuracy" -> epoch.validation().accuracy();
            default -> -epoch.validation().loss();
        };
    }

    /** Whether no epoch of the last {@code patience} was better than those before; never for 0. */
    boolean exhausted(String by, int patience) {
        return patience > 0
                && best(by).map(b -> epochs.size() - b.epoch() >= patience).orElse(false);
    }
}
