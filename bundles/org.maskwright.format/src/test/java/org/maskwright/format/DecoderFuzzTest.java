package org.maskwright.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.format.container.Unpacked;
import org.maskwright.format.model.AnnotatedImage;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.Painting;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;

/**
 * Whatever the files of another tool hold, they are read, or refused in one line: no other exception leaves a decoder, and neither its time nor
 * its memory grows beyond a bound. Seeds are fixed; {@code -Dmaskwright.fuzz=100} does a hundred times as much.
 */
@Timeout(600)
class DecoderFuzzTest {
    private static final int TRIES = Integer.getInteger("maskwright.fuzz", 1);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Of what a decoder allocates in all, bytes: no file here has more than some thousand. */
    private static final long MOST = 64L << 20;

    private static final List<String> BREAKS = List.of("\n", "\r\n", "\0", "\u2028", "\u0085", "\u202e", "\ufeff");
    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "255",
            "256",
            "65536",
            "2147483647",
            "-2147483648",
            "2147483648",
            "9223372036854775808",
            "1e308");
    private static final List<String> ODD = List.of(
            "1e-400",
            "1e999",
            "NaN",
            "Infinity",
            "0x7f",
            "null",
            "true",
            "{}",
            "[]",
            "[[]]",
            "\"\"",
            "\"..\"",
            "\"\\ud800\"");
    private static final List<String> MARKUP = List.of(
            "\"",
            "'",
            "\\",
            ",",
            ":",
            ";",
            "{",
            "}",
            "[",
            "]",
            "<",
            ">",
            "</",
            "/>",
            "&",
            "&lt;",
            "&x;",
            "&#0;",
            "<a/>",
            "<![CDATA[",
            "<!--",
            "]]>",
            "<?xml version=\"1.1\"?>",
            "<!DOCTYPE a [<!ENTITY x \"y\">]>",
            "../",
            "/",
            "%",
            " ",
            "=",
            "e",
            "#",
            "~",
            "|");

    @TempDir
    private Path temp;

    @ParameterizedTest
    @MethodSource("org.maskwright.format.ForeignSamples#all")
    void anyFileOfAFormatIsReadOrRefusedInOneLine(ForeignSamples.ForeignSample sample) throws Exception {
        Path folder = Files.createDirectories(temp.resolve("source"));
        sample.writeTo(folder);
        ReadableFormat format = FormatCatalogue.standard().readable(sample.format());
        assertThat(look(format, folder, sample.name())).as("as it is").isPositive();
        int tries = 0;
        for (Path file : texts(folder)) {
            byte[] whole = Files.readAllBytes(file);
            var random = new Random(20261129);
            for (int i = 0; i < 60 * TRIES; i++, tries++) {
                byte[] mutated = mutated(whole, random);
                Files.write(file, mutated);
                look(format, folder, sample.name() + " " + file.getFileName() + ": " + new String(mutated, ISO_8859_1));
            }
            Files.write(file, whole);
        }
        assertThat(tries).isPositive();
    }

    private static List<Path> texts(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> f.toString().matches(".*\\.(json|xml|txt|yaml|csv)"))
                    .sorted()
                    .toList();
        }
    }

    /** Reads all that there is; answers how many regions that was. */
    private static int look(ReadableFormat format, Path folder, String what) {
        long start = System.nanoTime();
        long allocated = allocated();
        int regions = 0;
        try {
            SourceFiles files = SourceFiles.of(folder, Progress.none());
            assertThat(format.likeness(files)).isNotNull();
            try (AnnotationSource source = format.open(files, new Remarks())) {
                for (Optional<AnnotatedImage> next = source.next(); next.isPresent(); next = source.next()) {
                    regions += regions(files, next.get());
                }
            }
        } catch (InputException e) {
            requireOneLine(e, what);
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            fail(what, e);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(LONGEST);
        assertThat(allocated() - allocated).as(what).isLessThan(MOST);
        return regions;
    }

    /** One image that cannot be understood is left out, as the import does it; the others are read. */
    private static int regions(SourceFiles files, AnnotatedImage image) throws IOException {
        try {
            files.image(image.path(), SourceFiles.folder(image.from()), image.part());
            if (image.drawing().isPresent()) {
                Size size = ForeignSamples.SIZE;
                var regions = image.drawing().get().on(size);
                assertThat(Painting.of(regions, size, c -> c.id()).size()).isEqualTo(size);
                return regions.size();
            }
        } catch (InputException e) {
            requireOneLine(e, image.path());
        }
        return 0;
    }

    private static void requireOneLine(InputException e, String what) {
        assertThat(e.getMessage()).as(what).isNotBlank().doesNotContain("Exception", "com.fasterxml", "javax.xml");
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    /** Words put in or in place of some bytes, stretches left out or doubled, nested deep, cut off. */
    private static byte[] mutated(byte[] whole, Random random) {
        String file = new String(whole, ISO_8859_1);
        for (int change = random.nextInt(3); change >= 0 && file.length() > 2; change--) {
            int at = random.nextInt(file.length());
            int end = at + random.nextInt(Math.min(12, file.length() - at) + 1);
            String before = file.substring(0, at);
            String after = file.substring(end);
            file = switch (random.nextInt(9)) {
                case 0 -> before + (char) random.nextInt(256) + after;
                case 1 -> before + word(BREAKS, random) + after;
                case 2 -> before + word(ODD, random) + after;
                case 3 -> before + word(MARKUP, random) + after;
                case 4 -> before + file.substring(random.nextInt(at + 1), end) + after;
                case 5 -> before + word(MARKUP, random).repeat(1 + random.nextInt(3000)) + after;
                case 6 -> before + after;
                case 7 -> random.nextInt(4) == 0 ? before : numbered(file, at, random);
                default -> numbered(file, at, random);
            };
        }
        return file.getBytes(ISO_8859_1);
    }

    private static String word(List<String> words, Random random) {
        return new String(words.get(random.nextInt(words.size())).getBytes(UTF_8), ISO_8859_1);
    }

    /** Another number for the next one. */
    private static String numbered(String file, int from, Random random) {
        int at = from;
        while (at < file.length() && !Character.isDigit(file.charAt(at))) {
            at++;
        }
        int end = at;
        while (end < file.length() && Character.isDigit(file.charAt(end))) {
            end++;
        }
        return file.substring(0, at) + word(NUMBERS, random) + file.substring(end);
    }

    @Test
    void anyArchiveIsUnpackedOrRefusedInOneLine() throws Exception {
        Path beside = Files.createDirectories(temp.resolve("beside"));
        for (String name : List.of("a.zip", "a.tar", "a.tar.gz")) {
            byte[] whole = ForeignSamples.archive(name);
            Path file = temp.resolve(name);
            var random = new Random(20261129);
            for (int i = 0; i < 200 * TRIES; i++) {
                byte[] mutated = i == 0 ? whole : bytes(whole, random);
                Files.write(file, mutated);
                unpack(file, beside);
            }
        }
    }

    private static void unpack(Path file, Path beside) throws IOException {
        long start = System.nanoTime();
        long allocated = allocated();
        String what = file.getFileName() + ": " + java.util.HexFormat.of().formatHex(Files.readAllBytes(file));
        try (Unpacked unpacked = Unpacked.of(file, beside, Progress.none())) {
            assertThat(unpacked.root()).isDirectory();
        } catch (InputException e) {
            requireOneLine(e, what);
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            fail(what, e);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(LONGEST);
        assertThat(allocated() - allocated).as(what).isLessThan(MOST);
        try (Stream<Path> left = Files.list(beside)) {
            assertThat(left).as(what).isEmpty();
        }
        FileUtils.cleanDirectory(beside.toFile());
    }

    private static byte[] bytes(byte[] whole, Random random) {
        byte[] file = whole.clone();
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(file.length);
            int end = at + random.nextInt(Math.min(8, file.length - at) + 1);
            switch (random.nextInt(5)) {
                case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> java.util.Arrays.fill(file, at, end, (byte) 0xff);
                case 2 -> java.util.Arrays.fill(file, at, end, (byte) 0);
                case 3 -> file[at] = (byte) random.nextInt(256);
                default -> file = java.util.Arrays.copyOf(file, Math.max(8, at));
            }
        }
        return file;
    }
}
