package org.maskwright.session.edit;

import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.dataset.stroke.Origin;

/**
 * A stroke that is being drawn: its dabs are seen at once, and become one stroke when the pen is lifted. Until then nothing of it is kept.
 * Confined to the document's thread. One is drawn at a time.
 */
public final class Gesture {
    private final MaskEditing editing;
    private final MaskSnapshot before;
    private final Origin origin;
    private boolean open = true;

    Gesture(MaskEditing editing, MaskSnapshot before, Origin origin) {
        this.editing = editing;
        this.before = before;
        this.origin = origin;
    }

    /** The mask as it was when the stroke began. */
    public MaskSnapshot before() {
        return before;
    }

    /** Whether it is still being drawn. */
    public boolean isOpen() {
        return open;
    }

    /**
     * Draws a part of it. Costs what that changes.
     *
     * @throws IllegalArgumentException when the patch does not fit the mask as it is now
     * @throws IllegalStateException when the stroke has ended
     */
    public void draw(MaskPatch dab) {
        requireOpen();
        editing.document().apply(dab);
    }

    /**
     * Ends the stroke, which can be undone from now on and is on its way to the disk; what it changed. Costs what was drawn.
     *
     * @throws IllegalStateException when it has ended already
     */
    public MaskPatch end() {
        requireOpen();
        open = false;
        MaskPatch patch = MaskPatch.between(before, editing.document().snapshot());
        editing.ended(patch, origin);
        return patch;
    }

    /** Takes back all that was drawn, as if the stroke had never begun. Does nothing when it has ended. */
    public void drop() {
        if (open) {
            open = false;
            editing.document().apply(MaskPatch.between(editing.document().snapshot(), before));
            editing.dropped();
        }
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("the stroke has ended");
        }
    }
}
