package org.maskwright.core.metric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The mean of those measures that are defined, with the names of those that are not: an aggregate never hides what it left out.
 *
 * @param value the mean; undefined when no measure is defined
 * @param total number of measures
 * @param leftOut name → reason of each that is undefined, in the order given
 */
public record Mean(Measure value, int total, Map<String, String> leftOut) {
    /** @throws IllegalArgumentException when more are left out than there are */
    public Mean {
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
        if (leftOut.size() > total) {
            throw new IllegalArgumentException(leftOut.size() + " of " + total + " left out");
        }
    }

    /**
     * The mean of measures, each counted alike.
     *
     * @param measures by name (of the file, sample or class)
     */
    public static Mean of(Map<String, Measure> measures) {
        Map<String, String> leftOut = new LinkedHashMap<>();
        double sum = 0;
        for (Map.Entry<String, Measure> m : measures.entrySet()) {
            switch (m.getValue()) {
                case Measure.Defined d -> sum += d.figure();
                case Measure.Undefined u -> leftOut.put(m.getKey(), u.reason());
            }
        }
        int used = measures.size() - leftOut.size();
        String reason = measures.isEmpty() ? "there is nothing to average" : "it is undefined for each";
        return new Mean(Measure.ratio(sum, used, reason), measures.size(), leftOut);
    }

    /** Number of measures that the mean is of. */
    public int used() {
        return total - leftOut.size();
    }
}
