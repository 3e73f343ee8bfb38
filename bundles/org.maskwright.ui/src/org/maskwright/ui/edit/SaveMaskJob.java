package org.maskwright.ui.edit;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.session.edit.SaveAnswer;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.jobs.Failure;
import org.maskwright.ui.jobs.MonitorProgress;
import org.maskwright.ui.undo.OperationJob;

/** Saves a mask. Where it fails, the workbench says so, and the strokes are there when the mask is opened again. */
final class SaveMaskJob extends Job {
    private final MaskKeeper.KeepOrder order;
    private final MaskSaver step;
    private final Consumer<SaveAnswer> asks;

    /** What saves. */
    @FunctionalInterface
    interface MaskSaver {
        SaveAnswer save(Progress progress) throws IOException, InputException;
    }

    /** @param asks told, on the job's thread, where a person has to decide */
    SaveMaskJob(MaskKeeper.KeepOrder order, MaskSaver step, Consumer<SaveAnswer> asks) {
        super(NLS.bind(EditMessages.SAVE_JOB, order.editing().sample().name().label()));
        this.order = order;
        this.step = step;
        this.asks = asks;
        setRule(OneMaskRule.of(order.editing().sample().name()));
        setPriority(SHORT);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        boolean ends = order.leaves();
        try {
            SaveAnswer answer = step.save(new MonitorProgress(monitor));
            boolean open = answer instanceof SaveAnswer.ChangedOnDisk || answer instanceof SaveAnswer.NeedsPng;
            if (open) {
                ends = false;
                asks.accept(answer);
            }
            return Status.OK_STATUS;
        } catch (CancellationException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (InputException | IOException e) {
            return Failure.status(e, order.desk().session().folder().root());
        } finally {
            if (ends) {
                order.editing().close();
            }
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        // What changes files is waited for when the window closes.
        return family == Workspace.class || family == OperationJob.class;
    }
}
