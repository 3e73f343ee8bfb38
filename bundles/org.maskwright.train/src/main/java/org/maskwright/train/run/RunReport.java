package org.maskwright.train.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.evaluate.Evaluation;
import org.maskwright.evaluate.report.SummaryTable;
import org.maskwright.train.recipe.Recipe;

/**
 * A training for people: one page that needs no other file.
 *
 * @param id of the run
 * @param record what went in
 * @param history of its epochs
 * @param result how it ended
 */
record RunReport(String id, RunRecord record, EpochHistory history, RunResult result) {
    private static final String STYLE = """
        :root{color-scheme:light dark;--line:#8885}
        body{font:15px/1.45 system-ui,sans-serif;margin:0}main{max-width:72rem;margin:auto;padding:1rem 1.5rem}
        h1{font-size:1.5rem}h2{font-size:1.1rem;margin:2rem 0 .3rem;border-top:1px solid var(--line);padding-top:1rem}
        table{border-collapse:collapse;font-variant-numeric:tabular-nums}
        td,th{padding:.15rem .9rem .15rem 0;text-align:right;vertical-align:top}td:first-child,th:first-child{text-align:left}
        thead th{border-bottom:1px solid var(--line)}.charts,.worst{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0}
        svg{width:26rem;max-width:100%}svg text{font-size:11px;fill:currentColor}.grid{stroke:var(--line);stroke-width:.5}
        figcaption span{margin-right:1.2rem}figcaption i{display:inline-block;width:1rem;height:.25rem;margin-right:.4rem;vertical-align:middle}
        .set td{text-align:left;overflow-wrap:anywhere}.worst img{height:15rem}
        """;

    /** Writes the page. */
    void write(Path file, Map<Part, Evaluation> evaluations, List<WorstSamples.Worst> worst)
            throws IOException, InputException {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
                + escape(id) + "</title><style>" + STYLE + "</style></head><body><main>");
        html.append("<h1>Training ")
                .append(escape(id))
                .append("</h1><p>")
                .append(escape(summary()))
                .append("</p>");
        evaluations.forEach((part, evaluation) -> {
            heading(html, part == Part.VAL ? "Validation" : "Test");
            table(html, SummaryTable.ofModel(evaluation, evaluation.models().getFirst()));
        });
        heading(html, "Epochs");
        charts(html);
        heading(html, "The worst samples: mask, and model");
        pictures(html, worst);
        heading(html, "Data");
        data(html);
        heading(html, "Configuration");
        set(html, record.recipe().texts());
        heading(html, "Machine");
        set(html, record.machine());
        html.append("</main></body></html>\n");
        AtomicFiles.write(file, html.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String summary() {
        if (record.program().isPresent()) {
            return String.format(
                    Locale.ROOT,
                    "Trained by %s; %d epochs told of, %.0f s in all.",
                    record.program().get(),
                    result.epochs(),
                    result.seconds());
        }
        String from = record.startedFrom().map(r -> ", started from " + r).orElse("");
        return String.format(
                Locale.ROOT,
                "Preset %s%s; epoch %d of %d is the best, after %.0f s in all. The model differs from the trained network by"
                        + " at most %.1e.",
                record.recipe().preset(),
                from,
                result.bestEpoch(),
                result.epochs(),
                result.seconds(),
                result.onnxDifference());
    }

    private void charts(StringBuilder html) {
        html.append("<div class=\"charts\">")
                .append(new LineChart("Loss")
                        .line("training", of(EpochRecord::trainLoss))
                        .line("validation", of(e -> e.validation().loss()))
                        .svg())
                .append(new LineChart("IoU of validation, at the network's size")
                        .line("IoU", of(e -> e.validation().iou()))
                        .line("accuracy", of(e -> e.validation().accuracy()))
                        .svg())
                .append(new LineChart("Learning rate")
                        .line("learning rate", of(EpochRecord::learningRate))
                        .svg())
                .append("</div>");
    }

    private double[] of(ToDoubleFunction<EpochRecord> figure) {
        return history.epochs().stream().mapToDouble(figure).toArray();
    }

    private static void pictures(StringBuilder html, List<WorstSamples.Worst> worst) {
        html.append("<div class=\"worst\">");
        for (WorstSamples.Worst each : worst) {
            html.append("<figure><img alt=\"mask\" src=\"")
                    .append(each.truth())
                    .append("\"><img alt=\"model\" src=\"")
                    .append(each.said())
                    .append("\"><figcaption>")
                    .append(escape(each.label()))
                    .append(String.format(Locale.ROOT, ", IoU %.3f", each.iou()))
                    .append("</figcaption></figure>");
        }
        html.append("</div>");
    }

    private void data(StringBuilder html) {
        RunRecord.RunData data = record.data();
        html.append("<p>Taken: ")
                .append(escape(data.rule()))
                .append(". Parts: ")
                .append(escape(data.split()));
        html.append(". Left out: ").append(data.leftOut().size()).append(".</p>");
        set(html, data.leftOut());
    }

    private static void set(StringBuilder html, Map<String, String> values) {
        html.append("<table class=\"set\"><tbody>");
        values.forEach((name, value) -> html.append("<tr><td>")
                .append(escape(
                        Recipe.OPTIONS.stream().anyMatch(o -> o.name().equals(name)) ? Recipe.hyphened(name) : name))
                .append("</td><td>")
                .append(escape(value))
                .append("</td></tr>"));
        html.append("</tbody></table>");
    }

    private static void table(StringBuilder html, SummaryTable table) {
        html.append("<table><thead>");
        row(html, table.head(), "th");
        html.append("</thead><tbody>");
        table.rows().forEach(r -> row(html, r, "td"));
        html.append("</tbody></table>");
    }

    private static void row(StringBuilder html, List<String> words, String cell) {
        html.append("<tr>");
        words.forEach(w -> html.append('<')
                .append(cell)
                .append('>')
                .append(escape(w))
                .append("</")
                .append(cell)
                .append('>'));
        html.append("</tr>");
    }

    private static void heading(StringBuilder html, String words) {
        html.append("<h2>").append(escape(words)).append("</h2>");
    }

    /** As text within a page. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
