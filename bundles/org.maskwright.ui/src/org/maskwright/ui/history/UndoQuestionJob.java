package org.maskwright.ui.history;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.InputException;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.history.UndoAnswer;
import org.maskwright.ui.jobs.MonitorProgress;

/** Finds out whether an operation can be undone: reads the files that it had changed, and changes nothing. */
final class UndoQuestionJob extends Job {
    private final DatasetSession session;
    private final long operation;
    private final Consumer<UndoAnswer> answer;

    /** @param answer told in the job's thread, unless it is cancelled */
    UndoQuestionJob(DatasetSession session, long operation, Consumer<UndoAnswer> answer) {
        super(HistoryMessages.QUESTION_JOB);
        this.session = session;
        this.operation = operation;
        this.answer = answer;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        UndoAnswer found;
        try {
            Optional<String> obstacle =
                    session.folder().history().undoObstacle(operation, new MonitorProgress(monitor));
            found = obstacle.<UndoAnswer>map(UndoAnswer.Refused::new).orElse(new UndoAnswer.Possible());
        } catch (CancellationException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (InputException | IOException e) {
            found = new UndoAnswer.Refused(String.valueOf(e.getMessage()));
        }
        if (!monitor.isCanceled()) {
            answer.accept(found);
        }
        return Status.OK_STATUS;
    }
}
