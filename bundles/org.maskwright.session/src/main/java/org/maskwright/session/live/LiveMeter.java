package org.maskwright.session.live;

import java.util.concurrent.atomic.AtomicLongArray;

/** Measures the stages of a pipeline. Each stage adds on its own thread; the last one asks. */
final class LiveMeter {
    private static final double MS = 1e6;

    /** Figures are of so long a time, ns, or of all while it is shorter. */
    private static final long WINDOW_NS = 1_000_000_000;

    private final AtomicLongArray busyNs = new AtomicLongArray(Stage.values().length);
    private final long[] seenNs = new long[Stage.values().length];
    private final boolean windowed;
    private long beginNs;
    private long frames;
    private long framesBefore;
    private LiveFigures last = LiveFigures.NONE;

    /** What is done to a picture, in this order. */
    enum Stage {
        DECODE,
        INFER,
        COMPOSE
    }

    /** @param windowed whether only the last second counts; else all since the first picture */
    LiveMeter(boolean windowed) {
        this.windowed = windowed;
    }

    /** A stage was busy with a picture since then. */
    void worked(Stage stage, long sinceNs) {
        busyNs.addAndGet(stage.ordinal(), System.nanoTime() - sinceNs);
    }

    /** Another picture is done. */
    LiveFigures done() {
        long now = System.nanoTime();
        frames++;
        if (frames == 1) {
            // Loading and warming up are nobody's frame rate.
            restart(now);
            return last;
        }
        long frame = frames - framesBefore;
        double seconds = (now - beginNs) / 1e9;
        LiveFigures figures =
                new LiveFigures(frames, frame / seconds, ms(Stage.DECODE), ms(Stage.INFER), ms(Stage.COMPOSE));
        if (!windowed || now - beginNs >= WINDOW_NS || last.fps() == 0) {
            last = figures;
        }
        if (windowed && now - beginNs >= WINDOW_NS) {
            restart(now);
        }
        return new LiveFigures(frames, last.fps(), last.decodeMs(), last.inferMs(), last.composeMs());
    }

    private void restart(long now) {
        beginNs = now;
        framesBefore = frames;
        for (Stage stage : Stage.values()) {
            seenNs[stage.ordinal()] = busyNs.get(stage.ordinal());
        }
    }

    private double ms(Stage stage) {
        return (busyNs.get(stage.ordinal()) - seenNs[stage.ordinal()]) / MS / (frames - framesBefore);
    }
}
