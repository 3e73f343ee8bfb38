package org.maskwright.ui.edit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.SampleName;
import org.maskwright.session.edit.MaskDesk;
import org.maskwright.session.edit.Shelf;
import org.maskwright.ui.canvas.raster.Pyramid;
import org.maskwright.ui.jobs.UiThread;

/**
 * Opens masks with their photographs in jobs, one after the other, and decodes those ahead of time that are likely to be wanted next. Of the
 * UI thread.
 */
final class Opening {
    /** Photographs are kept in so much memory, bytes: two of 24 megapixels, or a hundred of a portrait's size. */
    private static final long MOST_BYTES = 256L << 20;

    private final UiThread screen;
    private final Shelf<Pyramid> photos =
            new Shelf<>(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 4), Pyramid::bytes, Clock.systemUTC());
    private Optional<Job> opening = Optional.empty();
    private Optional<Job> ahead = Optional.empty();

    Opening(UiThread screen) {
        this.screen = screen;
    }

    /** Opens a sample instead of the one before, and tells what came of it; what is not wanted any more is told as well, to be closed. */
    void open(MaskDesk desk, SampleName name, Consumer<OpenMaskJob.Found> told) {
        stop();
        var job = new OpenMaskJob(desk, name, photos, found -> screen.soon(() -> told.accept(found)));
        opening = Optional.of(job);
        job.schedule();
    }

    /** What was opened last is shown. */
    void arrived() {
        opening = Optional.empty();
    }

    /** Whether something is on its way. */
    boolean isUnderWay() {
        return opening.isPresent();
    }

    /** Decodes what is likely to be opened next, in this order, and has the model that answers clicks look at it; once more when there is one. */
    void prepare(MaskDesk desk, List<SampleName> next, ClickDesk clicks) {
        prepare(new AheadJob.Upcoming(desk, next, clicks.photo()), clicks.advice());
    }

    private void prepare(AheadJob.Upcoming what, ClickAdvice advice) {
        ahead.ifPresent(Job::cancel);
        var job = new AheadJob(what, photos, advice.ahead());
        ahead = Optional.of(job);
        advice.onLoaded(() -> prepare(what, advice));
        job.schedule();
    }

    /** Opens and prepares nothing any more. */
    void stop() {
        opening.ifPresent(Job::cancel);
        opening = Optional.empty();
        ahead.ifPresent(Job::cancel);
        ahead = Optional.empty();
    }
}
