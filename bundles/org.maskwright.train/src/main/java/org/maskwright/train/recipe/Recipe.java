package org.maskwright.train.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.core.option.Nearest;
import org.maskwright.core.option.Option;
import org.maskwright.core.option.OptionValues;
import org.maskwright.train.Architecture;
import org.maskwright.train.LearnerSpec;
import org.maskwright.train.LearningDevice;
import org.maskwright.train.LossKind;
import org.maskwright.train.LossSpec;
import org.maskwright.train.NetworkSpec;
import org.maskwright.train.OptimiserSpec;
import org.maskwright.train.ScheduleSpec;
import org.maskwright.train.data.Augmentation;

/**
 * All that is decided of one training: a preset, and what was changed of it. Immutable.
 *
 * @param preset name of the preset that it began as
 * @param values of {@link #OPTIONS}
 */
public record Recipe(String preset, OptionValues values) {
    /** Everything that can be set, in the order in which it is shown. */
    public static final List<Option<?>> OPTIONS = all();

    /** Of the epochs from nothing, as measured with {@code quick}: docs/training.md. */
    private static final double WARM_EPOCHS = 0.12;

    private static final double WARM_RATE = 0.3;

    private static List<Option<?>> all() {
        List<Option<?>> all = new ArrayList<>(NetworkOptions.ALL);
        all.addAll(LearningOptions.ALL);
        all.addAll(ScheduleOptions.ALL);
        all.addAll(AugmentationOptions.ALL);
        all.addAll(MachineOptions.ALL);
        return List.copyOf(all);
    }

    /** A preset as it is. */
    public static Recipe of(Preset preset) {
        try {
            return parse(preset.id(), preset.settings());
        } catch (InputException e) {
            throw new IllegalStateException("the preset " + preset.id() + " is wrong", e);
        }
    }

    /**
     * A preset by its name.
     *
     * @throws InputException when there is none
     */
    public static Recipe named(String preset) throws InputException {
        return of(Preset.of(preset)
                .orElseThrow(() -> new InputException(
                        "there is no preset '" + preset + "'" + Nearest.hint(preset, Preset.ids()))));
    }

    /**
     * What was written of one.
     *
     * @param preset name of the preset, known or not
     * @param texts name of the option → its value as {@link Option#parse} reads it
     * @throws InputException when an option is unknown or a value is not allowed
     */
    public static Recipe parse(String preset, Map<String, String> texts) throws InputException {
        // What is standard is stated too, so that recipes that say the same are equal.
        Map<String, String> stated = new LinkedHashMap<>();
        OPTIONS.forEach(o -> stated.put(o.name(), o.standardText()));
        stated.putAll(texts);
        return new Recipe(preset, OptionValues.standard(OPTIONS)).withAll(stated);
    }

    private Recipe withAll(Map<String, String> texts) throws InputException {
        Recipe recipe = this;
        for (var entry : texts.entrySet()) {
            recipe = recipe.with(entry.getKey(), entry.getValue());
        }
        return recipe;
    }

    /**
     * The same with one option changed.
     *
     * @param name of the option, {@code learningRate} or {@code learning-rate}
     * @throws InputException when there is no such option, or it does not allow this
     */
    public Recipe with(String name, String text) throws InputException {
        return new Recipe(preset, values.with(camelCase(name), text, name));
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("-", -1)) {
            boolean first = camel.isEmpty() || word.isEmpty();
            camel.append(first ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }

    /** The name of an option as people write it on a command line: {@code learning-rate}. */
    public static String hyphened(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /**
     * The same for a network that has learned already: fewer epochs, and smaller steps, so that it keeps what it knows.
     */
    public Recipe warmed() {
        try {
            long epochs = Math.max(1, Math.round(WARM_EPOCHS * values.get(LearningOptions.EPOCHS)));
            return with(LearningOptions.EPOCHS.name(), Long.toString(epochs))
                    .with(
                            LearningOptions.LEARNING_RATE.name(),
                            Double.toString(WARM_RATE * number(LearningOptions.LEARNING_RATE)))
                    .with(
                            ScheduleOptions.WARM_UP.name(),
                            Double.toString(WARM_EPOCHS * number(ScheduleOptions.WARM_UP)));
        } catch (InputException e) {
            throw new IllegalStateException("less of what is allowed is not allowed", e);
        }
    }

    /** The value of each option as {@link #parse} reads it. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        OPTIONS.forEach(o -> texts.put(o.name(), text(o)));
        return texts;
    }

    private <T> String text(Option<T> option) {
        return option.text(values.get(option));
    }

    /** A whole number's value. */
    public int whole(Option.Whole option) {
        return Math.toIntExact(values.get(option));
    }

    /** A real number's value. */
    public double number(Option.Number option) {
        return values.get(option);
    }

    /** Seed of all random numbers. */
    public long seed() {
        return values.get(MachineOptions.SEED);
    }

    /** Threads that compute, ≥ 1. */
    public int threads() {
        int wanted = whole(MachineOptions.THREADS);
        return wanted == 0 ? Runtime.getRuntime().availableProcessors() : wanted;
    }

    /** Size of the images that the network is trained on, px. */
    public Size size() {
        return new Size(whole(NetworkOptions.WIDTH), whole(NetworkOptions.HEIGHT));
    }

    /** The network. */
    public NetworkSpec network() {
        Architecture architecture =
                Architecture.of(values.get(NetworkOptions.ARCHITECTURE)).orElseThrow();
        Size size = size();
        return new NetworkSpec(
                architecture,
                whole(NetworkOptions.BASE_FILTERS),
                size.height(),
                size.width(),
                whole(NetworkOptions.OUTPUTS),
                number(NetworkOptions.DROPOUT));
    }

    /** How the learning rate changes. */
    public ScheduleSpec schedule() {
        return ScheduleOptions.of(values);
    }

    /** How far images are distorted. */
    public Augmentation augmentation() {
        return AugmentationOptions.of(values);
    }

    /**
     * The learner.
     *
     * @param foreground share of foreground in what is learned from, 0…1, which balanced class weights follow
     * @throws InputException when loss, outputs and weights do not fit each other
     */
    public LearnerSpec learner(double foreground) throws InputException {
        NetworkSpec network = network();
        String word = values.get(LearningOptions.LOSS);
        LossKind kind = java.util.Arrays.stream(LossKind.values())
                .filter(k -> k.id().equals(word))
                .findFirst()
                .orElseThrow();
        if (!kind.fits(network.outputs())) {
            throw new InputException("the loss " + kind.id() + " is not for " + network.outputs()
                    + " outputs; give loss=" + (network.outputs() > 1 ? "softmax-ce" : "bce, dice, bce-dice or focal"));
        }
        var loss = new LossSpec(
                kind,
                ClassWeights.of(values.get(LearningOptions.CLASS_WEIGHTS), network.outputs(), foreground),
                number(LearningOptions.FOCAL_GAMMA));
        return new LearnerSpec(network, loss, optimiser(), threads(), seed(), device());
    }

    /** On what it learns. */
    public LearningDevice device() {
        return LearningDevice.of(values.get(MachineOptions.DEVICE));
    }

    private OptimiserSpec optimiser() {
        return OptimiserSpec.adam()
                .withWeightDecay(number(LearningOptions.WEIGHT_DECAY))
                .withClipNorm(number(LearningOptions.CLIP_NORM))
                .withAccumulate(whole(LearningOptions.ACCUMULATE))
                .withEmaDecay(number(LearningOptions.EMA_DECAY));
    }
}
