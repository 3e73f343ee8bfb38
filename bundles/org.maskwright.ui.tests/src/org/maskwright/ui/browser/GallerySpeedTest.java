package org.maskwright.ui.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.session.workspace.WorkspaceState;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.ViewIds;

/** How quickly the gallery scrolls through as many samples as AISegment has. */
class GallerySpeedTest {
    private static final int SAMPLES = 34_427;
    private static final int FRAMES = 200;

    private final WorkbenchBot bot = new WorkbenchBot();
    private final Workspace workspace = bot.get(() -> PlatformUI.getWorkbench().getService(Workspace.class));

    @TempDir
    Path folder;

    @AfterEach
    void close() throws Exception {
        workspace.close();
    }

    @Test
    void scrollsFiftyFramesASecond() throws Exception {
        Datasets.discs(folder, List.of("1", "2"));
        workspace.show(new WorkspaceState.Open(
                DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none())));
        BrowserRow first = workspace.browser().view().all().getFirst();
        workspace
                .browser()
                .show(IntStream.range(0, SAMPLES).mapToObj(i -> copy(first, i)).toList());
        Gallery gallery = gallery();
        bot.waitUntil("all samples are there", () -> gallery.layout().count() == SAMPLES);
        int before = gallery.paints();
        long[] frames = bot.get(() -> scroll(gallery));
        assertTrue(gallery.paints() - before >= FRAMES, "only " + (gallery.paints() - before) + " frames were painted");
        Arrays.sort(frames);
        System.out.printf(
                "gallery: a frame took %.1f ms in the middle, %.1f at most%n",
                frames[FRAMES / 2] / 1e6, frames[FRAMES - 1] / 1e6);
        assertTrue(frames[FRAMES / 2] <= 20_000_000, "a frame took " + frames[FRAMES / 2] / 1e6 + " ms");
        bot.captureScreenshot("many");
    }

    @Test
    void filteringManyIsQuick() {
        workspace
                .browser()
                .show(IntStream.range(0, SAMPLES)
                        .mapToObj(i -> new BrowserRow(
                                new Sample(
                                        "s" + i,
                                        Optional.of("s" + i + ".jpg"),
                                        Optional.empty(),
                                        org.maskwright.core.SampleStatus.UNLABELLED),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                java.util.OptionalDouble.empty(),
                                java.util.OptionalInt.empty(),
                                Optional.empty(),
                                Optional.empty()))
                        .toList());
        long begin = System.nanoTime();
        workspace.browser().filter(workspace.browser().view().filter().withText("s344"));
        long took = System.nanoTime() - begin;
        assertEquals(1 + 10 + 27, workspace.browser().view().rows().size(), "s344, s3440…s3449, s34400…s34426");
        assertTrue(took < 1_000_000_000L, took / 1e6 + " ms");
    }

    private static BrowserRow copy(BrowserRow row, int i) {
        Optional<FileStamp> image = row.imageStamp().map(s -> new FileStamp(s.path(), s.bytes(), s.modifiedNs() + i));
        return new BrowserRow(
                new Sample("sample-" + i, row.sample().image(), row.sample().mask(), row.status()),
                row.part(),
                row.worst(),
                row.rules(),
                row.imageSize(),
                row.maskSize(),
                row.coverage(),
                row.components(),
                image,
                row.maskStamp());
    }

    private Gallery gallery() {
        return bot.get(() -> {
            var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
            return ((BrowserPart) page.findView(ViewIds.BROWSER)).gallery();
        });
    }

    /** Nanoseconds that each step took, painting included: into a picture, as GTK paints the screen only when it thinks fit. */
    private static long[] scroll(Gallery gallery) {
        long[] took = new long[FRAMES];
        var area = gallery.control().getClientArea();
        var screen = new org.eclipse.swt.graphics.Image(gallery.control().getDisplay(), area.width, area.height);
        var gc = new org.eclipse.swt.graphics.GC(screen);
        for (int i = 0; i < FRAMES; i++) {
            long begin = System.nanoTime();
            gallery.scrollTo(gallery.offset() + 40 + 13 * i);
            gallery.control().print(gc);
            took[i] = System.nanoTime() - begin;
            while (gallery.control().getDisplay().readAndDispatch()) {
                // pictures that have arrived
            }
        }
        gc.dispose();
        screen.dispose();
        return took;
    }
}
