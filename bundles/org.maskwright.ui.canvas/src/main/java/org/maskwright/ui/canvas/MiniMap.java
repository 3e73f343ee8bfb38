package org.maskwright.ui.canvas;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.ui.canvas.raster.Reduction;
import org.maskwright.ui.canvas.raster.Viewport;

/**
 * All of the picture, small, in the lower right corner of a canvas that shows a part of it, with a frame around that part. The picture is
 * reduced once; what is drawn is seen in it when the gesture ends. Of the UI thread.
 */
final class MiniMap {
    /** Longest side, as SWT counts. */
    private static final int SIDE = 168;

    /** It takes no more than one of so many parts of a side of the canvas. */
    private static final int SHARE = 3;

    /** A map smaller than this shows nothing, as SWT counts. */
    private static final int LEAST = 56;

    private static final int GAP = 10;

    private static final int SHADE_ALPHA = 80;

    private static final Color DARK = new Color(0, 0, 0);

    private static final Color BRIGHT = new Color(255, 255, 255);

    private final ImageCanvas canvas;
    private boolean wanted;
    private boolean held;
    private Optional<Reduction> reduction = Optional.empty();
    private Rect stale = Rect.EMPTY;

    MiniMap(ImageCanvas canvas) {
        this.canvas = canvas;
    }

    void show(boolean shown) {
        wanted = shown;
        reduction = Optional.empty();
        canvas.control().redraw();
    }

    boolean isWanted() {
        return wanted;
    }

    /** While a gesture draws, the map stays as it is. */
    void hold(boolean drawing) {
        held = drawing;
        if (!drawing && !stale.isEmpty()) {
            place().ifPresent(canvas::redraw);
        }
    }

    /** A part of the picture has changed, px of it. */
    void changed(Rect area) {
        stale = stale.union(area);
        if (!held) {
            place().ifPresent(canvas::redraw);
        }
    }

    /** Forgets the picture. */
    void forget() {
        reduction = Optional.empty();
        stale = Rect.EMPTY;
    }

    private static Optional<Scene.Picture> picture(ImageCanvas canvas) {
        return canvas.shown() instanceof Arrangement.One one && one.scene() instanceof Scene.Picture p
                ? Optional.of(p)
                : Optional.empty();
    }

    private Size within(Rect pane) {
        int side = Math.min(canvas.pixels(SIDE), Math.min(pane.width(), pane.height()) / SHARE);
        return new Size(Math.max(1, side), Math.max(1, side));
    }

    /** Where it is, screen px; nowhere while all of the picture is seen, or there is no room. */
    Optional<Rect> place() {
        Rect pane = canvas.panes().getFirst();
        Size within = within(pane);
        boolean room = within.width() >= canvas.pixels(LEAST);
        return canvas.viewport()
                .filter(v -> wanted && room && picture(canvas).isPresent())
                .filter(v -> v.seen().width() < v.scaled().width()
                        || v.seen().height() < v.scaled().height())
                .map(v -> Viewport.fit(v.image(), within).scaled())
                .map(s -> new Rect(
                        pane.x() + pane.width() - s.width() - canvas.pixels(GAP),
                        pane.y() + pane.height() - s.height() - canvas.pixels(GAP),
                        s.width(),
                        s.height()));
    }

    /** Whether a place of the canvas is on it, screen px. */
    boolean takes(int x, int y) {
        return place().filter(p -> x >= p.x() && y >= p.y() && x < p.x() + p.width() && y < p.y() + p.height())
                .isPresent();
    }

    /** Brings what is under a place of the map to the middle of the canvas, screen px. */
    void go(int x, int y) {
        place().ifPresent(p -> canvas.viewport().ifPresent(v -> {
            double scale = (double) p.width() / v.image().width();
            double imageX = Math.clamp((x - p.x()) / scale, 0, v.image().width());
            double imageY = Math.clamp((y - p.y()) / scale, 0, v.image().height());
            canvas.look(v.panned((int) Math.round(v.pane().width() / 2.0 - v.toScreenX(imageX)), (int)
                    Math.round(v.pane().height() / 2.0 - v.toScreenY(imageY))));
        }));
    }

    void paint(GC gc, TilePainter painter, boolean withoutMasks) {
        place().ifPresent(place -> {
            Reduction map = current(withoutMasks);
            Rectangle at = painter.points(place);
            Image image = ScreenImage.of(gc.getDevice(), painter.zoom(), map.size(), map.bgr());
            gc.drawImage(image, at.x, at.y);
            image.dispose();
            shade(gc, at, seen(at));
        });
    }

    private Reduction current(boolean withoutMasks) {
        Scene.Picture picture = picture(canvas).orElseThrow();
        var look = withoutMasks ? picture.look().withoutMask() : picture.look();
        Size within = within(canvas.panes().getFirst());
        if (reduction.filter(r -> r.shows(picture.sheet(), look, within)).isEmpty()) {
            reduction = Optional.of(new Reduction(picture.sheet(), look, within, canvas.zoom()));
        } else if (!held) {
            reduction.get().refresh(stale);
        }
        stale = held ? stale : Rect.EMPTY;
        return reduction.get();
    }

    /** What of the map is seen in the canvas, as SWT counts. */
    private Rectangle seen(Rectangle map) {
        Viewport v = canvas.viewport().orElseThrow();
        double across = (double) map.width / v.scaled().width();
        double down = (double) map.height / v.scaled().height();
        Rect seen = v.seen();
        int left = (int) Math.round(seen.x() * across);
        int top = (int) Math.round(seen.y() * down);
        int right = (int) Math.round((seen.x() + seen.width()) * across);
        int bottom = (int) Math.round((seen.y() + seen.height()) * down);
        return new Rectangle(map.x + left, map.y + top, Math.max(2, right - left), Math.max(2, bottom - top));
    }

    /** Darkens what is not seen, and frames what is. */
    private static void shade(GC gc, Rectangle map, Rectangle seen) {
        gc.setBackground(DARK);
        gc.setAlpha(SHADE_ALPHA);
        int below = seen.y + seen.height;
        int beside = seen.x + seen.width;
        gc.fillRectangle(map.x, map.y, map.width, seen.y - map.y);
        gc.fillRectangle(map.x, below, map.width, map.y + map.height - below);
        gc.fillRectangle(map.x, seen.y, seen.x - map.x, seen.height);
        gc.fillRectangle(beside, seen.y, map.x + map.width - beside, seen.height);
        gc.setAlpha(255);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
        gc.setForeground(DARK);
        gc.drawRectangle(map.x - 1, map.y - 1, map.width + 1, map.height + 1);
        gc.setForeground(BRIGHT);
        gc.drawRectangle(seen.x, seen.y, seen.width - 1, seen.height - 1);
    }
}
