package org.maskwright.ui.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.Size;
import org.maskwright.core.shape.Brush;
import org.maskwright.ui.canvas.Arrangement;
import org.maskwright.ui.canvas.ImageCanvas;
import org.maskwright.ui.canvas.Scene;
import org.maskwright.ui.canvas.SheetEasel;
import org.maskwright.ui.canvas.raster.LabelColours;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Look;
import org.maskwright.ui.canvas.raster.Overlay;
import org.maskwright.ui.canvas.raster.Pyramid;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.canvas.raster.Viewport;
import org.maskwright.ui.canvas.tool.BrushTool;
import org.maskwright.ui.canvas.tool.Palette;

/**
 * What a move of the pointer costs the UI thread while a stroke is drawn, from the event to the end of painting, ms: half of the moves, 95 and
 * 99 of a hundred. The screen's own clock, which lets nothing be painted more than 60 times a second, is not counted. Draws in a window of the canvas alone, of 1200 × 900 px, with the picture as a whole and with each px as one of the screen. Each move goes
 * about 12 px of the screen, round and round; it is given to the canvas as an event, and painted before the next one.
 */
public final class StrokeBenchmark {
    private static final List<Size> SIZES = List.of(new Size(816, 612), new Size(2312, 1734), new Size(6000, 4000));

    private static final int[] BRUSHES = {5, 50, 500, 2000};

    private static final int MOVES = 300;

    private static final int WARM_UP = 2;

    private final Display display = new Display();
    private final Shell shell = new Shell(display, SWT.NO_TRIM);
    private final ImageCanvas canvas;
    private final Palette palette = new Palette();
    private long paintBegan;
    private long painting;
    private boolean painted;

    private StrokeBenchmark() {
        shell.setLayout(new FillLayout());
        canvas = new ImageCanvas(shell);
        // A filter is told before the canvas, this listener after it.
        display.addFilter(SWT.Paint, e -> paintBegan = System.nanoTime());
        canvas.control().addListener(SWT.Paint, e -> {
            painting += System.nanoTime() - paintBegan;
            painted = true;
        });
        shell.setBounds(0, 0, 1200, 900);
        shell.open();
        settle();
    }

    /** Measures, and prints a row for each size of picture and brush. */
    public static void main(String[] arguments) {
        var benchmark = new StrokeBenchmark();
        System.out.println("picture | view | brush px | p50 ms | p95 ms | p99 ms | button up ms");
        for (Size size : SIZES) {
            for (boolean whole : new boolean[] {true, false}) {
                for (int brush : BRUSHES) {
                    benchmark.measure(size, whole, brush);
                }
            }
        }
        benchmark.display.dispose();
    }

    private void settle() {
        while (display.readAndDispatch()) {
            // whatever is still to be laid out and painted
        }
    }

    private void measure(Size size, boolean whole, int brushPx) {
        double[] moves = new double[MOVES];
        double up = 0;
        for (int round = 0; round <= WARM_UP; round++) {
            show(size, whole);
            palette.brush(new Brush(brushPx, Brush.Tip.ROUND));
            up = stroke(moves);
        }
        Arrays.sort(moves);
        System.out.printf(
                Locale.ROOT,
                "%.1f MP | %s | %d | %.1f | %.1f | %.1f | %.1f%n",
                size.pixels() / 1e6,
                whole ? "whole" : "1:1",
                brushPx,
                moves[MOVES / 2],
                moves[MOVES * 95 / 100],
                moves[MOVES * 99 / 100],
                up);
    }

    private void show(Size size, boolean whole) {
        byte[] bgr = new byte[3 * (int) size.pixels()];
        new Random(7).nextBytes(bgr);
        var document = new MaskDocument(Mask.adopt(size, new byte[(int) size.pixels()]));
        var sheet = new Sheet(Layers.of(Optional.of(Pyramid.adopt(size, bgr)), Optional.of(document.snapshot())));
        var easel = new SheetEasel(sheet, document::snapshot, (patch, by) -> {
            document.apply(patch);
            sheet.replace(
                    new Layers(sheet.layers().image(), Optional.of(document.snapshot()), Optional.empty()),
                    patch.area());
        });
        canvas.show(new Arrangement.One(
                new Scene.Picture(sheet, new Look(new Overlay.Fill(45), new LabelColours(0xc8148f)), "")));
        canvas.use(new BrushTool(easel, palette, false));
        canvas.fit();
        if (!whole) {
            canvas.viewport().map(Viewport::actualSize).ifPresent(canvas::look);
        }
        settle();
    }

    private double stroke(double[] moves) {
        post(SWT.MouseDown, 0);
        settle();
        for (int i = 0; i < MOVES; i++) {
            moves[i] = cost(SWT.MouseMove, i);
        }
        double up = cost(SWT.MouseUp, MOVES);
        settle();
        return up;
    }

    private double cost(int type, int step) {
        painting = 0;
        painted = false;
        long begin = System.nanoTime();
        post(type, step);
        long handled = System.nanoTime() - begin;
        while (!painted) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        settle();
        return (handled + painting) / 1e6;
    }

    /** A figure of eight over most of the window. */
    private void post(int type, int step) {
        double t = step / 60.0;
        var event = new Event();
        event.button = 1;
        event.x = (int) (600 + 400 * Math.sin(t));
        event.y = (int) (450 + 300 * Math.sin(2 * t));
        event.stateMask = type == SWT.MouseDown ? 0 : SWT.BUTTON1;
        canvas.control().notifyListeners(type, event);
    }
}
