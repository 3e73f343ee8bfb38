package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.file.Complaints;
import org.maskwright.dataset.file.Disk;

/** The writing half of a {@link Journal}: begins operations, does them, and closes their logs however they end. One thread at a time. */
final class JournalWriter {
    private final Recorder recorder;
    private final Supplier<History> history;
    private final Clock clock;
    private final boolean writable;
    /** Whether an operation's log could not be closed, a full disk perhaps: it is closed before the next one begins. */
    private boolean unclosed;

    /** @param history tells the number of the last operation */
    JournalWriter(Recorder recorder, Supplier<History> history, Clock clock, boolean writable) {
        this.recorder = recorder;
        this.history = history;
        this.clock = clock;
        this.writable = writable;
    }

    Recorder recorder() {
        return recorder;
    }

    /** Makes steps, all or none. */
    Operation all(StepPlan plan, Progress progress) throws IOException, InputException {
        Set<String> folders = new LinkedHashSet<>();
        plan.steps().forEach(s -> folders.add(Workplace.parent(s.from().path())));
        plan.steps().forEach(s -> folders.add(Workplace.parent(s.to().path())));
        Operation begun = begun(plan.title(), plan.undoes());
        plan.require(progress);
        return run(new Run(recorder, begun, List.copyOf(folders), true), run -> {
            progress.begin(plan.title(), plan.steps().size());
            for (Task task : plan.tasks()) {
                progress.throwIfCancelled();
                run.add(task);
                progress.worked(1);
            }
            run.finish();
        });
    }

    /** Turns away when nothing may be written. */
    void requireWritable() throws IOException, InputException {
        Path root = recorder.place().root();
        if (!writable || !Files.isWritable(root)) {
            throw new InputException("Dataset " + root + " is open for reading only, or its folder cannot be written: "
                    + "give yourself the right to write it, or work on a copy");
        }
        if (unclosed) {
            closeLast(OperationLog.How.FAILED);
        }
    }

    private Operation begun(String title, OptionalLong undoes) throws IOException, InputException {
        requireWritable();
        return Operation.begun(history.get().last() + 1, title, clock.instant().truncatedTo(ChronoUnit.MILLIS), undoes);
    }

    /**
     * Makes edits.
     *
     * @param folders in which they leave temporary files for a moment, as far as is known
     */
    Operation apply(String title, List<String> folders, Edits edits, Progress progress)
            throws IOException, InputException {
        return run(new Run(recorder, begun(title, OptionalLong.empty()), folders, false), run -> {
            progress.begin(title, edits.count());
            try {
                progress.throwIfCancelled();
                for (Optional<? extends Edit> edit = next(edits, run); edit.isPresent(); edit = next(edits, run)) {
                    run.add(edit.get());
                    progress.worked(1);
                    progress.throwIfCancelled();
                }
            } catch (CancellationException e) {
                run.leave();
                throw e;
            }
            run.finish();
        });
    }

    /** The next edit, if there is one; where the source fails, all that it gave before is made first. */
    private static Optional<? extends Edit> next(Edits edits, Run run) {
        try {
            return edits.source().hasNext() ? Optional.of(edits.source().next()) : Optional.empty();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            try {
                run.finish();
            } catch (IOException | InputException | RuntimeException another) {
                e.addSuppressed(another);
            }
            throw e;
        }
    }

    private interface Work {
        void on(Run run) throws IOException, InputException;
    }

    private Operation run(Run run, Work work) throws IOException, InputException {
        start(run);
        try {
            work.on(run);
            Operation done = run.end();
            unclosed = false;
            return done;
        } catch (CancellationException e) {
            stop(run, OperationLog.How.CANCELLED, e);
            throw e;
        } catch (InputException e) {
            stop(run, OperationLog.How.FAILED, e);
            throw partly(e, run);
        } catch (IOException e) {
            stop(run, OperationLog.How.FAILED, e);
            throw partly(
                    Complaints.about(
                            e, "the journal " + run.log().file(), run.log().file()),
                    run);
        } catch (RuntimeException e) {
            stop(run, OperationLog.How.FAILED, e);
            throw e;
        }
    }

    private void start(Run run) throws IOException, InputException {
        Disk disk = recorder.place().disk();
        try {
            for (Path folder : List.of(recorder.place().state(), recorder.folder())) {
                if (!Files.isDirectory(folder)) {
                    disk.createFolder(folder);
                    disk.forceFolder(Workplace.parent(folder));
                }
            }
            unclosed = true;
            run.begin();
        } catch (IOException e) {
            throw Complaints.about(e, run.log().file().toString(), run.log().file());
        }
    }

    private void stop(Run run, OperationLog.How how, Exception because) {
        try {
            run.giveUp();
            closeLast(how);
        } catch (IOException | InputException e) {
            because.addSuppressed(e);
        }
    }

    private static InputException partly(InputException e, Run run) {
        return run.made() == 0
                ? e
                : new InputException(
                        e.getMessage() + " (" + run.made() + " files were done before that; undo "
                                + run.operation().id() + " takes them back)",
                        e);
    }

    /** Closes the last log, when it is open. */
    void closeLast(OperationLog.How how) throws IOException, InputException {
        long last = history.get().last();
        if (last > 0) {
            new Recovery(recorder, recorder.log(last)).close(how);
        }
        unclosed = false;
    }
}
