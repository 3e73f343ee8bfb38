package org.maskwright.train.run;

/** What a training tells of itself while it runs, in the order in which it happens. */
public sealed interface TrainingEvent {
    /**
     * Something takes a while: samples are read, or images evaluated.
     *
     * @param task for people
     * @param done units
     * @param total units
     */
    record Working(String task, long done, long total) implements TrainingEvent {}

    /**
     * Learning begins, or goes on.
     *
     * @param parameters of the network, statistics among them
     * @param samples that are learned from
     * @param epoch the first to come, from 1
     * @param epochs at most
     */
    record Begun(long parameters, int samples, int epoch, int epochs) implements TrainingEvent {}

    /**
     * A batch was learned from.
     *
     * @param epoch from 1
     * @param batch from 1
     * @param batches of the epoch
     * @param loss of the batch
     */
    record Step(int epoch, int batch, int batches, double loss) implements TrainingEvent {}

    /**
     * An epoch is over, validated and saved.
     *
     * @param record what it came to
     * @param best whether none was better so far
     */
    record EpochDone(EpochRecord record, boolean best) implements TrainingEvent {}

    /** Something that people should know, in a line. */
    record Note(String text) implements TrainingEvent {}

    /** The network waits until it may go on. */
    record Paused() implements TrainingEvent {}

    /** It goes on. */
    record GoneOn() implements TrainingEvent {}

    /**
     * All is done, and the model is there.
     *
     * @param result how it ended
     */
    record Finished(RunResult result) implements TrainingEvent {}

    /** It was asked to stop, and can be resumed from the last epoch that was done. */
    record Stopped(int epochsDone) implements TrainingEvent {}

    /**
     * It cannot go on.
     *
     * @param message one line: what is wrong, where, what to do
     * @param input whether it is something that the user can mend; else a fault, of which the log tells more
     */
    record Failed(String message, boolean input) implements TrainingEvent {}

    /**
     * A line that is no event: a program of the user's own printed it, or a library wrote it to where events go.
     *
     * @param line as it was written
     */
    record Said(String line) implements TrainingEvent {}
}
