package org.maskwright.ui.undo;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.session.DatasetSession;
import org.maskwright.ui.jobs.Failure;
import org.maskwright.ui.jobs.MonitorProgress;

/**
 * Something that is done to a dataset, undone and redone through its journal: what one of these did can be undone by another one that was
 * made from the journal, in a later run of the workbench. A failure is a status with one line; nothing has changed then, or the journal knows
 * what has.
 *
 * <p>Reads and writes files: for the thread of a job. One thread at a time.
 */
public final class JournalOperation extends AbstractOperation {
    private final DatasetSession session;
    private final JournalWork work;
    private Optional<Operation> done;
    /** The journal's id of what took it back, while it is undone. */
    private OptionalLong undone = OptionalLong.empty();
    /** Whether the next undo is to take place in the platform's history alone, as the journal has it already. */
    private boolean undoneBefore;

    /** Something that can be done to a dataset. */
    @FunctionalInterface
    public interface JournalWork {
        /** Does it through the journal. */
        Operation run(DatasetSession session, Progress progress) throws IOException, InputException;
    }

    /**
     * Something that is still to be done.
     *
     * @param label what, for a person
     * @param session to which dataset
     * @param work does it
     */
    public JournalOperation(String label, DatasetSession session, JournalWork work) {
        this(label, session, work, Optional.empty());
    }

    private JournalOperation(String label, DatasetSession session, JournalWork work, Optional<Operation> done) {
        super(label);
        this.session = session;
        this.work = work;
        this.done = done;
    }

    /** Something that the journal knows, and that is in effect. */
    static JournalOperation inEffect(DatasetSession session, Operation done) {
        return new JournalOperation(
                label(done.title()),
                session,
                (s, p) -> {
                    throw new InputException("it is done already");
                },
                Optional.of(done));
    }

    /** Something that the journal knows, and that was undone by another operation: {@link #undo} does nothing the first time. */
    static JournalOperation undone(DatasetSession session, Operation done, long by) {
        JournalOperation operation = inEffect(session, done);
        operation.undone = OptionalLong.of(by);
        operation.undoneBefore = true;
        return operation;
    }

    private static String label(String title) {
        return title.isEmpty() ? title : title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1);
    }

    /** The journal's operation, once it is done. */
    public Optional<Operation> done() {
        return done;
    }

    /** Whether it is this operation of the journal, of this session. */
    boolean is(DatasetSession other, long id) {
        return session == other && done.filter(o -> o.id() == id).isPresent();
    }

    @Override
    public boolean canUndo() {
        return done.isPresent();
    }

    @Override
    public boolean canRedo() {
        return undone.isPresent();
    }

    @Override
    public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
        return status(monitor, progress -> {
            Operation now = work.run(session, progress);
            done = Optional.of(now);
            setLabel(label(now.title()));
        });
    }

    @Override
    public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
        if (undoneBefore) {
            undoneBefore = false;
            return Status.OK_STATUS;
        }
        return status(
                monitor,
                progress -> undone = OptionalLong.of(
                        session.undo(done.orElseThrow().id(), progress).id()));
    }

    @Override
    public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
        return status(monitor, progress -> {
            session.undo(undone.orElseThrow(), progress);
            undone = OptionalLong.empty();
        });
    }

    private interface Step {
        void run(Progress progress) throws IOException, InputException;
    }

    private IStatus status(IProgressMonitor monitor, Step step) {
        try {
            step.run(new MonitorProgress(monitor));
            return Status.OK_STATUS;
        } catch (CancellationException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (InputException | IOException e) {
            return Failure.status(e, session.folder().root());
        }
    }
}
