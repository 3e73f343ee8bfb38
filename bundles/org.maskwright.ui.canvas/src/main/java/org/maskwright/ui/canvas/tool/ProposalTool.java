package org.maskwright.ui.canvas.tool;

import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;

/** Shows what was computed for the mask until a person accepts or drops it; drags move the picture meanwhile. */
public final class ProposalTool implements Tool {
    private final Easel easel;
    private final MaskPatch patch;
    private final MaskSnapshot next;
    private final String by;
    private boolean ended;

    /**
     * Shows a proposal.
     *
     * @param easel whose mask is to be changed, as it is now
     * @param next the mask as it would be
     * @param by what proposes it, as the history names it
     */
    public ProposalTool(Easel easel, MaskSnapshot next, String by) {
        this.easel = easel;
        this.next = next;
        this.by = by;
        this.patch = MaskPatch.between(easel.mask(), next);
        easel.show(next, patch.area());
    }

    /** The mask as it would be. */
    public MaskSnapshot next() {
        return next;
    }

    /** What would change. */
    public MaskPatch patch() {
        return patch;
    }

    @Override
    public boolean takes(Pointer at) {
        return false;
    }

    @Override
    public void drag(Pointer to) {}

    @Override
    public boolean answer(Reply reply) {
        if (ended || reply == Reply.BACK) {
            return false;
        }
        ended = true;
        if (reply == Reply.ACCEPT) {
            easel.make(patch, by);
        } else {
            easel.show(easel.mask(), patch.area());
        }
        return true;
    }
}
