package org.maskwright.train.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.LabelMap;
import org.maskwright.train.recipe.Recipe;

/**
 * What went into a training: {@code run.json}.
 *
 * @param created when
 * @param recipe all that was decided
 * @param data from what it learns
 * @param startedFrom name of the run whose network it began with; empty for one from nothing
 * @param repeats name of the run that it repeats; empty for none
 * @param program of the user's own that trains, in words for people: it is never started from here
 * @param machine name → value: versions and machine, for people
 */
public record RunRecord(
        Instant created,
        Recipe recipe,
        RunData data,
        Optional<String> startedFrom,
        Optional<String> repeats,
        Optional<String> program,
        Map<String, String> machine) {
    /**
     * The data of a training.
     *
     * @param dataset its folder
     * @param labels what mask values mean
     * @param rule which samples are taken, in words
     * @param split where the parts are from, in words
     * @param splitSha256 of the parts of all samples
     * @param dataSha256 of the contents of all samples
     * @param leftOut label of the sample → why
     */
    public record RunData(
            Path dataset,
            LabelMap labels,
            String rule,
            String split,
            String splitSha256,
            String dataSha256,
            Map<String, String> leftOut) {
        /** Copies. */
        public RunData {
            leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
        }
    }

    /** Copies. */
    public RunRecord {
        machine = Collections.unmodifiableMap(new LinkedHashMap<>(machine));
    }
}
