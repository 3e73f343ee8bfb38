package org.maskwright.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The {@link SelfCheck} as a program without a window: prints what works and what does not, and ends with 0 or 1. */
public final class SelfCheckApplication implements IApplication {
    private static final Integer EXIT_FAILED = 1;

    @Override
    public Object start(IApplicationContext context) throws IOException {
        Path scratch = Files.createTempDirectory("maskwright-self-check");
        try {
            SelfCheck.Outcome outcome = SelfCheck.run(scratch);
            outcome.passed().forEach(line -> System.out.println("passed: " + line));
            outcome.failed().forEach(line -> System.out.println("FAILED: " + line));
            return outcome.failed().isEmpty() ? EXIT_OK : EXIT_FAILED;
        } finally {
            delete(scratch);
        }
    }

    @Override
    public void stop() {}

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
