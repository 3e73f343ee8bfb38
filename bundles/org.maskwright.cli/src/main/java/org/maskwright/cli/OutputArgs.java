package org.maskwright.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
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
            document.writeTo(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
        } else {
            write(Path.of(target), document);
        }
    }

    /**
     * Writes a document to a file.
     *
     * @throws InputException when the file cannot be written
     */
    static void write(Path file, Document document) throws InputException {
        try (Writer out = Files.newBufferedWriter(file)) {
            document.writeTo(out);
        } catch (IOException e) {
            throw new InputException(
                    "cannot write " + file + " (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "); name a file in a folder that exists and can be written",
                    e);
        }
    }
}
