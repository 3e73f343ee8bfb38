package org.maskwright.ui.edit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.core.shape.Point;
import org.maskwright.imaging.tool.Livewire;
import org.maskwright.imaging.tool.Photo;
import org.maskwright.imaging.tool.Superpixels;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;

/** Looks in a job at the photo for what tools ask; only what was asked for last is told. Of the UI thread. */
final class PhotoJobs {
    private final LatestJob job;
    private final Supplier<Photo> photo;

    /** @param photo what is shown when a tool asks */
    PhotoJobs(UiThread screen, Supplier<Photo> photo) {
        this.job = new LatestJob(screen);
        this.photo = photo;
    }

    private interface Work<T> {
        T on(Photo photo, Progress progress);
    }

    /** A line that clings to edges, from a place in the picture. */
    void wire(Point at, Consumer<Livewire> then) {
        start((p, progress) -> Livewire.from(p, (int) at.x(), (int) at.y(), progress), then);
    }

    /** Patches of like colour around a place; there are none where it is outside of the picture. */
    void patches(Point at, int sidePx, Consumer<Superpixels> then) {
        Size size = photo.get().size();
        if (at.x() >= 0 && at.y() >= 0 && at.x() < size.width() && at.y() < size.height()) {
            start((p, progress) -> Superpixels.around(p, at, sidePx, progress), then);
        }
    }

    private <T> void start(Work<T> work, Consumer<T> then) {
        Photo shown = photo.get();
        job.start(EditMessages.PHOTO_JOB, progress -> work.on(shown, progress), then);
    }

    /** Tells nothing any more of what was asked for. */
    void stop() {
        job.stop();
    }
}
