package org.maskwright.ui.quarantine;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.InputException;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.quarantine.QuarantineRow;

/** Reads the list of files that were set aside. */
final class QuarantineListJob extends Job {
    private final DatasetSession session;
    private final Consumer<QuarantineList> told;

    /** What came of it. */
    sealed interface QuarantineList {
        /** The files, the latest first. */
        record Files(List<QuarantineRow> rows) implements QuarantineList {}

        /** The list cannot be read, and why: one line for the user. */
        record Unreadable(String why) implements QuarantineList {}
    }

    /** @param told in the job's thread, unless it is cancelled */
    QuarantineListJob(DatasetSession session, Consumer<QuarantineList> told) {
        super(QuarantineMessages.LIST_JOB);
        this.session = session;
        this.told = told;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        QuarantineList listing;
        try {
            listing = new QuarantineList.Files(
                    QuarantineRow.of(session.folder().quarantine().list()));
        } catch (InputException | IOException e) {
            listing = new QuarantineList.Unreadable(String.valueOf(e.getMessage()));
        }
        if (!monitor.isCanceled()) {
            told.accept(listing);
        }
        return Status.OK_STATUS;
    }
}
