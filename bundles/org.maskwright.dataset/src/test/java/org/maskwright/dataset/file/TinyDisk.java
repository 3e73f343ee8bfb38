package org.maskwright.dataset.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A real disk of a few KiB, where the system lets us mount one; else the test is skipped. */
public record TinyDisk(Path folder) implements AutoCloseable {
    public static TinyDisk mount(Path parent, int kib) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(parent.resolve("tiny"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + kib + "k", "tmpfs", folder.toString()),
                "a tmpfs can be mounted by the administrator only");
        return new TinyDisk(folder);
    }

    /** Lets nothing be written from now on. */
    public void makeReadOnly() throws IOException, InterruptedException {
        Assumptions.assumeTrue(run("mount", "-o", "remount,ro", folder.toString()), "remounting is refused");
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", folder.toString());
    }
}
