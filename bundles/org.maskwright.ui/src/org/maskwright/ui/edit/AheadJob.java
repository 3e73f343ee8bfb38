package org.maskwright.ui.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.InputException;
import org.maskwright.core.SampleName;
import org.maskwright.session.edit.MaskDesk;
import org.maskwright.session.edit.Shelf;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.canvas.raster.Pyramid;

/** Decodes the samples that a person is likely to go to next, while the one that is shown is looked at. */
final class AheadJob extends Job {
    private final MaskDesk desk;
    private final List<SampleName> next;
    private final Shelf<Pyramid> photos;

    AheadJob(MaskDesk desk, List<SampleName> next, Shelf<Pyramid> photos) {
        super(EditMessages.AHEAD_JOB);
        this.desk = desk;
        this.next = next;
        this.photos = photos;
        setSystem(true);
        setPriority(DECORATE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        for (SampleName name : next) {
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            prepare(name);
        }
        return Status.OK_STATUS;
    }

    private void prepare(SampleName name) {
        try {
            Optional<Path> photo = desk.prepare(name.key());
            if (photo.isPresent()) {
                photos.get(photo.get(), OpenMaskJob::decoded);
            }
        } catch (IOException | InputException notNow) {
            // Whoever goes there is told what is wrong with it.
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Workspace.class;
    }
}
