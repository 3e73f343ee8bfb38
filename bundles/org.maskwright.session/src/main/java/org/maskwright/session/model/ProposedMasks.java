package org.maskwright.session.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.maskwright.core.Progress;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Edits;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.infer.Ahead;
import org.maskwright.infer.SegmentationModel;

/**
 * Masks that a model proposes, as edits that come one by one while it works: of each the file, and the row that says so. A mask that was
 * changed since the model's answer was written down is left, as is one that somebody made meanwhile. For one thread; memory does not grow
 * with the number of samples.
 */
public final class ProposedMasks implements AutoCloseable {
    /** What the titles of such operations begin with; the model's name follows. */
    static final String TITLE = "propose masks by ";

    private static final int HASH = 12;

    private final ProposalPlan plan;
    private final Ahead<ProposalPlan.Target, Proposer.ProposalAnswer> answers;
    private final String by;
    private final Deque<Edit> next = new ArrayDeque<>();
    private final List<ProposalPlan.NotProposed> left;
    private int proposed;

    /**
     * Begins nothing before the first edit is asked for.
     *
     * @param plan over the dataset as it is
     * @param model stays the caller's, and open until this is closed
     * @param progress asked whether proposals are still wanted
     */
    public ProposedMasks(
            DatasetFolder folder,
            ProposalPlan plan,
            SegmentationModel model,
            ProposalRequest request,
            Progress progress) {
        this.plan = plan;
        this.left = new ArrayList<>(plan.left());
        this.by = model.name() + " " + model.sha256().substring(0, HASH);
        var proposer = new Proposer(folder, new Eyes(model, request), plan.labels(), plan.person());
        this.answers =
                new Ahead<>(plan.targets().iterator(), proposer::propose, request.threads(), progress::isCancelled);
    }

    /** What the operation is called: "propose masks by selfie_segmentation". */
    public static String title(SegmentationModel model) {
        return TITLE + model.name();
    }

    /** The edits, each made when it is asked for; to be asked for once. */
    public Edits edits() {
        return new Edits(
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        while (next.isEmpty() && answers.hasNext()) {
                            take(answers.next());
                        }
                        return !next.isEmpty();
                    }

                    @Override
                    public Edit next() {
                        return next.remove();
                    }
                },
                2L * plan.targets().size());
    }

    private void take(Proposer.ProposalAnswer answer) {
        ProposalPlan.Target target = answer.target();
        switch (answer) {
            case Proposer.None none ->
                left.add(new ProposalPlan.NotProposed(target.sample().label(), none.why()));
            case Proposer.Proposed p -> {
                proposed++;
                next.add(file(p));
                next.add(Statuses.proposed(target.sample().key(), p.evidence(), by, p.sureness())
                        .with(new Edit.FileEdit(target.mask(), target.mask())));
            }
        }
    }

    private static Edit file(Proposer.Proposed p) {
        String path = p.target().mask();
        return p.file()
                .found()
                .<Edit>map(sha256 -> new Edit.Rewrite(
                        path, Edit.Expected.of(sha256), old -> p.file().bytes()))
                .orElseGet(() -> new Edit.Create(path, nothing -> p.file().bytes()));
    }

    /** How many masks were proposed until now; the journal tells which of them were not written. */
    public int proposed() {
        return proposed;
    }

    /** The samples that got no proposal until now, with the reason. */
    public List<ProposalPlan.NotProposed> left() {
        return Collections.unmodifiableList(left);
    }

    /** Ends the threads after what they are at. */
    @Override
    public void close() {
        answers.close();
    }
}
