package org.maskwright.dataset.stroke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.MaskDocument;

class StrokeLogTest {
    @TempDir
    Path folder;

    private final MaskDocument document = Drawings.blank();
    private final Drawings drawings = new Drawings(new Random(7));
    private final List<IOException> trouble = new ArrayList<>();
    private long strokes;

    private Stroke draw(StrokeLog log) {
        Stroke stroke = drawings.next(++strokes, document.snapshot());
        document.apply(stroke.patch());
        log.drawn(stroke);
        return stroke;
    }

    private StrokeLog begin(Path file) {
        return StrokeLog.begin(file, Drawings.base("first"), StrokeThreads.NONE, trouble::add);
    }

    private static StrokeReplay read(Path file) throws IOException {
        return StrokeReplay.of(file).orElseThrow();
    }

    @Test
    void aMaskThatNobodyDrewUponLeavesNoLog() {
        Path file = folder.resolve("strokes/log");
        StrokeLog log = begin(file);
        log.saving(log.taken(), "masks/a/7.png", "second").join();
        log.saved();
        log.close();
        assertThat(file).doesNotExist();
    }

    @Test
    void theFirstStrokeAfterSavingIsUponTheSavedFile() throws IOException {
        Path file = folder.resolve("strokes/log");
        StrokeLog log = begin(file);
        log.saving(log.taken(), "masks/b.png", "second").join();
        draw(log);
        log.saved();
        Stroke last = draw(log);
        assertThat(read(file).upon(Drawings.base("second")).orElseThrow().steps())
                .isEqualTo(2);
        assertThat(read(file).upon(Drawings.base("first"))).isEmpty();
        assertThat(read(file).path()).isEqualTo("masks/b.png");
        assertThat(read(file).stack().nextUndo()).contains(last);
    }

    @Test
    void whatWasDrawnWhileItWasSavedIsUnsaved() throws IOException {
        StrokeFolder logs = StrokeFolder.of(folder);
        StrokeLog log = begin(logs.log("a/7.jpg"));
        draw(log);
        long save = log.taken();
        draw(log);
        log.saving(save, "masks/a/7.png", "second").join();
        log.saved();
        assertThat(logs.unsaved()).hasSize(1);
        log.saving(log.taken(), "masks/a/7.png", "third").join();
        log.saved();
        assertThat(logs.unsaved()).isEmpty();
        log.undone();
        assertThat(logs.unsaved()).hasSize(1);
    }

    @Test
    void goesOnBehindATornEnd() throws IOException {
        Path file = folder.resolve("log");
        StrokeLog log = begin(file);
        draw(log);
        log.close();
        Files.write(file, new byte[] {0, 0, 1, 7, 9}, StandardOpenOption.APPEND);
        StrokeLog again = StrokeLog.goOn(file, read(file), StrokeThreads.NONE, trouble::add);
        Stroke second = draw(again);
        assertThat(read(file).stack().done()).hasSize(2).endsWith(second);
        assertThat(read(file).lastNumber()).isEqualTo(2);
    }

    @Test
    void aKillBetweenFileAndRecordDoesNotDrawTwice() throws IOException {
        Path file = folder.resolve("log");
        StrokeLog log = begin(file);
        draw(log);
        log.saving(log.taken(), "masks/a/7.png", "second").join();
        draw(log);
        StrokeReplay read = read(file);
        assertThat(read.upon(Drawings.base("second")).orElseThrow().steps()).isEqualTo(1);
        assertThat(read.upon(Drawings.base("first")).orElseThrow().steps()).isEqualTo(2);
        log.saved();
        assertThat(read(file).upon(Drawings.base("first")))
                .as("the save was taken back in the history")
                .isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsTriedAgain() throws IOException {
        Path blocked = folder.resolve("strokes");
        Files.writeString(blocked, "a file where the folder should be");
        StrokeLog log = begin(blocked.resolve("log"));
        draw(log);
        assertThat(trouble).isNotEmpty();
        Files.delete(blocked);
        draw(log);
        assertThat(read(blocked.resolve("log")).stack().done()).hasSize(2);
    }

    @Test
    void drawingWaitsForNoDisk() throws IOException {
        Queue<Runnable> later = new ArrayDeque<>();
        Path file = folder.resolve("log");
        var threads = new StrokeThreads(later::add, later::add);
        StrokeLog log = StrokeLog.begin(file, Drawings.base("first"), threads, trouble::add);
        draw(log);
        draw(log);
        assertThat(file).doesNotExist();
        while (!later.isEmpty()) {
            later.remove().run();
        }
        assertThat(read(file).stack().done()).hasSize(2);
    }

    @Test
    void theStackForgetsTheOldestAndNeverTheNewest() {
        var stack = new StrokeStack(1);
        Stroke first = drawings.next(1, document.snapshot());
        Stroke second = drawings.next(2, document.snapshot());
        stack.push(first);
        assertThat(stack.done()).containsExactly(first);
        stack.push(second);
        assertThat(stack.done()).containsExactly(second);
        stack.undo();
        assertThat(stack.mark()).isEqualTo(1);
    }

    @Test
    void aDatasetKnowsWhichMasksHaveUnsavedStrokes() throws IOException {
        StrokeFolder logs = StrokeFolder.of(folder);
        assertThat(logs.unsaved()).isEmpty();
        StrokeLog log = begin(logs.log("a/7.jpg"));
        Stroke first = draw(log);
        assertThat(logs.unsaved())
                .containsExactly(
                        new UnsavedStrokes("a/7.jpg", "masks/a/7.png", 1, first.when(), List.of("first"), false));
        log.saving(log.taken(), "masks/a/7.png", "second").join();
        log.saved();
        assertThat(logs.unsaved()).isEmpty();
        Stroke last = draw(log);
        log.close();
        Path aside = logs.setAside("a/7.jpg");
        assertThat(logs.unsaved())
                .containsExactly(
                        new UnsavedStrokes("a/7.jpg", "masks/a/7.png", 1, last.when(), List.of("second"), true));
        assertThat(logs.aside("a/7.jpg")).containsExactly(aside);
        logs.keep(aside);
        assertThat(logs.aside("a/7.jpg")).isEmpty();
        try (var files = Files.list(logs.folder())) {
            assertThat(files).hasSize(1);
        }
    }
}
