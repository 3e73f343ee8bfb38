package org.maskwright.session.training;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.maskwright.core.InputException;
import org.maskwright.core.Subscription;
import org.maskwright.session.Announcer;
import org.maskwright.train.run.EpochHistory;
import org.maskwright.train.run.RunFolder;
import org.maskwright.train.run.TrainerCommand;
import org.maskwright.train.run.TrainerProcess;
import org.maskwright.train.run.TrainingEvent;

/**
 * Where a network is trained: one at a time, in a process of its own, which goes on when another dataset is opened.
 *
 * <p>Threads: {@link #train} blocks, and belongs into a job; listeners are told on its thread, often, and must be quick. Everything else is for
 * any thread.
 */
public final class TrainingDesk {
    /** The process's memory is looked at so often, ms. */
    private static final long LOOK_MS = 1000;

    private final Clock clock;
    private final Announcer<TrainingState> states = new Announcer<>();
    private volatile TrainingState state = TrainingState.NONE;
    private Optional<TrainerProcess> process = Optional.empty();
    private boolean stopping;
    private boolean busy;

    /** Makes the run that is to be trained, or finds it. */
    @FunctionalInterface
    public interface RunMaker {
        /**
         * Its folder.
         *
         * @throws InputException when something is wrong that the user can mend
         */
        RunFolder make() throws IOException, InputException;
    }

    /** @param clock by which time is measured */
    public TrainingDesk(Clock clock) {
        this.clock = clock;
    }

    /** What is known now. */
    public TrainingState state() {
        return state;
    }

    /** Tells of each later {@link #state}. */
    public Subscription onChange(Consumer<TrainingState> listener) {
        return states.add(listener);
    }

    /**
     * Trains to the end.
     *
     * @param maker of the run
     * @param command that starts the trainer's process
     * @param unwanted whether it is to stop; asked ten times a second
     * @return how it ended
     * @throws InputException when another training is under way, or this one cannot begin
     */
    public TrainingState train(RunMaker maker, TrainerCommand command, BooleanSupplier unwanted)
            throws IOException, InputException {
        claim();
        try {
            tell(TrainingState.NONE.preparing());
            RunFolder run = maker.make();
            var story = new TrainingStory(run, EpochHistory.read(run), clock);
            tell(story.state());
            follow(run, command, story, unwanted);
            return state;
        } catch (IOException | InputException | RuntimeException e) {
            tell(state.failed(String.valueOf(e.getMessage())));
            throw e;
        } finally {
            release();
        }
    }

    private synchronized void claim() throws InputException {
        if (busy) {
            throw new InputException("a training is under way"
                    + state.run().map(r -> ", " + r.id()).orElse("") + ": stop it, or wait for its end");
        }
        busy = true;
        stopping = false;
    }

    private synchronized void release() {
        busy = false;
        process = Optional.empty();
    }

    private void follow(RunFolder run, TrainerCommand command, TrainingStory story, BooleanSupplier unwanted)
            throws InputException {
        try (TrainerProcess trainer = TrainerProcess.start(run, command)) {
            hold(trainer);
            var memory = new ProcessMemory(trainer.pid());
            long[] looked = {clock.millis()};
            TrainingEvent end = trainer.follow(
                    event -> {
                        if (clock.millis() - looked[0] >= LOOK_MS) {
                            looked[0] = clock.millis();
                            story.holds(memory.residentBytes());
                        }
                        story.hear(event);
                        if (isStopping()) {
                            story.stopping();
                        }
                        tell(story.state());
                    },
                    () -> unwanted.getAsBoolean() || isStopping());
            // The last one may not have been told: of a process that was killed.
            story.hear(end);
            tell(story.state());
        }
    }

    private synchronized void hold(TrainerProcess trainer) {
        process = Optional.of(trainer);
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private void tell(TrainingState next) {
        state = next;
        states.announce(next);
    }

    /** Lets the network wait after the batch under way. */
    public synchronized void pause() {
        process.ifPresent(TrainerProcess::pause);
    }

    /** Lets it go on. */
    public synchronized void goOn() {
        process.ifPresent(TrainerProcess::goOn);
    }

    /** Has it stop after the batch under way; it can be gone on with later. */
    public synchronized void stop() {
        stopping = busy;
    }

    /** Ends its process at once; it can be gone on with from the last epoch that was saved. */
    public synchronized void kill() {
        process.ifPresent(TrainerProcess::kill);
    }
}
