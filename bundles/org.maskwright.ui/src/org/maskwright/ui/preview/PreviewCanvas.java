package org.maskwright.ui.preview;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.maskwright.core.InputException;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.core.Subscription;
import org.maskwright.imaging.mask.MaskInk;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.session.composite.LookChoice;
import org.maskwright.session.composite.PreviewFrame;
import org.maskwright.session.composite.PreviewPicture;
import org.maskwright.ui.canvas.Arrangement;
import org.maskwright.ui.canvas.ImageCanvas;
import org.maskwright.ui.canvas.Scene;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Pyramid;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.canvas.raster.Viewport;
import org.maskwright.ui.jobs.MonitorProgress;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.pictures.LayersReader;

/**
 * The composed picture. While strokes are drawn one job after the other composes what they changed, in the size in which it is seen; a look
 * from close by has more of the image decoded, up to {@value #MOST_PX} px of its long side. Of the UI thread.
 */
final class PreviewCanvas {
    private static final int LEAST_PX = 640;
    private static final int MOST_PX = 4096;
    private static final int STEP_PX = 256;

    private final ImageCanvas canvas;
    private final UiThread screen;
    private LookChoice look;
    private Optional<PreviewedSample> sample = Optional.empty();
    private Subscription strokes = () -> {};
    private Optional<Sheet> sheet = Optional.empty();
    private Optional<Ready> ready = Optional.empty();
    private Optional<Job> job = Optional.empty();
    private Optional<Rect> waiting = Optional.empty();
    private boolean anew;
    private boolean following = true;
    private int sidePx = LEAST_PX;

    /** What was composed last, and of what: kept from job to job. */
    private record Ready(PreviewPicture picture, Shares person, PreviewFrame frame, Size whole) {}

    /** What a job is to do: all of a picture anew, or what a change of its mask changes. */
    private record Order(
            PreviewedSample sample,
            LookChoice look,
            int sidePx,
            Optional<MaskSnapshot> drawn,
            Optional<Ready> before,
            Rect changed) {
        Ready done(MonitorProgress progress) throws IOException, InputException {
            Shares person = drawn.isPresent() ? drawn.get().shares() : person();
            if (before.isPresent()) {
                Ready last = before.get();
                PreviewFrame frame = last.picture().compose(last.frame(), person, changed, progress);
                return new Ready(last.picture(), person, frame, last.whole());
            }
            try (PreviewedSample.SeenImage image = sample.decode(sidePx)) {
                PreviewPicture picture = PreviewPicture.of(image.pixels(), look);
                return new Ready(picture, person, picture.compose(person, progress), image.whole());
            }
        }

        private Shares person() throws IOException {
            return before.isPresent() ? before.get().person() : sample.stored();
        }
    }

    PreviewCanvas(Composite parent, LookChoice look) {
        this.canvas = new ImageCanvas(parent);
        this.screen = UiThread.of(canvas.control());
        this.look = look;
        canvas.onDetailWanted(this::wantDetail);
        canvas.control().addListener(SWT.Dispose, e -> leave());
    }

    Canvas control() {
        return canvas.control();
    }

    /** Whether the place of a stroke is brought into sight. */
    void follow(boolean wanted) {
        following = wanted;
    }

    /** Shows another background. */
    void show(LookChoice next) {
        if (!next.equals(look)) {
            look = next;
            composeAnew();
        }
    }

    /** Shows a sample with image and mask; the one that is shown already costs nothing. */
    void show(PreviewedSample next) {
        if (sample.filter(next::equals).isPresent()) {
            return;
        }
        boolean same = sample.filter(next::isSameImage).isPresent();
        leave();
        if (!same) {
            canvas.fit();
            sidePx = rounded(canvas.sidePx());
        }
        sample = Optional.of(next);
        next.editing().ifPresent(e -> strokes = e.onChange(this::drawn));
        composeAnew();
    }

    /** Shows a line of text. */
    void note(String text) {
        leave();
        sample = Optional.empty();
        sheet = Optional.empty();
        canvas.show(new Arrangement.One(new Scene.Note(text)));
    }

    private void leave() {
        strokes.close();
        strokes = () -> {};
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        waiting = Optional.empty();
        ready = Optional.empty();
    }

    private static int rounded(int px) {
        return Math.clamp((px + STEP_PX - 1) / STEP_PX * STEP_PX, LEAST_PX, MOST_PX);
    }

