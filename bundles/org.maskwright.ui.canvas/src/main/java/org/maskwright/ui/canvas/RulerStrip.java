package org.maskwright.ui.canvas;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.maskwright.ui.canvas.raster.RulerTick;
import org.maskwright.ui.canvas.raster.Viewport;
import org.maskwright.ui.canvas.tool.Pointer;

/** A ruler along the top or the left side of a canvas, in the colours of the theme. Paints itself alone, and for the pointer only where that was and is. */
final class RulerStrip {
    /** How deep it is, as SWT counts. */
    static final int DEPTH = 18;

    private static final int NUMBER_ROOM = 56;

    private static final int LINE_ROOM = 5;

    private static final int SMALL_LINE = 4;

    private static final int HALF_LINE = 7;

    private static final int MARK = 4;

    private static final double FONT_SHARE = 0.75;

    private final Canvas strip;
    private final ImageCanvas canvas;
    private final boolean across;
    private Optional<Font> font = Optional.empty();
    private Optional<Viewport> painted = Optional.empty();
    private Optional<Integer> mark = Optional.empty();

    /** @param across along the top; else along the left side */
    RulerStrip(Composite parent, ImageCanvas canvas, boolean across) {
        this.canvas = canvas;
        this.across = across;
        strip = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        strip.addListener(SWT.Paint, this::paint);
        strip.addListener(SWT.Dispose, e -> font.ifPresent(Font::dispose));
        canvas.onLook(this::follow);
        canvas.onPointer(this::point);
    }

    Canvas control() {
        return strip;
    }

    private void follow() {
        if (!canvas.viewport().equals(painted)) {
            strip.redraw();
        }
    }

    private int points(double px) {
        return (int) Math.round(px * 100 / canvas.zoom());
    }

    private void point(Optional<Pointer> at) {
        Optional<Integer> next =
                canvas.viewport().flatMap(v -> at.map(p -> points(across ? v.toScreenX(p.x()) : v.toScreenY(p.y()))));
        if (!next.equals(mark)) {
            mark.ifPresent(this::redraw);
            next.ifPresent(this::redraw);
            mark = next;
        }
    }

    private void redraw(int place) {
        int from = place - MARK - 1;
        int length = 2 * MARK + 3;
        strip.redraw(across ? from : 0, across ? 0 : from, across ? length : DEPTH, across ? DEPTH : length, false);
    }

    private void paint(Event e) {
        GC gc = e.gc;
        Rectangle all = strip.getClientArea();
        gc.setBackground(strip.getBackground());
        gc.setForeground(strip.getForeground());
        gc.fillRectangle(all);
        gc.setAlpha(90);
        gc.drawLine(
                across ? 0 : DEPTH - 1,
                across ? DEPTH - 1 : 0,
                across ? all.width : DEPTH - 1,
                across ? DEPTH - 1 : all.height);
        painted = canvas.viewport();
        gc.setFont(font(gc));
        painted.ifPresent(v -> RulerTick.of(v, across, canvas.pixels(NUMBER_ROOM), canvas.pixels(LINE_ROOM))
                .forEach(t -> tick(gc, t)));
        gc.setAlpha(255);
        mark.ifPresent(m -> mark(gc, m));
    }

    private Font font(GC gc) {
        if (font.isEmpty()) {
            FontData[] data = strip.getFont().getFontData();
            for (FontData d : data) {
                d.setHeight(Math.max(6, (int) Math.round(d.getHeight() * FONT_SHARE)));
            }
            font = Optional.of(new Font(gc.getDevice(), data));
        }
        return font.get();
    }

    private void tick(GC gc, RulerTick tick) {
        int at = points(tick.at());
        int length =
                switch (tick.rank()) {
                    case NUMBERED -> DEPTH;
                    case HALF -> HALF_LINE;
                    case SMALL -> SMALL_LINE;
                };
        gc.setAlpha(120);
        if (across) {
            gc.drawLine(at, DEPTH - length, at, DEPTH);
        } else {
            gc.drawLine(DEPTH - length, at, DEPTH, at);
        }
        if (tick.rank() == RulerTick.Rank.NUMBERED) {
            gc.setAlpha(255);
            number(gc, Integer.toString(tick.px()), at);
        }
    }

    /** Beside its line; at the left it is read from below. */
    private void number(GC gc, String text, int at) {
        if (across) {
            gc.drawText(text, at + 3, 0, true);
            return;
        }
        Point size = gc.textExtent(text);
        var turned = new Transform(gc.getDevice());
        turned.translate(0, at + 3f + size.x);
        turned.rotate(-90);
        gc.setTransform(turned);
        gc.drawText(text, 0, 0, true);
        gc.setTransform(null);
        turned.dispose();
    }

    private void mark(GC gc, int at) {
        gc.setBackground(strip.getForeground());
        int tip = DEPTH - 1;
        int base = DEPTH - 1 - 2 * MARK;
        gc.setAntialias(SWT.ON);
        gc.fillPolygon(
                across
                        ? new int[] {at - MARK, base, at + MARK, base, at, tip}
                        : new int[] {base, at - MARK, base, at + MARK, tip, at});
        gc.setAntialias(SWT.DEFAULT);
    }
}
