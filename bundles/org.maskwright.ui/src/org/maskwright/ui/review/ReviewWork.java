package org.maskwright.ui.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.services.IServiceLocator;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.model.ProposalReview;
import org.maskwright.session.model.ProposalRow;
import org.maskwright.session.model.ProposalVerdict;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.undo.JournalOperation;
import org.maskwright.ui.undo.OperationJob;
import org.maskwright.ui.undo.UndoHistory;

/**
 * Accepts and rejects proposals in jobs, one after the other; what is under way waits no more, so that a person can go on at once. What could not be
 * done waits again. Of the UI thread.
 */
final class ReviewWork {
    private final IServiceLocator services;
    private final UiThread screen;
    private final Runnable changed;
    private final Set<ProposalRow> underWay = new HashSet<>();

    /** @param changed told, on the UI thread, when others wait */
    ReviewWork(IServiceLocator services, UiThread screen, Runnable changed) {
        this.services = services;
        this.screen = screen;
        this.changed = changed;
    }

    /** Those of some that wait. */
    ProposalReview waiting(ProposalReview all) {
        return underWay.isEmpty()
                ? all
                : new ProposalReview(
                        all.rows().stream().filter(r -> !underWay.contains(r)).toList());
    }

    void accept(DatasetSession session, List<ProposalRow> rows) {
        var verdict = new ProposalVerdict(rows);
        start(session, rows, ReviewMessages.ACCEPT_JOB, verdict::accept);
    }

    void reject(DatasetSession session, List<ProposalRow> rows) {
        var verdict = new ProposalVerdict(rows);
        start(session, rows, ReviewMessages.REJECT_JOB, verdict::reject);
    }

    private void start(DatasetSession session, List<ProposalRow> rows, String name, JournalOperation.JournalWork work) {
        if (rows.isEmpty()) {
            return;
        }
        List<ProposalRow> mine = new ArrayList<>(rows);
        underWay.addAll(mine);
        String job = NLS.bind(name, rows.size());
        UndoHistory history = services.getService(UndoHistory.class);
        var operation = new JournalOperation(job, session, work);
        var doing = new OperationJob(job, monitor -> history.execute(operation, monitor));
        doing.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                screen.soon(() -> {
                    mine.forEach(underWay::remove);
                    changed.run();
                });
            }
        });
        doing.schedule();
        changed.run();
    }
}
