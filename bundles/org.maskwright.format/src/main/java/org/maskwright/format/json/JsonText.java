package org.maskwright.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;

/** JSON that is written: the same text on every machine, its lines ended by {@code \n}. */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** What is written. */
    @FunctionalInterface
    public interface JsonContent {
        /** Writes. */
        void write(JsonGenerator json) throws IOException;
    }

    /** In one line, without a line break at its end. */
    public static String line(JsonContent body) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            body.write(json);
        }
        return text.toString();
    }

    /** Indented, with a line break at its end: for people who look at differences. */
    public static String indented(JsonContent body) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withArrayIndenter(lines).withObjectIndenter(lines));
            body.write(json);
        }
        return text + "\n";
    }
}
