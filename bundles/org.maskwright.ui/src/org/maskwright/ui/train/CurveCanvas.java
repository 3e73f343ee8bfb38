package org.maskwright.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.maskwright.core.Size;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.FocusMark;
import org.maskwright.ui.parts.Keyboard;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.pictures.ChartLook;

/** Curves side by side, or below each other where there is more height than width. Drawn in a job; UI thread only. */
final class CurveCanvas {
    private static final int LEAST = 60;

    private final Canvas canvas;
    private final LatestJob painting;
    private List<CurvePlot> plots = List.of();
    private List<Image> images = new ArrayList<>();
    private Optional<Drawn> drawn = Optional.empty();
    private boolean stale;

    /** What is drawn, and how. */
    private record Drawn(List<CurvePlot> plots, ChartLook look) {}

    CurveCanvas(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        canvas.setForeground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        painting = new LatestJob(UiThread.of(canvas));
        Named.as(canvas, () -> plots.stream().map(CurvePlot::words).collect(Collectors.joining(". ")));
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(SWT.Resize, e -> draw());
        canvas.addListener(SWT.Dispose, e -> {
            painting.stop();
            images.forEach(Image::dispose);
        });
        FocusMark.on(canvas);
        Keyboard.letTabLeave(canvas);
    }

    Canvas control() {
        return canvas;
    }

    /** What is shown. */
    List<CurvePlot> plots() {
        return plots;
    }

    /** How many of the curves are painted: all, once a job has drawn them. */
    int painted() {
        return images.size();
    }

    /** Shows curves; those before stay until they are drawn. */
    void show(List<CurvePlot> next) {
        plots = List.copyOf(next);
        draw();
    }

    private void draw() {
        Point cell = cell(Math.max(1, plots.size()));
        if (plots.isEmpty() || cell.x < LEAST || cell.y < LEAST) {
            return;
        }
        var look = new ChartLook(
                new Size(cell.x, cell.y),
                canvas.getMonitor().getZoom() / 100.0,
                rgb(canvas.getBackground().getRGB()),
                rgb(canvas.getForeground().getRGB()));
        var wanted = new Drawn(plots, look);
        if (drawn.equals(Optional.of(wanted))) {
            return;
        }
        if (painting.isWorking()) {
            // What is drawn now comes to its end first: steps may come faster than they can be drawn.
            stale = true;
            return;
        }
        drawn = Optional.of(wanted);
        painting.start(TrainMessages.CURVES_JOB, progress -> paint(wanted), this::take);
    }

    private static List<ImageData> paint(Drawn wanted) {
        var painter = new CurvePainter(wanted.look());
        return wanted.plots().stream().map(painter::paint).toList();
    }

    private void take(List<ImageData> pictures) {
        images.forEach(Image::dispose);
        images = new ArrayList<>();
        pictures.forEach(p -> images.add(new Image(canvas.getDisplay(), p)));
        canvas.redraw();
        if (stale) {
            stale = false;
            draw();
        }
    }

    private boolean isWide() {
        Point size = canvas.getSize();
        return size.x >= size.y;
    }

    private Point cell(int count) {
        Point size = canvas.getSize();
        return isWide() ? new Point(size.x / count, size.y) : new Point(size.x, size.y / count);
    }

    private void paint(GC gc) {
        gc.setInterpolation(SWT.HIGH);
        Point cell = cell(Math.max(1, images.size()));
        for (int i = 0; i < images.size(); i++) {
            Rectangle all = images.get(i).getBounds();
            int x = isWide() ? i * cell.x : 0;
            int y = isWide() ? 0 : i * cell.y;
            gc.drawImage(images.get(i), 0, 0, all.width, all.height, x, y, cell.x, cell.y);
        }
        // Curves are pictures: those for light ground are drawn anew for dark ground.
        int ground = rgb(canvas.getBackground().getRGB());
        if (drawn.filter(d -> d.look().background() != ground).isPresent()) {
            UiThread.of(canvas).soon(this::draw);
        }
    }

    private static int rgb(RGB colour) {
        return colour.red << 16 | colour.green << 8 | colour.blue;
    }
}
