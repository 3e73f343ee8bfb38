package org.maskwright.train.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.maskwright.core.InputException;
import org.maskwright.train.LearnerException;
import org.maskwright.train.engine.TorchLearner;
import org.maskwright.train.program.TrainerProgram;

/**
 * The trainer's process: trains in one run folder, tells events on standard output, a JSON object a line, follows the words of standard input,
 * and ends with 0 when the model is there, 2 when the user has something to mend, 3 on a fault, 4 when it was stopped.
 */
public final class TrainerMain {
    static final int DONE = 0;
    static final int INPUT = 2;
    static final int FAULT = 3;
    static final int STOPPED = 4;

    /** Longest wait for the batch under way when the process is to go, s. */
    private static final long GRACE_S = 30;

    private TrainerMain() {}

    /**
     * Trains.
     *
     * @param args the run's folder
     */
    public static void main(String[] args) {
        PrintStream events = System.out;
        // What libraries print must not come between events.
        System.setOut(System.err);
        Controls controls = new Controls();
        CountDownLatch over = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(controls, over), "stop"));
        Thread ears = new Thread(() -> listen(controls), "controls");
        ears.setDaemon(true);
        ears.start();
        int code = alone(new RunFolder(Path.of(args[0])), controls, events);
        events.flush();
        System.err.flush();
        over.countDown();
        // All is on the disk. Native libraries that are taken down with a JVM have been seen to fail.
        Runtime.getRuntime().halt(code);
    }

    private static void await(Controls controls, CountDownLatch over) {
        controls.stop();
        try {
            if (!over.await(GRACE_S, TimeUnit.SECONDS)) {
                System.err.println("the batch under way did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void listen(Controls controls) {
        try (BufferedReader words = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            controls.follow(words);
        } catch (IOException e) {
            controls.stop();
        }
    }

    /** Two trainers in one folder would spoil it. */
    private static int alone(RunFolder folder, Controls controls, PrintStream events) {
        try (FileChannel file = FileChannel.open(
                        folder.path().resolve("trainer.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock == null) {
                events.println(EventLines.format(new TrainingEvent.Failed(
                        folder.id() + " is being trained by another process; wait for it, or stop it", true)));
                return INPUT;
            }
            return train(folder, controls, events);
        } catch (IOException e) {
            events.println(EventLines.format(
                    new TrainingEvent.Failed(folder.path() + " cannot be written: " + e.getMessage(), true)));
            return INPUT;
        }
    }

    private static int train(RunFolder folder, Controls controls, PrintStream events) {
        var out = new Object() {
            synchronized void tell(TrainingEvent event) {
                events.println(EventLines.format(event));
                events.flush();
            }
        };
        try {
            out.tell(new TrainingEvent.Finished(result(folder, controls, out::tell)));
            return DONE;
        } catch (CancellationException e) {
            out.tell(new TrainingEvent.Stopped(epochs(folder)));
            return STOPPED;
        } catch (InputException e) {
            out.tell(new TrainingEvent.Failed(e.getMessage(), true));
            return INPUT;
        } catch (LearnerException e) {
            return failed(e, out::tell);
        } catch (IOException | RuntimeException | LinkageError e) {
            e.printStackTrace();
            out.tell(new TrainingEvent.Failed("the trainer failed: " + e + "; " + folder.log() + " tells more", false));
            return FAULT;
        }
    }

    private static RunResult result(RunFolder folder, Controls controls, Consumer<TrainingEvent> told)
            throws IOException, InputException, LearnerException {
        String program = System.getenv(TrainerCommand.PROGRAM);
        return program == null
                ? new Trainer(folder, TorchLearner::create, controls, told).run()
                : new ProgramTraining(folder, TrainerProgram.parse(program), controls, told).run();
    }

    private static int failed(LearnerException e, Consumer<TrainingEvent> told) {
        boolean input = e.reason() != LearnerException.Reason.ENGINE;
        e.printStackTrace();
        String advice = e.reason() == LearnerException.Reason.NO_MEMORY ? "; half the batch takes half of it" : "";
        told.accept(new TrainingEvent.Failed(e.getMessage() + advice, input));
        return input ? INPUT : FAULT;
    }

    private static int epochs(RunFolder folder) {
        try {
            return new CheckpointFolder(folder.checkpoints()).last().orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
