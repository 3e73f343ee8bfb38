package org.maskwright.check.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maskwright.check.Finding;

/** Findings as JSON: a stable contract, described in {@code docs/command-line.md}. */
public final class FindingsJson {
    private FindingsJson() {}

    /**
     * Writes one document: {@code {"dataset", "samples", "findings": [{"rule", "severity", "sample", "key", "files", "message", "data",
     * "fixes"}], "seconds"}}.
     *
     * @param dataset the dataset's folder as the user named it
     * @param samples number of samples checked
     * @param findings what was found, in the order to write
     * @param seconds duration of the check, s
     * @param out receives the document; stays open
     * @throws IOException when it cannot be written
     */
    public static void write(String dataset, int samples, List<Finding> findings, double seconds, Writer out)
            throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("dataset", dataset);
            json.writeNumberField("samples", samples);
            json.writeArrayFieldStart("findings");
            for (Finding f : findings) {
                finding(json, f);
            }
            json.writeEndArray();
            json.writeNumberField("seconds", Math.round(seconds * 1000) / 1000.0);
            json.writeEndObject();
        }
        out.write(System.lineSeparator());
        out.flush();
    }

    /**
     * The figures of a finding as one line of JSON, for tables of findings.
     *
     * @param data as {@link Finding#data} is
     */
    public static String text(Map<String, Object> data) {
        var text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            value(json, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * The figures that {@link #text} wrote: they are written again as they were. What was no finite number is {@code null}.
     *
     * @throws IOException when it is no object of JSON
     */
    public static Map<String, Object> data(String text) throws IOException {
        return new ObjectMapper().readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private static void finding(JsonGenerator json, Finding f) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", f.rule());
        json.writeStringField("severity", f.severity().text());
        json.writeStringField("sample", f.sample().label());
        json.writeStringField("key", f.sample().key());
        json.writeFieldName("files");
        value(json, f.files());
        json.writeStringField("message", f.message());
        json.writeFieldName("data");
        value(json, f.data());
        json.writeFieldName("fixes");
        value(json, f.fixes());
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> e : map.entrySet()) {
                    json.writeFieldName(String.valueOf(e.getKey()));
                    value(json, e.getValue());
                }
                json.writeEndObject();
            }
            case Iterable<?> list -> {
                json.writeStartArray();
                for (Object item : list) {
                    value(json, item);
                }
                json.writeEndArray();
            }
            case int[] numbers -> json.writeArray(numbers, 0, numbers.length);
            case Double number when !Double.isFinite(number) -> json.writeNull();
            case Number number -> json.writePOJO(number);
            case Boolean truth -> json.writeBoolean(truth);
            default -> json.writeString(String.valueOf(value));
        }
    }
}
