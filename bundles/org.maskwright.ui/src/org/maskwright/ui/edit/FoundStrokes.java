package org.maskwright.ui.edit;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskPatch;
import org.maskwright.session.edit.Leftover;
import org.maskwright.session.edit.MaskEditing;
import org.maskwright.ui.jobs.Failure;

/**
 * Does what a person answers to strokes that were found unsaved.
 *
 * @param board where the mask is edited
 * @param say shows a line while a proposal waits for an answer
 * @param givenUp told of a mask whose strokes were given up for the file
 */
record FoundStrokes(Supplier<MaskBoard> board, Consumer<String> say, Consumer<MaskEditing> givenUp)
        implements RecoveryBar.Answers {
    @Override
    public void discard(MaskEditing editing) {
        editing.giveUp();
        givenUp.accept(editing);
    }

    /** Shows what has changed since the file was saved, or no longer. */
    @Override
    public void show() {
        MaskLook look = board.get().look();
        look.way(look.way() == MaskLook.Way.CHANGES ? MaskLook.Way.FILL : MaskLook.Way.CHANGES);
    }

    @Override
    public void propose(MaskEditing editing, Leftover leftover, Runnable taken) {
        Runnable answered = () -> {
            setAside(editing, leftover);
            taken.run();
        };
        var next = new MaskDocument(editing.document().snapshot());
        MaskPatch patch = leftover.onto(next.snapshot());
        if (patch.isEmpty()) {
            answered.run();
            say.accept(EditMessages.LEFTOVER_NOTHING);
            return;
        }
        next.apply(patch);
        board.get().propose(next.snapshot(), EditMessages.LEFTOVER_NAME, answered);
        say.accept(NLS.bind(EditMessages.PROPOSAL, EditMessages.LEFTOVER_NAME, patch.pixels()));
    }

    @Override
    public void setAside(MaskEditing editing, Leftover leftover) {
        String label = editing.sample().name().label();
        ICoreRunnable keep = monitor -> keep(editing, leftover);
        Job.createSystem(NLS.bind(EditMessages.LEFTOVER_JOB, label), keep).schedule();
    }

    @Override
    public void answered() {
        board.get().control().setFocus();
    }

    private static void keep(MaskEditing editing, Leftover leftover) throws CoreException {
        try {
            editing.answered(leftover);
        } catch (IOException e) {
            throw new CoreException(Failure.status(e, leftover.log().getParent()));
        }
    }
}
