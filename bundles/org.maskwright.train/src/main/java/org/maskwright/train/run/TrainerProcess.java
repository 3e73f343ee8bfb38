package org.maskwright.train.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.maskwright.core.InputException;

/**
 * A trainer that runs in a process of its own: a native library that fails takes nobody along. Any thread pauses and stops it; one follows it.
 */
public final class TrainerProcess implements AutoCloseable {
    private static final long PATIENCE_MS = 100;

    /** A batch of a large network takes some seconds; longer than this none is waited for. */
    private static final long GRACE_S = 30;

    private final RunFolder run;
    private final Process process;
    private final Writer words;
    private final LinkedBlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
    private final Thread reader;

    private TrainerProcess(RunFolder run, Process process) {
        this.run = run;
        this.process = process;
        this.words = process.outputWriter(StandardCharsets.UTF_8);
        this.reader = Thread.ofPlatform().name("maskwright-trainer").daemon().start(this::read);
    }

    /**
     * Starts the trainer of a run, which goes on where it was left.
     *
     * @throws InputException when no process can be started
     */
    public static TrainerProcess start(RunFolder run, TrainerCommand command) throws InputException {
        try {
            return new TrainerProcess(run, command.process(run).start());
        } catch (IOException e) {
            throw new InputException("the trainer cannot be started: " + e.getMessage(), e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                events.add(EventLines.parse(line));
            }
        } catch (IOException e) {
            events.add(new TrainingEvent.Said("the trainer's words cannot be read: " + e.getMessage()));
        }
    }

    /** Number of the process, by which the system knows it. */
    public long pid() {
        return process.pid();
    }

    /** Asks it to wait after the batch under way. */
    public void pause() {
        tell(Controls.PAUSE);
    }

    /** Lets it go on. */
    public void goOn() {
        tell(Controls.GO_ON);
    }

    /** Asks it to stop after the batch under way. */
    public void stop() {
        tell(Controls.STOP);
    }

    private synchronized void tell(String word) {
        try {
            words.write(word + "\n");
            words.flush();
        } catch (IOException e) {
            // It is gone, which whoever follows it learns by its end.
        }
    }

    /** Ends it at once, as a power cut would: it can be resumed all the same. */
    public void kill() {
        process.destroyForcibly();
    }

    /**
     * Follows it to its end.
     *
     * @param told each event, on the calling thread
     * @param unwanted whether it is to stop; asked ten times a second
     * @return the last event: {@link TrainingEvent.Finished}, {@link TrainingEvent.Stopped} or {@link TrainingEvent.Failed}
     */
    public TrainingEvent follow(Consumer<TrainingEvent> told, BooleanSupplier unwanted) {
        TrainingEvent last = new TrainingEvent.Said("");
        long deadline = 0;
        try {
            while (reader.isAlive() || !events.isEmpty()) {
                TrainingEvent event = events.poll(PATIENCE_MS, TimeUnit.MILLISECONDS);
                if (event != null) {
                    last = event instanceof TrainingEvent.Said ? last : event;
                    told.accept(event);
                }
                if (deadline == 0 && unwanted.getAsBoolean()) {
                    stop();
                    deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(GRACE_S);
                } else if (deadline != 0 && System.nanoTime() > deadline) {
                    kill();
                }
            }
            return end(last, process.waitFor(), told);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
            return new TrainingEvent.Stopped(0);
        }
    }

    private TrainingEvent end(TrainingEvent last, int code, Consumer<TrainingEvent> told) {
        return switch (last) {
            case TrainingEvent.Finished f -> f;
            case TrainingEvent.Stopped s -> s;
            case TrainingEvent.Failed f -> f;
            default -> {
                var died = new TrainingEvent.Failed(
                        "the trainer's process ended by itself (exit " + code + ")" + lastWords()
                                + "; what it saved is kept: resume " + run.id() + " to go on from there",
                        false);
                told.accept(died);
                yield died;
            }
        };
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(run.log());
            return lines.isEmpty() ? "" : ", its last words: " + lines.getLast().strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** Ends it, if it still runs. */
    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
