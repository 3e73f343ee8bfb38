package org.maskwright.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.infer.engine.EngineException;

class LookCacheTest {
    /** A look of ten bytes takes so much room: a checksum comes before it. */
    private static final int FILE = 18;

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @TempDir
    Path dir;

    private final AtomicInteger looks = new AtomicInteger();

    private LookCache at(int minutes, long mostBytes) {
        return new LookCache(
                dir.resolve("looks"), mostBytes, Clock.fixed(NOON.plusSeconds(60L * minutes), ZoneOffset.UTC));
    }

    private static String key(String picture) {
        return LookCache.key(List.of("model"), ByteBuffer.wrap(picture.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] look(LookCache cache, String picture) throws EngineException {
        return cache.seen(key(picture), () -> {
            looks.incrementAndGet();
            return "0123456789".getBytes(StandardCharsets.UTF_8);
        });
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(dir.resolve("looks"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void aSecondLookIsNone() throws Exception {
        assertThat(look(at(0, 1000), "a")).hasSize(10);
        assertThat(look(at(1, 1000), "a")).isEqualTo("0123456789".getBytes(StandardCharsets.UTF_8));
        assertThat(looks).hasValue(1);
        assertThat(files()).hasSize(1);
        assertThat(Files.size(files().getFirst())).isEqualTo(FILE);
    }

    @Test
    void modelAndPictureMakeTheKey() {
        ByteBuffer picture = ByteBuffer.wrap(new byte[] {1, 2, 3});
        assertThat(LookCache.key(List.of("ab", "c"), picture))
                .hasSize(64)
                .isEqualTo(LookCache.key(List.of("ab", "c"), picture.position(2)))
                .isNotEqualTo(LookCache.key(List.of("a", "bc"), picture))
                .isNotEqualTo(LookCache.key(List.of("ab", "c"), ByteBuffer.wrap(new byte[] {1, 2, 4})));
    }

    @Test
    void whatWasNotWantedForLongestGoes() throws Exception {
        look(at(0, 3 * FILE), "a");
        look(at(1, 3 * FILE), "b");
        look(at(2, 3 * FILE), "c");
        look(at(3, 3 * FILE), "a");
        look(at(4, 3 * FILE), "d");
        assertThat(files()).hasSize(3);
        assertThat(files()).noneMatch(f -> f.toString().contains(key("b")));
        assertThat(looks).hasValue(4);
    }

    @Test
    void whatHasNoRoomIsNotKept() throws Exception {
        assertThat(look(at(0, FILE - 1), "a")).hasSize(10);
        assertThat(dir.resolve("looks")).doesNotExist();
    }

    @Test
    void aDamagedFileIsLookedAtAnew() throws Exception {
        look(at(0, 1000), "a");
        byte[] bytes = Files.readAllBytes(files().getFirst());
        bytes[12] ^= 1;
        Files.write(files().getFirst(), bytes);
        assertThat(look(at(1, 1000), "a")).isEqualTo("0123456789".getBytes(StandardCharsets.UTF_8));
        Files.write(files().getFirst(), new byte[3]);
        look(at(1, 1000), "a");
        look(at(1, 1000), "a");
        assertThat(looks).hasValue(3);
    }

    @Test
    void aFolderThatCannotBeIsNoFailure() throws Exception {
        Files.writeString(dir.resolve("looks"), "a file");
        assertThat(look(at(0, 1000), "a")).hasSize(10);
    }

    @Test
    void whoAsksForTheSameWaits() throws Exception {
        LookCache cache = at(0, 1000);
        var begun = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<byte[]> first = threads.submit(() -> cache.seen(key("a"), () -> {
                begun.countDown();
                await(release);
                return new byte[] {7};
            }));
            begun.await();
            Future<byte[]> second = threads.submit(() -> look(cache, "a"));
            release.countDown();
            assertThat(first.get()).containsExactly(7);
            assertThat(second.get()).containsExactly(7);
        }
        assertThat(looks).hasValue(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aLookThatFailsIsNotKept() {
        var cause = new IllegalStateException("no memory");
        assertThatThrownBy(() -> at(0, 1000).seen(key("a"), () -> {
                    throw new EngineException("no memory", cause);
                }))
                .isInstanceOf(EngineException.class);
        assertThat(dir.resolve("looks")).doesNotExist();
    }

    @Test
    void theUsersIsWhereCachesAre() throws Exception {
        LookCache cache = LookCache.ofUser(Map.of("XDG_CACHE_HOME", dir.toString()));
        cache.seen(key("a"), () -> new byte[] {1});
        assertThat(dir.resolve("maskwright/looks").resolve(key("a") + ".look")).exists();
    }
}
