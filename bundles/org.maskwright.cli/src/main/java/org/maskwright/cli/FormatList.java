package org.maskwright.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.maskwright.core.InputException;
import org.maskwright.format.FormatCatalogue;
import org.maskwright.format.FormatPage;
import org.maskwright.format.model.AnnotationFormat;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.WritableFormat;

/**
 * The formats that there are, for people, for programs, and as a page of the documentation.
 *
 * @param output where to
 * @param markdown whether as the page
 */
record FormatList(OutputArgs output, boolean markdown, FormatCatalogue catalogue) {
    void print(Console console) throws IOException, InputException {
        output.json(console, out -> Json.write(out, this::write));
        if (output.forPeople() && markdown) {
            console.out().print(FormatPage.of(catalogue));
        } else if (output.forPeople()) {
            for (AnnotationFormat f : catalogue.formats()) {
                String ways =
                        (f.imported() ? "import " : "       ") + (f instanceof WritableFormat ? "export" : "      ");
                console.out()
                        .println(String.format(
                                Locale.ROOT,
                                "%-16s %s  %s",
                                f.info().id(),
                                ways,
                                f.info().title()));
            }
        }
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (AnnotationFormat f : catalogue.formats()) {
            json.writeStartObject();
            json.writeStringField("id", f.info().id());
            json.writeStringField("title", f.info().title());
            json.writeBooleanField("read", f.imported());
            json.writeBooleanField("written", f instanceof WritableFormat);
            json.writeArrayFieldStart("keeps");
            for (FormatInfo.Capacity kept : f.info().kept()) {
                json.writeString(kept.words());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
