package org.maskwright.ui.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.imaging.tool.Photo;
import org.maskwright.session.edit.MaskEditing;
import org.maskwright.ui.canvas.tool.Tool;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;

/**
 * Computes in a job what could be done to the mask, and has it shown as a proposal. One that is shown already is gone on from: growing
 * twice grows by two. Of the UI thread.
 */
final class Proposals {
    private final MaskBoard board;
    private final LatestJob job;
    private final Consumer<String> say;
    private final List<Suggestion> asked = new ArrayList<>();
    private boolean accepted;

    /** @param say shows a line while a proposal waits for an answer */
    Proposals(MaskBoard board, Consumer<String> say) {
        this.board = board;
        this.job = new LatestJob(UiThread.of(board.control()));
        this.say = say;
    }

    /** Asks for a proposal; what is still being computed is done first. */
    void ask(Suggestion suggestion) {
        if (!job.isWorking() || !suggestion.onward()) {
            asked.clear();
        }
        accepted = false;
        asked.add(suggestion);
        job.stop();
        board.editing().filter(e -> e.state().writable()).ifPresent(e -> start(e, List.copyOf(asked)));
    }

    /** Accepts what is being computed as soon as it is there; tells whether something is. */
    boolean acceptComing() {
        accepted = job.isWorking();
        return accepted;
    }

    /** Computes nothing any more. */
    void stop() {
        job.stop();
    }

    private void start(MaskEditing editing, List<Suggestion> all) {
        MaskSnapshot now = editing.document().snapshot();
        MaskSnapshot from =
                board.proposed().filter(p -> all.getFirst().onward()).orElse(now);
        int label = board.palette().label();
        Photo photo = board.photo();
        String name = all.getLast().name();
        say.accept(NLS.bind(EditMessages.PROPOSAL_WORKING, name));
        job.start(
                NLS.bind(EditMessages.PROPOSAL_JOB, name),
                progress -> {
                    var next = new MaskDocument(from);
                    for (Suggestion one : all) {
                        next.apply(one.work().on(next.snapshot(), label, photo, progress));
                    }
                    return next.snapshot();
                },
                next -> board.editing().filter(e -> e == editing).ifPresent(e -> take(now, next, name)));
    }

    /** What was drawn on meanwhile is not changed by what was computed before. */
    private void take(MaskSnapshot before, MaskSnapshot next, String name) {
        MaskSnapshot now = board.editing().orElseThrow().document().snapshot();
        if (MaskPatch.between(before, now).isEmpty()) {
            long pixels = MaskPatch.between(now, next).pixels();
            if (pixels > 0) {
                board.propose(next, name);
            } else {
                board.withdraw();
            }
            say.accept(NLS.bind(pixels > 0 ? EditMessages.PROPOSAL : EditMessages.PROPOSAL_NOTHING, name, pixels));
            if (accepted) {
                board.answer(Tool.Reply.ACCEPT);
            }
        }
    }
}
