package org.maskwright.ui.live;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Size;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.demo.TinyNetwork.Numbers;
import org.maskwright.imaging.video.VideoSink;
import org.maskwright.ui.bot.ViewPicture;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.ViewIds;
import org.maskwright.ui.words.GroundMessages;

/** A small video is shown through a small network, on another ground when that is chosen, until it is stopped. */
class LivePartTest {
    private final WorkbenchBot bot = new WorkbenchBot();
    private LivePart part;

    @TempDir
    Path folder;

    @BeforeEach
    void show() {
        part = (LivePart) bot.get(() -> {
            try {
                return PlatformUI.getWorkbench()
                        .getWorkbenchWindows()[0]
                        .getActivePage()
                        .showView(ViewIds.LIVE);
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
        bot.activate();
    }

    @AfterEach
    void hide() {
        bot.run(() -> PlatformUI.getWorkbench()
                .getWorkbenchWindows()[0]
                .getActivePage()
                .hideView((IViewPart) part));
    }

    private Path video() throws Exception {
        Path video = folder.resolve("film.avi");
        try (VideoSink sink = VideoSink.open(video, new Size(64, 64), 25)) {
            byte[] bgr = new byte[3 * 64 * 64];
            Arrays.fill(bgr, 3 * 64 * 20, 3 * 64 * 44, (byte) 255);
            for (int frame = 0; frame < 10; frame++) {
                sink.write(bgr);
            }
        }
        return video;
    }

    @Test
    void aVideoIsShownOnTheChosenGround() throws Exception {
        Path network = TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 64, 64}, new float[] {1 / 3f, 1 / 3f, 1 / 3f})
                .writeTo(folder.resolve("bright.onnx"));
        Path video = video();
        bot.run(() -> part.take(video, network));
        start();
        Label figures = bot.control(Label.class, l -> l.getText().contains("pictures a second"));
        assertTrue(bot.get(figures::getText).contains("decode"));
        bot.clickToolbarButtonWithTooltip(GroundMessages.BACKDROP_CUT_OUT);
        ViewPicture cut = ViewPicture.of(bot, ViewIds.LIVE, p -> p.ground() > 0.6);
        assertFalse(cut.dark(), "the checkerboard is the largest part");
        bot.captureScreenshot("live");
        bot.clickToolbarButtonWithTooltip(LiveMessages.STOP);
        bot.run(() -> part.take(folder.resolve("none.avi"), network));
        start();
        bot.waitUntil("what is missing is said", () -> !part.isPlaying());
    }

    /** A button that could not be pressed before wants the pointer to come to it anew. */
    private void start() {
        bot.click(bot.control(Scale.class, s -> true), 2, 2);
        bot.clickToolbarButtonWithTooltip(LiveMessages.START);
    }
}
