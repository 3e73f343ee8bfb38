package org.maskwright.ui.evaluation;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.maskwright.core.InputException;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.evaluation.EvaluationOrder;
import org.maskwright.session.evaluation.EvaluationSheet;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.jobs.Failure;
import org.maskwright.ui.jobs.MonitorProgress;

/** Evaluates, beside whatever else is done to the dataset: it only reads. */
final class EvaluateJob extends Job {
    private final DatasetSession session;
    private final EvaluationOrder order;
    private final Consumer<EvaluationEnd> told;

    /** How it ended. */
    sealed interface EvaluationEnd {
        /** What it came to. */
        record Done(EvaluationSheet sheet) implements EvaluationEnd {}

        /** Why it came to nothing, one line. */
        record Impossible(String why) implements EvaluationEnd {}

        /** It was not wanted any more. */
        record Cancelled() implements EvaluationEnd {}
    }

    /** @param told how it ended, on the job's thread */
    EvaluateJob(DatasetSession session, EvaluationOrder order, Consumer<EvaluationEnd> told) {
        super(NLS.bind(EvaluationMessages.JOB, order.source().title()));
        this.session = session;
        this.order = order;
        this.told = told;
        setPriority(LONG);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            told.accept(new EvaluationEnd.Done(
                    order.run(session.folder(), session.snapshot().scan(), new MonitorProgress(monitor))));
            return Status.OK_STATUS;
        } catch (CancellationException cancelled) {
            told.accept(new EvaluationEnd.Cancelled());
            return Status.CANCEL_STATUS;
        } catch (InputException | IOException e) {
            told.accept(new EvaluationEnd.Impossible(Failure.text(e)));
            // Said in the view.
            return Status.OK_STATUS;
        } catch (RuntimeException e) {
            told.accept(new EvaluationEnd.Impossible(Failure.text(e)));
            throw e;
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Workspace.class || family == EvaluateJob.class;
    }
}
