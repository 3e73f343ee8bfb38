package org.maskwright.ui.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.browser.BrowserMessages;
import org.maskwright.ui.compare.CompareMessages;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;
import org.maskwright.ui.quarantine.QuarantineMessages;
import org.maskwright.ui.sample.SampleMessages;
import org.maskwright.ui.statistics.StatisticsMessages;

/** What we paint ourselves has a name for those who do not see it, and shows that it has the keyboard to those who do. */
class CanvasesTest {
    /** Pixels that differ at least between a canvas with the keyboard and without: an outline of the smallest view. */
    private static final int MARK = 100;

    private static final int LOOKS = 8;

    private static final List<String> VIEWS =
            List.of(ViewIds.BROWSER, ViewIds.SAMPLE, ViewIds.COMPARE, ViewIds.STATISTICS, ViewIds.QUARANTINE);

    private final WorkbenchBot bot = new WorkbenchBot();
    private OpenDataset dataset;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        dataset = OpenDataset.ofDiscs(bot, folder);
        dataset.setOneAside();
        dataset.workspace().browser().select("a/1.png");
        bot.activate();
    }

    @AfterEach
    void close() throws Exception {
        dataset.close();
    }

    /** Canvases of a view that is in front. Widgets of the platform derive from Canvas, and name themselves. */
    private List<Canvas> canvases(String view) {
        return canvases(view, c -> true);
    }

    /** Chosen at once: a view that hears news makes some of them anew. */
    private List<Canvas> canvases(String view, Predicate<Canvas> wanted) {
        dataset.showView(view);
        return bot.get(() -> {
            var part = PlatformUI.getWorkbench()
                    .getWorkbenchWindows()[0]
                    .getActivePage()
                    .findView(view);
            return controls((Control) part.getSite().getService(MPart.class).getWidget())
                    .filter(c -> c.getClass() == Canvas.class && c.isVisible())
                    .map(Canvas.class::cast)
                    .filter(wanted)
                    .toList();
        });
    }

    private static Stream<Control> controls(Control root) {
        Stream<Control> below = root instanceof Composite c
                ? Stream.of(c.getChildren()).flatMap(CanvasesTest::controls)
                : Stream.empty();
        return Stream.concat(Stream.of(root), below);
    }

    @Test
    void everyCanvasHasAName() {
        List<String> names = new ArrayList<>();
        for (String view : VIEWS) {
            for (Canvas canvas : canvases(view)) {
                Optional<String> name = bot.get(() -> Named.of(canvas));
                assertTrue(name.filter(n -> !n.isBlank()).isPresent(), "a canvas of " + view + " has no name");
                names.add(name.get().lines().findFirst().orElseThrow());
            }
        }
        assertEquals(
                List.of(
                        BrowserMessages.GALLERY,
                        SampleMessages.PICTURE_NAME,
                        SampleMessages.FACT_VALUES,
                        CompareMessages.NAME,
                        StatisticsMessages.NAME,
                        QuarantineMessages.PICTURE_NAME),
                names);
    }

    @Test
    void everyCanvasThatTakesKeysShowsThatItHasThem() {
        List<String> marked = new ArrayList<>();
        for (String view : VIEWS) {
            for (Canvas canvas : canvases(view, c -> c.isListening(SWT.KeyDown))) {
                assertMarked(canvas);
                marked.add(bot.get(() -> Named.of(canvas).orElseThrow()));
            }
        }
        assertEquals(
                List.of(
                        BrowserMessages.GALLERY,
                        SampleMessages.PICTURE_NAME,
                        CompareMessages.NAME,
                        StatisticsMessages.NAME,
                        QuarantineMessages.PICTURE_NAME),
                marked);
    }

    @Test
    void theGalleryShowsItAlsoWhereNothingIsSelected() {
        dataset.workspace().browser().select(List.of(), "");
        canvases(ViewIds.BROWSER).forEach(this::assertMarked);
        bot.captureScreenshot("gallery-focus-mark");
    }

    /** It changes when it is given the keyboard, and looks as before when that is gone again. */
    private void assertMarked(Canvas canvas) {
        Text elsewhere = bot.control(
                Text.class,
                t -> Named.of(t).filter(BrowserMessages.FILTER_SEARCH::equals).isPresent());
        focus(elsewhere);
        ImageData without = settled(canvas);
        focus(canvas);
        bot.waitUntil(canvas + " is marked", () -> differing(without, picture(canvas)) >= MARK);
        focus(elsewhere);
        bot.waitUntil(canvas + " is as before", () -> differing(without, picture(canvas)) == 0);
    }

    private void focus(Control control) {
        bot.run(control::forceFocus);
        bot.waitUntil(control + " has the keyboard", control::isFocusControl);
    }

    /** What is seen once several looks agree: pictures come in the background. */
    private ImageData settled(Canvas canvas) {
        var last = new ImageData[] {bot.get(() -> picture(canvas))};
        var same = new AtomicInteger();
        bot.waitUntil("all is painted", () -> {
            ImageData now = picture(canvas);
            same.set(differing(last[0], now) == 0 ? same.get() + 1 : 0);
            last[0] = now;
            return same.get() >= LOOKS;
        });
        return last[0];
    }

    private static ImageData picture(Canvas canvas) {
        canvas.update();
        Point corner = canvas.toDisplay(0, 0);
        Point size = canvas.getSize();
        var image = new Image(canvas.getDisplay(), size.x, size.y);
        var gc = new GC(canvas.getDisplay());
        gc.copyArea(image, corner.x, corner.y);
        gc.dispose();
        ImageData pixels = image.getImageData();
        image.dispose();
        return pixels;
    }

    private static int differing(ImageData a, ImageData b) {
        int count = 0;
        for (int y = 0; y < a.height; y++) {
            for (int x = 0; x < a.width; x++) {
                count += a.getPixel(x, y) == b.getPixel(x, y) ? 0 : 1;
            }
        }
        return count;
    }
}
