package org.maskwright.ui.browser;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.maskwright.session.browse.BrowserModel;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.ui.jobs.UiThread;

/** The rectangle that the mouse draws from an empty place in the gallery, and that selects what it touches. With Ctrl it adds. */
final class GalleryBand {
    /** While the pointer is beyond an edge, the gallery scrolls so often, ms. */
    private static final int SCROLL_MS = 30;

    private final Gallery gallery;
    private final BrowserModel model;
    private final Canvas canvas;
    private Optional<Point> begin = Optional.empty();
    private Point pointer = new Point(0, 0);
    private Set<String> before = Set.of();
    private boolean scrolling;

    GalleryBand(Gallery gallery, BrowserModel model) {
        this.gallery = gallery;
        this.model = model;
        this.canvas = gallery.control();
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, e -> end());
        canvas.addListener(SWT.FocusOut, e -> end());
    }

    /** Begins where the mouse was pressed. */
    void begin(Event event) {
        boolean adds = (event.stateMask & SWT.MOD1) != 0;
        before = adds ? model.view().selection() : Set.of();
        begin = Optional.of(new Point(event.x, event.y + gallery.offset()));
        pointer = new Point(event.x, event.y);
    }

    /** Whether it is being drawn. */
    boolean active() {
        return begin.isPresent();
    }

    private void move(Event event) {
        if (active()) {
            pointer = new Point(event.x, event.y);
            select();
            scroll();
        }
    }

    private void end() {
        if (active()) {
            begin = Optional.empty();
            gallery.redraw();
        }
    }

    private void scroll() {
        if (active() && beyond() != 0 && !scrolling) {
            scrolling = true;
            UiThread.of(canvas).after(SCROLL_MS, this::step);
        }
    }

    private void step() {
        scrolling = false;
        if (active() && beyond() != 0) {
            gallery.scrollTo(gallery.offset() + beyond() / 2);
            select();
            scroll();
        }
    }

    /** How far the pointer is below the lower edge, or, negative, above the upper one, px. */
    private int beyond() {
        int height = canvas.getClientArea().height;
        return pointer.y < 0 ? pointer.y - 1 : Math.max(0, pointer.y - height + 1);
    }

    private void select() {
        List<BrowserRow> rows = gallery.view().rows();
        Set<String> ids = new LinkedHashSet<>(before);
        String last = "";
        Rectangle band = band();
        for (int cell : gallery.layout().cellsIn(band.x, band.y, band.x + band.width, band.y + band.height)) {
            last = rows.get(cell).id();
            ids.add(last);
        }
        model.select(List.copyOf(ids), last);
        gallery.redraw();
    }

    /** In px of the whole gallery. */
    private Rectangle band() {
        Point from = begin.orElseThrow();
        int y = pointer.y + gallery.offset();
        return new Rectangle(
                Math.min(from.x, pointer.x), Math.min(from.y, y), Math.abs(pointer.x - from.x), Math.abs(y - from.y));
    }

    void paint(GC gc) {
        if (active()) {
            Rectangle band = band();
            gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
            gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
            gc.setAlpha(50);
            gc.fillRectangle(band.x, band.y - gallery.offset(), band.width, band.height);
            gc.setAlpha(255);
            gc.drawRectangle(band.x, band.y - gallery.offset(), band.width, band.height);
        }
    }
}
