package org.maskwright.ui.edit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;

/** From a key to the next sample on the screen, with photographs of 12 megapixels. */
class NextSampleTest {
    private static final Size SIZE = new Size(4000, 3000);

    private static final int SAMPLES = 4;

    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path folder;

    @TempDir
    Path program;

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }

    private void make() throws IOException {
        for (int i = 1; i <= SAMPLES; i++) {
            byte[] grey = new byte[Math.toIntExact(SIZE.pixels())];
            byte[] labels = new byte[grey.length];
            for (int at = 0; at < grey.length; at++) {
                int x = at % SIZE.width();
                int y = at / SIZE.width();
                grey[at] = (byte) ((x * i / 20 + y / 15) & 0xff);
                labels[at] = (byte) (x > 1000 * i / 2 && x < 3000 && y > 800 ? 1 : 0);
            }
            write(folder.resolve("images/" + i + ".png"), MaskFile.greyPng(Shares.adopt(SIZE, grey)));
            write(folder.resolve("masks/" + i + ".png"), MaskFile.png(Mask.adopt(SIZE, labels)));
        }
    }

    /** From a key until a sample is painted, ms. */
    private double ms(String sample, char key) {
        var painted = new AtomicLong();
        var canvas = bot.get(() -> EditorBot.editor().board().control());
        bot.run(() -> canvas.addListener(SWT.Paint, e -> {
            if (EditorBot.editing()
                    .filter(o -> o.sample().name().key().equals(sample))
                    .isPresent()) {
                painted.compareAndSet(0, System.nanoTime());
            }
        }));
        long from = System.nanoTime();
        bot.pressShortcut(key);
        bot.waitUntil(sample + " is painted", () -> painted.get() != 0);
        return (painted.get() - from) / 1e6;
    }

    @Test
    void theNextSampleIsDecodedAheadOfTime() throws Exception {
        make();
        var person = new EditorBot(bot, new OpenDataset(bot, folder), program);
        try {
            person.edit("4.png");
            Job.getJobManager().join(Workspace.class, null);
            // As if nobody had prepared it: a file that was written since is not the one that was decoded.
            for (String file : java.util.List.of("images/3.png", "masks/3.png")) {
                Files.setLastModifiedTime(folder.resolve(file), FileTime.from(Instant.parse("2021-01-01T00:00:00Z")));
            }
            Job.getJobManager().join(Workspace.class, null);
            double cold = ms("3.png", 'a');
            Job.getJobManager().join(Workspace.class, null);
            double next = ms("2.png", 'a');
            Job.getJobManager().join(Workspace.class, null);
            double again = ms("1.png", 'a');
            System.out.printf(
                    java.util.Locale.ROOT,
                    "next sample of 12 megapixels: %.0f ms not prepared, %.0f and %.0f ms prepared%n",
                    cold,
                    next,
                    again);
            assertTrue(Math.min(next, again) < cold, cold + " ms, then " + next + " and " + again);
        } finally {
            person.close();
        }
    }
}
