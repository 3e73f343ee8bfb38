package org.maskwright.dataset.ledger;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of work on one sample, without a pause.
 *
 * @param sample sample key
 * @param began when it began
 * @param worked how long it was, to a tenth of a second
 */
public record WorkingTime(String sample, Instant began, Duration worked) {
    /** Refuses a length below nothing. */
    public WorkingTime {
        if (worked.isNegative()) {
            throw new IllegalArgumentException("worked for " + worked);
        }
    }
}
