package org.maskwright.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.metric.Bootstrap;
import org.maskwright.core.metric.Metric;
import org.maskwright.core.metric.Scoring;
import org.maskwright.core.metric.UndefinedPolicy;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.evaluate.EvaluationOptions;
import org.maskwright.evaluate.MissingPolicy;
import picocli.CommandLine.Option;

/** By which conventions predictions are scored. */
final class ScoringArgs {
    private static final int MOST_DRAWS = 100_000;

    @Option(
            names = "--threshold",
            paramLabel = "T",
            description =
                    "Probability, above 0 and up to 1, from which on a pixel counts as foreground. Default: 0.5, or"
                            + " what the one model's description says.")
    private @Nullable Double threshold;

    @Option(
            names = "--beta2",
            paramLabel = "B",
            description = "β² of F. Default: 1, and 0.3 at adaptive and swept thresholds, as the field has it.")
    private @Nullable Double betaSquared;

    @Option(
            names = "--stretch",
            description = "Stretch each prediction to 0…1 first, as PySODMetrics and CODToolbox do.")
    private boolean stretched;

    @Option(
            names = "--measures",
            paramLabel = "NAMES",
            split = ",",
            description = "Only these, e.g. accuracy,precision,recall,f,iou,weightedF; fewer are faster. Default:"
                    + " all, those of mattes (sad, mse, gradient, connectivity) where ground truth is mattes.")
    private List<String> measures = List.of();

    @Option(
            names = "--undefined",
            paramLabel = "POLICY",
            defaultValue = "leave-out",
            description = "What a measure without a value counts as in a mean, e.g. recall where the ground truth is"
                    + " empty: leave-out (and name the file), zero, both-empty-one (1 where both are empty, else 0), nan"
                    + " (the mean is NaN, as of plain formulas in MATLAB). Default: ${DEFAULT-VALUE}.")
    private String undefined = "leave-out";

    @Option(
            names = "--missing",
            paramLabel = "POLICY",
            defaultValue = "leave-out",
            description = "What becomes of an image without a prediction: leave-out (and name it), empty (nothing is"
                    + " foreground), refuse. Default: ${DEFAULT-VALUE}.")
    private String missing = "leave-out";

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Resamplings behind the 95 %% intervals. Default: ${DEFAULT-VALUE}.")
    private int draws = 1000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "0",
            description = "Seed of the resampling. Default: ${DEFAULT-VALUE}.")
    private long seed;

    /**
     * The options.
     *
     * @param usual the threshold where none was given
     * @throws InputException when one is wrong
     */
    EvaluationOptions options(OptionalDouble usual, List<LabelClass> classes, int threads) throws InputException {
        return new EvaluationOptions(
                scoring(usual.orElse(0.5)),
                choice("--undefined", undefined, POLICIES),
                choice("--missing", missing, MISSING),
                bootstrap(),
                classes,
                threads);
    }

    private Scoring scoring(double usual) throws InputException {
        double cut = threshold == null ? usual : threshold;
        if (!(cut > 0 && cut <= 1)) {
            throw new InputException("--threshold is " + cut + "; give a number above 0 and up to 1");
        }
        if (betaSquared != null && !(betaSquared > 0 && betaSquared <= 1e6)) {
            throw new InputException("--beta2 is " + betaSquared + "; give a number above 0, 1 for F1");
        }
        double f = betaSquared == null ? Scoring.USUAL.betaSquared() : betaSquared;
        double swept = betaSquared == null ? Scoring.USUAL.sweepBetaSquared() : betaSquared;
        return new Scoring(cut, f, swept, stretched, metrics());
    }

    private Set<Metric> metrics() throws InputException {
        Set<Metric> metrics = EnumSet.noneOf(Metric.class);
        for (String name : measures) {
            metrics.add(metric("--measures", name));
        }
        return metrics.isEmpty() ? Scoring.USUAL.metrics() : metrics;
    }

    /**
     * Refuses measures of mattes, asked for by name, where ground truth is none.
     *
     * @param truth what values of ground truth mean
     * @param by the measure by which images are worst
     */
    void requireMeasurable(LabelMap truth, Metric by) throws InputException {
        Set<Metric> named = EnumSet.of(by);
        for (String name : measures) {
            named.add(metric("--measures", name));
        }
        named.retainAll(Metric.OF_MATTES);
        if (!named.isEmpty() && truth.softThreshold() == 0) {
            throw new InputException(named.iterator().next().key() + " is measured of mattes, and the ground truth is "
                    + LabelMapText.of(truth) + "; if it holds shares of the person, say so: --labels matte");
        }
    }

    /** The measure of a name. */
    static Metric metric(String option, String name) throws InputException {
        return Metric.parse(name)
                .orElseThrow(() -> new InputException(option + ": there is no measure '" + name + "'; there are "
                        + Arrays.stream(Metric.values()).map(Metric::key).collect(Collectors.joining(", "))));
    }

    private Bootstrap bootstrap() throws InputException {
        if (draws < 1 || draws > MOST_DRAWS) {
            throw new InputException("--draws is " + draws + "; 1 to " + MOST_DRAWS + " are possible");
        }
        return new Bootstrap(draws, Bootstrap.USUAL.confidence(), seed);
    }

    /** A word of the command line and what it means. */
    private record Word<T>(String word, T meaning) {}

    private static final List<Word<UndefinedPolicy>> POLICIES = List.of(
            new Word<>("leave-out", UndefinedPolicy.LEAVE_OUT),
            new Word<>("zero", UndefinedPolicy.AS_ZERO),
            new Word<>("both-empty-one", UndefinedPolicy.BOTH_EMPTY_ONE),
            new Word<>("nan", UndefinedPolicy.NAN));

    private static final List<Word<MissingPolicy>> MISSING = List.of(
            new Word<>("leave-out", MissingPolicy.LEAVE_OUT),
            new Word<>("empty", MissingPolicy.AS_EMPTY),
            new Word<>("refuse", MissingPolicy.REFUSE));

    private static <T> T choice(String option, String said, List<Word<T>> words) throws InputException {
        String word = said.strip().toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(w -> w.word().equals(word))
                .map(Word::meaning)
                .findFirst()
                .orElseThrow(() -> new InputException(option + " is '" + said + "'; give "
                        + words.stream().map(Word::word).collect(Collectors.joining(", "))));
    }
}
