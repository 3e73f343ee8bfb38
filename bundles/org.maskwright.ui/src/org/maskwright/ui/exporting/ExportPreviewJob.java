package org.maskwright.ui.exporting;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.InputException;
import org.maskwright.session.exporting.ExportPreview;
import org.maskwright.session.exporting.ExportWish;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.jobs.Failure;
import org.maskwright.ui.jobs.MonitorProgress;
import org.maskwright.ui.jobs.ToldProgress;
import org.maskwright.ui.jobs.WorkspaceRule;

/** Looks what an export would be; writes nothing. What was not checked yet is checked first. */
final class ExportPreviewJob extends Job {
    private final ExportWish wish;
    private final ExportAudience audience;

    /** Who is told, on the job's threads. */
    interface ExportAudience extends ToldProgress.ProgressTeller {
        /** It would be this. */
        void previewed(ExportPreview preview);

        /** It cannot be; a line for a person. */
        void refused(String why);
    }

    ExportPreviewJob(ExportWish wish, ExportAudience audience) {
        super(ExportMessages.PREVIEW_JOB);
        this.wish = wish;
        this.audience = audience;
        setRule(new WorkspaceRule());
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            ExportPreview preview = ExportPreview.of(wish, new ToldProgress(new MonitorProgress(monitor), audience));
            if (!monitor.isCanceled()) {
                audience.previewed(preview);
            }
            return Status.OK_STATUS;
        } catch (CancellationException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (InputException refusal) {
            audience.refused(Failure.text(refusal));
            return Status.OK_STATUS;
        } catch (IOException unexpected) {
            IStatus failure = Failure.status(unexpected, wish.session().folder().root());
            audience.refused(failure.getMessage());
            return failure;
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Workspace.class;
    }
}
