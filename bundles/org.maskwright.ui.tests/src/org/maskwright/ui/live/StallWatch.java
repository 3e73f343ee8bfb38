package org.maskwright.ui.live;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * Measures how long the UI thread does not answer: the time between two moments at which it handles events or sleeps, as the platform's
 * monitor does; and how much of it it was really computing, so that a neighbour on the same processor is not blamed on us.
 */
final class StallWatch implements AutoCloseable {
    private static final int[] MOMENTS = {
        SWT.PreEvent, SWT.PostEvent, SWT.PreExternalEventDispatch, SWT.PostExternalEventDispatch
    };
    private static final long SAMPLED_AFTER = 50_000_000;
    private static final long BETWEEN_SAMPLES = 15_000_000;

    private final Display display;
    private final Thread ui;
    private final Listener moment = e -> mark(e.type);
    private final List<Stall> stalls = new CopyOnWriteArrayList<>();
    private final List<StackTraceElement[]> samples = new ArrayList<>();
    private volatile long since;
    private volatile boolean closed;
    private long cpu;

    /**
     * A time without an answer.
     *
     * @param wallMs how long
     * @param cpuMs how long the thread was computing in it
     * @param samples what it was doing, now and then
     */
    record Stall(double wallMs, double cpuMs, List<StackTraceElement[]> samples) {
        /** The code of ours that was being run in the first sample that shows some; empty when none was. */
        String ours() {
            return samples.stream()
                    .flatMap(s -> Stream.of(s)
                            .filter(f -> f.getClassName().startsWith("org.maskwright."))
                            .limit(1))
                    .filter(f -> !ofTests(f.getClassName()))
                    .map(StackTraceElement::toString)
                    .findFirst()
                    .orElse("");
        }

        private static boolean ofTests(String type) {
            return type.startsWith("org.maskwright.ui.bot.") || type.startsWith("org.maskwright.ui.live.");
        }

        /** The samples, each a few lines. */
        String text() {
            var text = new StringBuilder("%.0f ms, %.0f ms of them computing".formatted(wallMs, cpuMs));
            for (StackTraceElement[] sample : samples) {
                text.append("\n  ---");
                Stream.of(sample).limit(28).forEach(f -> text.append("\n  ").append(f));
            }
            return text.toString();
        }
    }

    StallWatch(Display display) {
        this.display = display;
        this.ui = display.getThread();
        display.syncExec(() -> {
            for (int type : MOMENTS) {
                display.addListener(type, moment);
            }
        });
        Thread.ofPlatform().daemon().name("stall watch").start(this::sample);
    }

    private static long cpuNow() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void mark(int type) {
        long now = System.nanoTime();
        long computed = cpuNow();
        if (since != 0 && now - since > SAMPLED_AFTER) {
            synchronized (samples) {
                stalls.add(new Stall((now - since) / 1e6, (computed - cpu) / 1e6, List.copyOf(samples)));
            }
        }
        synchronized (samples) {
            samples.clear();
            cpu = computed;
            since = type == SWT.PreExternalEventDispatch ? 0 : now;
        }
    }

    private void sample() {
        while (!closed) {
            LockSupport.parkNanos(BETWEEN_SAMPLES);
            long begun = since;
            if (begun != 0 && System.nanoTime() - begun > SAMPLED_AFTER) {
                StackTraceElement[] stack = ui.getStackTrace();
                synchronized (samples) {
                    if (since == begun && samples.size() < 12) {
                        samples.add(stack);
                    }
                }
            }
        }
    }

    /** All times without an answer of more than 50 ms. */
    List<Stall> stalls() {
        return stalls;
    }

    @Override
    public void close() {
        closed = true;
        display.syncExec(() -> {
            for (int type : MOMENTS) {
                display.removeListener(type, moment);
            }
        });
    }
}
