package org.maskwright.ui.edit;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.maskwright.core.InputException;
import org.maskwright.core.SampleName;
import org.maskwright.session.edit.MaskDesk;
import org.maskwright.session.edit.MaskEditing;
import org.maskwright.session.edit.Shelf;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.canvas.raster.Pyramid;
import org.maskwright.ui.jobs.Failure;
import org.maskwright.ui.jobs.MonitorProgress;

/** Opens a mask to be edited, and decodes its image. What it found is told on the job's thread, once. */
final class OpenMaskJob extends Job {
    private final MaskDesk desk;
    private final SampleName sample;
    private final Shelf<Pyramid> photos;
    private final Consumer<Found> found;

    /** What came of it. */
    sealed interface Found {
        /**
         * It is open.
         *
         * @param image empty where there is none, or it cannot be decoded
         */
        record Opened(MaskEditing editing, Optional<Pyramid> image) implements Found {}

        /**
         * It cannot be edited.
         *
         * @param why for a person
         */
        record Impossible(String why) implements Found {}
    }

    /** @param photos where decoded photographs are looked for, and kept */
    OpenMaskJob(MaskDesk desk, SampleName sample, Shelf<Pyramid> photos, Consumer<Found> found) {
        super(NLS.bind(EditMessages.OPEN_JOB, sample.label()));
        this.desk = desk;
        this.sample = sample;
        this.photos = photos;
        this.found = found;
        setSystem(true);
        setRule(OneMaskRule.of(sample));
        setPriority(INTERACTIVE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            found.accept(open(monitor));
        } catch (CancellationException notWanted) {
            return Status.CANCEL_STATUS;
        } catch (IOException | InputException e) {
            found.accept(
                    new Found.Impossible(Failure.text(e, desk.session().folder().root())));
        }
        return Status.OK_STATUS;
    }

    private Found open(IProgressMonitor monitor) throws IOException, InputException {
        MaskEditing editing = desk.open(sample.key(), new MonitorProgress(monitor));
        Optional<Pyramid> image = image(editing);
        var size = editing.document().size();
        if (image.isPresent() && !image.get().size().equals(size)) {
            editing.close();
            return new Found.Impossible(NLS.bind(EditMessages.SIZES_DIFFER, new Object[] {
                size.width(),
                size.height(),
                image.get().size().width(),
                image.get().size().height()
            }));
        }
        return new Found.Opened(editing, image);
    }

    /** A photograph with all its pixels: tools look at each. */
    static Pyramid decoded(byte[] file) throws IOException {
        return Pyramid.decode(file, Integer.MAX_VALUE);
    }

    private Optional<Pyramid> image(MaskEditing editing) {
        try {
            var path = editing.sample().image();
            return path.isEmpty() ? Optional.empty() : Optional.of(photos.get(path.get(), OpenMaskJob::decoded));
        } catch (IOException unreadable) {
            // The check says what is wrong with the photograph; the mask can be drawn all the same.
            return Optional.empty();
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Workspace.class;
    }
}
