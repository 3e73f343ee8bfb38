package org.maskwright.ui.clean;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Sample;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.session.Amount;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.clean.CleanedMask;
import org.maskwright.session.clean.CleaningEffects;
import org.maskwright.session.clean.CleaningOrder;
import org.maskwright.ui.canvas.Arrangement;
import org.maskwright.ui.canvas.ImageCanvas;
import org.maskwright.ui.canvas.Scene;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Pyramid;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.FocusMark;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.pictures.LayersReader;
import org.maskwright.ui.preferences.PreferenceValues;

/** The masks that would change, with the pixels of each, and the chosen one as it is and as it would be. Of the UI thread. */
final class EffectPane {
    private static final int WIDE = 520;

    private final DatasetSession session;
    private final PreferenceValues preferences = new PreferenceValues();
    private final Composite pane;
    private final Table table;
    private final ImageCanvas canvas;
    private final LatestJob drawing;
    private List<CleaningEffects.MaskEffect> effects = List.of();
    private Optional<CleaningOrder> order = Optional.empty();

    EffectPane(Composite parent, DatasetSession session) {
        this.session = session;
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(pane);
        drawing = new LatestJob(UiThread.of(pane));
        // Rows are made when they are seen: there may be thousands.
        table = new Table(pane, SWT.SINGLE | SWT.BORDER | SWT.FULL_SELECTION | SWT.VIRTUAL);
        table.setHeaderVisible(true);
        Named.as(table, CleanMessages.TABLE);
        column(CleanMessages.TABLE_SAMPLE, SWT.LEFT, 280);
        column(CleanMessages.TABLE_GAINED, SWT.RIGHT, 110);
        column(CleanMessages.TABLE_LOST, SWT.RIGHT, 110);
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, effects.get(e.index)));
        table.addListener(SWT.Selection, e -> draw());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDE, 150).applyTo(table);
        canvas = new ImageCanvas(pane);
        Named.as(canvas.control(), CleanMessages.PICTURES);
        FocusMark.on(canvas.control());
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDE, 260).applyTo(canvas.control());
    }

    private void column(String title, int style, int width) {
        var column = new TableColumn(table, style);
        column.setText(title);
        column.setWidth(width);
    }

    private static void fill(TableItem item, CleaningEffects.MaskEffect effect) {
        item.setText(
                new String[] {effect.sample().label(), Amount.number(effect.gained()), Amount.number(effect.lost())});
    }

    Composite control() {
        return pane;
    }

    /** Shows what an order would do; the first mask is chosen. */
    void show(CleaningOrder by, List<CleaningEffects.MaskEffect> next) {
        order = Optional.of(by);
        effects = next;
        table.clearAll();
        table.setItemCount(next.size());
        if (next.isEmpty()) {
            clear();
        } else {
            table.setSelection(0);
            draw();
        }
    }

    /** Shows nothing. */
    void clear() {
        drawing.stop();
        effects = List.of();
        table.setItemCount(0);
        canvas.show(new Arrangement.One(new Scene.Note("")));
    }

    private void draw() {
        if (table.getSelectionIndex() >= 0 && order.isPresent()) {
            Sample sample = effects.get(table.getSelectionIndex()).sample();
            CleaningOrder by = order.get();
            int side = Math.max(canvas.sidePx(), WIDE);
            drawing.start(CleanMessages.PREVIEW_JOB, progress -> arrangement(sample, by, side), canvas::show);
        }
    }

    private Arrangement arrangement(Sample sample, CleaningOrder by, int side) {
        var labels = session.snapshot().scan().layout().layout().labels();
        Optional<Pyramid> image = sample.image().flatMap(path -> image(path, side));
        return switch (CleanedMask.of(session.folder(), sample, labels, by)) {
            case CleanedMask.Changed c ->
                new Arrangement.Beside(
                        scene(image, c.before(), CleanMessages.BEFORE), scene(image, c.after(), CleanMessages.AFTER));
            case CleanedMask.Unchanged same -> new Arrangement.One(new Scene.Note(""));
            case CleanedMask.Impossible no -> new Arrangement.One(new Scene.Note(no.why()));
        };
    }

    private Optional<Pyramid> image(String path, int side) {
        try {
            return Optional.of(new LayersReader(session).image(path, side));
        } catch (IOException | RuntimeException unreadable) {
            // The masks can be seen still.
            return Optional.empty();
        }
    }

    private Scene scene(Optional<Pyramid> image, MaskSnapshot mask, String tag) {
        boolean fits = image.filter(i -> i.size().equals(mask.size())).isPresent();
        var layers = Layers.of(fits ? image : Optional.empty(), Optional.of(mask));
        MaskOverlay overlay = fits ? MaskOverlay.FILL : MaskOverlay.MASK;
        return new Scene.Picture(new Sheet(layers), LayersReader.look(overlay, preferences.ink()), tag);
    }

    /** Draws nothing any more. */
    void stop() {
        drawing.stop();
    }
}
