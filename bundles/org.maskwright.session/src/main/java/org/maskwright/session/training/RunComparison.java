package org.maskwright.session.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.maskwright.session.Amount;
import org.maskwright.train.recipe.Recipe;
import org.maskwright.train.run.RunResult;

/**
 * Two runs side by side. Immutable.
 *
 * @param left one
 * @param right the other
 * @param lines what can be compared, figures first, then what went in
 */
public record RunComparison(RunRow left, RunRow right, List<ComparedLine> lines) {
    private static final String NONE = "–";

    /**
     * One thing that both have.
     *
     * @param name what it is, for people
     * @param left of the one
     * @param right of the other
     */
    public record ComparedLine(String name, String left, String right) {
        /** Whether the two differ. */
        public boolean differs() {
            return !left.equals(right);
        }
    }

    /** Copies. */
    public RunComparison {
        lines = List.copyOf(lines);
    }

    /** Compares figures, data, and the options that differ. */
    public static RunComparison of(RunRow left, RunRow right) {
        List<ComparedLine> lines = new ArrayList<>();
        for (String part : List.of("val", "test")) {
            addFigures(lines, part, left, right);
        }
        add(lines, "Best validation IoU", left, right, r -> r.best()
                .map(b -> figure(b.validation().iou()) + " in epoch " + b.epoch())
                .orElse(NONE));
        add(lines, "Epochs", left, right, r -> r.history().epochs().size() + " of " + r.epochs());
        add(lines, "Time", left, right, r -> Amount.of(Duration.ofMillis(Math.round(1000 * r.seconds()))));
        add(lines, "Preset", left, right, r -> r.recipe().preset());
        add(lines, "Began with", left, right, r -> r.record().startedFrom().orElse("random numbers"));
        add(
                lines,
                "Left out",
                left,
                right,
                r -> Amount.number(r.record().data().leftOut().size()));
        add(lines, "Split", left, right, r -> r.record().data().split());
        add(lines, "Data", left, right, r -> shortened(r.record().data().dataSha256()));
        Map<String, String> others = right.recipe().texts();
        left.recipe().texts().forEach((name, text) -> {
            var line = new ComparedLine(OptionTexts.name(name), text, others.getOrDefault(name, ""));
            if (line.differs()) {
                lines.add(line);
            }
        });
        return new RunComparison(left, right, lines);
    }

    private static void addFigures(List<ComparedLine> lines, String part, RunRow left, RunRow right) {
        String of = part.equals("val") ? "Validation " : "Test ";
        add(lines, of + "IoU", left, right, r -> figure(r, part, RunResult.PartFigures::iou));
        add(lines, of + "F", left, right, r -> figure(r, part, RunResult.PartFigures::f));
        add(lines, of + "precision", left, right, r -> figure(r, part, RunResult.PartFigures::precision));
        add(lines, of + "recall", left, right, r -> figure(r, part, RunResult.PartFigures::recall));
    }

    private static void add(
            List<ComparedLine> lines, String name, RunRow left, RunRow right, Function<RunRow, String> text) {
        lines.add(new ComparedLine(name, text.apply(left), text.apply(right)));
    }

    private static String figure(RunRow row, String part, ToDoubleFunction<RunResult.PartFigures> which) {
        return row.result()
                .map(r -> r.parts().get(part))
                .map(f -> figure(which.applyAsDouble(f)))
                .orElse(NONE);
    }

    /** A figure of 0 to 1 as people compare it. */
    public static String figure(double value) {
        return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }

    /** The options of a run that are not as its preset has them, "learning rate 0.001"; empty where all are. */
    public static String changes(Recipe recipe) {
        List<String> changed = new ArrayList<>();
        var launched = LaunchConfiguration.STANDARD.withPreset(recipe.preset());
        recipe.texts().forEach((name, text) -> {
            String standard = launched.presetText(name);
            if (!standard.isEmpty() && !standard.equals(text) && !name.equals("threads")) {
                changed.add(OptionTexts.name(name).toLowerCase(Locale.ROOT) + " " + text);
            }
        });
        return String.join(", ", changed);
    }
}
