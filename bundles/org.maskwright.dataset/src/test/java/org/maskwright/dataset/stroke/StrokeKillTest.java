package org.maskwright.dataset.stroke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.MaskDocument;

/** Kills a real process, again and again, while it draws: all strokes but the one under way are there. */
class StrokeKillTest {
    private static final int KILLS = 12;
    private static final int MOST_STROKES = 200;
    private static final int SIGKILL = 128 + 9;

    @TempDir
    Path folder;

    @Test
    void aKillCostsAtMostTheStrokeUnderWay() throws Exception {
        var random = new Random(20261128);
        for (int kill = 0; kill < KILLS; kill++) {
            Path file = folder.resolve(kill + ".strokes");
            int told = killedAfter(1 + random.nextInt(MOST_STROKES), file, kill);
            StrokeReplay read = StrokeReplay.of(file).orElseThrow();
            assertThat(read.lastNumber()).as("strokes after kill %s", kill).isBetween(told - 1L, told + 1L);
            assertThat(read.stack().done()).isEqualTo(drawn((int) read.lastNumber(), kill));
        }
    }

    /** The strokes that a child of this seed draws. */
    private static List<Stroke> drawn(int strokes, long seed) {
        MaskDocument document = Drawings.blank();
        var drawings = new Drawings(new Random(seed));
        List<Stroke> all = new ArrayList<>();
        for (int i = 1; i <= strokes; i++) {
            Stroke next = drawings.next(i, document.snapshot());
            document.apply(next.patch());
            all.add(next);
        }
        return all;
    }

    /** Lets a process draw, and kills it once it has told of so many strokes; the number of the last one that it told of. */
    private static int killedAfter(int strokes, Path file, long seed) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process child = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        file.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            int told = 0;
            while (told < strokes) {
                told = Integer.parseInt(out.readLine());
            }
            // Not by the process itself, which would close what is still to be read.
            child.toHandle().destroyForcibly();
            assertThat(child.waitFor()).isEqualTo(SIGKILL);
            return out.lines()
                    .filter(l -> !l.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .reduce(told, (one, next) -> next);
        } finally {
            child.destroyForcibly();
        }
    }

    /** The process that is killed: draws until then, one stroke after the other, and tells of each as it is handed over. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws Exception {
            MaskDocument document = Drawings.blank();
            var drawings = new Drawings(new Random(Long.parseLong(args[1])));
            try (ExecutorService writing = Executors.newSingleThreadExecutor();
                    ExecutorService forcing = Executors.newSingleThreadExecutor()) {
                var threads = new StrokeThreads(writing, forcing);
                StrokeLog log = StrokeLog.begin(Path.of(args[0]), Drawings.base("first"), threads, e -> {});
                for (int number = 1; ; number++) {
                    Stroke stroke = drawings.next(number, document.snapshot());
                    document.apply(stroke.patch());
                    log.drawn(stroke);
                    System.out.println(number);
                    Future<?> written = writing.submit(() -> {});
                    written.get();
                }
            }
        }
    }
}
