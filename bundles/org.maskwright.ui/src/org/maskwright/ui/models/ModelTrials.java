package org.maskwright.ui.models;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.action.Action;
import org.eclipse.osgi.util.NLS;
import org.maskwright.core.InputException;
import org.maskwright.core.Sample;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.infer.ModelFile;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.model.ModelRow;
import org.maskwright.session.model.ModelShelf;
import org.maskwright.session.model.ModelTry;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.canvas.raster.Pyramid;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.jobs.Failure;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.pictures.LayersReader;

/** Has the selected model look at the selected sample, and measures how fast it is. Of the UI thread. */
final class ModelTrials {
    private final ModelShelf shelf;
    private final Workspace workspace;
    private final TryPane pane;
    private final Supplier<Optional<ModelRow>> selected;
    private final UiThread screen;
    private final LatestJob trying;
    private final Action tryIt = ModelActions.action(ModelsMessages.TRY, Icon.GO_ON, this::tryIt);
    private final Action measure = ModelActions.action(ModelsMessages.MEASURE, Icon.STATISTICS, this::measure);
    private Runnable measured = () -> {};

    ModelTrials(ModelShelf shelf, Workspace workspace, TryPane pane, Supplier<Optional<ModelRow>> selected) {
        this.shelf = shelf;
        this.workspace = workspace;
        this.pane = pane;
        this.selected = selected;
        this.screen = UiThread.of(pane.control());
        this.trying = new LatestJob(screen);
    }

    /** Calls the listener, on the UI thread, when a speed is known that was not. */
    void onMeasured(Runnable listener) {
        measured = listener;
    }

    Action trying() {
        return tryIt;
    }

    Action measuring() {
        return measure;
    }

    /** Enables what can be done with what is selected. */
    void enable() {
        boolean usable = selected.get().filter(r -> r.trouble().isEmpty()).isPresent();
        tryIt.setEnabled(usable);
        measure.setEnabled(usable && anImage().isPresent());
    }

    void stop() {
        trying.stop();
        pane.note(ModelsMessages.TRY_HINT);
    }

    /** What came of it: a picture, or a line. */
    private sealed interface Outcome {
        record Seen(Pyramid image, ModelTry made) implements Outcome {}

        record Failed(String why) implements Outcome {}
    }

    /** Has the selected model look at the sample that leads the selection. */
    void tryIt() {
        Optional<Sample> sample = workspace.browser().view().leading().map(BrowserRow::sample);
        Optional<ModelRow> row = selected.get();
        Optional<DatasetSession> session = workspace.session();
        if (sample.flatMap(Sample::image).isEmpty() || row.isEmpty() || session.isEmpty()) {
            pane.note(ModelsMessages.TRY_NO_SAMPLE);
            return;
        }
        String model = row.get().name();
        String label = sample.get().label();
        int side = pane.sidePx();
        pane.note(NLS.bind(ModelsMessages.TRYING, model, label));
        trying.start(
                NLS.bind(ModelsMessages.TRY_JOB, model),
                progress -> look(session.get(), row.get(), sample.get(), side),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Seen seen -> pane.show(seen.image(), seen.made(), model, label);
                        case Outcome.Failed failed -> pane.note(failed.why());
                    }
                });
    }

    private static Outcome look(DatasetSession session, ModelRow row, Sample sample, int side) {
        try {
            var labels = session.snapshot().scan().layout().layout().labels();
            ModelTry made = ModelTry.of(ModelFile.at(row.onnx()), session.folder(), sample, labels);
            return new Outcome.Seen(
                    new LayersReader(session).image(sample.image().orElseThrow(), side), made);
        } catch (InputException | IOException e) {
            return new Outcome.Failed(Failure.text(e));
        }
    }

    /** The leading sample, or else the first, that has an image. */
    private Optional<Sample> anImage() {
        return workspace
                .browser()
                .view()
                .leading()
                .map(BrowserRow::sample)
                .filter(s -> s.image().isPresent())
                .or(() -> workspace.snapshot().flatMap(s -> s.scan().samples().stream()
                        .filter(x -> x.image().isPresent())
                        .findFirst()));
    }

    private void measure() {
        Optional<ModelRow> row = selected.get();
        Optional<Sample> sample = anImage();
        Optional<DatasetSession> session = workspace.session();
        if (row.isPresent() && sample.isPresent() && session.isPresent()) {
            new ModelJob(NLS.bind(ModelsMessages.MEASURE_JOB, row.get().name()), progress -> {
                        try (Pixels image = ModelTry.pixels(session.get().folder(), sample.get())) {
                            shelf.measure(row.get().onnx(), image, Clock.systemUTC(), progress);
                        }
                        screen.soon(measured);
                    })
                    .schedule();
        }
    }
}
