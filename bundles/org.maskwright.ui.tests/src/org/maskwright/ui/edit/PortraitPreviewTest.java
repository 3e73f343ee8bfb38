package org.maskwright.ui.edit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;
import org.maskwright.ui.preview.PreviewMessages;
import org.maskwright.ui.words.GroundMessages;

/** What is drawn in the editor is seen before another background at once, and what is taken back is not. */
class PortraitPreviewTest {
    private static final RGB GREEN = new RGB(0, 0xb1, 0x40);

    private final WorkbenchBot bot = new WorkbenchBot();
    private EditorBot person;

    @TempDir
    Path folder;

    @TempDir
    Path program;

    @BeforeEach
    void open() throws Exception {
        person = new EditorBot(bot, OpenDataset.ofDiscs(bot, folder), program);
        person.dataset().showView(ViewIds.PREVIEW);
    }

    @AfterEach
    void close() throws Exception {
        person.close();
    }

    /** How much of the preview is the colour of its background, %. */
    private int green() {
        return bot.get(() -> {
            ImageData pixels = pixels();
            int found = 0;
            for (int y = 0; y < pixels.height; y++) {
                for (int x = 0; x < pixels.width; x++) {
                    RGB rgb = pixels.palette.getRGB(pixels.getPixel(x, y));
                    found += Math.abs(rgb.red - GREEN.red) + Math.abs(rgb.green - GREEN.green) < 8 ? 1 : 0;
                }
            }
            int side = Math.min(pixels.width, pixels.height);
            return 100 * found / (side * side);
        });
    }

    private ImageData pixels() {
        Canvas canvas = bot.control(
                Canvas.class,
                c -> Named.of(c).filter(PreviewMessages.NAME::equals).isPresent());
        Rectangle area = canvas.getClientArea();
        Point corner = canvas.toDisplay(0, 0);
        var image = new Image(canvas.getDisplay(), Math.max(1, area.width), Math.max(1, area.height));
        var gc = new GC(canvas.getDisplay());
        gc.copyArea(image, corner.x, corner.y);
        gc.dispose();
        ImageData pixels = image.getImageData();
        image.dispose();
        return pixels;
    }

    @Test
    void strokesAreSeenBeforeTheyAreSaved() throws Exception {
        person.edit("b/02299.png");
        bot.clickToolbarButtonWithTooltip(GroundMessages.BACKDROP_COLOUR);
        bot.waitUntil("an empty mask leaves the colour alone", () -> green() > 95);
        person.brush(30);
        person.drag(20, 33, 48, 33);
        person.waitForStroke("brush");
        // 59 × 31 of 67 × 67 px.
        bot.waitUntil("the stroke is a hole in the colour", () -> green() > 50 && green() < 68);
        bot.captureScreenshot("preview");
        assertTrue(bot.get(() -> EditorBot.editor().isDirty()), "not saved");
        bot.run(() -> EditorBot.editor().board().undo());
        bot.waitUntil("it is gone again", () -> green() > 95);
        bot.clickToolbarButtonWithTooltip(GroundMessages.BACKDROP_CUT_OUT);
        bot.waitUntil("a checkerboard", () -> green() == 0);
    }
}
