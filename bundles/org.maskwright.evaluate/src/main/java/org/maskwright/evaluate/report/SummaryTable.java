package org.maskwright.evaluate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.maskwright.core.metric.Bootstrap;
import org.maskwright.core.metric.Confusion;
import org.maskwright.core.metric.Mean;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Metric;
import org.maskwright.core.metric.UndefinedPolicy;
import org.maskwright.evaluate.Evaluation;
import org.maskwright.evaluate.GroupScores;
import org.maskwright.evaluate.ModelScores;

/**
 * The measures of an evaluation in rows and columns, for a terminal or a page.
 *
 * @param head the columns' titles
 * @param rows as many words each as there are titles
 */
public record SummaryTable(List<String> head, List<List<String>> rows) {
    private static final List<Metric> COMMON = List.of(
            Metric.ACCURACY,
            Metric.PRECISION,
            Metric.RECALL,
            Metric.F,
            Metric.IOU,
            Metric.WEIGHTED_F,
            Metric.BOUNDARY_IOU);

    /** Copies the lists. */
    public SummaryTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Of one model all there is: mean, interval, how many images it is of, and the measure of all pixels pooled. */
    public static SummaryTable ofModel(Evaluation evaluation, ModelScores model) {
        UndefinedPolicy policy = evaluation.options().undefined();
        double confidence = evaluation.options().bootstrap().confidence();
        List<List<String>> rows = new ArrayList<>();
        Confusion pooled = model.pooled();
        model.means(policy)
                .forEach((metric, mean) -> rows.add(List.of(
                        metric.title(),
                        Figures.of(mean.value(), policy),
                        interval(model.interval(
                                metric, policy, evaluation.options().bootstrap())),
                        used(mean),
                        pooled(metric, pooled, evaluation)
                                .map(m -> Figures.of(m, policy))
                                .orElse(""))));
        String share = Math.round(100 * confidence) + " % interval";
        return new SummaryTable(List.of(model.name(), "mean", share, "images", "pooled"), rows);
    }

    /** Of several models the means side by side. */
    public static SummaryTable ofModels(Evaluation evaluation) {
        UndefinedPolicy policy = evaluation.options().undefined();
        List<String> head = new ArrayList<>(List.of("mean over images"));
        evaluation.models().forEach(m -> head.add(m.name()));
        List<Map<Metric, Mean>> means =
                evaluation.models().stream().map(m -> m.means(policy)).toList();
        List<List<String>> rows = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            if (means.getFirst().containsKey(metric)) {
                List<String> row = new ArrayList<>(List.of(metric.title()));
                for (Map<Metric, Mean> mean : means) {
                    Mean m = mean.get(metric);
                    row.add(m == null ? "" : Figures.of(m.value(), policy));
                }
                rows.add(row);
            }
        }
        List<String> images = new ArrayList<>(List.of("Images"));
        evaluation.models().forEach(m -> images.add(Figures.count(m.images().size())));
        rows.add(images);
        return new SummaryTable(head, rows);
    }

    /** The table of the course's report: six columns, a row for each model. */
    public static SummaryTable ofReport(Evaluation evaluation) {
        UndefinedPolicy policy = evaluation.options().undefined();
        List<List<String>> rows = new ArrayList<>();
        for (ModelScores model : evaluation.models()) {
            Function<Metric, String> mean =
                    m -> Figures.of(model.mean(m, policy).value(), policy);
            rows.add(List.of(
                    model.name(),
                    mean.apply(Metric.ACCURACY),
                    mean.apply(Metric.F),
                    mean.apply(Metric.PRECISION),
                    mean.apply(Metric.RECALL),
                    mean.apply(Metric.WEIGHTED_F),
                    Figures.millis(model.millis())));
        }
        return new SummaryTable(
                List.of("Model", "Accuracy", "F-score", "Avg. Precision", "Recall", "Weighted score", "Time"), rows);
    }

    /** Of each group the mean of the measures that are asked for most, as far as they were. */
    public static SummaryTable ofGroups(Evaluation evaluation, ModelScores model) {
        UndefinedPolicy policy = evaluation.options().undefined();
        var groups = GroupScores.of(model, evaluation.groups(), evaluation.options());
        List<Metric> metrics = COMMON.stream()
                .filter(evaluation.options().scoring().metrics()::contains)
                .toList();
        List<String> head = new ArrayList<>(List.of(model.name(), "images"));
        metrics.forEach(m -> head.add(m.title()));
        List<List<String>> rows = new ArrayList<>();
        for (GroupScores group : groups) {
            List<String> row = new ArrayList<>(List.of(group.group(), Figures.count(group.images())));
            for (Metric metric : metrics) {
                Mean mean = group.means().get(metric);
                row.add(mean == null ? "" : Figures.of(mean.value(), policy));
            }
            rows.add(row);
        }
        return new SummaryTable(head, rows);
    }

    /** Of each class what all pixels came to, and the mean over images. */
    public static Optional<SummaryTable> ofClasses(ModelScores model) {
        return model.classes().map(classes -> {
            List<List<String>> rows = new ArrayList<>();
            UndefinedPolicy plain = UndefinedPolicy.LEAVE_OUT;
            classes.classes()
                    .forEach(c -> rows.add(List.of(
                            c.label().name(),
                            Figures.of(c.counts().iou(), plain),
                            Figures.of(c.counts().dice(), plain),
                            Figures.of(c.counts().precision(), plain),
                            Figures.of(c.counts().recall(), plain),
                            Figures.of(c.iou().value(), plain),
                            used(c.iou()))));
            Mean mean = classes.meanIou();
            rows.add(List.of("mean over classes", Figures.of(mean.value(), plain), "", "", "", "", ""));
            return new SummaryTable(List.of("class", "IoU", "Dice", "precision", "recall", "mean IoU", "images"), rows);
        });
    }

    private static Optional<Measure> pooled(Metric metric, Confusion pooled, Evaluation evaluation) {
        return switch (metric) {
            case ACCURACY -> Optional.of(pooled.accuracy());
            case PRECISION -> Optional.of(pooled.precision());
            case RECALL -> Optional.of(pooled.recall());
            case F -> Optional.of(pooled.f(evaluation.options().scoring().betaSquared()));
            case IOU -> Optional.of(pooled.iou());
            case DICE -> Optional.of(pooled.dice());
            case MAE, WEIGHTED_F, S, E_ADAPTIVE, E_MEAN, E_MAX, F_ADAPTIVE, F_MEAN, F_MAX -> Optional.empty();
            case BOUNDARY_IOU, BOUNDARY_F, HAUSDORFF_95, SURFACE_DISTANCE, SURFACE_DICE -> Optional.empty();
            case SAD, MSE, GRADIENT, CONNECTIVITY -> Optional.empty();
        };
    }

    private static String interval(Optional<Bootstrap.Interval> interval) {
        return interval.map(i -> Figures.of(i.low()) + "–" + Figures.of(i.high()))
                .orElse("");
    }

    private static String used(Mean mean) {
        return mean.used() == mean.total()
                ? Figures.count(mean.total())
                : Figures.count(mean.used()) + "/" + Figures.count(mean.total());
    }

    /** The table as lines of a terminal. */
    public List<String> lines() {
        var columns = new Column();
        columns.row(head);
        rows.forEach(columns::row);
        return columns.lines();
    }
}
