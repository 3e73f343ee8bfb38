package org.maskwright.ui.train;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.maskwright.session.training.AugmentedSamples;
import org.maskwright.session.training.TrainingLook;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.Named;

/** What the network will see: a row for each of some samples, first as it is, then as it is distorted. Of the UI thread. */
final class AugmentationPane {
    private static final int SAMPLES = 4;
    private static final int EPOCHS = 3;
    private static final int GAP = 4;

    private final Canvas canvas;
    private final LatestJob making;
    private List<List<Image>> rows = List.of();
    private String trouble = "";

    /** Decoded. */
    private record Decoded(List<List<ImageData>> rows, String trouble) {}

    AugmentationPane(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
        canvas.setToolTipText(TrainMessages.PREVIEW_TIP);
        Named.as(canvas, TrainMessages.PREVIEW_NAME);
        making = new LatestJob(UiThread.of(canvas));
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(SWT.Dispose, e -> {
            making.stop();
            forget();
        });
    }

    Control control() {
        return canvas;
    }

    /** Shows what a training would see. */
    void show(TrainingLook look) {
        making.start(
                TrainMessages.PREVIEW_NAME,
                progress -> decode(AugmentedSamples.of(look, SAMPLES, EPOCHS, progress)),
                this::take);
    }

    private static Decoded decode(AugmentedSamples samples) {
        List<List<ImageData>> rows = samples.rows().stream()
                .map(row -> row.stream()
                        .map(png -> new ImageData(new ByteArrayInputStream(png)))
                        .toList())
                .toList();
        return new Decoded(rows, samples.trouble());
    }

    private void take(Decoded decoded) {
        forget();
        trouble = decoded.trouble();
        List<List<Image>> images = new ArrayList<>();
        decoded.rows()
                .forEach(row -> images.add(
                        row.stream().map(d -> new Image(canvas.getDisplay(), d)).toList()));
        rows = images;
        canvas.redraw();
    }

    private void forget() {
        rows.forEach(row -> row.forEach(Image::dispose));
        rows = List.of();
    }

    private void paint(GC gc) {
        Rectangle room = canvas.getClientArea();
        if (rows.isEmpty()) {
            gc.drawText(trouble, GAP, GAP, true);
            return;
        }
        int columns = rows.getFirst().size();
        int side = Math.min((room.width - GAP) / columns, (room.height - GAP) / rows.size()) - GAP;
        gc.setInterpolation(SWT.HIGH);
        for (int y = 0; side > 0 && y < rows.size(); y++) {
            for (int x = 0; x < columns; x++) {
                Image image = rows.get(y).get(x);
                Rectangle all = image.getBounds();
                double scale = (double) side / Math.max(all.width, all.height);
                gc.drawImage(
                        image,
                        0,
                        0,
                        all.width,
                        all.height,
                        GAP + x * (side + GAP),
                        GAP + y * (side + GAP),
                        Math.max(1, (int) (all.width * scale)),
                        Math.max(1, (int) (all.height * scale)));
            }
        }
    }
}
