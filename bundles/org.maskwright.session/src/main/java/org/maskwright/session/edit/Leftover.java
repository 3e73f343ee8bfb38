package org.maskwright.session.edit;

import java.nio.file.Path;
import java.time.Instant;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskPatchBuilder;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Size;

/**
 * Strokes that were never saved, upon a file that somebody changed meanwhile. They are offered, and never applied by themselves.
 *
 * @param log where they are kept
 * @param steps how many strokes, undoings and redoings
 * @param last when the last stroke that is left was drawn
 * @param size of the mask that they were drawn upon, px
 * @param patch what they did to the mask that they were drawn upon
 */
public record Leftover(Path log, int steps, Instant last, Size size, MaskPatch patch) {
    /** Whether a mask is as large as the one that they were drawn upon. */
    public boolean fits(MaskSnapshot mask) {
        return mask.size().equals(size);
    }

    /**
     * What they would do to the mask as it is now: each pixel that they changed gets the label that they gave it. To be looked at by a person
     * before it is applied. Costs the pixels that they changed.
     *
     * @throws IllegalArgumentException when they do not {@linkplain #fits fit}
     */
    public MaskPatch onto(MaskSnapshot mask) {
        if (!fits(mask)) {
            throw new IllegalArgumentException("strokes upon " + size + " do not fit " + mask.size());
        }
        var builder = new MaskPatchBuilder(mask);
        patch.forEachRun((y, from, to, before, after) -> builder.draw(y, from, to, after));
        return builder.patch();
    }
}
