package org.maskwright.session.edit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.maskwright.dataset.ledger.WorkingTime;

/**
 * Measures how long a person works on a sample: from each sign of life to the next, unless more than {@link #PAUSE} lies between. Then the
 * person was away, and a new stretch begins. Safe for any thread.
 */
final class WorkClock {
    /** How long somebody may look at a picture without moving the mouse and still be at work. */
    static final Duration PAUSE = Duration.ofSeconds(60);

    /** Whoever sees a sample for less is passing by. */
    static final Duration LEAST = Duration.ofMillis(500);

    private final String sample;
    private final Clock clock;
    private final Consumer<WorkingTime> worked;
    private Optional<Instant> began = Optional.empty();
    private Instant last = Instant.EPOCH;

    /** @param worked told of each stretch as it ends, on the thread that finds that it has ended */
    WorkClock(String sample, Clock clock, Consumer<WorkingTime> worked) {
        this.sample = sample;
        this.clock = clock;
        this.worked = worked;
    }

    /** There is a sign of life. */
    synchronized void touched() {
        Instant now = clock.instant();
        if (began.isPresent() && isPause(now)) {
            end();
        }
        if (began.isEmpty()) {
            began = Optional.of(now);
        }
        last = now;
    }

    /** A clock that was set back tells nothing of what lies between. */
    private boolean isPause(Instant now) {
        return now.isBefore(last) || Duration.between(last, now).compareTo(PAUSE) > 0;
    }

    /** The sample is left; leaving it is a sign of life. Does nothing where there never was one. */
    synchronized void stop() {
        if (began.isPresent()) {
            touched();
            end();
        }
    }

    private void end() {
        Instant from = began.orElseThrow();
        began = Optional.empty();
        Duration length = Duration.between(from, last);
        if (length.compareTo(LEAST) >= 0) {
            worked.accept(new WorkingTime(sample, from, length));
        }
    }
}
