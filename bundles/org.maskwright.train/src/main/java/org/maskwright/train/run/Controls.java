package org.maskwright.train.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** What a training is told while it runs: to wait, to go on, to stop. Any thread tells; the one that learns asks after each batch. */
public final class Controls {
    /** As it is told over a pipe. */
    static final String PAUSE = "pause";

    static final String GO_ON = "go-on";
    static final String STOP = "stop";

    private boolean paused;
    private boolean stopped;

    /** Asks the training to wait. */
    public synchronized void pause() {
        paused = true;
        notifyAll();
    }

    /** Lets it go on. */
    public synchronized void goOn() {
        paused = false;
        notifyAll();
    }

    /** Asks it to stop. */
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Whether it is to wait. */
    synchronized boolean isPaused() {
        return paused;
    }

    /** Whether it is to stop. */
    public synchronized boolean isStopped() {
        return stopped;
    }

    /**
     * Waits while it is to wait.
     *
     * @param told that it waits, and that it goes on
     * @throws CancellationException when it is to stop
     */
    synchronized void pass(Consumer<TrainingEvent> told) {
        if (paused && !stopped) {
            told.accept(new TrainingEvent.Paused());
            while (paused && !stopped) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    stopped = true;
                }
            }
            if (!stopped) {
                told.accept(new TrainingEvent.GoneOn());
            }
        }
        if (stopped) {
            throw new CancellationException();
        }
    }

    /** Follows what comes over a pipe, to its end: whoever started the training is gone then, and it stops, too. */
    void follow(BufferedReader words) throws IOException {
        for (String word = words.readLine(); word != null; word = words.readLine()) {
            switch (word.strip()) {
                case PAUSE -> pause();
                case GO_ON -> goOn();
                case STOP -> stop();
                default -> {}
            }
        }
        stop();
    }
}
