package org.maskwright.session.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;

class ShelfTest {
    private static final Instant LATER = Instant.parse("2040-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private final AtomicInteger decoded = new AtomicInteger();

    private final Shelf<String> shelf = new Shelf<>(10, String::length, Clock.fixed(LATER, ZoneOffset.UTC));

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String get(Path file) throws IOException {
        return shelf.get(file, bytes -> {
            decoded.incrementAndGet();
            return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        });
    }

    @Test
    void aFileIsDecodedOnceUntilItChanges() throws Exception {
        Path file = file("a", "abc");
        assertThat(get(file)).isEqualTo("abc");
        assertThat(get(file)).isEqualTo("abc");
        assertThat(decoded).hasValue(1);
        file("a", "abcd");
        assertThat(get(file)).isEqualTo("abcd");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        get(file);
        assertThat(decoded).hasValue(3);
        assertThat(shelf.bytes()).isEqualTo(4);
        Files.delete(file);
        assertThatThrownBy(() -> get(file)).isInstanceOf(IOException.class);
    }

    @Test
    void whatWasAskedForLongestAgoMakesRoom() throws Exception {
        List<Path> files = List.of(file("a", "aaaa"), file("b", "bbbb"), file("c", "cccc"));
        get(files.get(0));
        get(files.get(1));
        get(files.get(0));
        get(files.get(2));
        assertThat(shelf.bytes()).isEqualTo(8);
        get(files.get(0));
        assertThat(decoded).hasValue(3);
        get(files.get(1));
        assertThat(decoded).hasValue(4);
        get(file("large", "more than ten"));
        assertThat(shelf.bytes()).isLessThanOrEqualTo(10);
    }

    @Test
    void aFileWrittenJustNowIsNotTrusted() throws Exception {
        var now = new Shelf<String>(10, String::length, Clock.systemUTC());
        Path file = file("a", "abc");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        now.get(file, bytes -> "x");
        assertThat(now.bytes()).isZero();
    }

    @Test
    void whoAsksMeanwhileWaitsForTheSame() throws Exception {
        Path file = file("a", "abc");
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> shelf.get(file, bytes -> {
                begun.countDown();
                await(goOn);
                return "first";
            }));
            begun.await();
            var second = threads.submit(() -> shelf.get(file, bytes -> "second"));
            goOn.countDown();
            assertThat(first.get()).isEqualTo("first");
            assertThat(second.get()).isEqualTo("first");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatFailsIsTriedAgain() throws Exception {
        Path file = file("a", "abc");
        assertThatThrownBy(() -> shelf.get(file, bytes -> {
                    throw new IOException("broken");
                }))
                .hasMessage("broken");
        assertThat(get(file)).isEqualTo("abc");
    }

    @Test
    void aPreparedMaskIsOpenedAsItsFileIsNow() throws Exception {
        Datasets.discs(folder, List.of("1", "2"));
        try (var session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
                var desk = new MaskDesk(session, Clock.systemUTC())) {
            String key = session.snapshot().scan().samples().getFirst().key();
            Path mask = folder.resolve("masks/1.png");
            Files.setLastModifiedTime(mask, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
            assertThat(desk.prepare(key)).contains(session.folder().resolve("images/1.png"));
            try (MaskEditing editing = desk.open(key, Progress.none())) {
                assertThat(editing.document().snapshot())
                        .isEqualTo(MaskFile.read(Files.readAllBytes(mask)).snapshot(new LabelMap.NonZero()));
            }
            Files.copy(folder.resolve("masks/2.png"), mask, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            try (MaskEditing editing = desk.open(key, Progress.none())) {
                assertThat(editing.document().size()).isEqualTo(new Size(65, 65));
            }
        }
    }
}
