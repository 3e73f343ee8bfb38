package org.maskwright.session.training;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maskwright.core.InputException;
import org.maskwright.train.program.TrainerProgram;
import org.maskwright.train.recipe.Preset;
import org.maskwright.train.recipe.Recipe;

/**
 * All that is said of a training that can be started again and again. Immutable.
 *
 * @param name by which people know it
 * @param preset name of the preset that it begins with
 * @param changes name of an option of {@link Recipe#OPTIONS} → its value as text; only what is not as the preset has it
 * @param data which samples it takes
 * @param start what it begins with
 * @param program of the user's own that trains instead, for the preset {@value #PROGRAM}; it is never kept in the dataset
 */
public record LaunchConfiguration(
        String name,
        String preset,
        Map<String, String> changes,
        LaunchData data,
        LaunchStart start,
        Optional<TrainerProgram> program) {
    /** What stands for a preset where a program of the user's own trains. */
    public static final String PROGRAM = "program";

    /** The first of a dataset: minutes, from what is verified, going on from the run before. */
    public static final LaunchConfiguration STANDARD = new LaunchConfiguration(
            "Quick",
            Preset.QUICK.id(),
            Map.of(),
            new LaunchData(true, false),
            new LaunchStart.LatestRun(),
            Optional.empty());

    /**
     * Which samples a training takes.
     *
     * @param verifiedOnly only those whose mask a person verified; else also those that nobody has reviewed, but no proposals
     * @param withErrors also those of which the check finds an error
     */
    public record LaunchData(boolean verifiedOnly, boolean withErrors) {}

    /** Copies. */
    public LaunchConfiguration {
        changes = Collections.unmodifiableMap(new TreeMap<>(changes));
    }

    /**
     * The recipe that it comes to.
     *
     * @throws InputException when there is no such preset or option, or a value is not allowed
     */
    public Recipe recipe() throws InputException {
        Recipe recipe = isProgram() ? Recipe.of(Preset.QUICK) : Recipe.named(preset);
        for (var change : changes.entrySet()) {
            recipe = recipe.with(change.getKey(), change.getValue());
        }
        return isProgram() ? new Recipe(PROGRAM, recipe.values()) : recipe;
    }

    /** Whether a program of the user's own trains: options of a recipe are then what its words may ask for. */
    public boolean isProgram() {
        return preset.equals(PROGRAM);
    }

    /**
     * The program that trains, where one of the user's own does.
     *
     * @throws InputException when it cannot be one, or is not known on this machine
     */
    public Optional<TrainerProgram> trainer() throws InputException {
        if (!isProgram()) {
            return Optional.empty();
        }
        if (program.isEmpty()) {
            throw new InputException("which program trains? Give its words in the tab Program, e.g. python3 train.py"
                    + " --train {train} --val {val} --out {model}");
        }
        return Optional.of(program.get().checked());
    }

    /** The same under another name. */
    public LaunchConfiguration named(String other) {
        return new LaunchConfiguration(other, preset, changes, data, start, program);
    }

    /** The same with another preset, as it is: what was changed of the other is forgotten. */
    public LaunchConfiguration withPreset(String other) {
        return new LaunchConfiguration(name, other, Map.of(), data, start, program);
    }

    /** The same with other samples. */
    public LaunchConfiguration withData(LaunchData other) {
        return new LaunchConfiguration(name, preset, changes, other, start, program);
    }

    /** The same with another beginning. */
    public LaunchConfiguration withStart(LaunchStart other) {
        return new LaunchConfiguration(name, preset, changes, data, other, program);
    }

    /** The same with another program, or none. */
    public LaunchConfiguration withProgram(Optional<TrainerProgram> other) {
        return new LaunchConfiguration(name, preset, changes, data, start, other);
    }

    /**
     * The same with one option changed; one that is as the preset has it is not a change.
     *
     * @param option name of the option
     * @param text as written; whether it is allowed, {@link #recipe} says
     */
    public LaunchConfiguration with(String option, String text) {
        Map<String, String> more = new TreeMap<>(changes);
        if (text.equals(presetText(option))) {
            more.remove(option);
        } else {
            more.put(option, text);
        }
        return new LaunchConfiguration(name, preset, more, data, start, program);
    }

    /** The value of an option as text: as it was changed, or as the preset has it. */
    public String text(String option) {
        return changes.getOrDefault(option, presetText(option));
    }

    /** The value of an option as the preset has it; empty where there is no such preset or option. */
    public String presetText(String option) {
        return (isProgram() ? Optional.of(Preset.QUICK) : Preset.of(preset))
                .map(p -> Recipe.of(p).texts().getOrDefault(option, ""))
                .orElse("");
    }
}
