package org.maskwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The native libraries, loaded by bundles of ours within OSGi. */
class SelfCheckTest {
    @TempDir
    Path scratch;

    @Test
    void everyNativeLibraryWorks() {
        SelfCheck.Outcome outcome = SelfCheck.run(scratch);
        assertEquals(List.of(), outcome.failed());
        List<String> passed = outcome.passed();
        assertEquals(List.of("OpenCV 4.13.0", "SQLite 3.50.3", "ONNX Runtime 1.28.0"), passed.subList(0, 3));
        // The trainer's jars are there where the product has them: on Linux.
        assertTrue(passed.size() == 3 || passed.getLast().startsWith("Trainer with PyTorch: "), passed.toString());
    }

    @Test
    void whatDoesNotWorkIsNamed() throws IOException {
        Files.createDirectory(scratch.resolve("catalog.db"));
        SelfCheck.Outcome outcome = SelfCheck.run(scratch);
        assertEquals(1, outcome.failed().size(), outcome.toString());
        assertEquals("SQLite", outcome.failed().getFirst().split(":", 2)[0]);
    }
}
