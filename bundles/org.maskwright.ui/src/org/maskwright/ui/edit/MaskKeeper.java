package org.maskwright.ui.edit;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.operation.ModalContext;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.edit.MaskDesk;
import org.maskwright.session.edit.MaskEditing;
import org.maskwright.session.edit.SaveAnswer;
import org.maskwright.ui.jobs.UiThread;

/** Saves masks in jobs, and asks a person where a decision is needed. Of the UI thread. */
final class MaskKeeper {
    private static final int MINE = 0;

    private static final int THEIRS = 1;

    private final Shell shell;
    private final UiThread screen;
    private final Consumer<MaskEditing> givenUp;

    /**
     * What is to be saved.
     *
     * @param editing the mask
     * @param status that the sample is given, worked out in the job
     * @param leaves whether nobody draws on it any more: it is closed when it is saved
     */
    record KeepOrder(MaskDesk desk, MaskEditing editing, Function<MaskEditing, SampleStatus> status, boolean leaves) {
        private String label() {
            return editing.sample().name().label();
        }
    }

    /** @param givenUp told of a mask whose strokes were given up for the file */
    MaskKeeper(Shell shell, Consumer<MaskEditing> givenUp) {
        this.shell = shell;
        this.screen = UiThread.of(shell);
        this.givenUp = givenUp;
    }

    /** Saves a mask; what cannot be saved stays as strokes that are not saved, for the next time that it is opened. */
    Job save(KeepOrder order) {
        return start(order, p -> order.editing().save(order.status().apply(order.editing()), p));
    }

    /**
     * Ends what is edited. It is saved if it was changed, or if the sample is given a status.
     *
     * @param autosaves whether what was drawn is saved without being asked for
     */
    void leave(
            MaskDesk desk, MaskEditing left, Optional<Function<MaskEditing, SampleStatus>> status, boolean autosaves) {
        left.left();
        boolean saves = left.state().dirty() && autosaves;
        if (left.state().writable() && (saves || status.isPresent())) {
            save(new KeepOrder(desk, left, status.orElse(any -> SampleStatus.CORRECTED), true));
        } else {
            left.close();
        }
    }

    /** Waits for a mask to be saved, while the window goes on. */
    void await(Job save, IProgressMonitor monitor) {
        try {
            ModalContext.run(m -> save.join(), true, monitor, shell.getDisplay());
        } catch (InvocationTargetException impossible) {
            throw new IllegalStateException(impossible.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Job start(KeepOrder order, SaveMaskJob.MaskSaver step) {
        var job = new SaveMaskJob(order, step, answer -> screen.soon(() -> answered(order, answer)));
        job.schedule();
        return job;
    }

    private void answered(KeepOrder order, SaveAnswer answer) {
        switch (answer) {
            case SaveAnswer.Saved saved -> {}
            case SaveAnswer.Unchanged unchanged -> {}
            case SaveAnswer.ChangedOnDisk changed -> choose(order, changed);
            case SaveAnswer.NeedsPng png -> agree(order, png);
        }
    }

    private void choose(KeepOrder order, SaveAnswer.ChangedOnDisk changed) {
        String question = changed.theirs().isPresent() ? EditMessages.CHANGED : EditMessages.CHANGED_GONE;
        int answer = MessageDialog.open(
                MessageDialog.WARNING,
                shell,
                EditMessages.CHANGED_TITLE,
                NLS.bind(question, order.label()),
                0,
                EditMessages.KEEP_MINE,
                EditMessages.TAKE_THEIRS,
                EditMessages.LATER);
        if (answer == MINE) {
            start(order, p -> order.editing().saveOver(order.status().apply(order.editing()), p));
        } else if (answer == THEIRS) {
            order.editing().giveUp();
            givenUp.accept(order.editing());
        } else if (order.leaves()) {
            order.editing().close();
        }
    }

    private void agree(KeepOrder order, SaveAnswer.NeedsPng png) {
        int answer = MessageDialog.open(
                MessageDialog.QUESTION,
                shell,
                EditMessages.PNG_TITLE,
                NLS.bind(EditMessages.PNG, order.label(), png.answer().why()),
                0,
                EditMessages.PNG_AGREE,
                EditMessages.LATER);
        if (answer == MINE) {
            start(order, p -> {
                order.desk().agreeToPng(p);
                return order.editing().save(order.status().apply(order.editing()), p);
            });
        } else if (order.leaves()) {
            order.editing().close();
        }
    }
}
