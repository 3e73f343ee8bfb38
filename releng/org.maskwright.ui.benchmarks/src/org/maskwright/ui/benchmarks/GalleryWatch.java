package org.maskwright.ui.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.PlatformUI;

/** Looks at the gallery as a user does, on the screen, and turns the wheel over it. For use off the UI thread. */
final class GalleryWatch {
    /** Time between two turns of the wheel: sixty a second. */
    private static final int TURN_MS = 16;

    /** What is looked at of the gallery, px: large enough for a picture, small enough not to keep the UI thread busy. */
    private static final Rectangle SPOT = new Rectangle(0, 0, 240, 160);

    private final Display display;

    GalleryWatch(Display display) {
        this.display = display;
    }

    /** Waits until so many colours are on the screen where the gallery is. */
    void waitForColours(int least, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (display.syncCall(this::colours) < least) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no pictures within " + patience);
            }
            Pause.ms(15);
        }
    }

    /** The largest visible canvas that scrolls. */
    private Canvas canvas() {
        return Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows())
                .flatMap(w -> controls(w.getShell()))
                .filter(c -> c.getClass() == Canvas.class && c.isVisible() && (c.getStyle() & SWT.V_SCROLL) != 0)
                .map(Canvas.class::cast)
                .max(Comparator.comparingInt(c -> c.getSize().x * c.getSize().y))
                .orElse(null);
    }

    private static Stream<Control> controls(Control root) {
        Stream<Control> below = root instanceof Composite c
                ? Stream.of(c.getChildren()).flatMap(GalleryWatch::controls)
                : Stream.empty();
        return Stream.concat(Stream.of(root), below);
    }

    private int colours() {
        Canvas canvas = canvas();
        if (canvas == null) {
            return 0;
        }
        Rectangle area = canvas.getClientArea().intersection(SPOT);
        if (area.isEmpty()) {
            return 0;
        }
        Point corner = canvas.toDisplay(0, 0);
        var picture = new Image(display, area.width, area.height);
        var gc = new GC(display);
        gc.copyArea(picture, corner.x, corner.y);
        gc.dispose();
        ImageData data = picture.getImageData();
        picture.dispose();
        var row = new int[data.width];
        var seen = new BitSet(1 << 24);
        for (int y = 0; y < data.height; y++) {
            data.getPixels(0, y, data.width, row, 0);
            for (int pixel : row) {
                seen.set(pixel >>> 8 & 0xffffff);
            }
        }
        return seen.cardinality();
    }

    /** Turns the wheel for some time, so many clicks at each turn, and counts the frames that were painted. */
    void scroll(Duration time, int clicks, ObjectNode to) {
        Canvas canvas = display.syncCall(this::canvas);
        List<Long> frames = new ArrayList<>();
        Listener painting = e -> frames.add(System.nanoTime());
        display.syncExec(() -> canvas.addListener(SWT.Paint, painting));
        long begin = System.nanoTime();
        turnWheel(canvas, begin + time.toNanos(), clicks);
        display.syncExec(() -> canvas.removeListener(SWT.Paint, painting));
        record(frames, (System.nanoTime() - begin) / 1e9, to);
    }

    private void turnWheel(Canvas canvas, long until, int clicks) {
        for (long next = System.nanoTime(); next < until; next += TURN_MS * 1_000_000L) {
            display.asyncExec(() -> turn(canvas, clicks));
            Pause.ms(Math.max(1, (next - System.nanoTime()) / 1_000_000 + TURN_MS));
        }
    }

    private static void record(List<Long> frames, double seconds, ObjectNode to) {
        double[] gaps = new double[Math.max(0, frames.size() - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (frames.get(i + 1) - frames.get(i)) / 1e6;
        }
        Arrays.sort(gaps);
        to.put("framesPerSecond", frames.size() / seconds);
        if (gaps.length > 0) {
            to.put("medianFrameMs", gaps[gaps.length / 2])
                    .put("frame99Ms", gaps[(int) (gaps.length * 0.99)])
                    .put("longestFrameMs", gaps[gaps.length - 1]);
        }
    }

    /** As SWT tells of it: GTK lets no program make the wheel's real event. */
    private static void turn(Canvas canvas, int clicks) {
        for (int i = 0; i < clicks; i++) {
            var event = new Event();
            event.count = -1;
            canvas.notifyListeners(SWT.MouseVerticalWheel, event);
        }
    }
}
