package org.maskwright.ui.compare;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.maskwright.imaging.mask.MaskInk;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.session.compare.CompareMode;
import org.maskwright.ui.canvas.Arrangement;
import org.maskwright.ui.canvas.ImageCanvas;
import org.maskwright.ui.canvas.Scene;
import org.maskwright.ui.canvas.raster.Look;
import org.maskwright.ui.canvas.raster.Overlay;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.pictures.DifferenceLegend;
import org.maskwright.ui.pictures.LayersReader;

/** A comparison upon a canvas, in one of four ways. Of the UI thread. */
final class ComparedPictures {
    private static final int FLICKER_MS = 600;

    private final ImageCanvas canvas;
    private final UiThread screen;
    private CompareMode mode = CompareMode.SIDE_BY_SIDE;
    private MaskInk ink = MaskInk.STANDARD;
    private Optional<Pair> pair = Optional.empty();
    private boolean second;

    private record Pair(Sheet a, Sheet b, boolean measured) {}

    ComparedPictures(Composite parent) {
        canvas = new ImageCanvas(parent);
        screen = UiThread.of(canvas.control());
        canvas.control().addListener(SWT.Paint, e -> {
            if (mode == CompareMode.DIFFERENCE && pair.filter(Pair::measured).isPresent()) {
                new DifferenceLegend(CompareMessages.ONLY_A, CompareMessages.ONLY_B, CompareMessages.BOTH)
                        .draw(e.gc, canvas.control().getClientArea());
            }
        });
    }

    Canvas control() {
        return canvas.control();
    }

    /** For how many px of the long side images are to be decoded. */
    int sidePx() {
        return canvas.sidePx();
    }

    /** Calls the listener when images were decoded smaller than they are looked at. */
    void onDetailWanted(Runnable listener) {
        canvas.onDetailWanted(listener);
    }

    /** Shows another comparison; the place that is looked at stays when the pictures are as large as before. */
    void show(Comparison next, MaskInk in) {
        ink = in;
        switch (next) {
            case Comparison.Nothing nothing -> {
                pair = Optional.empty();
                canvas.show(new Arrangement.One(new Scene.Note(nothing.why())));
            }
            case Comparison.Pictures pictures -> {
                boolean measured = pictures.figures().isPresent();
                pair = Optional.of(new Pair(new Sheet(pictures.a()), new Sheet(pictures.b()), measured));
                arrange();
            }
        }
    }

    /** Shows it in another way. */
    void show(CompareMode next) {
        boolean starts = next == CompareMode.FLICKER && mode != CompareMode.FLICKER;
        mode = next;
        arrange();
        if (starts) {
            screen.after(FLICKER_MS, this::flicker);
        }
    }

    private void flicker() {
        if (mode == CompareMode.FLICKER) {
            second = !second;
            arrange();
            screen.after(FLICKER_MS, this::flicker);
        }
    }

    private void arrange() {
        pair.ifPresent(p -> {
            Scene.Picture a = masked(p.a(), "A");
            Scene.Picture b = masked(p.b(), "B");
            canvas.show(
                    switch (mode) {
                        case SIDE_BY_SIDE -> new Arrangement.Beside(a, b);
                        case DIFFERENCE -> new Arrangement.One(difference(p));
                        case SWIPE -> new Arrangement.Curtain(a, b);
                        case FLICKER -> new Arrangement.Turns(a, b, second);
                    });
        });
    }

    private Scene.Picture masked(Sheet sheet, String tag) {
        return new Scene.Picture(sheet, LayersReader.look(MaskOverlay.FILL, ink), tag);
    }

    private Scene difference(Pair shown) {
        Look fill = LayersReader.look(MaskOverlay.FILL, ink);
        return shown.measured()
                ? new Scene.Picture(shown.a(), new Look(new Overlay.Difference(), fill.colours()), "")
                : new Scene.Note(CompareMessages.SIZES_DIFFER);
    }
}
