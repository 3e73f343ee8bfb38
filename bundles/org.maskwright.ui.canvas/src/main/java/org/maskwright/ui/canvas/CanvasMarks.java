package org.maskwright.ui.canvas;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.maskwright.core.Rect;
import org.maskwright.ui.canvas.raster.Viewport;
import org.maskwright.ui.canvas.tool.Mark;

/** What is drawn upon the first pane of a canvas: marks that last, and those of the tool. Where they change is painted again, and nothing else. */
final class CanvasMarks {
    private final ImageCanvas canvas;
    private List<Mark> shown = List.of();
    private List<Mark> lasting = List.of();

    CanvasMarks(ImageCanvas canvas) {
        this.canvas = canvas;
    }

    /** Keeps these until others are kept; they are seen from the next {@link #show} on. */
    void keep(List<Mark> places) {
        lasting = List.copyOf(places);
    }

    /** Shows these and those that last. */
    void show(List<Mark> ofTool) {
        List<Mark> now = Stream.concat(lasting.stream(), ofTool.stream()).toList();
        if (!now.equals(shown)) {
            redraw(shown);
            redraw(now);
            shown = now;
        }
    }

    /** Shows none. */
    void hide() {
        redraw(shown);
        shown = List.of();
    }

    private void redraw(List<Mark> all) {
        Rect pane = canvas.panes().getFirst();
        canvas.viewport().ifPresent(v -> all.stream()
                .map(m -> MarkPainter.bounds(m, v, canvas.zoom()))
                .map(r -> new Rect(r.x() + pane.x(), r.y() + pane.y(), r.width(), r.height()).intersect(pane))
                .forEach(canvas::redraw));
    }

    void paint(GC gc, Viewport viewport, Rectangle pane) {
        if (!shown.isEmpty()) {
            new MarkPainter(gc, viewport, pane, canvas.zoom()).paint(shown);
        }
    }
}
