package org.maskwright.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.train.recipe.LearningOptions;
import org.maskwright.train.recipe.MachineOptions;
import org.maskwright.train.recipe.NetworkOptions;
import org.maskwright.train.recipe.Recipe;
import picocli.CommandLine.Option;

/** A preset, and what is changed of it. */
final class RecipeArgs {
    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "The recipe, as --presets lists them. Default: quick.")
    private @Nullable String preset;

    @Option(
            names = "--set",
            paramLabel = "OPTION=VALUE",
            description = "Change an option of the recipe, e.g. learning-rate=0.0005; docs/presets.md lists them.")
    private List<String> changes = List.of();

    @Option(names = "--epochs", paramLabel = "N", description = "How often all samples are gone through.")
    private @Nullable String epochs;

    @Option(names = "--batch", paramLabel = "N", description = "Most samples that go through the network at once.")
    private @Nullable String batch;

    @Option(names = "--size", paramLabel = "PX", description = "Size of the images trained on: 160, or 800x608.")
    private @Nullable String size;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that compute. Default: one for each processor.")
    private @Nullable String threads;

    @Option(names = "--device", paramLabel = "DEVICE", description = "auto, cpu or gpu. Default: auto.")
    private @Nullable String device;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of all random numbers. Default: 1.")
    private @Nullable String seed;

    /** Whether a preset was named. */
    boolean named() {
        return preset != null;
    }

    /** Whether anything was said of the recipe. */
    boolean given() {
        return preset != null
                || !changes.isEmpty()
                || epochs != null
                || batch != null
                || size != null
                || seed != null
                || device != null;
    }

    /**
     * The recipe.
     *
     * @param warm whether the network has learned already; then a preset has fewer epochs and smaller steps
     * @throws InputException when something is set that does not exist, or to a value that is not allowed
     */
    Recipe recipe(boolean warm) throws InputException {
        Recipe named = Recipe.named(preset == null ? "quick" : preset.strip().toLowerCase(Locale.ROOT));
        return changed(warm ? named.warmed() : named);
    }

    /** What was changed, applied to a recipe. */
    private Recipe changed(Recipe begin) throws InputException {
        Recipe recipe = begin;
        for (String change : changes) {
            int equals = change.indexOf('=');
            if (equals < 1) {
                throw new InputException("--set " + change + " is not OPTION=VALUE; write e.g. learning-rate=0.0005");
            }
            recipe = recipe.with(
                    change.substring(0, equals).strip(),
                    change.substring(equals + 1).strip());
        }
        recipe = with(recipe, LearningOptions.EPOCHS.name(), epochs);
        recipe = with(recipe, LearningOptions.BATCH.name(), batch);
        recipe = with(recipe, MachineOptions.THREADS.name(), threads);
        recipe = with(recipe, MachineOptions.DEVICE.name(), device);
        recipe = with(recipe, MachineOptions.SEED.name(), seed);
        if (size != null) {
            String[] sides = size.toLowerCase(Locale.ROOT).split("[x×]", -1);
            recipe = recipe.with(NetworkOptions.WIDTH.name(), sides[0].strip());
            recipe = recipe.with(NetworkOptions.HEIGHT.name(), sides[sides.length - 1].strip());
        }
        return recipe;
    }

    private static Recipe with(Recipe recipe, String option, @Nullable String text) throws InputException {
        return text == null ? recipe : recipe.with(option, text.strip());
    }
}
