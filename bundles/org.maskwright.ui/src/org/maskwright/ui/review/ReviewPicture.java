package org.maskwright.ui.review;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.metric.Confusion;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.model.ProposalPast;
import org.maskwright.session.model.ProposalRow;
import org.maskwright.ui.canvas.Arrangement;
import org.maskwright.ui.canvas.ImageCanvas;
import org.maskwright.ui.canvas.Scene;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Look;
import org.maskwright.ui.canvas.raster.Overlay;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.FocusMark;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.pictures.DifferenceLegend;
import org.maskwright.ui.pictures.LayersReader;
import org.maskwright.ui.preferences.PreferenceValues;

/** A proposal upon its picture, with the difference to the mask that was there before. Of the UI thread. */
final class ReviewPicture {
    private final ImageCanvas canvas;
    private final LatestJob reading;
    private final PreferenceValues preferences = new PreferenceValues();
    private final Consumer<String> told;
    private Optional<DatasetSession> session = Optional.empty();
    private Optional<ProposalPast> past = Optional.empty();
    private Optional<ProposalRow> shown = Optional.empty();
    private Optional<Seen> seen = Optional.empty();
    private boolean differences = true;

    /** What came of reading one: its layers, whether there is a mask before among them, and what is said of that. */
    private record Seen(Layers layers, boolean compared, String words) {}

    /** @param told what is to be said of the mask that was there before */
    ReviewPicture(Composite parent, Consumer<String> told) {
        this.told = told;
        canvas = new ImageCanvas(parent);
        reading = new LatestJob(UiThread.of(canvas.control()));
        Named.as(canvas.control(), ReviewMessages.PICTURE_NAME);
        FocusMark.on(canvas.control());
        canvas.control().addListener(SWT.Paint, e -> {
            if (differences && seen.filter(Seen::compared).isPresent()) {
                new DifferenceLegend(ReviewMessages.ONLY_BEFORE, ReviewMessages.ONLY_PROPOSED, ReviewMessages.BOTH)
                        .draw(e.gc, canvas.control().getClientArea());
            }
        });
    }

    Canvas control() {
        return canvas.control();
    }

    /** Shows differences, where there was a mask before, or the proposal alone. */
    void compare(boolean wanted) {
        differences = wanted;
        paint();
    }

    /**
     * Shows a proposal; the one that is shown already costs nothing. What was shown stays until it is read.
     *
     * @param all those that are gone through
     */
    void show(DatasetSession of, ProposalRow row, List<ProposalRow> all) {
        if (!session.equals(Optional.of(of))) {
            session = Optional.of(of);
            past = Optional.of(new ProposalPast(
                    of.folder(), of.snapshot().scan().layout().layout().labels()));
        }
        if (shown.equals(Optional.of(row))) {
            return;
        }
        shown = Optional.of(row);
        canvas.fit();
        int side = canvas.sidePx();
        ProposalPast before = past.orElseThrow();
        reading.start(ReviewMessages.READ_JOB, progress -> read(of, before, row, new Reading(side, all)), found -> {
            seen = found.seen();
            told.accept(found.seen().map(Seen::words).orElse(""));
            if (seen.isEmpty()) {
                canvas.show(new Arrangement.One(new Scene.Note(found.why())));
            }
            paint();
        });
    }

    /** For how many px, and among which others. */
    private record Reading(int sidePx, List<ProposalRow> all) {}

    /** What came of it; why nothing did. */
    private record Found(Optional<Seen> seen, String why) {}

    private static Found read(DatasetSession of, ProposalPast past, ProposalRow row, Reading how) {
        try {
            var reader = new LayersReader(of);
            MaskSnapshot now = reader.mask(row.mask());
            var image = Optional.of(reader.image(row.sample().image().orElse(row.mask()), how.sidePx()));
            Optional<Mask> before = past.before(row, how.all());
            Optional<Mask> fitting = before.filter(m -> m.size().equals(now.size()));
            Layers layers = fitting.map(m ->
                            Layers.of(image, Optional.of(MaskSnapshot.of(m))).against(now))
                    .orElseGet(() -> Layers.of(image, Optional.of(now)));
            String words = before.isEmpty()
                    ? ReviewMessages.BEFORE_NONE
                    : fitting.map(m -> iou(m, now.toMask())).orElse(ReviewMessages.BEFORE_OTHER);
            return new Found(Optional.of(new Seen(layers, fitting.isPresent(), words)), "");
        } catch (IOException | InputException e) {
            return new Found(Optional.empty(), NLS.bind(ReviewMessages.UNREADABLE, e.getMessage()));
        }
    }

    private static String iou(Mask before, Mask now) {
        return NLS.bind(
                ReviewMessages.BEFORE_IOU,
                ReviewList.figure(Confusion.of(before, now).iou().figureIfDefined()));
    }

    private void paint() {
        seen.ifPresent(s -> {
            Look fill = LayersReader.look(MaskOverlay.FILL, preferences.ink());
            boolean difference = differences && s.compared();
            Look look = difference ? new Look(new Overlay.Difference(), fill.colours()) : fill;
            // Of a pair the proposal is the second one; alone it is drawn as a mask is.
            Layers drawn = s.compared() && !difference
                    ? Layers.of(s.layers().image(), s.layers().other())
                    : s.layers();
            canvas.show(new Arrangement.One(new Scene.Picture(new Sheet(drawn), look, "")));
        });
    }

    /** Shows nothing: no proposal waits. */
    void clear() {
        reading.stop();
        shown = Optional.empty();
        seen = Optional.empty();
        session = Optional.empty();
    }
}
