package org.maskwright.ui.edit;

import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.maskwright.ui.canvas.raster.Tone;
import org.maskwright.ui.parts.Named;

/** How light the photo is seen while its mask is drawn: three sliders, which go when something else is clicked on. Of the UI thread. */
final class TonePopup extends PopupDialog {
    private static final int WIDTH = 220;

    /** Places of gamma's slider on each side of 100 %; each is as much of a step for the eye. */
    private static final int GAMMA_PLACES = 50;

    private final Control below;
    private final MaskLook look;

    /** @param below it is shown under this */
    TonePopup(Control below, MaskLook look) {
        super(below.getShell(), INFOPOPUP_SHELLSTYLE, true, false, false, false, false, null, null);
        this.below = below;
        this.look = look;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).applyTo(area);
        Scale brightness = scale(
                area,
                EditMessages.BRIGHTNESS,
                Tone.MOST,
                v -> look.tone(new Tone(v, tone().contrastPercent(), tone().gammaPercent())));
        Scale contrast = scale(
                area,
                EditMessages.CONTRAST,
                Tone.MOST,
                v -> look.tone(new Tone(tone().brightnessPercent(), v, tone().gammaPercent())));
        Scale gamma = scale(
                area,
                EditMessages.GAMMA,
                GAMMA_PLACES,
                v -> look.tone(new Tone(tone().brightnessPercent(), tone().contrastPercent(), gammaAt(v))));
        Runnable show = () -> {
            select(brightness, Tone::brightnessPercent);
            select(contrast, Tone::contrastPercent);
            select(gamma, t -> placeOf(t.gammaPercent()));
        };
        show.run();
        var reset = new Button(area, SWT.PUSH);
        reset.setText(EditMessages.TONE_RESET);
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.END, SWT.CENTER).applyTo(reset);
        reset.addListener(SWT.Selection, e -> {
            look.tone(Tone.AS_IS);
            show.run();
        });
        return area;
    }

    private Tone tone() {
        return look.tone();
    }

    /** A slider from so much below 0 to as much above it; SWT's begins at 0. */
    private static Scale scale(Composite parent, String name, int most, IntConsumer moved) {
        new Label(parent, SWT.NONE).setText(name);
        var scale = new Scale(parent, SWT.HORIZONTAL);
        scale.setMinimum(0);
        scale.setMaximum(2 * most);
        scale.setIncrement(1);
        scale.setPageIncrement(most / 5);
        Named.as(scale, name);
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(scale);
        scale.addListener(SWT.Selection, e -> moved.accept(scale.getSelection() - most));
        return scale;
    }

    private void select(Scale scale, ToIntFunction<Tone> value) {
        scale.setSelection(value.applyAsInt(tone()) + scale.getMaximum() / 2);
    }

    private static int gammaAt(int place) {
        double times = Math.pow(Tone.MOST_GAMMA / 100.0, (double) place / GAMMA_PLACES);
        return Math.clamp(Math.round(100 * times), Tone.LEAST_GAMMA, Tone.MOST_GAMMA);
    }

    private static int placeOf(int gammaPercent) {
        return (int) Math.round(GAMMA_PLACES * Math.log(gammaPercent / 100.0) / Math.log(Tone.MOST_GAMMA / 100.0));
    }

    @Override
    protected Point getInitialLocation(Point size) {
        return below.toDisplay(0, below.getSize().y);
    }
}
