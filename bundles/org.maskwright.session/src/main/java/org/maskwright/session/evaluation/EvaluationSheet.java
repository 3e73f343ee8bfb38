package org.maskwright.session.evaluation;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Sample;
import org.maskwright.core.metric.Metric;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.evaluate.Evaluation;
import org.maskwright.evaluate.ModelScores;
import org.maskwright.evaluate.report.EvaluationCsv;
import org.maskwright.evaluate.report.EvaluationHtml;
import org.maskwright.evaluate.report.EvaluationJson;
import org.maskwright.evaluate.report.EvaluationNotes;
import org.maskwright.evaluate.report.SummaryTable;

/**
 * What an evaluation came to, as it is looked at: the measures, those of each part, and each sample, the worst first. Immutable.
 *
 * @param title the model's name, or the folder's
 * @param measures each measure: its mean, interval, number of images, and that of all pixels pooled
 * @param parts the measures asked for most, for each part; empty where parts are not told apart
 * @param samples those that were scored, the worst first, what is undefined last
 * @param notes what has to be said beside the figures, a line each
 * @param evaluation all of it
 */
public record EvaluationSheet(
        String title,
        SheetGrid measures,
        Optional<SheetGrid> parts,
        List<SampleScore> samples,
        List<String> notes,
        Evaluation evaluation) {
    /** Copies the lists. */
    public EvaluationSheet {
        samples = List.copyOf(samples);
        notes = List.copyOf(notes);
    }

    /**
     * Rows and columns of words.
     *
     * @param head titles of the columns
     * @param rows as many words each as there are titles
     */
    public record SheetGrid(List<String> head, List<List<String>> rows) {
        /** Copies the lists. */
        public SheetGrid {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }

        static SheetGrid of(SummaryTable table) {
            return new SheetGrid(table.head(), table.rows());
        }
    }

    /** Puts together what is looked at. Costs the drawing of intervals: not for the UI thread. */
    static EvaluationSheet of(String title, Evaluation evaluation, Scan scan, List<String> said) {
        ModelScores scores = evaluation.models().getFirst();
        Map<String, Sample> samples = new HashMap<>();
        scan.samples().forEach(s -> samples.putIfAbsent(s.label(), s));
        List<SampleScore> rows = scores.images().stream()
                .flatMap(i ->
                        Optional.ofNullable(samples.get(i.name()))
                                .map(s -> SampleScore.of(s, i, evaluation.groups()))
                                .stream())
                .sorted(SampleScore.worstFirst(Metric.IOU))
                .toList();
        List<String> notes = new ArrayList<>(said);
        notes.addAll(EvaluationNotes.of(evaluation));
        return new EvaluationSheet(
                title,
                SheetGrid.of(SummaryTable.ofModel(evaluation, scores)),
                evaluation.groups().isEmpty()
                        ? Optional.empty()
                        : Optional.of(SheetGrid.of(SummaryTable.ofGroups(evaluation, scores))),
                rows,
                notes,
                evaluation);
    }

    /** From which probability on a pixel was taken for foreground. */
    public double threshold() {
        return evaluation.options().scoring().threshold();
    }

    /** How long it took. */
    public Duration took() {
        return Duration.ofMillis(Math.round(1000 * evaluation.seconds()));
    }

    /**
     * Writes all of it: as a page, a table of images, or JSON.
     *
     * @param file whose name ends in {@code .html}, {@code .csv} or {@code .json}
     * @throws InputException when it ends in something else, or cannot be written
     */
    public void write(Path file) throws IOException, InputException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        var text = new StringWriter();
        if (name.endsWith(".html")) {
            EvaluationHtml.write(title, evaluation, Metric.IOU, List.of(), text);
        } else if (name.endsWith(".csv")) {
            EvaluationCsv.write(evaluation, text);
        } else if (name.endsWith(".json")) {
            EvaluationJson.write(evaluation, List.of(), text);
        } else {
            throw new InputException(file + ": end its name in .html, .csv or .json, to say which is meant");
        }
        AtomicFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
