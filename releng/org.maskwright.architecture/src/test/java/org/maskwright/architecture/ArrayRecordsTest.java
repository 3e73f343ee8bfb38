package org.maskwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class ArrayRecordsTest {
    private static final Path BUNDLES = Path.of(System.getProperty("basedir", ""), "../../bundles");

    @Test
    void noRecordLetsOthersWriteToItsArray() throws IOException {
        try (Stream<Path> found = Files.find(BUNDLES, Integer.MAX_VALUE, (f, a) -> isOfProduct(f.toString()))) {
            List<File> files = found.map(Path::toFile).toList();
            assertThat(files).isNotEmpty();
            try (var manager = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
                assertThat(ArrayRecords.open(manager.getJavaFileObjectsFromFiles(files)))
                        .isEmpty();
            }
        }
    }

    @Test
    void oneThatDoesIsFound() throws IOException {
        assertThat(ArrayRecords.open(List.of(Planted.file("public record Area(int label, byte[] pixels) {}"))))
                .containsExactly("Area.pixels", "Area.equals");
        assertThat(ArrayRecords.open(List.of(Planted.file("class Areas { record Area(byte[] pixels) {} }"))))
                .containsExactly("Area.pixels", "Area.equals");
    }

    @Test
    void oneThatCopiesIsNot() throws IOException {
        assertThat(ArrayRecords.open(List.of(
                        Planted.file("""
                        public record Area(byte[] pixels) {
                            static final int[] SIDES = {4, 8};
                            public Area { pixels = pixels.clone(); }
                            public byte[] pixels() { return pixels.clone(); }
                            public boolean equals(Object o) { return o instanceof Area a && java.util.Arrays.equals(pixels, a.pixels); }
                            public int hashCode() { return java.util.Arrays.hashCode(pixels); }
                        }
                        """), Planted.file("class Areas { private record Area(byte[] pixels) {} }"))))
                .isEmpty();
    }

    private static boolean isOfProduct(String path) {
        return path.endsWith(".java")
                && path.contains(File.separator + "src" + File.separator)
                && !path.contains(File.separator + "test" + File.separator)
                && !path.contains(".tests" + File.separator);
    }
}
