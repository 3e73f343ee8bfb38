package org.maskwright.ui.painting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Size;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.canvas.Arrangement;
import org.maskwright.ui.canvas.ImageCanvas;
import org.maskwright.ui.canvas.Scene;
import org.maskwright.ui.canvas.raster.LabelColours;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Look;
import org.maskwright.ui.canvas.raster.Overlay;
import org.maskwright.ui.canvas.raster.Pyramid;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.canvas.raster.Viewport;

/** The canvas in a window of its own, of 800 × 800 px of the screen. */
class ImageCanvasTest {
    private static final Look FILL = new Look(new Overlay.Fill(50), new LabelColours(0xff0000));

    private static final RGB GREY = new RGB(0x80, 0x80, 0x80);

    private static final RGB TINTED = new RGB(0xbf, 0x40, 0x40);

    private static final RGB RED = new RGB(255, 0, 0);

    private final WorkbenchBot bot = new WorkbenchBot();
    private Shell shell;
    private ImageCanvas canvas;
    private int zoom;
    private int paints;

    @BeforeEach
    void open() {
        bot.run(() -> {
            shell = new Shell(bot.display(), SWT.NO_TRIM | SWT.ON_TOP);
            shell.setLayout(new FillLayout());
            canvas = new ImageCanvas(shell);
            canvas.control().addListener(SWT.Paint, e -> paints++);
            zoom = shell.getMonitor().getZoom();
            shell.setBounds(0, 0, 800 * 100 / zoom, 800 * 100 / zoom);
            shell.open();
            canvas.control().forceFocus();
        });
        bot.waitUntil("the window is there", () -> canvas.control().getSize().x == 800 * 100 / zoom);
    }

    @AfterEach
    void close() {
        bot.run(shell::dispose);
    }

    private static Layers layers(int width, int height, Mask mask) {
        byte[] bgr = new byte[3 * width * height];
        java.util.Arrays.fill(bgr, (byte) 0x80);
        return Layers.of(Optional.of(Pyramid.adopt(new Size(width, height), bgr)), Optional.of(MaskSnapshot.of(mask)));
    }

    private static Mask empty(int width, int height) {
        return Mask.adopt(new Size(width, height), new byte[width * height]);
    }

    private Sheet show(Layers layers) {
        return bot.get(() -> {
            var sheet = new Sheet(layers);
            canvas.show(new Arrangement.One(new Scene.Picture(sheet, FILL, "")));
            return sheet;
        });
    }

    private Viewport viewport() {
        return bot.get(() -> canvas.viewport().orElseThrow());
    }

    /** Waits until it is painted, too: a window does not always paint at once. */
    private void look(Viewport next) {
        int before = bot.get(() -> paints);
        bot.run(() -> {
            canvas.look(next);
            canvas.control().update();
        });
        bot.waitUntil("it is painted", () -> paints > before);
    }

    /** What is on the screen, each px of it. */
    private ImageData seen() {
        return bot.get(() -> {
            canvas.control().update();
            Point corner = canvas.control().toDisplay(0, 0);
            Point size = canvas.control().getSize();
            var image = new Image(bot.display(), size.x, size.y);
            var gc = new GC(bot.display());
            gc.copyArea(image, corner.x, corner.y);
            gc.dispose();
            ImageData pixels = image.getImageData(zoom);
            image.dispose();
            return pixels;
        });
    }

    private static RGB at(ImageData picture, int x, int y) {
        return picture.palette.getRGB(picture.getPixel(x, y));
    }

    /** Waits until a px of the screen has a colour: a window is not painted at once. */
    private void see(RGB expected, int x, int y) {
        bot.waitUntil(expected + " is seen at " + x + ", " + y, () -> expected.equals(at(seen(), x, y)));
    }

    private void send(int type, int x, int y, int count) {
        bot.run(() -> {
            var event = new Event();
            event.x = x;
            event.y = y;
            event.count = count;
            event.button = type == SWT.MouseDown || type == SWT.MouseUp ? 1 : 0;
            canvas.control().notifyListeners(type, event);
            canvas.control().update();
        });
    }

