package org.maskwright.ui.canvas;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.maskwright.core.Rect;
import org.maskwright.ui.canvas.raster.Composer;
import org.maskwright.ui.canvas.raster.Viewport;

/** Paints the panes of a canvas, once. */
final class ScenePainter {
    private static final Color SURROUND = color(Composer.SURROUND);

    private static final Color WHITE = color(0xffffff);

    private static final Color BLACK = color(0);

    /** Around tags and notes, as SWT counts. */
    private static final int SPACE = 8;

    /** Half of the knob in the middle of a curtain's line, as SWT counts. */
    private static final int KNOB = 7;

    private final GC gc;
    private final TilePainter tiles;
    private final boolean withoutMasks;

    ScenePainter(GC gc, TilePainter tiles, boolean withoutMasks) {
        this.gc = gc;
        this.tiles = tiles;
        this.withoutMasks = withoutMasks;
    }

    private static Color color(int rgb) {
        return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** Paints all panes, as far as they are within a rectangle, screen px. */
    void paint(ImageCanvas canvas, Arrangement arrangement, Rect where) {
        gc.setBackground(SURROUND);
        gc.setForeground(WHITE);
        gc.fillRectangle(canvas.control().getClientArea());
        List<Rect> panes = canvas.panes();
        List<Rectangle> bounds = canvas.paneBounds();
        for (int i = 0; i < panes.size(); i++) {
            switch (arrangement.scenes().get(i)) {
                case Scene.Note note -> center(note.text(), bounds.get(i));
                case Scene.Picture picture -> {
                    Viewport viewport = canvas.viewport().orElseThrow();
                    picture(picture, viewport, new TilePainter.Frame(panes.get(i), clip(canvas, i, where)));
                    boolean right = canvas.curtain().isPresent() && i == 1;
                    tag(picture.tag(), bounds.get(i), right);
                }
            }
        }
        canvas.curtain().ifPresent(c -> line(canvas, lineAt(canvas)));
    }

    private static int lineAt(ImageCanvas canvas) {
        double x = canvas.curtain().orElseThrow().x();
        return (int) Math.round(canvas.viewport().orElseThrow().toScreenX(x));
    }

    private static Rect clip(ImageCanvas canvas, int index, Rect where) {
        Rect pane = canvas.panes().get(index);
        if (canvas.curtain().isEmpty()) {
            return pane.intersect(where);
        }
        int x = Math.clamp(lineAt(canvas), 0, pane.width());
        Rect side = index == 0 ? new Rect(0, 0, x, pane.height()) : new Rect(x, 0, pane.width() - x, pane.height());
        return side.intersect(where);
    }

    private void picture(Scene.Picture picture, Viewport viewport, TilePainter.Frame frame) {
        if (frame.clip().isEmpty()) {
            return;
        }
        Rect clip = frame.clip();
        gc.setClipping(tiles.points(clip));
        var shown = withoutMasks
                ? new Scene.Picture(picture.sheet(), picture.look().withoutMask(), picture.tag())
                : picture;
        tiles.paint(gc, shown, viewport, frame);
        gc.setClipping((Rectangle) null);
    }

    private void line(ImageCanvas canvas, int px) {
        Rectangle area = canvas.control().getClientArea();
        int x = tiles.points(new Rect(Math.max(0, px), 0, 0, 0)).x;
        int middle = area.height / 2;
        gc.setBackground(BLACK);
        gc.fillRectangle(x - 1, 0, 3, area.height);
        gc.setBackground(WHITE);
        gc.fillRectangle(x, 0, 1, area.height);
        gc.setAntialias(SWT.ON);
        gc.fillOval(x - KNOB, middle - KNOB, 2 * KNOB + 1, 2 * KNOB + 1);
        gc.setBackground(SURROUND);
        gc.fillPolygon(new int[] {x - 5, middle, x - 1, middle - 4, x - 1, middle + 4});
        gc.fillPolygon(new int[] {x + 6, middle, x + 2, middle - 4, x + 2, middle + 4});
        gc.setAntialias(SWT.DEFAULT);
    }

    private void tag(String text, Rectangle pane, boolean right) {
        if (text.isEmpty()) {
            return;
        }
        Point size = gc.textExtent(text);
        int x = right ? pane.x + pane.width - SPACE - size.x - 10 : pane.x + SPACE;
        gc.setBackground(BLACK);
        gc.fillRoundRectangle(x, pane.y + SPACE, size.x + 10, size.y + 4, 6, 6);
        gc.setForeground(WHITE);
        gc.drawText(text, x + 5, pane.y + SPACE + 2, true);
        gc.setBackground(SURROUND);
    }

    private void center(String text, Rectangle pane) {
        var layout = new TextLayout(gc.getDevice());
        layout.setText(text);
        layout.setAlignment(SWT.CENTER);
        layout.setWidth(Math.max(1, pane.width - 2 * SPACE));
        int top = Math.max(SPACE / 2, (pane.height - layout.getBounds().height) / 2);
        layout.draw(gc, pane.x + SPACE, pane.y + top);
        layout.dispose();
    }
}
