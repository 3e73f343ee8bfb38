package org.maskwright.session.edit;

import java.time.Instant;

/**
 * What was drawn upon a mask and not saved before it was opened, and is drawn upon it now.
 *
 * @param steps how many strokes, undoings and redoings; 0 where all had been saved
 * @param last when the last stroke was drawn
 */
public record Recovered(int steps, Instant last) {
    /** All had been saved. */
    static final Recovered NONE = new Recovered(0, Instant.EPOCH);
}
