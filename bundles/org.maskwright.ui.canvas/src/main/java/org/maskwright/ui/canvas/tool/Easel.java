package org.maskwright.ui.canvas.tool;

import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Rect;

/** A mask that a person works at, as tools see it. Of the UI thread. */
public interface Easel {
    /** The mask as it is. */
    MaskSnapshot mask();

    /**
     * Shows what would become of the mask: a gesture that goes on, or a proposal.
     *
     * @param next of the same size
     * @param changed where it differs from what was shown before, px
     */
    void show(MaskSnapshot next, Rect changed);

    /**
     * Makes a change, of one gesture, and shows the mask as it is then. One that is empty is not made.
     *
     * @param patch of {@link #mask}
     * @param by which tool, as the history names it
     */
    void make(MaskPatch patch, String by);
}
