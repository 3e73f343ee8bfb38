package org.maskwright.ui.canvas;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.maskwright.core.Rect;
import org.maskwright.ui.canvas.raster.Viewport;

/** Turns what mouse and keyboard do over a canvas into another viewport, or gives it to the canvas' tool. */
final class Gestures {
    /** How far an arrow key moves a picture, as SWT counts. */
    private static final int ARROW = 40;

    /** How far Shift and an arrow key move a curtain, of the picture's width. */
    private static final double CURTAIN_STEP = 0.02;

    private static final int RIGHT_BUTTON = 3;

    private final ImageCanvas canvas;
    private Optional<Drag> drag = Optional.empty();

    private sealed interface Drag {
        record Pan(Point last) implements Drag {}

        record ByTool() implements Drag {}
    }

    private Gestures(ImageCanvas canvas) {
        this.canvas = canvas;
    }

    /** Listens to a canvas. */
    static void on(ImageCanvas canvas) {
        var gestures = new Gestures(canvas);
        var control = canvas.control();
        control.addListener(SWT.MouseWheel, gestures::wheel);
        control.addListener(SWT.MouseDown, gestures::press);
        control.addListener(SWT.MouseMove, gestures::move);
        control.addListener(SWT.MouseUp, e -> gestures.drag = Optional.empty());
        control.addListener(SWT.MouseDoubleClick, e -> gestures.change(v -> Viewport.fit(v.image(), v.pane())));
        control.addListener(SWT.KeyDown, gestures::key);
        control.addListener(SWT.KeyUp, gestures::keyUp);
        control.addListener(SWT.FocusOut, e -> canvas.peek(false));
        control.addListener(
                SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    private void change(UnaryOperator<Viewport> next) {
        canvas.viewport().map(next).ifPresent(canvas::look);
    }

    /** Where an event was, screen px from the corner of its pane. */
    private Point inPane(Event e) {
        int x = canvas.pixels(e.x);
        int y = canvas.pixels(e.y);
        List<Rect> panes = canvas.panes();
        Rect last = panes.getLast();
        Rect pane = x >= last.x() && y >= last.y() ? last : panes.getFirst();
        return new Point(x - pane.x(), y - pane.y());
    }

    private Optional<Tool.Pointer> pointer(Event e) {
        Point at = inPane(e);
        return canvas.viewport().map(v -> new Tool.Pointer(v.toImageX(at.x), v.toImageY(at.y), v.scale()));
    }

    private void wheel(Event e) {
        Point at = inPane(e);
        change(v -> v.stepped(e.count > 0 ? 1 : -1, at.x, at.y));
        e.doit = false;
    }

    private void press(Event e) {
        canvas.control().setFocus();
        boolean tools = e.button == 1 && pointer(e).filter(canvas.tool()::takes).isPresent();
        drag = e.button == RIGHT_BUTTON
                ? Optional.empty()
                : Optional.of(tools ? new Drag.ByTool() : new Drag.Pan(new Point(e.x, e.y)));
    }

    private void move(Event e) {
        if (drag.isEmpty()) {
            boolean tools = pointer(e).filter(canvas.tool()::takes).isPresent();
            canvas.control().setCursor(tools ? canvas.control().getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE) : null);
            return;
        }
        switch (drag.get()) {
            case Drag.Pan pan -> {
                drag = Optional.of(new Drag.Pan(new Point(e.x, e.y)));
                change(v -> v.panned(canvas.pixels(e.x - pan.last().x), canvas.pixels(e.y - pan.last().y)));
            }
            case Drag.ByTool tool -> pointer(e).ifPresent(canvas.tool()::drag);
        }
    }

    private void key(Event e) {
        boolean control = (e.stateMask & SWT.MOD1) != 0;
        boolean shift = (e.stateMask & SWT.SHIFT) != 0;
        switch (e.keyCode) {
            case '+', '=', SWT.KEYPAD_ADD -> step(1);
            case '-', SWT.KEYPAD_SUBTRACT -> step(-1);
            case 'f' -> change(v -> Viewport.fit(v.image(), v.pane()));
            case 'h' -> canvas.peek(true);
            case '0', SWT.KEYPAD_0 -> change(v -> control ? v.actualSize() : v);
            case SWT.ARROW_LEFT -> sideways(-1, shift);
            case SWT.ARROW_RIGHT -> sideways(1, shift);
            case SWT.ARROW_UP -> change(v -> v.panned(0, canvas.pixels(ARROW)));
            case SWT.ARROW_DOWN -> change(v -> v.panned(0, -canvas.pixels(ARROW)));
            default -> {}
        }
    }

    private void keyUp(Event e) {
        if (e.keyCode == 'h') {
            canvas.peek(false);
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
