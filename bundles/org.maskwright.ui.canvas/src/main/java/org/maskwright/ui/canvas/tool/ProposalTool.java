package org.maskwright.ui.canvas.tool;

import java.util.List;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;

/**
 * Shows what was computed for the mask until a person accepts or drops it. The tool that asked for it goes on asking, if it can; otherwise drags
 * move the picture meanwhile.
 */
public final class ProposalTool implements Tool {
    private final Easel easel;
    private final MaskPatch patch;
    private final MaskSnapshot next;
    private final String by;
    private final Tool asking;
    private boolean ended;

    /**
     * Shows a proposal.
     *
     * @param easel whose mask is to be changed, as it is now
     * @param next the mask as it would be
     * @param by what proposes it, as the history names it
     * @param asking takes gestures meanwhile; {@link Tool#NONE} where nothing does
     */
    public ProposalTool(Easel easel, MaskSnapshot next, String by, Tool asking) {
        this.easel = easel;
        this.next = next;
        this.by = by;
        this.asking = asking;
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

    /** What takes gestures while this is shown. */
    public Tool asking() {
        return asking;
    }

    /** Shows the mask as it is again, and leaves the tool that asked as it is: something else is about to be proposed. */
    public void withdraw() {
        if (!ended) {
            ended = true;
            easel.show(easel.mask(), patch.area());
        }
    }

    @Override
    public boolean takes(Pointer at) {
        return asking.takes(at);
    }

    @Override
    public void press(Pointer at) {
        asking.press(at);
    }

    @Override
    public void drag(Pointer to) {
        asking.drag(to);
    }

    @Override
    public void release(Pointer at) {
        asking.release(at);
    }

    @Override
    public boolean pressRight(Pointer at) {
        return asking.pressRight(at);
    }

    @Override
    public boolean isStepwise() {
        return asking.isStepwise();
    }

    @Override
    public void hover(Pointer at) {
        asking.hover(at);
    }

    @Override
    public void leave() {
        asking.leave();
    }

    @Override
    public void resize(int steps) {
        asking.resize(steps);
    }

    @Override
    public PointerLook look() {
        return asking.look();
    }

    @Override
    public List<Mark> marks() {
        return asking.marks();
    }

    /** Says whether it was answered; a step back is the asking tool's. */
    @Override
    public boolean answer(Reply reply) {
        if (ended) {
            return false;
        }
        if (reply == Reply.BACK) {
            return asking.answer(Reply.BACK);
        }
        ended = true;
        asking.answer(Reply.CANCEL);
        if (reply == Reply.ACCEPT) {
            easel.make(patch, by);
        } else {
            easel.show(easel.mask(), patch.area());
        }
        return true;
    }
}
