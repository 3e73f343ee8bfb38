package org.maskwright.ui.canvas;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Rectangle;
import org.maskwright.core.Rect;
import org.maskwright.core.shape.Brush;
import org.maskwright.core.shape.Point;
import org.maskwright.ui.canvas.raster.Viewport;
import org.maskwright.ui.canvas.tool.Mark;

/** Paints the marks of a tool: bright lines within dark ones, which are seen upon anything. Of the UI thread. */
final class MarkPainter {
    /** A line reaches so far around its mark at most, screen px of a screen at 100 %. */
    private static final int AROUND = 6;

    private static final int KNOT = 3;

    private static final int SPOT = 5;

    private static final int SIGN = 3;

    private static final int TRACE_ALPHA = 110;

    private static final Color DARK = new Color(0, 0, 0);

    private static final Color BRIGHT = new Color(255, 255, 255);

    private static final Color GREEN = new Color(60, 220, 90);

    private static final Color RED = new Color(255, 70, 60);

    private final GC gc;
    private final Viewport viewport;
    private final double points;
    private final int left;
    private final int top;

    /**
     * @param pane where the viewport is, as SWT counts
     * @param zoom of the screen, %
     */
    MarkPainter(GC gc, Viewport viewport, Rectangle pane, int zoom) {
        this.gc = gc;
        this.viewport = viewport;
        this.points = 100.0 / zoom;
        this.left = pane.x;
        this.top = pane.y;
    }

    /** Where a mark is seen, px of the screen from the pane's corner. */
    static Rect bounds(Mark mark, Viewport viewport, int zoom) {
        int around = AROUND * Math.max(1, zoom / 100);
        Rect all = Rect.EMPTY;
        for (Point p : mark.extent()) {
            int x = (int) Math.clamp(viewport.toScreenX(p.x()), -1e6, 1e6);
            int y = (int) Math.clamp(viewport.toScreenY(p.y()), -1e6, 1e6);
            all = all.union(new Rect(x - around, y - around, 2 * around + 1, 2 * around + 1));
        }
        return all;
    }

    /** Paints marks. */
    void paint(List<Mark> marks) {
        gc.setAntialias(SWT.ON);
        marks.forEach(this::paint);
        gc.setAntialias(SWT.DEFAULT);
        gc.setLineWidth(1);
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Ring ring -> ring(ring);
            case Mark.Line line -> line(line);
            case Mark.Trace trace -> trace(trace);
            case Mark.Spot spot -> spot(spot);
            case Mark.Rim rim -> rim(rim);
            case Mark.Frame frame -> frame(frame.a(), frame.b(), frame.round(), BRIGHT);
        }
    }

    private int x(double px) {
        return left + (int) Math.round(viewport.toScreenX(px) * points);
    }

    private int y(double px) {
        return top + (int) Math.round(viewport.toScreenY(px) * points);
    }

    private void ring(Mark.Ring ring) {
        double half = ring.brush().sizePx() / 2.0;
        Point c = ring.centre();
        frame(
                new Point(c.x() - half, c.y() - half),
                new Point(c.x() + half, c.y() + half),
                ring.brush().tip() == Brush.Tip.ROUND,
                ring.erases() ? RED : BRIGHT);
    }

    private void frame(Point a, Point b, boolean round, Color bright) {
        int x = x(Math.min(a.x(), b.x()));
        int y = y(Math.min(a.y(), b.y()));
        int width = x(Math.max(a.x(), b.x())) - x;
        int height = y(Math.max(a.y(), b.y())) - y;
        twice(bright, () -> {
            if (round) {
                gc.drawOval(x, y, width, height);
            } else {
                gc.drawRectangle(x, y, width, height);
            }
        });
    }

    private int[] places(List<Point> of) {
        int[] places = new int[2 * of.size()];
        for (int i = 0; i < of.size(); i++) {
            places[2 * i] = x(of.get(i).x());
            places[2 * i + 1] = y(of.get(i).y());
        }
        return places;
    }

    private void line(Mark.Line line) {
        int[] places = places(line.corners());
        twice(BRIGHT, () -> gc.drawPolyline(places));
        if (line.knots() && places.length > 0) {
            knot(places[0], places[1]);
        }
    }

    /** A thick line that lets the picture through. */
    private void trace(Mark.Trace trace) {
        int[] places = places(trace.places());
        boolean round = trace.brush().tip() == Brush.Tip.ROUND;
        int width = Math.max(1, (int) Math.round(trace.brush().sizePx() * viewport.scale() * points));
        gc.setAlpha(TRACE_ALPHA);
        gc.setLineWidth(width);
        gc.setLineCap(round ? SWT.CAP_ROUND : SWT.CAP_SQUARE);
        gc.setLineJoin(round ? SWT.JOIN_ROUND : SWT.JOIN_MITER);
        gc.setForeground(trace.outside() ? RED : GREEN);
        if (places.length > 2) {
            gc.drawPolyline(places);
        } else {
            gc.drawLine(places[0], places[1], places[0], places[1]);
        }
        gc.setAlpha(255);
        gc.setLineCap(SWT.CAP_FLAT);
        gc.setLineJoin(SWT.JOIN_MITER);
    }

    /** A dot with a plus or a minus, as large at any scale. */
    private void spot(Mark.Spot spot) {
        int x = x(spot.at().x());
        int y = y(spot.at().y());
        gc.setBackground(spot.outside() ? RED : GREEN);
        gc.fillOval(x - SPOT, y - SPOT, 2 * SPOT + 1, 2 * SPOT + 1);
        gc.setForeground(DARK);
        gc.setLineWidth(1);
        gc.drawOval(x - SPOT, y - SPOT, 2 * SPOT, 2 * SPOT);
        gc.drawLine(x - SIGN, y, x + SIGN, y);
        if (!spot.outside()) {
            gc.drawLine(x, y - SIGN, x, y + SIGN);
        }
    }

    private void rim(Mark.Rim rim) {
        Path path = new Path(gc.getDevice());
        try {
            new RimTrace((x0, y0, x1, y1) -> {
                        path.moveTo(x(x0), y(y0));
                        path.lineTo(x(x1), y(y1));
                    })
                    .of(rim.area());
            twice(rim.outside() ? RED : GREEN, () -> gc.drawPath(path));
        } finally {
            path.dispose();
        }
    }

    private void knot(int x, int y) {
        gc.setBackground(BRIGHT);
        gc.fillRectangle(x - KNOT, y - KNOT, 2 * KNOT, 2 * KNOT);
        gc.setForeground(DARK);
        gc.setLineWidth(1);
        gc.drawRectangle(x - KNOT, y - KNOT, 2 * KNOT, 2 * KNOT);
    }

    /** A dark line, and a bright one within it. */
    private void twice(Color bright, Runnable draw) {
        gc.setForeground(DARK);
        gc.setLineWidth(3);
        gc.setAlpha(140);
        draw.run();
        gc.setAlpha(255);
        gc.setForeground(bright);
        gc.setLineWidth(1);
        draw.run();
    }
}
