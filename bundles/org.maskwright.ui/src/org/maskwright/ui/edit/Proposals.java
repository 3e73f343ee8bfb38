package org.maskwright.ui.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.maskwright.core.InputException;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.SampleName;
import org.maskwright.core.Size;
import org.maskwright.imaging.tool.Photo;
import org.maskwright.session.edit.MaskDesk;
import org.maskwright.session.edit.MaskEditing;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.canvas.tool.Tool;
import org.maskwright.ui.jobs.Failure;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;

/**
 * Computes in a job what could be done to the mask, and has it shown as a proposal. One that is shown already is gone on from: growing
 * twice grows by two. Of the UI thread.
 */
final class Proposals {
    private final MaskBoard board;
    private final Workspace workspace;
    private final LatestJob job;
    private final LatestJob reading;
    private final Consumer<String> say;
    private final List<Suggestion> asked = new ArrayList<>();
    private boolean accepted;

    /** @param say shows a line while a proposal waits for an answer */
    Proposals(MaskBoard board, Workspace workspace, Consumer<String> say) {
        this.board = board;
        this.workspace = workspace;
        this.reading = new LatestJob(UiThread.of(board.control()));
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

    /** What could be copied: a mask, or why there is none. */
    private sealed interface Other {
        record Mask(MaskSnapshot labels) implements Other {}

        record None(String why) implements Other {}
    }

    /** Proposes the mask of another sample. */
    void copy(SampleName from) {
        workspace
                .desk()
                .filter(d -> board.editing().isPresent())
                .ifPresent(d -> reading.start(EditMessages.COPY_JOB, progress -> read(d, from), o -> copied(from, o)));
    }

    private static Other read(MaskDesk desk, SampleName from) {
        try {
            return new Other.Mask(desk.labels(from.key()));
        } catch (IOException | InputException e) {
            return new Other.None(Failure.text(e, desk.session().folder().root()));
        }
    }

    private void copied(SampleName from, Other found) {
        switch (found) {
            case Other.None none -> say.accept(none.why());
            case Other.Mask mask -> {
                Optional<Size> here = board.editing().map(e -> e.document().size());
                if (here.equals(Optional.of(mask.labels().size()))) {
                    ask(Suggestion.copy(from, mask.labels()));
                } else if (here.isPresent()) {
                    say.accept(NLS.bind(
                            EditMessages.COPY_SIZE,
                            new Object[] {from.label(), mask.labels().size(), here.get()}));
                }
            }
        }
    }

    /** Accepts what is being computed as soon as it is there; tells whether something is. */
    boolean acceptComing() {
        accepted = job.isWorking();
        return accepted;
    }

    /** Computes nothing any more. */
    void stop() {
        reading.stop();
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
            say.accept(NLS.bind(pixels > 0 ? something() : EditMessages.PROPOSAL_NOTHING, name, pixels));
            if (accepted) {
                board.answer(Tool.Reply.ACCEPT);
            }
        }
    }

    private String something() {
        return board.isStepwise()
                ? EditMessages.PROPOSAL_STEPS
                : board.isSeenAsIs() ? EditMessages.PROPOSAL_AS_IS : EditMessages.PROPOSAL;
    }
}
