package org.maskwright.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.format.ExportReport;
import org.maskwright.format.ImportReport;
import org.maskwright.format.model.Remarks.Remark;

/** What an import or an export came to, for people and for programs. */
final class FormatReports {
    private FormatReports() {}

    static void print(ImportReport report, Path target, PrintStream out) {
        out.println("Imported " + Text.count(report.images(), "image") + " with " + Text.count(report.masks(), "mask")
                + " from " + report.format().title() + " into " + target + "; labels "
                + LabelMapText.of(report.labels()));
        if (!report.parts().isEmpty()) {
            out.println("    parts: "
                    + String.join(
                            ", ",
                            report.parts().entrySet().stream()
                                    .map(p -> p.getKey().text() + " " + p.getValue())
                                    .toList()));
        }
        if (report.leftOut() > 0) {
            out.println("    " + Text.count(report.leftOut(), "image") + " left out");
        }
        remarks(report.remarks(), out);
        out.println("Next: maskwright check " + target);
    }

    static void print(ExportReport report, Path target, PrintStream out) {
        out.println("Exported " + Text.count(report.images(), "image") + " as "
                + report.format().title() + " into "
                + target + ": " + Text.count(report.files(), "file") + ", version "
                + report.version().substring(0, 12)
                + (report.verified() > 0 ? "; read back and found right" : ""));
        remarks(report.remarks(), out);
    }

    static void remarks(List<Remark> remarks, PrintStream out) {
        for (Remark r : remarks) {
            out.println("    " + Text.oneLine(r.what()) + ": " + Text.count(r.count(), "image") + " ("
                    + String.join(", ", r.examples())
                    + (r.count() > r.examples().size() ? ", …" : "") + ")");
        }
    }

    static void write(ImportReport report, Path target, Writer out) throws IOException {
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeStringField("dataset", target.toString());
            json.writeStringField("format", report.format().id());
            json.writeStringField("labels", LabelMapText.of(report.labels()));
            json.writeNumberField("images", report.images());
            json.writeNumberField("masks", report.masks());
            json.writeNumberField("leftOut", report.leftOut());
            json.writeObjectFieldStart("parts");
            for (var part : report.parts().entrySet()) {
                json.writeNumberField(part.getKey().text(), part.getValue());
            }
            json.writeEndObject();
            remarks(report.remarks(), json);
            json.writeEndObject();
        });
    }

    static void write(ExportReport report, Path target, Writer out) throws IOException {
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeStringField("folder", target.toString());
            json.writeStringField("format", report.format().id());
            json.writeNumberField("images", report.images());
            json.writeNumberField("files", report.files());
            json.writeNumberField("bytes", report.bytes());
            json.writeStringField("version", report.version());
            json.writeNumberField("verified", report.verified());
            remarks(report.remarks(), json);
            json.writeEndObject();
        });
    }

    static void remarks(List<Remark> remarks, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("remarks");
        for (Remark r : remarks) {
            json.writeStartObject();
            json.writeStringField("what", r.what());
            json.writeNumberField("count", r.count());
            json.writeArrayFieldStart("examples");
            for (String example : r.examples()) {
                json.writeString(example);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
