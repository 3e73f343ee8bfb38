package org.maskwright.ui.benchmarks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Display;

/**
 * Asks the event loop every few milliseconds for a sign of life and keeps how long the answers took: what a user's click would have waited.
 * The question is put to the UI thread as any other work, so the machine's own pauses count too. Where an answer is late, it looks what the
 * UI thread is doing.
 */
final class LoopWatch implements AutoCloseable {
    private static final int EVERY_MS = 4;

    /** An answer later than this is a stall. */
    private static final int STALL_MS = 50;

    private static final int FRAMES_KEPT = 12;

    private final Display display;
    private final Thread thread;
    private final List<Stall> stalls = new ArrayList<>();

    private record Stall(long ns, String where) {}

    LoopWatch(Display display) {
        this.display = display;
        thread = Thread.ofPlatform()
                .daemon()
                .name("loop watch")
                .priority(Thread.MAX_PRIORITY)
                .start(this::watch);
    }

    private void watch() {
        try {
            while (!display.isDisposed()) {
                ask();
                Thread.sleep(EVERY_MS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() throws InterruptedException {
        var answered = new CountDownLatch(1);
        long asked = System.nanoTime();
        display.asyncExec(answered::countDown);
        String where = "";
        if (!answered.await(STALL_MS, TimeUnit.MILLISECONDS)) {
            where = Stream.of(display.getThread().getStackTrace())
                    .limit(FRAMES_KEPT)
                    .map(f -> f.getClassName().replaceAll(".*\\.", "") + "." + f.getMethodName() + ":"
                            + f.getLineNumber())
                    .collect(Collectors.joining(" < "));
            answered.await();
        }
        keep(System.nanoTime() - asked, where);
    }

    /** All but those that the benchmark itself makes when it looks at the screen. */
    private synchronized void keep(long ns, String where) {
        if (!where.isEmpty() && !where.contains(GalleryWatch.class.getSimpleName())) {
            stalls.add(new Stall(ns, where));
        }
    }

    /** Writes the longest stall, ms, and all since the last record with what the UI thread did in it. */
    synchronized void record(ObjectNode to) {
        to.put("longestStallMs", stalls.stream().mapToLong(Stall::ns).max().orElse(0) / 1e6);
        ArrayNode all = to.putArray("stallsOver50Ms");
        stalls.forEach(s -> all.add(String.format(Locale.ROOT, "%.0f ms: %s", s.ns() / 1e6, s.where())));
        stalls.clear();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