    @Test
    void anImageOfEightPixelsIsSeenAsItsMaskSays() {
        Mask mask = Mask.parse(
                "........", "........", "..####..", "..#..#..", "..####..", "........", "......##", "......##");
        show(layers(8, 8, mask));
        Viewport all = viewport();
        assertEquals(64, all.scale());
        look(all.zoomed(32, 400, 400));
        assertEquals(32, viewport().scale());
        see(GREY, 288, 288);

        ImageData seen = seen();
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                RGB expected = mask.at(x, y) == 0 ? GREY : TINTED;
                assertEquals(expected, at(seen, 272 + 32 * x + 16, 272 + 32 * y + 16), x + ", " + y);
            }
        }
        assertEquals(RED, at(seen, 272 + 64, 272 + 80), "the line within");
        assertEquals(new RGB(0x3a, 0x3a, 0x3a), at(seen, 271, 300), "beside the image");
        assertEquals(GREY, at(seen, 272 + 255, 272 + 40), "the image's last pixel");
        assertEquals(new RGB(0x3a, 0x3a, 0x3a), at(seen, 272 + 256, 272 + 40), "beside it");
    }

    @Test
    void theWheelKeepsWhatIsUnderThePointer() {
        show(layers(1000, 1000, empty(1000, 1000)));
        int x = 300;
        double under = viewport().toImageX(x * zoom / 100.0);
        for (int i = 0; i < 6; i++) {
            send(SWT.MouseWheel, x, 200, 3);
        }
        assertTrue(viewport().scale() > 2);
        assertEquals(under, viewport().toImageX(x * zoom / 100.0), 1);
        for (int i = 0; i < 20; i++) {
            send(SWT.MouseWheel, x, 200, -3);
        }
        assertTrue(viewport().isFit());
    }

    @Test
    void keysZoomAndMove() {
        show(layers(1600, 1600, empty(1600, 1600)));
        key('0', SWT.MOD1);
        assertEquals(1, viewport().scale());
        int left = viewport().left();
        key(SWT.ARROW_LEFT, 0);
        assertTrue(viewport().left() > left);
        key('+', 0);
        assertTrue(viewport().scale() > 1);
        key('f', 0);
        assertTrue(viewport().isFit());
    }

    private void key(int code, int state) {
        bot.run(() -> {
            var event = new Event();
            event.keyCode = code;
            event.stateMask = state;
            canvas.control().notifyListeners(SWT.KeyDown, event);
        });
    }

    @Test
    void whileHIsHeldTheMaskIsHidden() {
        show(layers(
                8,
                8,
                Mask.parse(
                        "........",
                        "........",
                        "..####..",
                        "..####..",
                        "..####..",
                        "..####..",
                        "........",
                        "........")));
        see(TINTED, 420, 420);
        key('h', 0);
        see(GREY, 420, 420);
        bot.run(() -> {
            var event = new Event();
            event.keyCode = 'h';
            canvas.control().notifyListeners(SWT.KeyUp, event);
        });
        see(TINTED, 420, 420);
    }

    @Test
    void draggingMovesThePicture() {
        show(layers(1600, 1600, empty(1600, 1600)));
        look(viewport().actualSize());
        int left = viewport().left();
        send(SWT.MouseDown, 100, 100, 1);
        send(SWT.MouseMove, 130, 110, 0);
        send(SWT.MouseMove, 160, 130, 0);
        send(SWT.MouseUp, 160, 130, 1);
        send(SWT.MouseMove, 300, 300, 0);
        assertEquals(left + 60 * zoom / 100, viewport().left());
    }

    @Test
    void aChangeComposesAndPaintsOnlyWhereItIs() {
        var document = new MaskDocument(empty(1600, 1600));
        Sheet sheet = show(layers(1600, 1600, document.mask()));
        look(viewport().actualSize());
        see(GREY, 400, 400);
        long before = bot.get(canvas::composedTiles);
        assertTrue(before >= 16, before + " tiles");
        List<Rectangle> painted = new ArrayList<>();
        bot.run(() ->
                canvas.control().addListener(SWT.Paint, e -> painted.add(new Rectangle(e.x, e.y, e.width, e.height))));

        document.onChange(changed -> bot.run(
                () -> sheet.replace(Layers.of(sheet.layers().image(), Optional.of(document.snapshot())), changed)));
        byte[] labels = new byte[1600 * 1600];
        for (int y = 870; y < 890; y++) {
            java.util.Arrays.fill(labels, y * 1600 + 860, y * 1600 + 880, (byte) 1);
        }
        document.apply(MaskPatch.between(document.mask(), Mask.adopt(new Size(1600, 1600), labels)));

        Viewport now = viewport();
        see(TINTED, (int) now.toScreenX(870), (int) now.toScreenY(880));
        assertEquals(before + 1, bot.get(canvas::composedTiles));
        assertEquals(1, painted.size());
        Rectangle around = painted.getFirst();
        assertTrue(around.width * zoom / 100 <= 32 && around.height * zoom / 100 <= 32, around + "");
    }

    @Test
    void panningComposesOnlyWhatComesIntoSight() {
        show(layers(4096, 4096, empty(4096, 4096)));
        look(viewport().actualSize());
        look(viewport().panned(-viewport().left() % 256, -viewport().top() % 256));
        long before = bot.get(canvas::composedTiles);
        look(viewport().panned(100, 0));
        assertTrue(bot.get(canvas::composedTiles) - before <= 5);
        long after = bot.get(canvas::composedTiles);
        look(viewport().panned(-100, 0));
        assertEquals(after, bot.get(canvas::composedTiles), "what was seen is kept");
    }

    @Test
    void largeImagesTakeTheMemoryThatIsStated() {
        Layers large = layers(6000, 4000, empty(6000, 4000));
        assertTrue(large.image().orElseThrow().bytes() <= 4L * 6000 * 4000);
        show(large);
        Viewport all = viewport();
        for (double scale : new double[] {1, 2, 3, 5, 8, 13}) {
            look(all.zoomed(scale, 100, 400));
            for (int i = 0; i < 9; i++) {
                look(viewport().panned(-700, -100));
            }
        }
        assertTrue(bot.get(canvas::composedTiles) > 256, "more than are kept");
        assertTrue(bot.get(canvas::tileBytes) <= 64L << 20);
    }

    @Test
    void aCurtainIsDraggedByItsLine() {
        Mask mask = Mask.parse(
                "########", "########", "########", "########", "########", "########", "########", "########");
        bot.run(() -> canvas.show(new Arrangement.Curtain(
                new Scene.Picture(new Sheet(layers(8, 8, empty(8, 8))), FILL, "A"),
                new Scene.Picture(new Sheet(layers(8, 8, mask)), FILL, "B"))));
        see(GREY, 350, 200);
        see(TINTED, 450, 200);
        int points = 100 * 100 / zoom;
        send(SWT.MouseDown, 4 * points, points, 1);
        send(SWT.MouseMove, 5 * points, points, 0);
        send(SWT.MouseUp, 5 * points, points, 1);
        see(GREY, 450, 200);
        see(TINTED, 600, 200);
    }

    @Test
    void morePixelsAreAskedForOnceWhenTheyWouldBeSeen() {
        var asked = new int[1];
        bot.run(() -> canvas.onDetailWanted(() -> asked[0]++));
        Pyramid quarter = Pyramid.adopt(new Size(3200, 3200), new Size(800, 800), new byte[3 * 800 * 800]);
        Sheet sheet = show(Layers.of(Optional.of(quarter), Optional.empty()));
        seen();
        assertEquals(0, asked[0]);
        look(viewport().zoomed(0.5, 0, 0));
        look(viewport().zoomed(1, 0, 0));
        assertEquals(1, asked[0]);
        bot.run(() -> sheet.replace(layers(3200, 3200, empty(3200, 3200))));
        see(GREY, 400, 400);
        assertEquals(1, asked[0]);
    }
}
