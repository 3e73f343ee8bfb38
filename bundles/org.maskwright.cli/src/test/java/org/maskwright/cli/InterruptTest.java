package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of the work: the process ends soon, says so, and leaves everything in order. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no signal to send")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
@Tag("long")
class InterruptTest {
    /** A bar is drawn, so that it can be seen when the work has begun. */
    private static final List<String> WATCHED = List.of("-Dmaskwright.terminal=true");

    private static final int MANY = 4000;
    /** Work answers within 0.2 s and the process ends within 1 s; the rest is for a machine that others use as well. */
    private static final long SOON_MS = 5_000;

    @TempDir
    private Path temp;

    @Test
    void stopsACheckAndKeepsTheCatalogWhole() throws Exception {
        Path dataset = Drawn.dataset(temp, 1);
        for (int i = 0; i < MANY; i++) {
            Files.createLink(dataset.resolve("images/copy" + i + ".jpg"), dataset.resolve("images/02240.jpg"));
            Files.createLink(dataset.resolve("masks/copy" + i + "_mask.png"), dataset.resolve("masks/02240_mask.png"));
        }
        Ran ran = interrupted("Checking", "check", dataset);
        assertThat(ran.code()).isEqualTo(ExitCode.STOPPED.value());
        assertThat(ran.err()).endsWith("maskwright check: stopped." + System.lineSeparator());
        assertThat(ran.out()).isEmpty();

        for (int i = 10; i < MANY; i++) {
            Files.delete(dataset.resolve("images/copy" + i + ".jpg"));
            Files.delete(dataset.resolve("masks/copy" + i + "_mask.png"));
        }
        Ran again = maskwright("check", dataset, "--rules", "MASK_EMPTY", "-v").ended(ExitCode.DONE);
        assertThat(again.err()).doesNotContain("damaged").contains("taken from the catalog");
    }

    @Test
    void stopsARepairBetweenTwoFilesAndUndoesIt() throws Exception {
        Path dataset = Drawn.dataset(temp, 1);
        for (int i = 0; i < MANY; i++) {
            Files.writeString(dataset.resolve("images/._" + i + ".jpg"), "junk " + i);
        }
        Tree before = Tree.ofFiles(dataset);
        Ran ran = interrupted("fix JUNK_FILE", "fix", dataset, "--rule", "JUNK_FILE");
        assertThat(ran.code()).isEqualTo(ExitCode.STOPPED.value());
        assertThat(ran.err()).endsWith("maskwright fix: stopped." + System.lineSeparator());

        int left = junk(dataset);
        assertThat(left).as("files that the repair did not come to").isPositive();
        assertThat(maskwright("history", dataset).ended(ExitCode.DONE).out())
                .contains("interrupted: undo takes back what was done");
        if (left < MANY) {
            maskwright("undo", dataset).ended(ExitCode.DONE);
        }
        assertThat(Tree.ofFiles(dataset)).isEqualTo(before);
    }

    private static int junk(Path dataset) throws IOException {
        try (var files = Files.list(dataset.resolve("images"))) {
            return (int) files.filter(f -> f.getFileName().toString().startsWith("._"))
                    .count();
        }
    }

    private static Ran interrupted(String when, Object... words) throws Exception {
        Object[] all = new Object[words.length + 1];
        all[0] = Maskwright.class.getName();
        System.arraycopy(words, 0, all, 1, words.length);
        try (Child child = Child.start(Child.interruptible(), WATCHED, all)) {
            child.awaitNote(when);
            long begin = System.nanoTime();
            child.signal("INT");
            Ran ran = child.end();
            long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            System.out.println(words[0] + " stopped " + ms + " ms after the signal");
            assertThat(ms).isLessThan(SOON_MS);
            return ran;
        }
    }
}
