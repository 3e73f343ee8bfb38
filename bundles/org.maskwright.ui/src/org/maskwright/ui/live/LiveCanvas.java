package org.maskwright.ui.live;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.maskwright.session.live.LiveFrame;
import org.maskwright.ui.canvas.ScreenImage;
import org.maskwright.ui.canvas.raster.Composer;

/** Paints the newest picture as large as fits, or a line of text. Of the UI thread. */
final class LiveCanvas {
    private static final int MARGIN = 12;

    private final Canvas canvas;
    private Optional<LiveFrame> frame = Optional.empty();
    private String note = "";

    LiveCanvas(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        canvas.addListener(SWT.Paint, this::paint);
    }

    Canvas control() {
        return canvas;
    }

    void show(LiveFrame next) {
        frame = Optional.of(next);
        canvas.redraw();
    }

    void note(String text) {
        frame = Optional.empty();
        note = text;
        canvas.redraw();
    }

    private void paint(Event e) {
        Rectangle area = canvas.getClientArea();
        int ground = Composer.SURROUND;
        e.gc.setBackground(new Color(new RGB(ground >> 16, ground >> 8 & 0xff, ground & 0xff)));
        e.gc.fillRectangle(area);
        if (frame.isPresent()) {
            paint(e.gc, area, frame.get());
        } else {
            e.gc.setForeground(e.display.getSystemColor(SWT.COLOR_WHITE));
            String text = wrapped(e.gc, area.width - 2 * MARGIN);
            Point extent = e.gc.textExtent(text);
            e.gc.drawText(text, Math.max(MARGIN, (area.width - extent.x) / 2), (area.height - extent.y) / 2, true);
        }
    }

    private static void paint(GC gc, Rectangle area, LiveFrame shown) {
        int width = shown.size().width();
        int height = shown.size().height();
        double scale = Math.min((double) area.width / width, (double) area.height / height);
        int wide = Math.max(1, (int) Math.round(width * scale));
        int high = Math.max(1, (int) Math.round(height * scale));
        var image = new Image(gc.getDevice(), ScreenImage.data(shown.size(), shown.bgr()));
        try {
            gc.setInterpolation(SWT.HIGH);
            gc.drawImage(image, 0, 0, width, height, (area.width - wide) / 2, (area.height - high) / 2, wide, high);
        } finally {
            image.dispose();
        }
    }

    private String wrapped(GC gc, int width) {
        var lines = new StringBuilder();
        var line = new StringBuilder();
        for (String word : note.split(" ")) {
            if (line.length() > 0 && gc.textExtent(line + " " + word).x > width) {
                lines.append(line).append('\n');
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        return lines.append(line).toString();
    }
}
