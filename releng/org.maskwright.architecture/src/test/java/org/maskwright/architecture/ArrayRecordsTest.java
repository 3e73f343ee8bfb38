package org.maskwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class ArrayRecordsTest {
    @Test
    void noRecordLetsOthersWriteToItsArray() throws IOException {
        List<Path> files = ProductSources.files(ProductSources.BUNDLES);
        assertThat(files).isNotEmpty();
        try (var manager = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            assertThat(ArrayRecords.open(manager.getJavaFileObjectsFromPaths(files)))
                    .isEmpty();
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
}
