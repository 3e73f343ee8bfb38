package org.maskwright.ui.edit;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.core.shape.Point;
import org.maskwright.imaging.tool.Livewire;
import org.maskwright.imaging.tool.Photo;
import org.maskwright.imaging.tool.Superpixels;
import org.maskwright.ui.jobs.MonitorProgress;
import org.maskwright.ui.jobs.UiThread;

/** Looks in a job at the photo for what tools ask; only what was asked for last is told. Of the UI thread. */
final class PhotoJobs {
    private final UiThread screen;
    private final Supplier<Photo> photo;
    private Optional<Job> working = Optional.empty();

    /** @param photo what is shown when a tool asks */
    PhotoJobs(UiThread screen, Supplier<Photo> photo) {
        this.screen = screen;
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
        stop();
        Photo shown = photo.get();
        Job job = Job.createSystem(EditMessages.PHOTO_JOB, monitor -> {
            try {
                T found = work.on(shown, new MonitorProgress(monitor));
                screen.soon(() -> {
                    if (!monitor.isCanceled()) {
                        then.accept(found);
                    }
                });
            } catch (CancellationException stopped) {
                // Something else was asked for.
            }
        });
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
        working = Optional.of(job);
    }

    /** Tells nothing any more of what was asked for. */
    void stop() {
        working.ifPresent(Job::cancel);
        working = Optional.empty();
    }
}
