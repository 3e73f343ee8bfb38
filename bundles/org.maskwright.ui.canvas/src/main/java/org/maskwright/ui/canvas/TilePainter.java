package org.maskwright.ui.canvas;

import java.util.Collection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.ui.canvas.raster.Composer;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.canvas.raster.TileCache;
import org.maskwright.ui.canvas.raster.TileKey;
import org.maskwright.ui.canvas.raster.Viewport;

/**
 * Paints pictures in tiles that are composed when they are first seen, and kept. Each pixel of a tile is one of the screen. Owns the tiles. Of the
 * UI thread.
 *
 * <p>Painted as patterns: SWT's {@code GC.drawImage} on GTK reads all pixels of an image back each time that it is drawn (SWT 3.135).
 */
final class TilePainter {
    private final Device device;
    private final int zoom;
    private final Composer composer;
    private final TileCache<Tile> cache;
    private long composed;

    private record Tile(Image image, Pattern pattern, Path outline) {
        void dispose() {
            outline.dispose();
            pattern.dispose();
            image.dispose();
        }
    }

    /**
     * @param zoom of the screen, %
     * @param mostBytes in which tiles are kept
     */
    TilePainter(Device device, int zoom, long mostBytes) {
        this.device = device;
        this.zoom = zoom;
        this.composer = new Composer(zoom);
        this.cache = new TileCache<>(mostBytes, Tile::dispose);
    }

    int zoom() {
        return zoom;
    }

    /** How many tiles were composed until now. */
    long composed() {
        return composed;
    }

    /** Memory that the tiles take, bytes. */
    long bytes() {
        return cache.bytes();
    }

    /** Composes what shows a changed part of a picture anew when it is next painted. */
    void forget(Sheet sheet, Rect changed) {
        cache.drop(k -> k.sheet() == sheet && k.shows(changed));
    }

    /** Forgets the pictures that are not among these. */
    void keepOnly(Collection<Sheet> sheets) {
        cache.drop(k -> !sheets.contains(k.sheet()));
    }

    /** Paints a part of a picture. */
    void paint(GC gc, Scene.Picture picture, Viewport viewport, Frame frame) {
        Size scaled = viewport.scaled();
        int left = frame.pane().x() + viewport.left();
        int top = frame.pane().y() + viewport.top();
        Rect clip = frame.clip();
        Rect seen = new Rect(clip.x() - left, clip.y() - top, clip.width(), clip.height())
                .intersect(new Rect(0, 0, scaled.width(), scaled.height()));
        gc.setAntialias(SWT.OFF);
        for (int row = seen.y() / TileKey.SIDE; row * TileKey.SIDE < seen.y() + seen.height(); row++) {
            for (int column = seen.x() / TileKey.SIDE; column * TileKey.SIDE < seen.x() + seen.width(); column++) {
                var key = new TileKey(picture.sheet(), picture.look(), viewport.scale(), column, row);
                Tile tile = cache.get(key).orElseGet(() -> composed(key, scaled));
                paint(gc, tile, left + column * TileKey.SIDE, top + row * TileKey.SIDE);
            }
        }
        gc.setBackgroundPattern(null);
        gc.setTransform(null);
        gc.setAntialias(SWT.DEFAULT);
    }

    /**
     * @param pane that the viewport is of, screen px
     * @param clip what of it is to be painted, screen px
     */
    record Frame(Rect pane, Rect clip) {}

    private Tile composed(TileKey key, Size scaled) {
        Rect area = key.area(scaled);
        byte[] bgr = composer.compose(key.sheet().layers(), key.look(), key.scale(), area);
        Image image = ScreenImage.of(device, zoom, new Size(area.width(), area.height()), bgr);
        var outline = new Path(device);
        outline.addRectangle(0, 0, points(area.width()), points(area.height()));
        var tile = new Tile(image, new Pattern(device, image), outline);
        cache.put(key, tile, 4L * area.width() * area.height());
        composed++;
        return tile;
    }

    private void paint(GC gc, Tile tile, int x, int y) {
        var place = new Transform(device, 1, 0, 0, 1, points(x), points(y));
        gc.setTransform(place);
        gc.setBackgroundPattern(tile.pattern());
        gc.fillPath(tile.outline());
        place.dispose();
    }

    private float points(int px) {
        return px * 100f / zoom;
    }

    /** A rectangle of screen px as SWT counts: the smallest around it. */
    Rectangle points(Rect px) {
        int left = Math.floorDiv(px.x() * 100, zoom);
        int top = Math.floorDiv(px.y() * 100, zoom);
        int right = Math.ceilDiv((px.x() + px.width()) * 100, zoom);
        int bottom = Math.ceilDiv((px.y() + px.height()) * 100, zoom);
        return new Rectangle(left, top, right - left, bottom - top);
    }

    /** The screen px of a rectangle as SWT counts: all that it touches. */
    Rect pixels(Rectangle points) {
        int left = Math.floorDiv(points.x * zoom, 100);
        int top = Math.floorDiv(points.y * zoom, 100);
        int right = Math.ceilDiv((points.x + points.width) * zoom, 100);
        int bottom = Math.ceilDiv((points.y + points.height) * zoom, 100);
        return new Rect(left, top, right - left, bottom - top);
    }

    void dispose() {
        cache.close();
    }
}
