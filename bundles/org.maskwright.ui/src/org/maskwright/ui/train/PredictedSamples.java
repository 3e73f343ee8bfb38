package org.maskwright.ui.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.maskwright.session.training.TrainingState;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.Named;

/** Some samples of the validation as the network sees them after each epoch: a picture that the trainer writes. Of the UI thread. */
final class PredictedSamples {
    /** In the folder of a run. */
    private static final String FILE = "samples.png";

    private final Canvas canvas;
    private final LatestJob reading;
    private Optional<Image> image = Optional.empty();
    private Optional<Shown> shown = Optional.empty();

    /** Of which run and epoch. */
    private record Shown(Path picture, int epoch) {}

    PredictedSamples(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        Named.as(canvas, TrainMessages.SAMPLES_NAME);
        canvas.setToolTipText(TrainMessages.SAMPLES_TIP);
        reading = new LatestJob(UiThread.of(canvas));
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(SWT.Dispose, e -> {
            reading.stop();
            image.ifPresent(Image::dispose);
        });
    }

    Canvas control() {
        return canvas;
    }

    /** Whether there is a picture. */
    boolean isFilled() {
        return image.isPresent();
    }

    /** Shows the picture of a training, once an epoch. */
    void show(TrainingState state) {
        Optional<Shown> next = state.run()
                .map(r -> new Shown(
                        r.path().resolve(FILE), state.history().epochs().size()));
        if (next.isEmpty() || next.equals(shown)) {
            return;
        }
        boolean other =
                shown.filter(s -> s.picture().equals(next.get().picture())).isEmpty();
        if (other) {
            forget();
        }
        shown = next;
        reading.start(TrainMessages.SAMPLES_NAME, progress -> read(next.get().picture()), this::take);
    }

    private static Optional<ImageData> read(Path picture) {
        if (!Files.isRegularFile(picture)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(picture)) {
            return Optional.of(new ImageData(in));
        } catch (IOException | SWTException e) {
            ILog.of(PredictedSamples.class).warn(picture + " cannot be shown", e);
            return Optional.empty();
        }
    }

    private void take(Optional<ImageData> read) {
        if (read.isPresent()) {
            forget();
            image = Optional.of(new Image(canvas.getDisplay(), read.get()));
            canvas.redraw();
        }
    }

    private void forget() {
        image.ifPresent(Image::dispose);
        image = Optional.empty();
    }

    private void paint(GC gc) {
        if (image.isEmpty()) {
            return;
        }
        Rectangle all = image.get().getBounds();
        Rectangle room = canvas.getClientArea();
        double scale = Math.min(2, Math.min((double) room.width / all.width, (double) room.height / all.height));
        int width = Math.max(1, (int) (all.width * scale));
        int height = Math.max(1, (int) (all.height * scale));
        gc.setInterpolation(SWT.HIGH);
        gc.drawImage(
                image.get(),
                0,
                0,
                all.width,
                all.height,
                (room.width - width) / 2,
                (room.height - height) / 2,
                width,
                height);
    }
}
