package org.maskwright.dataset.stroke;

import java.time.Instant;
import org.maskwright.core.MaskPatch;

/**
 * One change of a mask that is undone and redone as a whole: what a person drew without lifting the pen, what a tool did in one go.
 *
 * @param number 1, 2, 3 … in the order of drawing; no two strokes of a mask have the same
 * @param patch which pixels change; not empty
 * @param origin what made it
 * @param when it was made, UTC, to the ms
 */
public record Stroke(long number, MaskPatch patch, Origin origin, Instant when) {
    /** @throws IllegalArgumentException when it changes nothing, or the number is below 1 */
    public Stroke {
        if (number < 1 || patch.isEmpty()) {
            throw new IllegalArgumentException("stroke " + number + " of " + patch);
        }
    }
}
