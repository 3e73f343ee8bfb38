package org.maskwright.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;

/** Writing JSON for programs: indented, ended by a line break, the writer left open. */
final class Json {
    private Json() {}

    /** What a document consists of. */
    interface Body {
        void writeTo(JsonGenerator json) throws IOException;
    }

    static void write(Writer out, Body body) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            body.writeTo(json);
        }
        out.write(System.lineSeparator());
        out.flush();
    }
}
