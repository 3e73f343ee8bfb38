package org.maskwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One name, one thing: no two files of the product hold types of the same name, whatever their packages. */
class TypeNamesTest {
    private static final Path BUNDLES = Path.of(System.getProperty("basedir", ""), "../../bundles");

    @TempDir
    Path planted;

    @Test
    void eachNameIsOfOneThing() throws IOException {
        assertThat(twice(BUNDLES)).isEmpty();
    }

    @Test
    void aNameOfTwoThingsIsFound() throws IOException {
        write("org.maskwright.core/src/main/java/org/maskwright/core/Look.java");
        write("org.maskwright.core/src/main/java/org/maskwright/core/package-info.java");
        write("org.maskwright.ui/src/org/maskwright/ui/Look.java");
        write("org.maskwright.ui/src/org/maskwright/ui/Part.java");
        write("org.maskwright.ui/src/org/maskwright/ui/package-info.java");
        assertThat(twice(planted)).containsExactly("Look");
    }

    @Test
    void testsMayCallTheirHelpersAlike() throws IOException {
        write("org.maskwright.core/src/test/java/org/maskwright/core/Drawn.java");
        write("org.maskwright.ui.tests/src/org/maskwright/ui/Drawn.java");
        write("org.maskwright.check/src/main/java/org/maskwright/check/Drawn.java");
        assertThat(twice(planted)).isEmpty();
    }

    private void write(String path) throws IOException {
        Path file = planted.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    private static List<String> twice(Path bundles) throws IOException {
        try (Stream<Path> files =
                Files.find(bundles, Integer.MAX_VALUE, (f, a) -> isOfProduct(bundles.relativize(f)))) {
            Map<String, Long> counts = files.map(f -> f.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.groupingBy(n -> n, TreeMap::new, Collectors.counting()));
            return counts.entrySet().stream()
                    .filter(e -> e.getValue() > 1)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private static boolean isOfProduct(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java")
                && !path.endsWith("/package-info.java")
                && path.contains("/src/")
                && !path.contains("/src/test/")
                && !path.matches("[^/]*\\.tests/.*");
    }
}
