package org.maskwright.session.training;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.maskwright.core.InputException;
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
 */
public record LaunchConfiguration(
        String name, String preset, Map<String, String> changes, LaunchData data, LaunchStart start) {
    /** The first of a dataset: minutes, from what is verified, going on from the run before. */
    public static final LaunchConfiguration STANDARD = new LaunchConfiguration(
            "Quick", Preset.QUICK.id(), Map.of(), new LaunchData(true, false), new LaunchStart.LatestRun());

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
        Recipe recipe = Recipe.named(preset);
        for (var change : changes.entrySet()) {
            recipe = recipe.with(change.getKey(), change.getValue());
        }
        return recipe;
    }

    /** The same under another name. */
    public LaunchConfiguration named(String other) {
        return new LaunchConfiguration(other, preset, changes, data, start);
    }

    /** The same with another preset, as it is: what was changed of the other is forgotten. */
    public LaunchConfiguration withPreset(String other) {
        return new LaunchConfiguration(name, other, Map.of(), data, start);
    }

    /** The same with other samples. */
    public LaunchConfiguration withData(LaunchData other) {
        return new LaunchConfiguration(name, preset, changes, other, start);
    }

    /** The same with another beginning. */
    public LaunchConfiguration withStart(LaunchStart other) {
        return new LaunchConfiguration(name, preset, changes, data, other);
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
        return new LaunchConfiguration(name, preset, more, data, start);
    }

    /** The value of an option as text: as it was changed, or as the preset has it. */
    public String text(String option) {
        return changes.getOrDefault(option, presetText(option));
    }

    /** The value of an option as the preset has it; empty where there is no such preset or option. */
    public String presetText(String option) {
        return Preset.of(preset)
                .map(p -> Recipe.of(p).texts().getOrDefault(option, ""))
                .orElse("");
    }
}
