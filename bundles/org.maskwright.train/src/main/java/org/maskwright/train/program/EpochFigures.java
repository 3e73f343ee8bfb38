package org.maskwright.train.program;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a line of a program says of an epoch.
 *
 * @param epoch as the program counts, from 0 or 1
 * @param values name of {@link ProgramLines} → its value
 */
public record EpochFigures(int epoch, Map<String, Double> values) {
    /** Copies. */
    public EpochFigures {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A value; NaN where nothing was said of it. */
    public double value(String name) {
        return values.getOrDefault(name, Double.NaN);
    }

    /** The same with what another line says of the same epoch. */
    public EpochFigures with(EpochFigures more) {
        Map<String, Double> all = new LinkedHashMap<>(values);
        all.putAll(more.values);
        return new EpochFigures(epoch, all);
    }
}
