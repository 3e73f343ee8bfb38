package org.maskwright.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.Subscription;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.canvas.raster.Viewport;
import org.maskwright.ui.canvas.tool.Mark;
import org.maskwright.ui.canvas.tool.Pointer;
import org.maskwright.ui.canvas.tool.Tool;

/**
 * Shows images with masks upon them. The wheel and + − zoom, dragging and the arrows move, double click and F show all, Ctrl+0 shows each px as
 * one of the screen, and while H is held the mask is hidden. A tool may take drags; then the middle button moves, and the left one while
 * Space is held. A pinch zooms, too. Composes tiles when they are seen, and again only those that show what changed.
 * Keeps them in 64 MB. Of the UI thread.
 */
public final class ImageCanvas {
    private static final long CACHE_BYTES = 64L << 20;

    private final Canvas canvas;
    private final DetailWish detail = new DetailWish();
    private final List<Consumer<Optional<Pointer>>> pointed = new ArrayList<>();
    private final List<Runnable> looked = new ArrayList<>();
    private final List<Subscription> changes = new ArrayList<>();
    private final CanvasMarks marks = new CanvasMarks(this);
    private final MiniMap map = new MiniMap(this);
    private Arrangement arrangement = new Arrangement.One(new Scene.Note(""));
    private Optional<Viewport> viewport = Optional.empty();
    private Optional<CurtainTool> curtain = Optional.empty();
    private TilePainter painter;
    private Tool tool = Tool.NONE;
    private boolean peeking;
    private boolean moving;

