package org.maskwright.ui.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.maskwright.core.Size;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.thumbnail.ThumbnailKey;
import org.maskwright.dataset.thumbnail.ThumbnailMaker;
import org.maskwright.imaging.mask.MaskInk;
import org.maskwright.session.browse.BrowserModel;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.browse.BrowserView;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.FocusMark;
import org.maskwright.ui.pictures.Picture;
import org.maskwright.ui.pictures.ThumbnailService;
import org.maskwright.ui.preferences.Preference;
import org.maskwright.ui.preferences.PreferenceValues;

/**
 * Shows all samples of a {@link BrowserModel} as pictures in one Canvas: however many there are, only those in sight cost anything. Of the UI
 * thread.
 */
final class Gallery {
    /** Rows beyond the edges of the view whose pictures are made in advance. */
    private static final int ROWS_AHEAD = 3;

    /** Height of a picture in parts of its width, while no sizes are known. */
    private static final double USUAL_ASPECT = 0.75;

    private final BrowserModel model;
    private final Canvas canvas;
    private final CellPainter painter;
    private final ThumbnailService thumbnails;
    private final GalleryBand band;
    private final List<Runnable> restyled = new ArrayList<>();
    private final PreferenceValues preferences = new PreferenceValues();
    private MaskInk ink = preferences.ink();
    private GalleryStyle style = GalleryStyle.INITIAL;
    private BrowserView view;
    private double aspect = USUAL_ASPECT;
    private int zoom = 100;
    private int offset;
    private int paints;

