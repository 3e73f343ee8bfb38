package org.maskwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.maskwright.check.report.VisibleJson;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.dataset.file.Complaints;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** How a command shows its results. */
final class OutputArgs {
    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write machine-readable results; - is standard output, which then holds nothing else.")
    private @Nullable String json;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress on standard error.")
    private boolean quiet;

    /** Something that writes a document. */
    interface Document {
        void writeTo(Writer out) throws IOException;
    }

    /** Whether progress shall stay unseen. */
    boolean quiet() {
        return quiet;
    }

    /** Whether results for people may go to standard output. */
    boolean forPeople() {
        return !"-".equals(json);
    }

    /** Whether, and how, text is coloured. */
    Ansi ansi() {
        return System.getenv("NO_COLOR") == null ? Ansi.AUTO : Ansi.OFF;
    }

    /**
     * Refuses a target that cannot be written before the work is done whose result it is to take.
     *
     * @throws InputException when the JSON file cannot be written
     */
    void requireWritable() throws InputException {
        if (json != null && !json.equals("-")) {
            requireWritable(Path.of(json));
        }
    }

    /**
     * Refuses a file that cannot be written.
     *
     * @throws InputException with the reason
     */
    static void requireWritable(Path file) throws InputException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new InputException("cannot write " + file + ": it is a folder; name a file");
        }
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    "cannot write " + file + ": there is no folder " + folder + "; name a file in one that exists");
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new InputException(
                    "cannot write " + file + ": that is not permitted; name a file in a folder of your own");
        }
    }

    /**
     * Writes the JSON document, where one was asked for.
     *
     * @throws InputException when its file cannot be written
     */
    void json(Console console, Document document) throws IOException, InputException {
        String target = json;
        if (target == null) {
            return;
        }
        if (target.equals("-")) {
            document.writeTo(new VisibleJson(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8)));
        } else {
            write(Path.of(target), out -> document.writeTo(new VisibleJson(out)));
        }
    }

    /**
     * Writes a document to a file, whole or not at all; what is no ordinary file, a pipe perhaps, takes it as it comes.
     *
     * @throws InputException when the file cannot be written
     */
    static void write(Path file, Document document) throws InputException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                try (Writer out = Files.newBufferedWriter(file)) {
                    document.writeTo(out);
                }
            } else {
                // A link is followed: its file is what the user means.
                Path real = Files.exists(file) ? file.toRealPath() : file;
                var bytes = new ByteArrayOutputStream();
                try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
                    document.writeTo(out);
                }
                AtomicFiles.write(real, bytes.toByteArray());
            }
        } catch (IOException e) {
            throw new InputException(
                    "cannot write " + file + ": " + reason(e, file) + "; name a file on a disk with room for it", e);
        }
    }

    /** The system's own words, or where it has none, what is known of the failure. */
    static String reason(IOException e, Path file) {
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        if (reason != null) {
            return reason;
        }
        return switch (Complaints.cause(e, file)) {
            case FULL -> "its disk is full";
            case DENIED -> "the system does not permit it";
            case READ_ONLY -> "its disk is read-only";
            case GONE -> "its folder is gone";
            case OTHER -> "the system does not say why";
        };
    }
}
