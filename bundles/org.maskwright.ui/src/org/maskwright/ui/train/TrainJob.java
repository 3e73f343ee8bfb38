package org.maskwright.ui.train;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.InputException;
import org.maskwright.core.Subscription;
import org.maskwright.session.training.TrainingDesk;
import org.maskwright.session.training.TrainingPhase;
import org.maskwright.session.training.TrainingState;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.train.program.TrainerProgram;
import org.maskwright.train.run.TrainerCommand;
import org.maskwright.ui.jobs.Failure;
import org.maskwright.ui.jobs.TrainerJars;

/** Trains, and shows in the Progress view how far it is; cancelled there, the training stops after the batch under way. */
final class TrainJob extends Job {
    private static final int TICKS = 1000;

    private final TrainingDesk desk;
    private final LaunchedTraining training;
    private final Consumer<TrainingState> ended;

    /**
     * What is trained.
     *
     * @param maker of the run
     * @param program of the user's own that trains; empty where Maskwright does
     */
    record LaunchedTraining(TrainingDesk.RunMaker maker, Optional<TrainerProgram> program) {
        TrainerCommand command() throws IOException, InputException {
            TrainerCommand ours = TrainerJars.command();
            return program.map(ours::with).orElse(ours);
        }
    }

    /**
     * @param name for the Progress view
     * @param desk where it is trained
     * @param training what is trained
     * @param ended told how it ended, on the job's thread
     */
    TrainJob(String name, TrainingDesk desk, LaunchedTraining training, Consumer<TrainingState> ended) {
        super(name);
        this.desk = desk;
        this.training = training;
        this.ended = ended;
        setUser(false);
        setPriority(LONG);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        SubMonitor shown = SubMonitor.convert(monitor, TICKS);
        int[] done = {0};
        Subscription follow = desk.onChange(s -> done[0] = show(s, shown, done[0]));
        try (follow) {
            TrainingState end = desk.train(training.maker(), training.command(), monitor::isCanceled);
            ended.accept(end);
            return end.phase() == TrainingPhase.STOPPED ? Status.CANCEL_STATUS : Status.OK_STATUS;
        } catch (InputException | IOException e) {
            return new Status(IStatus.WARNING, TrainJob.class, Failure.text(e));
        }
    }

    private static int show(TrainingState state, SubMonitor shown, int done) {
        shown.subTask(state.meter().task());
        int now = (int) (TICKS * state.meter().progress());
        if (now > done) {
            shown.worked(now - done);
        }
        return Math.max(now, done);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Workspace.class || family == TrainJob.class;
    }
}
