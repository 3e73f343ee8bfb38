package org.maskwright.dataset.stroke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;

/** Whatever is drawn, undone, redone and saved, in whatever order: the log tells it, up to where it is whole. */
class StrokeProperties {
    /** How a mask and its log were after each call. */
    private record Moment(long bytes, MaskSnapshot labels, long mark, int undoable) {}

    /** A person at work, whose strokes are written at once. */
    private static final class Work {
        private final MaskDocument document = Drawings.blank();
        private final StrokeStack stack = new StrokeStack();
        private final List<Moment> moments = new ArrayList<>();
        private final Random random;
        private final Drawings drawings;
        private final Path file;
        private final StrokeLog log;
        private long strokes;
        private MaskSnapshot saved = document.snapshot();
        private String hash = "first";
        private int saves;

        Work(Path file, long seed) {
            this.file = file;
            this.random = new Random(seed);
            this.drawings = new Drawings(random);
            this.log = StrokeLog.begin(file, Drawings.base(hash), StrokeThreads.NONE, e -> {
                throw new AssertionError(e);
            });
        }

        void step() throws IOException {
            switch (random.nextInt(8)) {
                case 0, 1, 2, 3 -> draw();
                case 4, 5 ->
                    stack.undo().ifPresent(s -> {
                        document.apply(s.patch().inverse());
                        log.undone();
                    });
                case 6 ->
                    stack.redo().ifPresent(s -> {
                        document.apply(s.patch());
                        log.redone();
                    });
                default -> save();
            }
            long bytes = Files.exists(file) ? Files.size(file) : 0;
            moments.add(new Moment(
                    bytes, document.snapshot(), stack.mark(), stack.done().size()));
        }

        private void draw() {
            Stroke stroke = drawings.next(++strokes, document.snapshot());
            document.apply(stroke.patch());
            stack.push(stroke);
            log.drawn(stroke);
        }

        private void save() {
            saved = document.snapshot();
            long attempt = log.taken();
            hash = "save " + ++saves;
            log.saving(attempt, "masks/a/7.png", hash).join();
            log.saved();
        }
    }

    @Property(tries = 300)
    void undoTakesBackWhatWasApplied(@ForAll long seed) {
        MaskDocument document = Drawings.blank();
        MaskSnapshot before = document.snapshot();
        MaskPatch patch = new Drawings(new Random(seed)).next(1, before).patch();
        document.apply(patch);
        assertThat(document.snapshot()).isNotEqualTo(before);
        document.apply(patch.inverse());
        assertThat(document.snapshot()).isEqualTo(before);
    }

    @Property(tries = 300)
    void aRecordIsReadAsItWasWritten(@ForAll long seed) throws IOException {
        Stroke stroke = new Drawings(new Random(seed))
                .next(1 + (seed >>> 2), Drawings.blank().snapshot());
        byte[] bytes = StrokeCodec.encode(new StrokeRecord.Drawn(stroke));
        assertThat(StrokeCodec.decode(bytes, StrokeCodec.FRAME, bytes.length - StrokeCodec.FRAME))
                .isEqualTo(new StrokeRecord.Drawn(stroke));
    }

    @Property(tries = 40)
    void theLogTellsWhatWasDrawnSinceTheFileWasSaved(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int steps)
            throws IOException {
        Path folder = Files.createTempDirectory("strokes");
        var work = new Work(folder.resolve("log"), seed);
        for (int i = 0; i < steps; i++) {
            work.step();
        }
        Optional<StrokeReplay> read = StrokeReplay.of(work.file);
        if (read.isPresent()) {
            StrokeReplay.Pending pending =
                    read.get().upon(Drawings.base(work.hash)).orElseThrow();
            var again = new MaskDocument(work.saved);
            again.apply(pending.patch());
            assertThat(again.snapshot()).isEqualTo(work.document.snapshot());
            assertThat(read.get().stack().done()).isEqualTo(work.stack.done());
            assertThat(read.get().stack().undone()).isEqualTo(work.stack.undone());
            assertThat(read.get().upon(Drawings.base("somebody else's"))).isEmpty();
        }
        delete(folder);
    }

    @Property(tries = 8)
    void cutAnywhereItTellsAllThatIsWhole(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("strokes");
        var work = new Work(folder.resolve("log"), seed);
        for (int i = 0; i < 12 || work.strokes == 0; i++) {
            work.step();
        }
        byte[] whole = Files.readAllBytes(work.file);
        for (int length = 0; length <= whole.length; length++) {
            assertTells(work, Arrays.copyOf(whole, length));
            if (length < whole.length) {
                byte[] torn = Arrays.copyOf(whole, length + 1);
                torn[length] ^= 0x40;
                assertTells(work, torn);
            }
        }
        delete(folder);
    }

    private static void assertTells(Work work, byte[] log) {
        Optional<StrokeReplay> read = StrokeReplay.of(log);
        long wholeBytes = read.map(StrokeReplay::wholeBytes).orElse(0L);
        Optional<Moment> last =
                work.moments.stream().filter(m -> m.bytes() <= wholeBytes).reduce((a, b) -> b);
        assertThat(wholeBytes).isLessThanOrEqualTo(log.length);
        read.ifPresent(r -> {
            long done = r.stack().mark();
            assertThat(done == 0 || work.moments.stream().anyMatch(m -> m.mark() == done))
                    .isTrue();
            last.filter(m -> m.bytes() == wholeBytes).ifPresent(m -> {
                assertThat(done).isEqualTo(m.mark());
                assertThat(r.stack().done()).hasSize(m.undoable());
            });
        });
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
