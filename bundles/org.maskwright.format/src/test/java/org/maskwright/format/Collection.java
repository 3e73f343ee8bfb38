package org.maskwright.format;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real samples of other tools' formats, which are not in this repository: a test that wants one is skipped, and says so, where it is absent. */
public final class Collection {
    private Collection() {}

    /** A folder of samples. */
    public static Path folder(String name) {
        return of("formats/" + name);
    }

    /** The portraits. */
    public static Path portraits() {
        return of("portraits");
    }

    private static Path of(String path) {
        Path folder = Path.of(System.getProperty("maskwright.data", "../../../shared/data"))
                .resolve(path)
                .toAbsolutePath()
                .normalize();
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "skipped: no real data at " + folder);
        return folder;
    }
}
