package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.metric.Metric;
import org.maskwright.evaluate.Evaluation;
import org.maskwright.evaluate.ModelDifference;
import org.maskwright.evaluate.ModelScores;
import org.maskwright.evaluate.report.DifferenceText;
import org.maskwright.evaluate.report.EvaluationCsv;
import org.maskwright.evaluate.report.EvaluationHtml;
import org.maskwright.evaluate.report.EvaluationJson;
import org.maskwright.evaluate.report.EvaluationNotes;
import org.maskwright.evaluate.report.SummaryTable;
import picocli.CommandLine.Option;

/** How an evaluation is shown: tables for people, and files. */
final class EvaluationText {
    @Option(
            names = "--table",
            paramLabel = "WHICH",
            defaultValue = "measures",
            description = "measures: all of them; report: Accuracy, F-score, Avg. Precision, Recall, Weighted score and"
                    + " time, a row for each model. Default: ${DEFAULT-VALUE}.")
    private String table = "measures";

    @Option(names = "--csv", paramLabel = "FILE", description = "Write a row for each image and model.")
    private @Nullable Path csv;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a report with curves and the worst images that needs no other file.")
    private @Nullable Path html;

    @Option(
            names = "--by",
            paramLabel = "MEASURE",
            defaultValue = "iou",
            description = "By which images are worst and models are compared. Default: ${DEFAULT-VALUE}.")
    private String by = "iou";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "5",
            description = "So many images are named, the worst or those that differ most. Default: ${DEFAULT-VALUE}.")
    private int limit = 5;

    /** Refuses what cannot be shown before the work is done. */
    void require() throws InputException {
        if (!table.equals("measures") && !table.equals("report")) {
            throw new InputException("--table is '" + table + "'; give measures or report");
        }
        if (limit < 0) {
            throw new InputException("--limit is " + limit + "; give how many images to name, 0 for none");
        }
        by();
        for (Path file : files()) {
            OutputArgs.requireWritable(file);
        }
    }

    /** The measure by which images are worst and models compared. */
    Metric by() throws InputException {
        return ScoringArgs.metric("--by", by);
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        Optional.ofNullable(csv).ifPresent(files::add);
        Optional.ofNullable(html).ifPresent(files::add);
        return files;
    }

    /** Shows it. */
    void show(String title, Evaluation evaluation, OutputArgs output, Console console)
            throws IOException, InputException {
        Metric metric = by();
        List<ModelDifference> differences = differences(evaluation, metric);
        output.json(console, out -> EvaluationJson.write(evaluation, differences, out));
        if (csv != null) {
            OutputArgs.write(csv, out -> EvaluationCsv.write(evaluation, out));
        }
        if (html != null) {
            OutputArgs.write(html, out -> EvaluationHtml.write(title, evaluation, metric, differences, out));
        }
        if (output.forPeople()) {
            tables(evaluation).forEach(t -> print(t, console));
            EvaluationNotes.of(evaluation).forEach(n -> console.out().println("    " + n));
            differences.forEach(d -> difference(d, console));
            if (evaluation.models().size() == 1) {
                worst(evaluation.models().getFirst(), metric, console);
            }
        }
    }

    /** Each model against the first. */
    private static List<ModelDifference> differences(Evaluation evaluation, Metric metric) {
        List<ModelScores> models = evaluation.models();
        return models.subList(1, models.size()).stream()
                .map(m -> ModelDifference.of(metric, models.getFirst(), m, evaluation.options()))
                .toList();
    }

    private List<SummaryTable> tables(Evaluation evaluation) {
        List<SummaryTable> tables = new ArrayList<>();
        if (table.equals("report")) {
            tables.add(SummaryTable.ofReport(evaluation));
        } else if (evaluation.models().size() > 1) {
            tables.add(SummaryTable.ofModels(evaluation));
        } else {
            tables.add(SummaryTable.ofModel(evaluation, evaluation.models().getFirst()));
        }
        if (!evaluation.groups().isEmpty()) {
            evaluation.models().forEach(m -> tables.add(SummaryTable.ofGroups(evaluation, m)));
        }
        evaluation.models().forEach(m -> SummaryTable.ofClasses(m).ifPresent(tables::add));
        return tables;
    }

    private static void print(SummaryTable table, Console console) {
        table.lines().forEach(console.out()::println);
    }

    private void difference(ModelDifference difference, Console console) {
        console.out()
                .println(difference.metric().title() + ", " + difference.second() + " less " + difference.first() + ": "
                        + DifferenceText.mean(difference));
        if (limit > 0 && !difference.images().isEmpty()) {
            print(DifferenceText.table(difference, limit), console);
        }
    }

    private void worst(ModelScores model, Metric metric, Console console) {
        var worst = model.worst(metric, limit);
        if (!worst.isEmpty()) {
            console.out()
                    .println("Worst " + metric.title() + ": "
                            + String.join(
                                    ", ",
                                    worst.stream()
                                            .map(i -> i.name()
                                                    + String.format(
                                                            java.util.Locale.ROOT,
                                                            " %.3f",
                                                            i.value(metric)
                                                                    .figureIfDefined()
                                                                    .orElseThrow()))
                                            .toList()));
        }
    }
}
