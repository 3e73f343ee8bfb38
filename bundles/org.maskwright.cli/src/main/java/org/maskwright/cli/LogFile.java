package org.maskwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * The log: warnings show as one line on the console, and everything that is logged goes with its stack trace to a file that exists only
 * once something was logged.
 */
final class LogFile extends Handler {
    private static final Logger ROOT = Logger.getLogger("org.maskwright");

    private final Formatter format = new SimpleFormatter();
    private final Console console;
    private final Path file;

    private LogFile(Console console, Path file) {
        this.console = console;
        this.file = file;
    }

    /** Makes this the only log of the program, writing to the user's state folder. */
    static LogFile install(Console console) {
        LogFile log = new LogFile(console, folder().resolve("maskwright.log"));
        ROOT.setUseParentHandlers(false);
        for (Handler old : ROOT.getHandlers()) {
            ROOT.removeHandler(old);
        }
        ROOT.addHandler(log);
        return log;
    }

    private static Path folder() {
        return Optional.ofNullable(System.getenv("XDG_STATE_HOME"))
                .filter(s -> !s.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home", "."), ".local", "state"))
                .resolve("maskwright");
    }

    /**
     * Writes a fault with its stack trace.
     *
     * @return where it was written, for the user to read
     */
    String write(String what, Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return append(Instant.now() + " " + what + System.lineSeparator() + text);
    }

    private String append(String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    text + System.lineSeparator(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return file.toString();
        } catch (IOException e) {
            text.lines().forEach(console::note);
            return "the lines above (" + file + " cannot be written)";
        }
    }

    @Override
    public void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        String message = format.formatMessage(entry);
        Throwable thrown = entry.getThrown();
        String where = thrown == null
                ? append(Instant.now() + " " + entry.getLevel() + " " + message)
                : write(entry.getLevel() + " " + message, thrown);
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            console.note("warning: " + Text.oneLine(message) + (thrown == null ? "" : " (details in " + where + ")"));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
