package org.maskwright.ui.canvas;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.maskwright.core.Rect;
import org.maskwright.ui.canvas.raster.Viewport;
import org.maskwright.ui.canvas.tool.Pointer;
import org.maskwright.ui.canvas.tool.Tool;

/** Turns what the mouse does over a canvas into another viewport, or gives it to the canvas' tool. */
final class Gestures {
    private static final int LEFT = 1;

    private static final int RIGHT = 3;

    /** With both, the wheel is somebody else's. */
    private static final int OTHERS = SWT.CONTROL | SWT.SHIFT;

    private final ImageCanvas canvas;
    private Optional<Drag> drag = Optional.empty();

    /** Of the picture when two fingers were put down. */
    private double pinched;

    private sealed interface Drag {
        record Pan(Point last) implements Drag {}

        record ByTool(Tool tool) implements Drag {}

        record ByMap() implements Drag {}
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
        control.addListener(SWT.MouseUp, gestures::release);
        control.addListener(SWT.MouseExit, e -> gestures.leave());
        control.addListener(SWT.MouseDoubleClick, gestures::twice);
        control.addListener(SWT.Gesture, gestures::pinch);
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

    private Optional<Pointer> pointer(Event e) {
        Point at = inPane(e);
        var held = new Pointer.Held((e.stateMask & SWT.SHIFT) != 0, (e.stateMask & (SWT.ALT | SWT.CONTROL)) != 0);
        return canvas.viewport()
                .map(v -> new Pointer(
                        new org.maskwright.core.shape.Point(v.toImageX(at.x), v.toImageY(at.y)), v.scale(), held));
    }

    private boolean isOfTool(Event e) {
        return !canvas.isMoving()
                && !isOfMap(e)
                && pointer(e).filter(canvas.tool()::takes).isPresent();
    }

    private boolean isOfMap(Event e) {
        return canvas.map().takes(canvas.pixels(e.x), canvas.pixels(e.y));
    }

    private void toMap(Event e) {
        canvas.map().go(canvas.pixels(e.x), canvas.pixels(e.y));
    }

    /** What is under the fingers stays there. */
    private void pinch(Event e) {
        Point at = inPane(e);
        if (e.detail == SWT.GESTURE_BEGIN) {
            pinched = canvas.viewport().map(Viewport::scale).orElse(1.0);
        } else if (e.detail == SWT.GESTURE_MAGNIFY && e.magnification > 0) {
            change(v -> v.zoomed(pinched * e.magnification, at.x, at.y));
        }
    }

    /** With Alt the tool becomes larger or smaller. */
    private void wheel(Event e) {
        int steps = e.count > 0 ? 1 : -1;
        if ((e.stateMask & SWT.ALT) != 0) {
            canvas.tool().resize(steps);
            canvas.mark();
        } else if ((e.stateMask & OTHERS) != OTHERS) {
            Point at = inPane(e);
            change(v -> v.stepped(steps, at.x, at.y));
        }
        e.doit = false;
    }

    private void press(Event e) {
        canvas.control().setFocus();
        if (drag.isPresent()) {
            return;
        }
        Tool tool = canvas.tool();
        if (e.button == RIGHT && isOfMap(e)) {
            return;
        }
        if (e.button == RIGHT) {
            if (pointer(e).filter(tool::pressRight).isEmpty()) {
                tool.answer(Tool.Reply.BACK);
            }
        } else if (e.button == LEFT && isOfMap(e)) {
            drag = Optional.of(new Drag.ByMap());
            toMap(e);
        } else if (e.button == LEFT && isOfTool(e)) {
            drag = Optional.of(new Drag.ByTool(tool));
            canvas.map().hold(true);
            pointer(e).ifPresent(tool::press);
        } else {
            drag = Optional.of(new Drag.Pan(new Point(e.x, e.y)));
        }
        canvas.mark();
    }

    private void move(Event e) {
        canvas.pointer(pointer(e));
        if (drag.isEmpty()) {
            canvas.control().setCursor(canvas.control().getDisplay().getSystemCursor(cursor(e)));
            hover(e);
            return;
        }
        switch (drag.get()) {
            case Drag.Pan pan -> {
                drag = Optional.of(new Drag.Pan(new Point(e.x, e.y)));
                change(v -> v.panned(canvas.pixels(e.x - pan.last().x), canvas.pixels(e.y - pan.last().y)));
            }
            case Drag.ByTool by -> {
                pointer(e).ifPresent(by.tool()::drag);
                canvas.mark();
            }
            case Drag.ByMap map -> toMap(e);
        }
    }

    /** Upon the map a tool has nothing to show. */
    private void hover(Event e) {
        if (isOfMap(e)) {
            canvas.tool().leave();
        } else {
            pointer(e).ifPresent(canvas.tool()::hover);
        }
        canvas.mark();
    }

    private int cursor(Event e) {
        if (canvas.isMoving() || isOfMap(e)) {
            return SWT.CURSOR_HAND;
        }
        return !isOfTool(e)
                ? SWT.CURSOR_ARROW
                : switch (canvas.tool().look()) {
                    case ARROW -> SWT.CURSOR_ARROW;
                    case CROSS -> SWT.CURSOR_CROSS;
                    case SIDEWAYS -> SWT.CURSOR_SIZEWE;
                };
    }

    private void release(Event e) {
        if (drag.isPresent() && drag.get() instanceof Drag.ByTool by) {
            if (e.button != LEFT) {
                return;
            }
            pointer(e).ifPresent(by.tool()::release);
        }
        drag = Optional.empty();
        canvas.map().hold(false);
        canvas.mark();
    }

    private void leave() {
        canvas.pointer(Optional.empty());
        if (drag.isEmpty()) {
            canvas.tool().leave();
            canvas.mark();
        }
    }

    private void twice(Event e) {
        if (isOfMap(e)) {
            return;
        }
        if (isOfTool(e)) {
            canvas.tool().answer(Tool.Reply.ACCEPT);
            canvas.mark();
        } else {
            change(v -> Viewport.fit(v.image(), v.pane()));
        }
    }
}
