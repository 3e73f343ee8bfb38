package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.format.derived.Derivation;
import org.maskwright.format.derived.DerivedOrder;
import org.maskwright.format.derived.DerivedReport;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a dataset that is made of others goes, and what is told of it. */
final class DerivedArgs {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})");

    @Option(names = "--to", paramLabel = "DIR", description = "A new or empty folder for the dataset.")
    private @Nullable Path target;

    @Mixin
    private OutputArgs output = new OutputArgs();

    OutputArgs output() {
        return output;
    }

    /**
     * Where it goes.
     *
     * @throws InputException when nothing was named
     */
    Path target(String command) throws InputException {
        if (target == null || target.toString().isBlank()) {
            throw new InputException(command + " to where? Name a new folder with --to DIR");
        }
        return target;
    }

    /** Makes the dataset and tells of it. */
    void run(DerivedOrder order, Path to, Console console) throws IOException, InputException {
        Progress progress = console.progress(output.quiet());
        DerivedReport report = Derivation.run(order, to, progress);
        output.json(
                console,
                out -> Json.write(out, json -> {
                    json.writeStartObject();
                    json.writeStringField("dataset", to.toString());
                    json.writeNumberField("samples", report.samples());
                    json.writeStringField("labels", LabelMapText.of(report.labels()));
                    FormatReports.remarks(report.remarks(), json);
                    json.writeEndObject();
                }));
        if (output.forPeople()) {
            console.out()
                    .println(Text.count(report.samples(), "sample") + " in " + to + "; labels "
                            + LabelMapText.of(report.labels()));
            FormatReports.remarks(report.remarks(), console.out());
        }
    }

    /**
     * A size as it is written, {@code 512x512}.
     *
     * @throws InputException when it is none
     */
    static Size size(@Nullable String text) throws InputException {
        if (text == null) {
            throw new InputException("which size? Give --size WIDTHxHEIGHT, in px");
        }
        Matcher size = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
        int width = size.matches() ? Integer.parseInt(size.group(1)) : 0;
        int height = size.matches() ? Integer.parseInt(size.group(2)) : 0;
        if (width < 1 || height < 1 || width > 1 << 15 || height > 1 << 15) {
            throw new InputException("--size is '" + text + "'; give WIDTHxHEIGHT in px, such as 512x512");
        }
        return new Size(width, height);
    }
}
