package org.maskwright.ui.importing;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.InputException;
import org.maskwright.session.importing.ImportPreview;
import org.maskwright.session.importing.ImportSources;
import org.maskwright.session.importing.ImportWish;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.jobs.Failure;
import org.maskwright.ui.jobs.MonitorProgress;
import org.maskwright.ui.jobs.ToldProgress;

/** Looks what an import would be; writes nothing but what an archive holds, which goes with the wizard. */
final class ImportLookJob extends Job {
    private final ImportWish wish;
    private final ImportSources sources;
    private final int sidePx;
    private final ImportAudience audience;

    /** Who is told, on the job's threads. */
    interface ImportAudience extends ToldProgress.ProgressTeller {
        /** It would be this. */
        void previewed(ImportPreview preview);

        /** It cannot be; a line for a person. */
        void refused(String why);
    }

    /** @param sidePx of the pictures, px of the screen */
    ImportLookJob(ImportWish wish, ImportSources sources, int sidePx, ImportAudience audience) {
        super(ImportMessages.LOOK_JOB);
        this.wish = wish;
        this.sources = sources;
        this.sidePx = sidePx;
        this.audience = audience;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            ImportPreview preview =
                    ImportPreview.of(wish, sources, sidePx, new ToldProgress(new MonitorProgress(monitor), audience));
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
            ILog.of(ImportLookJob.class).warn(String.valueOf(unexpected.getMessage()), unexpected);
            audience.refused(Failure.text(unexpected));
            return Status.OK_STATUS;
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Workspace.class;
    }
}
