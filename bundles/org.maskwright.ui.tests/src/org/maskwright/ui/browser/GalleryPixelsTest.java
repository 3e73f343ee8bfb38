package org.maskwright.ui.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;
import org.maskwright.ui.pictures.Picture;

/** On a screen of any zoom, the gallery's pictures are made of its pixels and are as large as elsewhere. */
class GalleryPixelsTest {
    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path folder;

    @Test
    void picturesHaveThePixelsOfTheScreen() throws Exception {
        try (var dataset = new OpenDataset(bot, Datasets.demo(folder.resolve("demo")))) {
            dataset.showView(ViewIds.BROWSER);
            Gallery gallery = bot.get(() -> ((BrowserPart) PlatformUI.getWorkbench()
                            .getActiveWorkbenchWindow()
                            .getActivePage()
                            .findView(ViewIds.BROWSER))
                    .gallery());
            bot.waitUntil(
                    "the first picture is there",
                    () -> gallery.picture(0).filter(Picture::isThere).isPresent());
            int zoom = bot.get(() -> bot.display().getPrimaryMonitor().getZoom());
            int side = bot.get(() -> gallery.style().sidePx());
            Point size = bot.get(() -> gallery.picture(0).orElseThrow().size());
            assertEquals(side, Math.max(size.x, size.y), "as SWT counts");
            assertEquals(side * zoom / 100, bot.get(() -> gallery.key(0)).sidePx(), "pixels of the screen");
            assertTrue(zoom >= 100, "zoom " + zoom);
        }
    }
}
