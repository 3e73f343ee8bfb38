package org.maskwright.ui.sample;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.imaging.mask.MaskInk;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.ui.canvas.Arrangement;
import org.maskwright.ui.canvas.ImageCanvas;
import org.maskwright.ui.canvas.Scene;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Pyramid;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.pictures.LayersReader;

/** The picture of a sample: read in the background, and more of it when it is looked at closely. Of the UI thread. */
final class SamplePicture {
    private final ImageCanvas canvas;
    private final UiThread screen;
    private MaskOverlay overlay = MaskOverlay.FILL;
    private MaskInk ink = MaskInk.STANDARD;
    private Optional<Files> files = Optional.empty();
    private Optional<Sheet> sheet = Optional.empty();
    private Optional<Job> reading = Optional.empty();
    private int sidePx;

    /** What a picture is read from: files that change are others. */
    private record Files(DatasetSession session, String sample, Optional<FileStamp> image, Optional<FileStamp> mask) {
        Layers read(int sidePx) throws IOException {
            var reader = new LayersReader(session);
            Optional<Pyramid> pyramid =
                    image.isPresent() ? Optional.of(reader.image(image.get().path(), sidePx)) : Optional.empty();
            return Layers.of(pyramid, mask(reader, pyramid.isPresent()));
        }

        /** A mask that cannot be read is no reason not to show the photograph. */
        private Optional<MaskSnapshot> mask(LayersReader reader, boolean isOptional) throws IOException {
            if (mask.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(reader.mask(mask.get().path()));
            } catch (IOException | RuntimeException unreadable) {
                if (isOptional) {
                    return Optional.empty();
                }
                throw unreadable;
            }
        }
    }

    SamplePicture(Composite parent) {
        canvas = new ImageCanvas(parent);
        screen = UiThread.of(canvas.control());
        canvas.onDetailWanted(this::readWhole);
        note(SampleMessages.NONE);
    }

    Canvas control() {
        return canvas.control();
    }

    /** Draws masks in another way. */
    void draw(MaskOverlay how, MaskInk in) {
        if (how != overlay || !in.equals(ink)) {
            overlay = how;
            ink = in;
            sheet.ifPresent(this::paint);
        }
    }

    /** Shows a sample, or that there is none; the one that is shown already, which comes with each change elsewhere, costs nothing. */
    void show(Optional<DatasetSession> session, Optional<BrowserRow> row) {
        Optional<Files> next = session.flatMap(s -> row.map(r -> new Files(s, r.id(), r.imageStamp(), r.maskStamp())));
        if (next.equals(files)) {
            return;
        }
        if (!next.map(Files::sample).equals(files.map(Files::sample))) {
            canvas.fit();
        }
        files = next;
        if (next.isPresent()) {
            read(canvas.sidePx());
        } else {
            reading.ifPresent(Job::cancel);
            note(SampleMessages.NONE);
        }
    }

    private void readWhole() {
        if (sidePx != LayersReader.WHOLE) {
            read(LayersReader.WHOLE);
        }
    }

    private void read(int side) {
        reading.ifPresent(Job::cancel);
        sidePx = side;
        files.ifPresent(f -> {
            Job job = Job.createSystem(SampleMessages.JOB, monitor -> {
                Optional<Layers> layers = layers(f, side);
                screen.soon(() -> {
                    if (!monitor.isCanceled()) {
                        take(layers);
                    }
                });
            });
            job.setPriority(Job.INTERACTIVE);
            job.schedule();
            reading = Optional.of(job);
        });
    }

    private static Optional<Layers> layers(Files files, int side) {
        try {
            return Optional.of(files.read(side));
        } catch (IOException | RuntimeException unreadable) {
            // The check says what is wrong with the file; here there is just nothing to see.
            return Optional.empty();
        }
    }

    private void take(Optional<Layers> layers) {
        sheet = layers.map(Sheet::new);
        sheet.ifPresentOrElse(this::paint, () -> note(SampleMessages.UNREADABLE));
    }

    private void paint(Sheet next) {
        MaskOverlay how = next.layers().image().isPresent() ? overlay : MaskOverlay.MASK;
        canvas.show(new Arrangement.One(new Scene.Picture(next, LayersReader.look(how, ink), "")));
    }

    private void note(String text) {
        sheet = Optional.empty();
        canvas.show(new Arrangement.One(new Scene.Note(text)));
    }
}
