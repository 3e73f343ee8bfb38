package org.maskwright.evaluate.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Metric;
import org.maskwright.evaluate.Evaluation;
import org.maskwright.evaluate.ImageScore;
import org.maskwright.evaluate.ModelScores;

/**
 * One row for each image and model, with the measures as the formulas have them, before any policy. What is undefined is an empty cell, and the
 * last column says why. A name that a spreadsheet would take for a formula is led by an apostrophe.
 */
public final class EvaluationCsv {
    private EvaluationCsv() {}

    /** Writes the table, with a head; the writer stays open. */
    public static void write(Evaluation evaluation, Writer out) throws IOException {
        List<Metric> metrics = Arrays.stream(Metric.values())
                .filter(evaluation.options().scoring().metrics()::contains)
                .toList();
        CsvWriter csv = CsvWriter.builder().build(out);
        List<String> head = new ArrayList<>(List.of("model", "image", "width", "height", "tp", "fp", "fn", "tn"));
        metrics.forEach(m -> head.add(m.key()));
        head.addAll(List.of("millis", "undefined"));
        try {
            csv.writeRecord(head);
            for (ModelScores model : evaluation.models()) {
                model.images().forEach(i -> csv.writeRecord(row(model.name(), i, metrics)));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
        out.flush();
    }

    /** A name as a cell that no spreadsheet takes for a formula: led by an apostrophe where it would be one (OWASP, CSV Injection). */
    private static String inert(String name) {
        return !name.isEmpty() && "=+-@\t\r".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }

    private static List<String> row(String model, ImageScore image, List<Metric> metrics) {
        var c = image.counts();
        List<String> row = new ArrayList<>(List.of(inert(model), inert(image.name())));
        for (long n : new long[] {image.size().width(), image.size().height(), c.tp(), c.fp(), c.fn(), c.tn()}) {
            row.add(Long.toString(n));
        }
        for (Metric metric : metrics) {
            row.add(image.value(metric) instanceof Measure.Defined d ? Double.toString(d.figure()) : "");
        }
        row.add(image.millis().isPresent() ? Double.toString(image.millis().getAsDouble()) : "");
        row.add(metrics.stream()
                .flatMap(m -> image.value(m) instanceof Measure.Undefined u
                        ? java.util.stream.Stream.of(m.key() + ": " + u.reason())
                        : java.util.stream.Stream.of())
                .collect(Collectors.joining("; ")));
        return row;
    }
}
