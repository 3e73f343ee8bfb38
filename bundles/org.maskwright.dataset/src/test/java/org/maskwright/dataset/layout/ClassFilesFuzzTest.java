package org.maskwright.dataset.layout;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the files hold that tell what classes are called, the dataset is looked at, soon. Seeds are fixed; {@code -Dmaskwright.fuzz=100}
 * does a hundred times as much.
 */
@Timeout(600)
@Tag("long")
class ClassFilesFuzzTest {
    private static final int TRIES = 300 * Integer.getInteger("maskwright.fuzz", 1);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Map<String, String> FILES = Map.of(
            "labelmap.txt", "# label:color_rgb:parts:actions\nbackground:0,0,0::\nperson:250,50,83::\n",
            "label_colors.txt", "64 128 64\tAnimal\n192 0 128\tArchway\nname 1 2 3\n",
            "classes.txt", "0 background\n1: person\nhat\n",
            "_classes.csv", "Pixel Value, Class\n0, background\n1, \"person\"\n",
            "dataset_meta.json", "{\"label_map\": {\"0\": \"bg\"}, \"segmentation_colors\": [[0,0,0],[1,2,3]]}",
            "data.yaml", "path: x\nnames:\n  0: person # first\n\n  1: 'hat, or cap'\nnc: 2\n",
            "dataset.yaml", "nc: 2\nnames: ['background', \"a person\"]\n");
    private static final String ODD = "\"'[]{},:#-= \t\n\r\0\\%/.0123456789é\u0085";

    @TempDir
    private Path root;

    private void look(String name, String text) throws Exception {
        Path file = root.resolve(name);
        Files.write(file, text.getBytes(ISO_8859_1));
        long start = System.nanoTime();
        try {
            assertThat(ClassFiles.near(root, "masks")).hasSizeLessThanOrEqualTo(256);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            fail(name + ": " + text.substring(0, Math.min(2000, text.length())), e);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(name).isLessThan(LONGEST);
        Files.delete(file);
    }

    @Test
    void anyFileOfClassesIsLookedAt() throws Exception {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            var random = new Random(20261129);
            for (int i = 0; i < TRIES; i++) {
                look(file.getKey(), mutated(file.getValue(), random));
            }
        }
    }

    private static String mutated(String whole, Random random) {
        String file = whole;
        for (int change = random.nextInt(4); change >= 0 && !file.isEmpty(); change--) {
            int at = random.nextInt(file.length());
            int end = at + random.nextInt(Math.min(9, file.length() - at) + 1);
            String odd = String.valueOf(ODD.charAt(random.nextInt(ODD.length())));
            file = switch (random.nextInt(5)) {
                case 0 -> file.substring(0, at) + odd + file.substring(end);
                case 1 -> file.substring(0, at) + odd.repeat(random.nextInt(4000)) + file.substring(at);
                case 2 -> file.substring(0, end) + file.substring(at);
                case 3 -> file.substring(0, at) + file.substring(end);
                default -> file.substring(0, at);
            };
        }
        return file;
    }

    /** A megabyte of each, in one line and in many: no pattern goes to and fro over all of it, and none recurses. */
    @ParameterizedTest
    @ValueSource(strings = {" ", ":", ",", "1 ", "a,", "'", "#", "-", "[", "1:"})
    void aMegabyteOfOneSignIsLookedAtSoon(String sign) throws Exception {
        String line = sign.repeat((1 << 20) / sign.length() - 100);
        for (String name : List.of("labels.txt", "_classes.csv", "dataset_meta.json")) {
            look(name, line + "x");
            look(name, line.replaceAll("(.{99}).", "$1\n") + "x");
        }
        for (String head : List.of("names:", "names: [", "names: {", "names:\n ")) {
            look("data.yaml", head + line + "x]}");
            look("data.yaml", head + line.replaceAll("(.{50}).", "$1\n ") + "x]}");
        }
    }
}
