package org.maskwright.ui.models;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.metric.Measure;
import org.maskwright.imaging.mask.MaskInk;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.session.model.ModelTry;
import org.maskwright.ui.canvas.Arrangement;
import org.maskwright.ui.canvas.ImageCanvas;
import org.maskwright.ui.canvas.Scene;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Look;
import org.maskwright.ui.canvas.raster.Overlay;
import org.maskwright.ui.canvas.raster.Pyramid;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.parts.FocusMark;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.pictures.DifferenceLegend;
import org.maskwright.ui.pictures.LayersReader;

/** What a model makes of one sample, upon its image, with the difference to the mask that is there. Of the UI thread. */
final class TryPane {
    private final Composite pane;
    private final ImageCanvas canvas;
    private final Label figures;
    private boolean compared;

    TryPane(Composite parent) {
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(pane);
        canvas = new ImageCanvas(pane);
        Named.as(canvas.control(), ModelsMessages.PICTURE_NAME);
        FocusMark.on(canvas.control());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
        figures = new Label(pane, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(160, SWT.DEFAULT)
                .indent(6, 4)
                .applyTo(figures);
        canvas.control().addListener(SWT.Paint, e -> {
            if (compared) {
                new DifferenceLegend(ModelsMessages.ONLY_MASK, ModelsMessages.ONLY_MODEL, ModelsMessages.BOTH)
                        .draw(e.gc, canvas.control().getClientArea());
            }
        });
        note(ModelsMessages.TRY_HINT);
    }

    Control control() {
        return pane;
    }

    /** For how many px of the long side the image is to be decoded. */
    int sidePx() {
        return canvas.sidePx();
    }

    /** Says something instead of a picture. */
    void note(String text) {
        compared = false;
        canvas.show(new Arrangement.One(new Scene.Note(text)));
        say("");
    }

    /**
     * Shows what a model made of a sample.
     *
     * @param tried which model on which sample, in words
     */
    void show(Pyramid image, ModelTry made, String model, String sample) {
        Layers proposed = Layers.of(Optional.of(image), Optional.of(MaskSnapshot.of(made.proposed())));
        compared = made.before().isPresent();
        Layers layers = made.before()
                .map(b -> Layers.of(Optional.of(image), Optional.of(MaskSnapshot.of(b)))
                        .against(MaskSnapshot.of(made.proposed())))
                .orElse(proposed);
        Look fill = LayersReader.look(MaskOverlay.FILL, MaskInk.STANDARD);
        Look look = compared ? new Look(new Overlay.Difference(), fill.colours()) : fill;
        canvas.show(new Arrangement.One(new Scene.Picture(new Sheet(layers), look, "")));
        String text = NLS.bind(ModelsMessages.TRIED, new Object[] {
            model,
            sample,
            made.provider().text(),
            made.took().toMillis(),
            ModelList.figure(made.sureness()),
            made.sureness() == 0 ? ModelsMessages.TRIED_NOBODY : iou(made)
        });
        say(made.notes().isEmpty() ? text : text + "\n" + String.join("\n", made.notes()));
    }

    private static String iou(ModelTry made) {
        return switch (made.iou()) {
            case Measure.Defined d -> NLS.bind(ModelsMessages.TRIED_IOU, ModelList.figure(d.figure()));
            case Measure.Undefined u -> ModelsMessages.TRIED_ALONE;
        };
    }

    private void say(String text) {
        figures.setText(text.replace("&", "&&"));
        ((org.eclipse.swt.layout.GridData) figures.getLayoutData()).exclude = text.isEmpty();
        figures.setVisible(!text.isEmpty());
        pane.layout();
    }

    /** What is said of it, for tests. */
    String text() {
        return figures.getText();
    }
}
