package org.maskwright.ui.painting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Size;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.canvas.Arrangement;
import org.maskwright.ui.canvas.ImageCanvas;
import org.maskwright.ui.canvas.RuledCanvas;
import org.maskwright.ui.canvas.Scene;
import org.maskwright.ui.canvas.raster.LabelColours;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Look;
import org.maskwright.ui.canvas.raster.Overlay;
import org.maskwright.ui.canvas.raster.Pyramid;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.canvas.raster.Viewport;
import org.maskwright.ui.canvas.tool.Pointer;
import org.maskwright.ui.canvas.tool.Tool;

/** Rulers, map and pinch of a canvas in a window of its own, of 618 × 618 points. */
class CanvasAidsTest {
    private static final int SIDE = 618;

    private final WorkbenchBot bot = new WorkbenchBot();
    private Shell shell;
    private RuledCanvas ruled;
    private ImageCanvas canvas;
    private int pressed;

    @BeforeEach
    void open() {
        bot.run(() -> {
            shell = new Shell(bot.display(), SWT.NO_TRIM | SWT.ON_TOP);
            shell.setLayout(new FillLayout());
            ruled = new RuledCanvas(shell);
            canvas = ruled.canvas();
            canvas.showMap(true);
            canvas.use(counting());
            shell.setBounds(0, 0, SIDE, SIDE);
            shell.open();
            var size = new Size(1200, 1200);
            byte[] grey = new byte[3 * 1200 * 1200];
            var mask = MaskSnapshot.of(Mask.adopt(size, new byte[1200 * 1200]));
            var sheet = new Sheet(Layers.of(Optional.of(Pyramid.adopt(size, grey)), Optional.of(mask)));
            var look = new Look(new Overlay.Fill(50), new LabelColours(0xff0000));
            canvas.show(new Arrangement.One(new Scene.Picture(sheet, look, "")));
        });
        bot.waitUntil("the window is there", () -> canvas.control().getSize().x == SIDE - 18);
    }

    @AfterEach
    void close() {
        bot.run(shell::dispose);
    }

    private Tool counting() {
        return new Tool() {
            @Override
            public boolean takes(Pointer at) {
                return true;
            }

            @Override
            public void press(Pointer at) {
                pressed++;
            }

            @Override
            public void drag(Pointer to) {}
        };
    }

    private Viewport viewport() {
        return bot.get(() -> canvas.viewport().orElseThrow());
    }

    private void send(int type, Event event, int x, int y) {
        bot.run(() -> {
            event.x = x;
            event.y = y;
            event.button = type == SWT.MouseDown || type == SWT.MouseUp ? 1 : 0;
            canvas.control().notifyListeners(type, event);
        });
    }

    private int middle() {
        Viewport v = viewport();
        return (int) Math.round(v.toImageX(v.pane().width() / 2.0));
    }

    @Test
    void aPressOnTheMapGoesThereAndADragGoesOn() {
        bot.run(() -> canvas.look(viewport().zoomed(4, 0, 0)));
        int points = bot.get(() -> canvas.control().getSize().x);
        // The map is 168 points wide, 10 from the corner.
        int right = points - 10 - 168 / 4;
        int low = points - 10 - 168 / 2;
        send(SWT.MouseDown, new Event(), right, low);
        assertEquals(900, middle(), 10, "three quarters of the picture");
        send(SWT.MouseMove, new Event(), points - 10 - 168 / 2, low);
        send(SWT.MouseUp, new Event(), points - 10 - 168 / 2, low);
        assertEquals(600, middle(), 10, "half of it");
        assertEquals(0, pressed, "nothing is for the tool there");
        send(SWT.MouseDown, new Event(), 100, 100);
        send(SWT.MouseUp, new Event(), 100, 100);
        assertEquals(1, pressed, "elsewhere all is");
    }

    @Test
    void whileAllIsSeenThereIsNoMap() {
        int corner = bot.get(() -> canvas.control().getSize().x) - 20;
        send(SWT.MouseDown, new Event(), corner, corner);
        send(SWT.MouseUp, new Event(), corner, corner);
        assertEquals(1, pressed);
        bot.run(() -> {
            canvas.look(viewport().zoomed(4, 0, 0));
            canvas.showMap(false);
        });
        send(SWT.MouseDown, new Event(), corner, corner);
        send(SWT.MouseUp, new Event(), corner, corner);
        assertEquals(2, pressed, "nor where nobody wants one");
    }

    @Test
    void aPinchZoomsAtTheFingers() {
        double under = viewport().toImageX(200);
        var begin = new Event();
        begin.detail = SWT.GESTURE_BEGIN;
        send(SWT.Gesture, begin, 200, 300);
        double before = viewport().scale();
        for (double times : new double[] {1.5, 2, 3}) {
            var magnified = new Event();
            magnified.detail = SWT.GESTURE_MAGNIFY;
            magnified.magnification = times;
            send(SWT.Gesture, magnified, 200, 300);
        }
        assertEquals(3 * before, viewport().scale(), 1e-9);
        assertEquals(under, viewport().toImageX(200), 1);
    }

    @Test
    void thePointerIsMarkedOnTheRulersAloneWhereItIs() {
        List<Rectangle> painted = new ArrayList<>();
        Control top = bot.get(() -> ruled.control().getChildren()[1]);
        bot.waitUntil("it is a strip", () -> top.getSize().y == 18);
        bot.run(top::update);
        send(SWT.MouseMove, new Event(), 100, 100);
        bot.run(() -> {
            top.update();
            top.addListener(SWT.Paint, e -> painted.add(new Rectangle(e.x, e.y, e.width, e.height)));
        });
        send(SWT.MouseMove, new Event(), 104, 300);
        bot.run(top::update);
        bot.waitUntil("the mark is painted", () -> !painted.isEmpty());
        assertTrue(painted.stream().allMatch(r -> r.x >= 90 && r.x + r.width <= 114), painted + "");
        painted.clear();
        send(SWT.MouseMove, new Event(), 104, 320);
        bot.run(top::update);
        assertTrue(painted.isEmpty(), "moved along the other one");
    }

    @Test
    void hiddenRulersLeaveTheirRoom() {
        bot.run(() -> ruled.showRulers(false));
        bot.waitUntil("the picture takes it", () -> canvas.control().getSize().x == SIDE);
        assertFalse(bot.get(() -> ruled.control().getChildren()[1].isVisible()));
        bot.run(() -> ruled.showRulers(true));
        bot.waitUntil("they are back", () -> canvas.control().getSize().x == SIDE - 18);
    }
}
