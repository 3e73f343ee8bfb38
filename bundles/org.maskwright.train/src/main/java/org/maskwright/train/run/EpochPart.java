package org.maskwright.train.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.maskwright.core.InputException;

/**
 * What an epoch under way has come to: so many batches, and what they add up to. It is kept beside the learner's state, so that a training goes on in
 * the middle of an epoch. For one thread.
 */
final class EpochPart {
    /** Its file in the folder of a state. */
    private static final String FILE = "position.json";

    private final long begin = System.nanoTime();
    private final double cpuBegin = cpuOfProcess();
    private long savedNanos = begin;
    private int savedBatches;

    private int batches;
    private double loss;
    private long count;
    private int lost;
    private double rate;
    private double waitedBefore;
    private double waitedNow;
    private double secondsBefore;
    private double cpuBefore;

    /**
     * An epoch of which nothing is done.
     *
     * @param lost batches without a loss at the end of the epoch before
     */
    EpochPart(int lost) {
        this.lost = lost;
    }

    /** Batches done. */
    int batches() {
        return batches;
    }

    /** Batches in a row, the last ones, without a loss that is a number. */
    int lost() {
        return lost;
    }

    /** Adds a batch. One without a loss has changed nothing, and counts not. */
    void add(double ofBatch, int samples, double learningRate) {
        batches++;
        rate = learningRate;
        lost = Double.isFinite(ofBatch) ? 0 : lost + 1;
        if (lost == 0) {
            loss += ofBatch * samples;
            count += samples;
        }
    }

    /** How long was waited for batches since it began or went on, s. */
    void waited(double seconds) {
        waitedNow = seconds;
    }

    /** The mean loss of its samples. */
    double mean() {
        return loss / count;
    }

    /** Of the last batch. */
    double learningRate() {
        return rate;
    }

    /** How long it took so far, without what was between two processes, s. */
    double seconds() {
        return secondsBefore + (System.nanoTime() - begin) / 1e9;
    }

    /**
     * How fast it went, at its end.
     *
     * @param learning seconds until the validation began
     */
    EpochRecord.Pace pace(double learning, int samples) {
        return new EpochRecord.Pace(seconds(), cpuSeconds(), (waitedBefore + waitedNow) / learning, samples / learning);
    }

    private double cpuSeconds() {
        return cpuBefore + cpuOfProcess() - cpuBegin;
    }

    private static double cpuOfProcess() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(d -> d.toMillis() / 1e3)
                .orElse(0.0);
    }

    /** Whether something was done since it was saved, and that is so many seconds ago. */
    boolean isToBeSaved(double everySeconds) {
        return batches > savedBatches && (System.nanoTime() - savedNanos) / 1e9 >= everySeconds;
    }

    /** Keeps it beside the learner's state. */
    void write(Path folder, int samples) throws IOException, InputException {
        ObjectNode json = RunFiles.JSON.createObjectNode().put("samples", samples);
        json.put("batches", batches).put("loss", loss).put("count", count).put("lost", lost);
        json.put("rate", rate).put("waitedSeconds", waitedBefore + waitedNow);
        json.put("seconds", seconds()).put("cpuSeconds", cpuSeconds());
        RunFiles.write(folder.resolve(FILE), json);
        savedNanos = System.nanoTime();
        savedBatches = batches;
    }

    /**
     * Reads one.
     *
     * @param samples that are learned from now
     * @throws InputException if there were others then, or the file is damaged
     */
    static EpochPart read(Path folder, int samples) throws IOException, InputException {
        JsonNode json = RunFiles.read(folder.resolve(FILE));
        if (json.path("samples").asInt() != samples) {
            throw new InputException(folder + " is of a training from "
                    + json.path("samples").asInt() + " samples, of which " + samples
                    + " can be read now; put the files back, or start the training anew");
        }
        EpochPart part = new EpochPart(json.path("lost").asInt());
        part.batches = json.path("batches").asInt();
        part.savedBatches = part.batches;
        part.loss = json.path("loss").asDouble();
        part.count = json.path("count").asLong();
        part.rate = json.path("rate").asDouble();
        part.waitedBefore = json.path("waitedSeconds").asDouble();
        part.secondsBefore = json.path("seconds").asDouble();
        part.cpuBefore = json.path("cpuSeconds").asDouble();
        return part;
    }
}
