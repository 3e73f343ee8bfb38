package org.maskwright.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.Progress;
import org.maskwright.core.VisibleText;

/** Progress on standard error: a bar on a terminal, and a line every ten seconds otherwise. Safe for any thread. */
final class TerminalProgress implements Progress {
    private static final Duration LINE_EVERY = Duration.ofSeconds(10);

    private final PrintStream err;
    private final Interrupt interrupt;
    private final InstantSource clock;
    private final boolean terminal;
    private final AtomicLong done = new AtomicLong();
    private volatile String task = "";
    private volatile long total;
    private volatile Instant nextLine = Instant.MAX;
    private volatile @Nullable ProgressBar bar;

    /**
     * @param err where it shows
     * @param interrupt what cancels it
     * @param terminal whether a person watches: a bar is drawn then
     * @param clock tells when the next line is due
     */
    TerminalProgress(PrintStream err, Interrupt interrupt, boolean terminal, InstantSource clock) {
        this.err = err;
        this.interrupt = interrupt;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public void begin(String newTask, long newTotal) {
        task = VisibleText.of(newTask);
        total = newTotal;
        done.set(0);
        nextLine = clock.instant().plus(LINE_EVERY);
        if (terminal) {
            closeBar();
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(newTotal)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(100)
                    .clearDisplayOnFinish()
                    .setConsumer(new ConsoleProgressBarConsumer(err))
                    .build();
        }
        if (newTotal == 0) {
            closeBar();
        }
    }

    @Override
    public void worked(long units) {
        long now = done.addAndGet(units);
        ProgressBar shown = bar;
        if (shown != null) {
            shown.stepTo(now);
            if (now >= total) {
                closeBar();
            }
        } else if (!terminal) {
            line(now);
        }
    }

    private void line(long now) {
        Instant time = clock.instant();
        if (time.isBefore(nextLine)) {
            return;
        }
        synchronized (this) {
            if (!time.isBefore(nextLine)) {
                nextLine = time.plus(LINE_EVERY);
                err.println(String.format(Locale.ROOT, "%s: %,d of %,d", task, now, total));
            }
        }
    }

    private synchronized void closeBar() {
        ProgressBar shown = bar;
        bar = null;
        if (shown != null) {
            shown.close();
        }
    }

    @Override
    public boolean isCancelled() {
        if (interrupt.requested()) {
            closeBar();
            return true;
        }
        return false;
    }
}
