package org.maskwright.ui.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.InputException;
import org.maskwright.core.SampleName;
import org.maskwright.imaging.tool.Photo;
import org.maskwright.session.edit.MaskDesk;
import org.maskwright.session.edit.Shelf;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.canvas.raster.Pyramid;

/**
 * Decodes the samples that a person is likely to go to next, while the one that is shown is looked at; then has a model look at what is shown and at
 * those.
 */
final class AheadJob extends Job {
    private final Upcoming ahead;
    private final Shelf<Pyramid> photos;
    private final Optional<AheadLook> look;

    /** A model's look at a photo ahead of time, of which what it saw is kept. */
    @FunctionalInterface
    interface AheadLook {
        /** Looks, in any thread. May take seconds; where it fails nothing is kept. */
        void at(Photo photo);
    }

    /**
     * What is prepared.
     *
     * @param next likely to be opened, the likeliest first
     * @param here the photo that is shown, where there is one
     */
    record Upcoming(MaskDesk desk, List<SampleName> next, Optional<Photo> here) {}

    /** @param look where a model shall look at photos, too */
    AheadJob(Upcoming ahead, Shelf<Pyramid> photos, Optional<AheadLook> look) {
        super(EditMessages.AHEAD_JOB);
        this.ahead = ahead;
        this.photos = photos;
        this.look = look;
        setSystem(true);
        setPriority(DECORATE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        List<Photo> seen = new ArrayList<>();
        ahead.here().ifPresent(seen::add);
        for (SampleName name : ahead.next()) {
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            decoded(name).ifPresent(p -> seen.add(p.photo()));
        }
        for (Photo photo : seen) {
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            look.ifPresent(l -> l.at(photo));
        }
        return Status.OK_STATUS;
    }

    private Optional<Pyramid> decoded(SampleName name) {
        try {
            Optional<Path> photo = ahead.desk().prepare(name.key());
            return photo.isPresent() ? Optional.of(photos.get(photo.get(), OpenMaskJob::decoded)) : Optional.empty();
        } catch (IOException | InputException notNow) {
            // Whoever goes there is told what is wrong with it.
            return Optional.empty();
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Workspace.class;
    }
}
