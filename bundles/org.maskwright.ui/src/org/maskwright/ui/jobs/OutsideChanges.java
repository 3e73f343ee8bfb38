package org.maskwright.ui.jobs;

import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.DatasetWatch;
import org.maskwright.dataset.WatchNews;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.workspace.Workspace;

/**
 * Keeps the open dataset as it is on disk: watches its folder for what other programs do, and looks again after something that was begun here
 * and not finished. Safe for any thread.
 */
public final class OutsideChanges implements AutoCloseable {
    private static final WatchNews.Changed EVERYTHING = new WatchNews.Changed(Set.of(), true);

    private final Workspace workspace;
    private final Subscription states;
    private final JobChangeAdapter unfinished = new JobChangeAdapter() {
        @Override
        public void done(IJobChangeEvent event) {
            // What is judged late is given up by the next edit: to look everywhere then would never come to an end.
            boolean late = event.getJob() instanceof LateJob;
            if (!late
                    && event.getJob().belongsTo(Workspace.class)
                    && !event.getResult().isOK()) {
                lookEverywhere();
            }
        }
    };
    private Optional<DatasetSession> watched = Optional.empty();
    private Subscription watch = () -> {};

    /** @param workspace whose open dataset, whichever it is */
    public OutsideChanges(Workspace workspace) {
        this.workspace = workspace;
        states = workspace.onState(s -> follow());
        Job.getJobManager().addJobChangeListener(unfinished);
        follow();
    }

    /** The user comes back from another program: what cannot be watched is looked at now. */
    public void userReturned() {
        if (workspace.session().filter(s -> s.notices().isBlind()).isPresent()) {
            lookEverywhere();
        }
    }

    private void lookEverywhere() {
        workspace.session().ifPresent(s -> new RefreshJob(workspace, s, EVERYTHING).schedule());
    }

    private synchronized void follow() {
        Optional<DatasetSession> now = workspace.session();
        if (!now.equals(watched)) {
            watch.close();
            watched = now;
            watch = now.<Subscription>map(
                            s -> DatasetWatch.start(s.folder().root(), DatasetWatch.CALM, news -> tell(s, news)))
                    .orElse(() -> {});
        }
    }

    private void tell(DatasetSession session, WatchNews news) {
        switch (news) {
            case WatchNews.Changed changes -> new RefreshJob(workspace, session, changes).schedule();
            case WatchNews.Blind blind -> session.notices().blind(blind.why());
            case WatchNews.Gone gone -> new RefreshJob(workspace, session, EVERYTHING).schedule();
        }
    }

    @Override
    public synchronized void close() {
        states.close();
        Job.getJobManager().removeJobChangeListener(unfinished);
        watch.close();
    }
}
