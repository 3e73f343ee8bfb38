package org.maskwright.session;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How fast something goes, and how long it still takes, in words for who waits. For one thread at a time. */
public final class ProgressPace {
    /** What is over sooner is not worth a word, and its pace is not known yet, ns. */
    private static final long SOON = 2_000_000_000L;

    /** So often words are read at most, ns. */
    private static final long APART = 500_000_000L;

    private static final double SECOND = 1e9;

    private final long total;
    private final LongSupplier nanos;
    private final long began;
    private long done;
    private long said;

    /**
     * @param total units of work to come
     * @param nanos a clock that only goes on, ns
     */
    public ProgressPace(long total, LongSupplier nanos) {
        this.total = total;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.said = began;
    }

    /**
     * Some more is done.
     *
     * @return what is to be said now: "412 of 800, 14.2 a second, about 27 s left"; empty while it was said a moment ago, or it is too early
     */
    public Optional<String> worked(long units) {
        done += units;
        long now = nanos.getAsLong();
        boolean early = now - began < SOON || now - said < APART;
        if (early || done <= 0 || done >= total) {
            return Optional.empty();
        }
        said = now;
        double perSecond = done / ((now - began) / SECOND);
        var left = Duration.ofMillis(Math.round(1000 * (total - done) / perSecond));
        return Optional.of(String.format(
                Locale.ROOT, "%,d of %,d, %s a second, about %s left", done, total, rate(perSecond), Amount.of(left)));
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, perSecond >= 100 ? "%.0f" : "%.1f", perSecond);
    }
}
