package org.maskwright.format.json;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An array of JSON that becomes longer than memory wants it: its elements, a line each, wait in a file until their place in a document is
 * reached. Confined to one thread.
 */
public final class JsonArrayText implements Closeable {
    private final Path file;
    private final Writer out;
    private boolean begun;

    /** An array without elements, that waits in this file. */
    public JsonArrayText(Path file) throws IOException {
        this.file = file;
        this.out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Adds an element. */
    public void add(String element) throws IOException {
        out.write(begun ? ",\n    " : "\n    ");
        out.write(element);
        begun = true;
    }

    /** Writes the array into a document; nothing is added to it after that. */
    public void writeTo(Writer document) throws IOException {
        out.close();
        document.write("[");
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            in.transferTo(document);
        }
        document.write(begun ? "\n  ]" : "]");
    }

    /** Deletes the file. */
    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
