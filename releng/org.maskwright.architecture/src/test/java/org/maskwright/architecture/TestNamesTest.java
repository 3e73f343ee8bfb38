package org.maskwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build runs what is called {@code …Test} or {@code …Properties}, and passes over in silence what has another name. */
class TestNamesTest {
    private static final Path BUNDLES = Path.of(System.getProperty("basedir", ""), "../../bundles");

    private static final Pattern TEST =
            Pattern.compile("(?m)^ +@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Example)\\b");

    @TempDir
    Path planted;

    @Test
    void everyTestHasANameThatTheBuildKnows() throws IOException {
        assertThat(passedOver(BUNDLES)).isEmpty();
    }

    @Test
    void aTestOfAnotherNameIsFound() throws IOException {
        Path folder = Files.createDirectories(planted.resolve("org.maskwright.core/src/test/java"));
        Files.writeString(folder.resolve("MaskLaws.java"), "class MaskLaws {\n    @Property\n    void holds() {}\n}\n");
        Files.writeString(folder.resolve("MaskTest.java"), "class MaskTest {\n    @Test\n    void holds() {}\n}\n");
        Files.writeString(folder.resolve("Masks.java"), "/** For a {@code @Test}. */\nclass Masks {}\n");
        assertThat(passedOver(planted)).containsExactly("MaskLaws.java");
    }

    private static List<String> passedOver(Path bundles) throws IOException {
        try (Stream<Path> files = Files.find(bundles, Integer.MAX_VALUE, (f, a) -> isPassedOver(f))) {
            List<Path> odd = files.toList();
            return odd.stream()
                    .filter(TestNamesTest::holdsTests)
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPassedOver(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java") && !name.endsWith("Test.java") && !name.endsWith("Properties.java");
    }

    private static boolean holdsTests(Path file) {
        try {
            return TEST.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
