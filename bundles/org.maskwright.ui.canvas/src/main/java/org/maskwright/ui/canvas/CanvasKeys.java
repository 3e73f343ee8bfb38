package org.maskwright.ui.canvas;

import java.util.function.UnaryOperator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.maskwright.ui.canvas.raster.Viewport;

/** Turns what the keyboard does on a canvas into another viewport, and holds what is so while a key is down. */
final class CanvasKeys {
    /** How far an arrow key moves a picture, as SWT counts. */
    private static final int ARROW = 40;

    /** How far Shift and an arrow key move a curtain, of the picture's width. */
    private static final double CURTAIN_STEP = 0.02;

    private final ImageCanvas canvas;

    private CanvasKeys(ImageCanvas canvas) {
        this.canvas = canvas;
    }

    /** Listens to a canvas. */
    static void on(ImageCanvas canvas) {
        var keys = new CanvasKeys(canvas);
        var control = canvas.control();
        control.addListener(SWT.KeyDown, keys::press);
        control.addListener(SWT.KeyUp, e -> keys.release(e.keyCode));
        control.addListener(SWT.FocusOut, e -> {
            canvas.peek(false);
            canvas.moving(false);
        });
        control.addListener(
                SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    private void change(UnaryOperator<Viewport> next) {
        canvas.viewport().map(next).ifPresent(canvas::look);
    }

    private void press(Event e) {
        boolean control = (e.stateMask & SWT.MOD1) != 0;
        boolean shift = (e.stateMask & SWT.SHIFT) != 0;
        switch (e.keyCode) {
            case '+', '=', SWT.KEYPAD_ADD -> step(1);
            case '-', SWT.KEYPAD_SUBTRACT -> step(-1);
            case 'f' -> change(v -> Viewport.fit(v.image(), v.pane()));
            case 'h' -> canvas.peek(true);
            case ' ' -> canvas.moving(true);
            case '0', SWT.KEYPAD_0 -> change(v -> control ? v.actualSize() : v);
            case SWT.ARROW_LEFT -> sideways(-1, shift);
            case SWT.ARROW_RIGHT -> sideways(1, shift);
            case SWT.ARROW_UP -> change(v -> v.panned(0, canvas.pixels(ARROW)));
            case SWT.ARROW_DOWN -> change(v -> v.panned(0, -canvas.pixels(ARROW)));
            default -> {}
        }
    }

    private void release(int key) {
        if (key == 'h') {
            canvas.peek(false);
        } else if (key == ' ') {
            canvas.moving(false);
        }
    }

    private void step(int steps) {
        change(v -> v.stepped(steps, v.pane().width() / 2.0, v.pane().height() / 2.0));
    }

    private void sideways(int direction, boolean shift) {
        if (shift && canvas.curtain().isPresent()) {
            canvas.curtain().get().move(direction * CURTAIN_STEP);
        } else {
            change(v -> v.panned(-direction * canvas.pixels(ARROW), 0));
        }
    }
}