    private void wantDetail() {
        if (sidePx < MOST_PX) {
            sidePx = MOST_PX;
            composeAnew();
        }
    }

    private void composeAnew() {
        anew = true;
        waiting = Optional.of(Rect.EMPTY);
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        next();
    }

    /** A stroke goes on: what it changes is composed when the job before is done, so that none is dropped for the next. */
    private void drawn(Rect changed) {
        waiting = Optional.of(waiting.map(w -> w.union(changed)).orElse(changed));
        next();
    }

    private void next() {
        if (job.isPresent() || waiting.isEmpty() || sample.isEmpty()) {
            return;
        }
        Optional<Ready> before = anew ? Optional.empty() : ready;
        var order = new Order(
                sample.get(),
                look,
                sidePx,
                sample.get().editing().map(e -> e.document().snapshot()),
                before,
                waiting.get());
        waiting = Optional.empty();
        anew = false;
        var next = Job.createSystem(PreviewMessages.JOB, monitor -> {
            Optional<Runnable> told = done(order, new MonitorProgress(monitor));
            screen.soon(() -> {
                if (told.isPresent() && !monitor.isCanceled()) {
                    job = Optional.empty();
                    told.get().run();
                    next();
                }
            });
        });
        next.setPriority(Job.INTERACTIVE);
        job = Optional.of(next);
        next.schedule();
    }

    /** Composes, in a job; what is to be done on the UI thread then, if it is still wanted. */
    private Optional<Runnable> done(Order order, MonitorProgress progress) {
        try {
            Ready done = order.done(progress);
            Pyramid seen = pyramid(done);
            return Optional.of(() -> take(order, done, seen));
        } catch (CancellationException superseded) {
            return Optional.empty();
        } catch (InputException | IOException | RuntimeException e) {
            return Optional.of(() -> fail(String.valueOf(e.getMessage())));
        }
    }

    private static Pyramid pyramid(Ready done) {
        return Pyramid.adopt(done.whole(), done.frame().size(), done.frame().toBytes());
    }

    private void take(Order order, Ready done, Pyramid seen) {
        ready = Optional.of(done);
        Layers layers = Layers.of(Optional.of(seen), Optional.empty());
        if (order.before().isPresent() && sheet.isPresent()) {
            PreviewFrame frame = done.frame();
            sheet.get().replace(layers, scaled(frame.changed(), frame.size(), done.whole()));
            reveal(scaled(order.changed(), done.person().size(), done.whole()));
        } else {
            Sheet next = new Sheet(layers);
            sheet = Optional.of(next);
            canvas.show(new Arrangement.One(
                    new Scene.Picture(next, LayersReader.look(MaskOverlay.NONE, MaskInk.STANDARD), "")));
        }
    }

    /** A part of one size in another one. */
    private static Rect scaled(Rect part, Size from, Size to) {
        double x = (double) to.width() / from.width();
        double y = (double) to.height() / from.height();
        int left = (int) Math.floor(part.x() * x);
        int top = (int) Math.floor(part.y() * y);
        int right = (int) Math.ceil((part.x() + part.width()) * x);
        int bottom = (int) Math.ceil((part.y() + part.height()) * y);
        return new Rect(left, top, right - left, bottom - top).intersect(new Rect(0, 0, to.width(), to.height()));
    }

    /** Looks where a stroke is, px of the picture, when that is out of sight. */
    private void reveal(Rect stroke) {
        Optional<Viewport> now = canvas.viewport().filter(v -> following && !v.isFit() && !stroke.isEmpty());
        now.ifPresent(v -> {
            double x = v.toScreenX(stroke.x() + stroke.width() / 2.0);
            double y = v.toScreenY(stroke.y() + stroke.height() / 2.0);
            int middleX = v.pane().width() / 2;
            int middleY = v.pane().height() / 2;
            if (Math.abs(x - middleX) > middleX || Math.abs(y - middleY) > middleY) {
                canvas.look(v.panned((int) Math.round(middleX - x), (int) Math.round(middleY - y)));
            }
        });
    }

    private void fail(String why) {
        sheet = Optional.empty();
        ready = Optional.empty();
        canvas.show(new Arrangement.One(new Scene.Note(NLS.bind(PreviewMessages.UNREADABLE, why))));
    }
}
