package org.maskwright.evaluate.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Metric;
import org.maskwright.evaluate.Curves;
import org.maskwright.evaluate.Evaluation;
import org.maskwright.evaluate.ImageScore;
import org.maskwright.evaluate.ModelDifference;
import org.maskwright.evaluate.ModelScores;

/** An evaluation as one HTML page that needs nothing else: tables, curves as SVG, the worst images by name; no script. */
public final class EvaluationHtml {
    private static final int WORST = 20;

    private final Evaluation evaluation;
    private final StringBuilder html = new StringBuilder();

    private EvaluationHtml(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /**
     * Writes the page.
     *
     * @param title heading
     * @param worstBy the measure by which images are worst
     * @param differences of pairs of models
     * @param out receives the page, UTF-8 expected
     */
    public static void write(
            String title, Evaluation evaluation, Metric worstBy, List<ModelDifference> differences, Appendable out)
            throws IOException {
        var page = new EvaluationHtml(evaluation);
        page.body(worstBy, differences);
        out.append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(Page.escape(title))
                .append(" – Maskwright evaluation</title><style>")
                .append(Page.STYLE)
                .append("</style></head><body><main><h1>")
                .append(Page.escape(title))
                .append("</h1>")
                .append(page.html)
                .append("</main></body></html>\n");
    }

    private void body(Metric worstBy, List<ModelDifference> differences) {
        Page.table(html, SummaryTable.ofReport(evaluation));
        notes();
        Page.heading(html, "Measures");
        for (ModelScores model : evaluation.models()) {
            Page.table(html, SummaryTable.ofModel(evaluation, model));
            if (!evaluation.groups().isEmpty()) {
                Page.table(html, SummaryTable.ofGroups(evaluation, model));
            }
            SummaryTable.ofClasses(model).ifPresent(t -> Page.table(html, t));
        }
        curves();
        differences.forEach(this::difference);
        evaluation.models().forEach(m -> worst(m, worstBy));
        conventions();
    }

    private void notes() {
        List<String> notes = EvaluationNotes.of(evaluation);
        if (!notes.isEmpty()) {
            html.append("<ul class=\"notes\">");
            notes.forEach(n -> html.append("<li>").append(Page.escape(n)).append("</li>"));
            html.append("</ul>");
        }
    }

    private void curves() {
        var precision = new CurveChart("Precision and recall", "recall", "precision");
        var f = new CurveChart("F over thresholds", "threshold", "F");
        var iou = new CurveChart("IoU over thresholds", "threshold", "IoU");
        double[] steps = new double[256];
        Arrays.setAll(steps, i -> i / 255.0);
        List<String> names = new ArrayList<>();
        for (ModelScores model : evaluation.models()) {
            Curves curves = model.curves();
            if (curves.images() > 0) {
                precision.line(model.name(), curves.recall(), curves.precision());
                f.line(model.name(), steps, curves.f());
                iou.line(model.name(), steps, curves.iou());
                int best = Curves.best(curves.iou());
                names.add(model.name() + ": best IoU " + Figures.of(curves.iou()[best]) + " at "
                        + Figures.of(best / 255.0));
            }
        }
        if (!names.isEmpty()) {
            Page.heading(html, "Thresholds");
            html.append("<div class=\"charts\">")
                    .append(precision.svg())
                    .append(f.svg())
                    .append(iou.svg());
            html.append("</div>").append(CurveChart.legend(names));
        }
    }

    private void difference(ModelDifference difference) {
        Page.heading(html, difference.metric().title() + ": " + difference.second() + " less " + difference.first());
        html.append("<p>").append(Page.escape(DifferenceText.mean(difference))).append("</p>");
        Page.table(html, DifferenceText.table(difference, WORST));
    }

    private void worst(ModelScores model, Metric by) {
        List<List<String>> rows = new ArrayList<>();
        for (ImageScore image : model.worst(by, WORST)) {
            rows.add(List.of(
                    image.name(), figure(image, by), figure(image, Metric.PRECISION), figure(image, Metric.RECALL)));
        }
        if (!rows.isEmpty()) {
            Page.heading(html, "Worst images of " + model.name());
            Page.table(html, new SummaryTable(List.of("image", by.title(), "Precision", "Recall"), rows));
        }
    }

    private static String figure(ImageScore image, Metric metric) {
        return image.value(metric) instanceof Measure.Defined d ? Figures.of(d.figure()) : "-";
    }

    private void conventions() {
        var s = evaluation.options().scoring();
        Page.heading(html, "Conventions");
        html.append("<p>Threshold ")
                .append(s.threshold())
                .append(", β² = ")
                .append(s.betaSquared())
                .append(" (")
                .append(s.sweepBetaSquared())
                .append(" at adaptive and swept thresholds), predictions ")
                .append(s.stretched() ? "stretched to 0…1 each" : "as they are")
                .append("; intervals from ")
                .append(evaluation.options().bootstrap().draws())
                .append(" resamplings of images, seed ")
                .append(evaluation.options().bootstrap().seed())
                .append(".</p>");
    }
}
