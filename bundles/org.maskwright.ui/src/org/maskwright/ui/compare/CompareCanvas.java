package org.maskwright.ui.compare;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.maskwright.core.Size;
import org.maskwright.session.compare.CompareMode;
import org.maskwright.ui.pictures.Screen;

/**
 * Draws a comparison. Wheel and + − zoom, dragging and the arrows move, double click and 0 show all; two panes do so together. UI thread
 * only.
 */
final class CompareCanvas {
    private static final double STEP = 1.25;

    private static final int ARROW_PX = 40;

    private static final int FLICKER_MS = 600;

    private static final int GAP = 4;

    /** Around the pictures, in either theme: a grey that lets both light and dark ones stand out. */
    private static final Color SURROUND = new Color(0x3a, 0x3a, 0x3a);

    private final Canvas canvas;
    private Comparison comparison = new Comparison.Nothing("");
    private CompareMode mode = CompareMode.SIDE_BY_SIDE;
    private Optional<Viewport> viewport = Optional.empty();
    private Optional<Point> dragged = Optional.empty();
    private double swipe = 0.5;
    private boolean second;

    CompareCanvas(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(SWT.Dispose, e -> comparison.dispose());
        canvas.addListener(SWT.MouseWheel, this::wheel);
        canvas.addListener(SWT.MouseDown, e -> {
            canvas.setFocus();
            dragged = Optional.of(new Point(e.x, e.y));
        });
        canvas.addListener(SWT.MouseUp, e -> dragged = Optional.empty());
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseDoubleClick, e -> look(Optional.empty()));
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(
                SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    Canvas control() {
        return canvas;
    }

    /** The screen that it is on. */
    Screen screen() {
        return Screen.of(canvas);
    }

    /** Shows another comparison, and disposes it when it shows the next; the place that is looked at stays when the pictures are as large as before. */
    void show(Comparison next) {
        if (!sizeOf(next).equals(sizeOf(comparison))) {
            viewport = Optional.empty();
        }
        comparison.dispose();
        comparison = next;
        canvas.redraw();
    }

    /** Shows it in another way. */
    void show(CompareMode next) {
        boolean panes = (next == CompareMode.SIDE_BY_SIDE) != (mode == CompareMode.SIDE_BY_SIDE);
        boolean starts = next == CompareMode.FLICKER && mode != CompareMode.FLICKER;
        mode = next;
        if (panes) {
            viewport = Optional.empty();
        }
        if (starts) {
            canvas.getDisplay().timerExec(FLICKER_MS, this::flicker);
        }
        canvas.redraw();
    }

    private static Size sizeOf(Comparison any) {
        return any instanceof Comparison.Pictures p ? p.size() : new Size(0, 0);
    }

    private void flicker() {
        if (!canvas.isDisposed() && mode == CompareMode.FLICKER) {
            second = !second;
            canvas.redraw();
            canvas.getDisplay().timerExec(FLICKER_MS, this::flicker);
        }
    }

    private Viewport viewport() {
        Rectangle pane = pane(0);
        return viewport.orElseGet(() ->
                Viewport.fit(sizeOf(comparison), new Size(Math.max(1, pane.width - 8), Math.max(1, pane.height - 8))));
    }

    private void look(Optional<Viewport> next) {
        viewport = next;
        canvas.redraw();
    }

    private Rectangle pane(int index) {
        Rectangle all = canvas.getClientArea();
        if (mode != CompareMode.SIDE_BY_SIDE) {
            return all;
        }
        int width = Math.max(1, (all.width - GAP) / 2);
        int height = Math.max(1, (all.height - GAP) / 2);
        return stacked()
                ? new Rectangle(0, index * (height + GAP), all.width, height)
                : new Rectangle(index * (width + GAP), 0, width, all.height);
    }

    /** Whether the pictures are larger one above the other. */
    private boolean stacked() {
        Rectangle all = canvas.getClientArea();
        Size size = sizeOf(comparison);
        double beside = Math.min(all.width / 2.0 / size.width(), (double) all.height / size.height());
        double above = Math.min((double) all.width / size.width(), all.height / 2.0 / size.height());
        return size.pixels() > 0 && above > beside;
    }

    private void wheel(Event e) {
        Rectangle pane = pane(pane(0).contains(e.x, e.y) ? 0 : 1);
        double factor = e.count > 0 ? STEP : 1 / STEP;
        look(Optional.of(viewport().zoomed(factor, e.x - pane.x - pane.width / 2.0, e.y - pane.y - pane.height / 2.0)));
        e.doit = false;
    }

    private void move(Event e) {
        if (dragged.isPresent()) {
            Point from = dragged.get();
            dragged = Optional.of(new Point(e.x, e.y));
            look(Optional.of(viewport().panned(e.x - from.x, e.y - from.y)));
        } else if (mode == CompareMode.SWIPE) {
            swipe = Math.clamp((double) e.x / Math.max(1, canvas.getClientArea().width), 0, 1);
            canvas.redraw();
        }
    }

    private void key(Event e) {
        Viewport now = viewport();
        boolean swiping = mode == CompareMode.SWIPE && (e.stateMask & SWT.SHIFT) != 0;
        switch (e.keyCode) {
            case '+', '=', SWT.KEYPAD_ADD -> look(Optional.of(now.zoomed(STEP, 0, 0)));
            case '-', SWT.KEYPAD_SUBTRACT -> look(Optional.of(now.zoomed(1 / STEP, 0, 0)));
            case '0', SWT.KEYPAD_0 -> look(Optional.empty());
            case SWT.ARROW_LEFT -> arrow(swiping, now, 1, 0);
            case SWT.ARROW_RIGHT -> arrow(swiping, now, -1, 0);
            case SWT.ARROW_UP -> arrow(false, now, 0, 1);
            case SWT.ARROW_DOWN -> arrow(false, now, 0, -1);
            default -> {}
        }
    }

    private void arrow(boolean swiping, Viewport now, int dx, int dy) {
        if (swiping) {
            swipe = Math.clamp(swipe - dx * 0.02, 0, 1);
            canvas.redraw();
        } else {
            look(Optional.of(now.panned(dx * ARROW_PX, dy * ARROW_PX)));
        }
    }

    private void paint(GC gc) {
        Rectangle all = canvas.getClientArea();
        gc.setBackground(SURROUND);
        gc.fillRectangle(all);
        gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_WHITE));
        switch (comparison) {
            case Comparison.Nothing nothing -> center(gc, nothing.why());
            case Comparison.Pictures pictures -> paint(gc, pictures, all);
        }
    }

    private void paint(GC gc, Comparison.Pictures pictures, Rectangle all) {
        switch (mode) {
            case SIDE_BY_SIDE -> {
                draw(gc, pictures.a(), pane(0), pane(0));
                tag(gc, "A", pane(0));
                draw(gc, pictures.b(), pane(1), pane(1));
                tag(gc, "B", pane(1));
            }
            case DIFFERENCE -> difference(gc, pictures, all);
            case SWIPE -> swipe(gc, pictures, all);
            case FLICKER -> {
                draw(gc, second ? pictures.b() : pictures.a(), all, all);
                tag(gc, second ? "B" : "A", all);
            }
        }
    }

    private void center(GC gc, String text) {
        Rectangle all = canvas.getClientArea();
        var layout = new TextLayout(gc.getDevice());
        layout.setText(text);
        layout.setAlignment(SWT.CENTER);
        layout.setWidth(Math.max(1, all.width - 16));
        layout.draw(gc, 8, Math.max(4, (all.height - layout.getBounds().height) / 2));
        layout.dispose();
    }

    private void difference(GC gc, Comparison.Pictures pictures, Rectangle all) {
        if (pictures.difference().isPresent()) {
            draw(gc, pictures.difference().get(), all, all);
            new Legend(gc).draw(all);
        } else {
            center(gc, CompareMessages.SIZES_DIFFER);
        }
    }

    private void swipe(GC gc, Comparison.Pictures pictures, Rectangle all) {
        int x = (int) Math.round(swipe * all.width);
        draw(gc, pictures.a(), all, new Rectangle(0, 0, x, all.height));
        draw(gc, pictures.b(), all, new Rectangle(x, 0, all.width - x, all.height));
        gc.drawLine(x, 0, x, all.height);
        tag(gc, "A", all);
        tag(gc, "B", all.width - 30, 8);
    }

    private void draw(GC gc, Zoomable picture, Rectangle pane, Rectangle clip) {
        if (clip.width <= 0) {
            return;
        }
        Size whole = sizeOf(comparison);
        Viewport seen = viewport();
        gc.setClipping(clip);
        var where = new Rectangle(
                pane.x + (int) Math.round(seen.screenX(0, pane.width)),
                pane.y + (int) Math.round(seen.screenY(0, pane.height)),
                Math.max(1, (int) Math.round(whole.width() * seen.scale())),
                Math.max(1, (int) Math.round(whole.height() * seen.scale())));
        picture.paint(gc, where, clip);
        gc.setClipping((Rectangle) null);
    }

    private void tag(GC gc, String letter, Rectangle pane) {
        tag(gc, letter, pane.x + 8, pane.y + 8);
    }

    private void tag(GC gc, String letter, int x, int y) {
        Point size = gc.textExtent(letter);
        gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_BLACK));
        gc.fillRoundRectangle(x, y, size.x + 10, size.y + 4, 6, 6);
        gc.drawText(letter, x + 5, y + 2, true);
        gc.setBackground(SURROUND);
    }
}
