package org.maskwright.train.recipe;

import java.util.List;
import org.maskwright.core.option.Option;
import org.maskwright.core.option.OptionValues;
import org.maskwright.train.ScheduleSpec;

/** How the learning rate changes. */
public final class ScheduleOptions {
    /** Which way. */
    public static final Option.Choice SCHEDULE = new Option.Choice(
            "schedule",
            "How the learning rate changes: constant, step, exponential, cosine, or plateau of the validation loss.",
            "constant",
            List.of("constant", "step", "exponential", "cosine", "plateau"));

    /** Line at the beginning. */
    public static final Option.Number WARM_UP = new Option.Number(
            "warmUp", "epochs", "Epochs in which the learning rate rises to its full height.", 0.0, 0, 1000);

    /** Exponential: full rate. */
    public static final Option.Whole DECAY_AFTER =
            new Option.Whole("decayAfter", "epochs", "exponential: epochs with the full rate.", 11L, 0, 100_000);

    /** Exponential: decay. */
    public static final Option.Number DECAY_RATE =
            new Option.Number("decayRate", "", "exponential: the rate falls by exp(−this) an epoch.", 0.1, 0, 10);

    /** Step and plateau: how long. */
    public static final Option.Whole PATIENCE = new Option.Whole(
            "patience",
            "epochs",
            "step: every so many epochs; plateau: after so many without a better loss.",
            5L,
            1,
            100_000);

    /** Step and plateau: how much. */
    public static final Option.Number GAMMA =
            new Option.Number("gamma", "", "step, plateau: what the rate is multiplied with.", 0.5, 0.0001, 0.9999);

    /** Cosine and plateau: least. */
    public static final Option.Number LAST_FACTOR = new Option.Number(
            "lastFactor", "", "cosine, plateau: share of the learning rate that it never falls below.", 0.01, 0, 1);

    /** All of them. */
    public static final List<Option<?>> ALL =
            List.of(SCHEDULE, WARM_UP, DECAY_AFTER, DECAY_RATE, PATIENCE, GAMMA, LAST_FACTOR);

    private ScheduleOptions() {}

    /** The schedule of some values. */
    static ScheduleSpec of(OptionValues values) {
        int patience = Math.toIntExact(values.get(PATIENCE));
        double gamma = values.get(GAMMA);
        double last = values.get(LAST_FACTOR);
        ScheduleSpec plain =
                switch (values.get(SCHEDULE)) {
                    case "step" -> new ScheduleSpec.Step(patience, gamma);
                    case "exponential" ->
                        new ScheduleSpec.Exponential(Math.toIntExact(values.get(DECAY_AFTER)), values.get(DECAY_RATE));
                    case "cosine" -> new ScheduleSpec.Cosine(last);
                    case "plateau" -> new ScheduleSpec.Plateau(patience, gamma, 1e-4, last);
                    default -> new ScheduleSpec.Constant();
                };
        double warmUp = values.get(WARM_UP);
        return warmUp > 0 ? new ScheduleSpec.WarmUp(warmUp, plain) : plain;
    }
}
