package org.maskwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line in a process of its own, for what only the system can do to it: signals, locks, missing rights. */
final class Child implements AutoCloseable {
    private static final long PATIENCE_S = 120;

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /**
     * Starts a main class with the class path of the tests; compiled quickly rather than well, as none lives long.
     *
     * @param launcher what starts Java, with its options; empty for nothing
     * @param jvm options of the JVM
     * @param words the class and its arguments
     */
    static Child start(List<String> launcher, List<String> jvm, Object... words) throws IOException {
        List<String> command = new ArrayList<>(launcher);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true"));
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        for (Object word : words) {
            command.add(word.toString());
        }
        return new Child(new ProcessBuilder(command).start());
    }

    /** Waits until standard error shows this. */
    void awaitNote(String text) throws IOException {
        await(process.getErrorStream(), text);
    }

    /** Waits until standard output shows this. */
    void awaitResult(String text) throws IOException {
        await(process.getInputStream(), text);
    }

    private static void await(InputStream stream, String text) throws IOException {
        var seen = new StringBuilder();
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        while (seen.indexOf(text) < 0) {
            int c = reader.read();
            if (c < 0) {
                throw new IOException("the process ended without showing '" + text + "': " + seen);
            }
            seen.append((char) c);
        }
    }

    /** Sends it a signal, by name. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Reads what is left of its output and waits for its end. */
    Ran end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        var out = new Drain(process.getInputStream());
        var err = new Drain(process.getErrorStream());
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new IOException("the process did not end within " + PATIENCE_S + " s");
        }
        return new Ran(process.exitValue(), out.text(), err.text());
    }

    long pid() {
        return process.pid();
    }

    /** What to start a child with that SIGINT shall reach: a shell that runs things in the background has them ignore it. */
    static List<String> interruptible() throws IOException {
        Path status = Path.of("/proc/self/status");
        boolean ignored = Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(l -> l.startsWith("SigIgn:"))
                        .anyMatch(l -> (Long.parseUnsignedLong(l.substring(7).strip(), 16) & 2) != 0);
        return ignored ? List.of("env", "--default-signal=INT") : List.of();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Reads a stream to its end, beside the other one. */
    private static final class Drain {
        private final Thread thread;
        private volatile String text = "";

        Drain(InputStream stream) {
            thread = Thread.ofVirtual().start(() -> {
                try {
                    text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                } catch (IOException e) {
                    text = "cannot be read: " + e;
                }
            });
        }

        String text() throws InterruptedException {
            thread.join();
            return text;
        }
    }
}
