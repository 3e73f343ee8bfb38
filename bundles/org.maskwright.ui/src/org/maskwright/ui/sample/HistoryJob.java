package org.maskwright.ui.sample;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.InputException;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.journal.SampleHistory;
import org.maskwright.ui.jobs.Failure;

/** Reads which operations concerned which sample. */
final class HistoryJob extends Job {
    private final DatasetFolder folder;
    private final List<Operation> operations;
    private final Consumer<SampleHistory> found;

    /** @param found told on the job's thread, unless it is cancelled */
    HistoryJob(DatasetFolder folder, List<Operation> operations, Consumer<SampleHistory> found) {
        super(SampleMessages.HISTORY_JOB);
        this.folder = folder;
        this.operations = operations;
        this.found = found;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            SampleHistory history = SampleHistory.of(folder.history(), operations);
            if (!monitor.isCanceled()) {
                found.accept(history);
            }
            return Status.OK_STATUS;
        } catch (InputException | IOException e) {
            return Failure.status(e, folder.root());
        }
    }
}
