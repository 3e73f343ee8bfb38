package org.maskwright.ui.split;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.check.CheckResult;
import org.maskwright.check.facts.SplitEvidence;
import org.maskwright.check.facts.SplitRequest;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.split.SplitOptions;
import org.maskwright.dataset.split.SplitPlan;
import org.maskwright.dataset.split.Splitter;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.split.SplitPreview;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.jobs.Failure;
import org.maskwright.ui.jobs.MonitorProgress;
import org.maskwright.ui.jobs.ToldProgress;
import org.maskwright.ui.jobs.WorkspaceRule;

/** Plans a split; writes nothing. Files that were not measured yet are measured first. */
final class SplitPlanJob extends Job {
    private final DatasetSession session;
    private final WantedPlan wanted;
    private final Audience audience;

    /**
     * What is planned.
     *
     * @param request how
     * @param anew whether folders that say how the dataset is split are disregarded
     */
    record WantedPlan(SplitRequest request, boolean anew) {}

    /** Who is told, on the job's threads. */
    interface Audience extends ToldProgress.ProgressTeller {
        /** The plan is made. */
        void planned(SplitPreview preview);

        /** It cannot be made; a line for a person. */
        void refused(String why);
    }

    SplitPlanJob(DatasetSession session, WantedPlan wanted, Audience audience) {
        super(SplitMessages.PLAN_JOB);
        this.session = session;
        this.wanted = wanted;
        this.audience = audience;
        setRule(new WorkspaceRule());
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            SplitPreview preview = plan(new ToldProgress(new MonitorProgress(monitor), audience));
            if (!monitor.isCanceled()) {
                audience.planned(preview);
            }
            return Status.OK_STATUS;
        } catch (CancellationException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (InputException refusal) {
            audience.refused(refusal.getMessage());
            return Status.OK_STATUS;
        } catch (IOException unexpected) {
            IStatus failure = Failure.status(unexpected, session.folder().root());
            audience.refused(failure.getMessage());
            return failure;
        }
    }

    private SplitPreview plan(Progress progress) throws IOException, InputException {
        // What is refused is refused before thousands of files are measured.
        plan(SplitEvidence.NONE);
        CheckResult check = session.snapshot().check().isPresent()
                ? session.snapshot().check().get()
                : session.check(progress);
        progress.begin(SplitMessages.COMPARING, 1);
        SplitEvidence evidence = SplitEvidence.of(check.facts(), progress::throwIfCancelled);
        SplitPlan plan = plan(evidence);
        progress.worked(1);
        return SplitPreview.of(plan, evidence);
    }

    private SplitPlan plan(SplitEvidence evidence) throws IOException, InputException {
        var splitter = new Splitter(session.folder(), session.snapshot().scan());
        SplitOptions options = wanted.request().options(evidence);
        return wanted.anew() ? splitter.planIgnoringFolders(options) : splitter.plan(options);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Workspace.class;
    }
}