    Gallery(Composite parent, BrowserModel model) {
        this.model = model;
        this.view = model.view();
        canvas = new Canvas(parent, SWT.V_SCROLL | SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED);
        canvas.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        canvas.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        painter = new CellPainter(canvas);
        thumbnails = new ThumbnailService(canvas.getDisplay(), preferences.get(Preference.THUMBNAILS), this::redraw);
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Resize, e -> keepInSight());
        // Else the leading sample is marked.
        FocusMark.on(canvas, () -> view.leadPosition() < 0);
        Subscription listening =
                preferences.onChange(Preference.all(), UiThread.of(canvas).merged(this::preferencesChanged));
        canvas.addDisposeListener(e -> {
            listening.close();
            thumbnails.close();
        });
        scrollBar().addListener(SWT.Selection, e -> scrollTo(scrollBar().getSelection()));
        band = new GalleryBand(this, model);
        new GalleryInput(this, model, band);
        GalleryAccess.of(this, model);
    }

    Canvas control() {
        return canvas;
    }

    /** Number of times that it was painted: for measuring. */
    int paints() {
        return paints;
    }

    GalleryStyle style() {
        return style;
    }

    void show(GalleryStyle other) {
        style = other;
        keepInSight();
        restyled.forEach(Runnable::run);
    }

    /** Has something told when pictures are shown otherwise. */
    void onStyle(Runnable told) {
        restyled.add(told);
    }

    /** Serves the pictures of another dataset. */
    void serve(Optional<ThumbnailMaker> maker) {
        thumbnails.serve(maker);
        offset = 0;
        keepInSight();
    }

    /** Shows another view; when another sample leads, it is brought into sight. */
    void show(BrowserView next) {
        boolean moved = !band.active() && !next.lead().equals(view.lead());
        int cellHeight = view.rows().isEmpty() ? 0 : layout().cellHeight();
        if (next.all() != view.all()) {
            aspect = aspectOf(next.all());
        }
        view = next;
        if (layout().cellHeight() != cellHeight) {
            scrollTo(model.top().map(next.positions()::get).map(layout()::y).orElse(offset));
            return;
        }
        scrollTo(moved && next.leadPosition() >= 0 ? layout().offsetToSee(next.leadPosition(), offset) : offset);
    }

    /** The middle of what the first samples' images are like; neither very flat nor very high, whatever they are. */
    private static double aspectOf(List<BrowserRow> rows) {
        double[] aspects = rows.stream()
                .limit(400)
                .flatMap(r -> r.imageSize().stream())
                .mapToDouble(Gallery::aspectOf)
                .sorted()
                .toArray();
        return aspects.length == 0 ? USUAL_ASPECT : Math.clamp(aspects[aspects.length / 2], 0.6, 1.6);
    }

    private static double aspectOf(Size size) {
        return (double) size.height() / size.width();
    }

    GalleryLayout layout() {
        Point box = pictureBox();
        Rectangle area = canvas.getClientArea();
        return new GalleryLayout(
                view.rows().size(),
                box.x + 2 * CellPainter.PADDING,
                box.y + 2 * CellPainter.PADDING + painter.captionHeight(),
                area.width,
                area.height);
    }

    private Point pictureBox() {
        int side = style.sidePx();
        return aspect <= 1
                ? new Point(side, (int) Math.round(side * aspect))
                : new Point((int) Math.round(side / aspect), side);
    }

    int offset() {
        return offset;
    }

    void scrollTo(int y) {
        GalleryLayout layout = layout();
        offset = Math.clamp(y, 0, layout.largestOffset());
        ScrollBar bar = scrollBar();
        int page = Math.max(1, layout.height());
        bar.setValues(offset, 0, Math.max(layout.totalHeight(), page), page, layout.cellHeight(), page);
        bar.setEnabled(layout.largestOffset() > 0);
        int top = layout.firstSeen(offset + layout.cellHeight() / 2);
        if (top < view.rows().size()) {
            model.scrolledTo(Optional.of(view.rows().get(top).id()));
        }
        redraw();
    }

    private void keepInSight() {
        int lead = view.leadPosition();
        scrollTo(lead >= 0 ? layout().offsetToSee(lead, offset) : offset);
    }

    private ScrollBar scrollBar() {
        return canvas.getVerticalBar();
    }

    void redraw() {
        if (!canvas.isDisposed()) {
            canvas.redraw();
        }
    }

    /** The cell at a point of the canvas; −1 where there is none. */
    int cellAt(int x, int y) {
        return layout().cellAt(x, y + offset);
    }

    /** Where a cell is in the canvas; the canvas itself for no cell. */
    Rectangle placeOf(int cell) {
        GalleryLayout layout = layout();
        return cell >= 0 && cell < layout.count()
                ? new Rectangle(layout.x(cell), layout.y(cell) - offset, layout.cellWidth(), layout.cellHeight())
                : canvas.getClientArea();
    }

    /** What is in sight first, then some rows beyond it. Asked for once a frame, however fast the wheel is turned. */
    private void wantPictures(GalleryLayout layout) {
        int first = layout.firstSeen(offset);
        int end = layout.endSeen(offset);
        int ahead = ROWS_AHEAD * layout.columns();
        List<ThumbnailKey> keys = new ArrayList<>();
        for (int i = first; i < end; i++) {
            keys.add(key(i));
        }
        for (int i = end; i < Math.min(view.rows().size(), end + ahead); i++) {
            keys.add(key(i));
        }
        for (int i = first - 1; i >= Math.max(0, first - ahead); i--) {
            keys.add(key(i));
        }
        thumbnails.want(keys);
    }

    private void preferencesChanged() {
        thumbnails.keep(preferences.get(Preference.THUMBNAILS));
        ink = preferences.ink();
        wantPictures(layout());
        redraw();
    }

    /** The picture of a row, if there is one in memory. */
    Optional<Picture> picture(int i) {
        return thumbnails.get(key(i));
    }

    /** Pixels of the screen for a length as SWT counts it. */
    private int pixels(int length) {
        return length * zoom / 100;
    }

    /** What the picture of a row depends on. */
    ThumbnailKey key(int i) {
        return view.rows().get(i).thumbnail(pixels(style.sidePx()), style.overlay(), ink);
    }

    private void paint(Event event) {
        paints++;
        GC gc = event.gc;
        gc.setBackground(canvas.getBackground());
        gc.fillRectangle(event.x, event.y, event.width, event.height);
        GalleryLayout layout = layout();
        // Once a frame: GTK takes as long to name the monitor as to paint a picture.
        zoom = canvas.getMonitor().getZoom();
        wantPictures(layout);
        painter.begin();
        boolean focused = canvas.isFocusControl();
        for (int i = layout.firstSeen(offset); i < layout.endSeen(offset); i++) {
            BrowserRow row = view.rows().get(i);
            var cell = new Rectangle(layout.x(i), layout.y(i) - offset, layout.cellWidth(), layout.cellHeight());
            if (cell.intersects(event.x, event.y, event.width, event.height)) {
                var state = new CellPainter.CellState(
                        view.selection().contains(row.id()),
                        view.lead().filter(row.id()::equals).isPresent(),
                        focused);
                painter.paint(gc, cell, row, thumbnails.get(key(i)), state);
            }
        }
        band.paint(gc);
    }

    /** What a screen reader says of the leading sample. */
    BrowserView view() {
        return view;
    }

    /** Tells screen readers that another sample leads. */
    void announceFocus() {
        canvas.getAccessible().setFocus(view.leadPosition() >= 0 ? view.leadPosition() : ACC.CHILDID_SELF);
    }
}