    /** @param parent of the canvas */
    public ImageCanvas(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        painter = painter();
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Dispose, e -> dispose());
        Gestures.on(this);
        CanvasKeys.on(this);
    }

    private TilePainter painter() {
        return new TilePainter(canvas.getDisplay(), canvas.getMonitor().getZoom(), CACHE_BYTES);
    }

    private void dispose() {
        changes.forEach(Subscription::close);
        painter.dispose();
    }

    /** The widget. */
    public Canvas control() {
        return canvas;
    }

    /** Shows other pictures; the place that is looked at stays when they are as large as those before. */
    public void show(Arrangement next) {
        Optional<Size> before = size();
        arrangement = next;
        if (!size().equals(before)) {
            viewport = Optional.empty();
        }
        curtain = next instanceof Arrangement.Curtain c
                ? curtain.filter(old -> size().equals(before))
                        .or(() -> Optional.of(
                                new CurtainTool(c.left().sheet().size().width(), canvas::redraw)))
                : Optional.empty();
        follow();
        redraw();
    }

    /** Paints all of it, and tells that another part may be looked at. */
    private void redraw() {
        canvas.redraw();
        looked.forEach(Runnable::run);
    }

    private void follow() {
        changes.forEach(Subscription::close);
        changes.clear();
        detail.renew();
        var sheets = arrangement.pictures().stream().map(Scene.Picture::sheet).collect(Collectors.toSet());
        sheets.forEach(s -> changes.add(s.onChange(changed -> repaint(s, changed))));
        painter.keepOnly(sheets);
        map.forget();
    }

    private Optional<Size> size() {
        return arrangement.pictures().stream().map(p -> p.sheet().size()).findFirst();
    }

    /** Paints again what shows a changed part of a picture. */
    private void repaint(Sheet sheet, Rect changed) {
        detail.renew();
        painter.forget(sheet, changed);
        map.changed(changed);
        List<Rect> panes = panes();
        for (int i = 0; i < panes.size(); i++) {
            if (arrangement.scenes().get(i) instanceof Scene.Picture p && p.sheet() == sheet) {
                redraw(panes.get(i), changed);
            }
        }
    }

    private void redraw(Rect pane, Rect changed) {
        viewport().ifPresent(v -> {
            // An outline reaches a little further.
            int around = 2 * painter.zoom() / 100;
            Rect seen = v.toScreen(changed, around);
            redraw(new Rect(pane.x() + seen.x(), pane.y() + seen.y(), seen.width(), seen.height()).intersect(pane));
        });
    }

    /** Paints a part again, screen px; nothing where it is empty. */
    void redraw(Rect area) {
        if (!area.isEmpty()) {
            Rectangle r = painter.points(area);
            canvas.redraw(r.x, r.y, r.width, r.height, false);
        }
    }

    /** What is looked at; empty when there is no picture. */
    public Optional<Viewport> viewport() {
        Rect pane = panes().getFirst();
        var room = new Size(pane.width(), pane.height());
        return size().filter(s -> s.pixels() > 0)
                .map(s -> viewport.map(v -> v.resized(room)).orElseGet(() -> Viewport.fit(s, room)));
    }

    /** Looks at another part. */
    public void look(Viewport next) {
        viewport = Optional.of(next);
        redraw();
    }

    /** Looks at a rectangle of the picture, px, with some of what is around. */
    public void look(Rect area) {
        viewport().ifPresent(v -> look(v.upon(area)));
    }

    /** Looks at all of the picture, and of the next one. */
    public void fit() {
        viewport = Optional.empty();
        redraw();
    }

    /** Calls the listener when another part of a picture may be looked at; not when only the canvas has become larger. */
    public void onLook(Runnable listener) {
        looked.add(listener);
    }

    /** Shows all of one picture, small, in a corner, whenever only a part of it is seen; or does not. */
    public void showMap(boolean shown) {
        map.show(shown);
    }

    /** The map in the corner. */
    MiniMap map() {
        return map;
    }

    /** What is shown. */
    Arrangement shown() {
        return arrangement;
    }

    /** Zoom of the screen, %. */
    int zoom() {
        return painter.zoom();
    }

    /** Where the panes of the scenes are, as SWT counts, in reading order. */
    public List<Rectangle> paneBounds() {
        return panes().stream().map(painter::points).toList();
    }

    /** Where the panes are, screen px. */
    List<Rect> panes() {
        Rectangle area = canvas.getClientArea();
        var room = new Size(pixels(area.width), pixels(area.height));
        return Panes.of(arrangement, room, size().orElse(new Size(1, 1)));
    }

    /** A length that SWT counts in screen px. */
    int pixels(int points) {
        return points * painter.zoom() / 100;
    }

    /** The tool that is at work. */
    public Tool tool() {
        return curtain.<Tool>map(c -> c).orElse(tool);
    }

    /** Gives presses to a tool, as long as no line between two pictures takes them. What the one before has under way is not answered. */
    public void use(Tool next) {
        tool = next;
        mark();
    }

    /** Marks places of the picture beside what the tool marks, until others are marked. */
    public void highlight(List<Mark> places) {
        marks.keep(places);
        mark();
    }

    /** Paints the tool's marks as they are now, after something else than the pointer has changed them. */
    public void mark() {
        if (arrangement.pictures().isEmpty()) {
            marks.hide();
        } else {
            marks.show(tool().marks());
        }
    }

    /** Calls the listener with the place of the pointer whenever it moves, and with nothing when it leaves. */
    public void onPointer(Consumer<Optional<Pointer>> listener) {
        pointed.add(listener);
    }

    /** The pointer is somewhere else. */
    void pointer(Optional<Pointer> at) {
        pointed.forEach(l -> l.accept(at));
    }

    /** Lets all drags move the picture while a key is held, whatever the tool. */
    void moving(boolean held) {
        moving = held;
    }

    /** Whether all drags move the picture. */
    boolean isMoving() {
        return moving;
    }

    /** The line between two pictures, if there is one. */
    Optional<CurtainTool> curtain() {
        return curtain;
    }

    /** Hides masks, or shows them again. */
    void peek(boolean hidden) {
        if (hidden != peeking) {
            peeking = hidden;
            canvas.redraw();
        }
    }

    /**
     * For how many px of an image's long side it is to be decoded to be sharp here while all of it is seen: a canvas that grows, or a screen of
     * more zoom, soon needs more.
     */
    public int sidePx() {
        Rectangle area = canvas.getClientArea();
        return Math.max(1, pixels(Math.max(area.width, area.height)));
    }

    /** Calls the listener when a picture was decoded smaller than it is looked at; once for each that is shown. */
    public void onDetailWanted(Runnable listener) {
        detail.onWish(listener);
    }

    /** How many tiles were composed until now: what a look at a picture costs. */
    public long composedTiles() {
        return painter.composed();
    }

    /** Memory that tiles take, bytes. */
    public long tileBytes() {
        return painter.bytes();
    }

    private void paint(Event e) {
        if (canvas.getMonitor().getZoom() != painter.zoom()) {
            painter.dispose();
            painter = painter();
        }
        Rect where = painter.pixels(new Rectangle(e.x, e.y, e.width, e.height));
        new ScenePainter(e.gc, painter, peeking).paint(this, arrangement, where);
        viewport().ifPresent(v -> marks.paint(e.gc, v, paneBounds().getFirst()));
        map.paint(e.gc, painter, peeking);
        viewport().ifPresent(v -> detail.look(arrangement, v.scale()));
    }
}
